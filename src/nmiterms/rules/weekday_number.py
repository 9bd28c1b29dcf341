"""*I mandags* and *om mandagen* in the wrong number: “on Mondays” for the last one, “on Monday” for every one.

What it repairs
    With *i mandags* at hand, ``left on Mondays`` becomes ``left on Monday``.

Why it happens
    The -s of *i mandags* looks like a plural; it is an old genitive.

Safety
    Needs the source: *i mandags* in it and no *om mandagen* or *mandage*.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change

_DAYS = {
    "mondays": "mandag",
    "tuesdays": "tirsdag",
    "wednesdays": "onsdag",
    "thursdays": "torsdag",
    "fridays": "fredag",
    "saturdays": "lørdag",
    "sundays": "søndag",
}


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “on Mondays” where the source has *i mandags*."""
    tokens = draft.tokens
    for index in context.anchors:
        token, source = tokens[index], context.source_at(draft, index)
        if source is None or not index or token.lower not in _DAYS:
            continue
        day, before = _DAYS[token.lower], tokens[index - 1]
        if not source.says(f"{day}s") or source.says(f"{day}en", f"{day}e", f"{day}ene"):
            continue
        start = before.start if before.lower in {"on", "in", "at"} else token.start
        opens = start == draft.sentence_at(start).start
        yield context.finding(
            draft,
            [Change(start, token.end, (f"{'On' if opens else 'on'} {token.text[:-1]}",))],
            f"“i {day}s” is the last one, not every one",
            danish=f"i {day}s",
            confirmed=True,
        )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    alters={Alters.NAME},
    anchors=Anchors(words=set(_DAYS)),
    examples=(
        Example("The minister left {~~on Mondays~>on Monday~~}.", source="Ministeren rejste i mandags."),
        Example("They train on Mondays.", source="De træner om mandagen."),
        Example("They train on Mondays.", mt=True),
    ),
)
