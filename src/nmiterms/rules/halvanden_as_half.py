"""*Halvanden*, one and a half, rendered as “half”.

What it repairs
    With *halvanden time* at hand, ``half an hour`` becomes ``an hour and a half``; *halvandet år* likewise.

Why it happens
    The word begins with *halv*; its second part is an old “second”.

Safety
    Needs the source: *halvanden* or *halvandet* in it, no other *halv*, and one “half” before a unit in the English.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.casing import transfer_casing
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change

_UNITS = frozenset(
    {"hour", "year", "month", "week", "day", "minute", "mile", "kilometre", "metre", "decade", "century"}
)
_HALF = frozenset({"halv", "halvt", "halve", "halvdelen", "halvdel"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “half an hour” where the source has *halvanden time*."""
    tokens = draft.tokens
    for index in context.anchors:
        source, inside = context.source_at(draft, index), draft.sentence_tokens(index)
        if source is None or not source.says("halvanden", "halvandet") or source.words & _HALF:
            continue
        start, article, unit = index, index + 1, index + 2
        if index > inside.start and tokens[index - 1].lower == "a":
            start, article, unit = index - 1, index - 1, index + 1
        if unit >= inside.stop or tokens[article].lower not in {"a", "an"} or tokens[unit].lower not in _UNITS:
            continue
        behind = [tokens[at].lower for at in range(unit + 1, min(unit + 3, inside.stop))]
        if "half" in behind or "and" in behind[:1]:
            continue
        name = tokens[unit].lower
        written = f"{'an' if name == 'hour' else 'a'} {name} and a half"
        yield context.finding(
            draft,
            [Change(tokens[start].start, tokens[unit].end, (transfer_casing(tokens[start].text, written),))],
            "“halvanden” is one and a half",
            danish="halvanden",
            confirmed=True,
        )


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    alters={Alters.NUMBER},
    anchors=Anchors(words={"half"}),
    examples=(
        Example("The meeting lasted {~~half an hour~>an hour and a half~~}.", source="Mødet varede halvanden time."),
        Example("It took {~~a half year~>a year and a half~~}.", source="Det tog halvandet år."),
        Example("The meeting lasted half an hour.", source="Mødet varede en halv time."),
        Example("The meeting lasted half an hour.", mt=True),
    ),
)
