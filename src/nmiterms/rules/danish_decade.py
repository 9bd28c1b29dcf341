"""A decade with a Danish ending: “the 90'ies”, “1980'erne”.

What it repairs
    ``in the 90'ies`` becomes ``in the 90s``; ``the 1980'erne`` becomes ``the 1980s``.

Why it happens
    Danish writes *90'erne*; the engine keeps it, or translates its ending by ear.

Safety
    Needs evidence of translation: some who write English as a second language write so too.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_DECADE = regex.compile(r"(?P<decade>(?:1[5-9]|20)?\d0)(?:[ ]?[-'’‘´])?(?P<ending>ies|erne|ernes)\b")


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find decades with *-ies* or *-erne*."""
    for index in context.anchors:
        match = _DECADE.match(draft.text, draft.tokens[index].start)
        if match is None:
            continue
        before = draft.tokens[index - 1] if index else None
        # "1980'erne" has its article in its ending.
        has_article = before is not None and before.lower in {"the", "late", "early", "mid"}
        article = "" if has_article or match["ending"] == "ies" else "the "
        yield context.finding(
            draft,
            [Change(match.start(), match.end(), (f"{article}{match['decade']}s",))],
            "English writes a decade with a plain “s”",
            danish=f"{match['decade']}’erne",
        )


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.MT,
    issue=Issue.DATE_FORMAT,
    anchors=Anchors(shape=r"\b(?:1[5-9]|20)?\d0(?=(?:[ ]?[-'’‘´])?(?:ies|ernes?)\b)"),
    examples=(
        Example("It was so in the {~~90'ies~>90s~~}.", mt=True),
        Example("He grew up in {~~1980’erne~>the 1980s~~}.", mt=True),
        Example("It was so in the 90s.", mt=True),
    ),
)
