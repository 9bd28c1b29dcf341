"""*I forgårs* and *i overmorgen* one day out: “yesterday”, “tomorrow”.

What it repairs
    With *i forgårs* at hand, ``took place yesterday`` becomes ``took place the day before yesterday``; with *i
    overmorgen*, ``tomorrow`` becomes ``the day after tomorrow``.

Why it happens
    English has no word for either day, and the engine takes the nearest.

Safety
    Needs the source: it has the one day and not the other, and the English names the wrong one once.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.casing import transfer_casing
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

# The wrong English day: the Danish of the right one, that of the wrong one, and the right English.
_DAYS = {
    "yesterday": ("forgårs", "går", "the day before yesterday"),
    "tomorrow": ("overmorgen", "morgen", "the day after tomorrow"),
}


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “yesterday” and “tomorrow” where the source is a day further off."""
    tokens = draft.tokens
    for index in context.anchors:
        token, source = tokens[index], context.source_at(draft, index)
        if source is None or token.lower not in _DAYS:
            continue
        danish, nearer, english = _DAYS[token.lower]
        said = sum(tokens[at].lower == token.lower for at in draft.sentence_tokens(index))
        before = tokens[index - 1].lower if index else ""
        if danish not in source.words or nearer in source.words or said != 1:
            continue
        if before not in {"before", "after"}:
            yield context.finding(
                draft,
                [Change(token.start, token.end, (transfer_casing(token.text, english),))],
                f"“i {danish}” is {english}",
                danish=f"i {danish}",
                confirmed=True,
            )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(words=set(_DAYS)),
    examples=(
        Example(
            "The attack took place {~~yesterday~>the day before yesterday~~}.", source="Angrebet fandt sted i forgårs."
        ),
        Example("They meet {~~tomorrow~>the day after tomorrow~~}.", source="De mødes i overmorgen."),
        Example("The attack took place yesterday.", source="Angrebet fandt sted i går."),
        Example("They meet the day after tomorrow.", source="De mødes i overmorgen."),
        Example("They meet tomorrow.", mt=True),
    ),
)
