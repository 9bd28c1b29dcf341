"""*1800-tallet*, the 19th century, rendered as “the 18th century” or “the 1800 number”.

What it repairs
    With *1800-tallet* at hand, ``in the 18th century`` becomes ``in the 19th century``; ``from the 1500 number`` becomes
    ``from the 16th century``.

Why it happens
    Danish names a century by its hundreds, English by its place in the row.

Safety
    Needs the source for the ordinal: the century in hundreds, once, and none by its ordinal. ``The 1500 number`` needs it
    too: a number may be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.numerals import write_ordinal
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change

_DANISH = re.compile(r"\b(\d{1,2})00-talle(?:t|ts)\b")
_ENGLISH = re.compile(
    r"\b(?:(?P<ordinal>\d{1,2})(?:st|nd|rd|th) century|(?P<hundreds>\d{1,2})00(?: number|[- ]count| century|-number))\b"
)


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the century that the source names by its hundreds."""
    for index in context.anchors:
        source, inside = context.source_at(draft, index), draft.sentence_tokens(index)
        if source is None:
            continue
        start, end = draft.tokens[inside.start].start, draft.tokens[inside.stop - 1].end
        named, said = _DANISH.findall(source.text), list(_ENGLISH.finditer(draft.text, start, end))
        if len(named) != 1 or len(said) != 1 or "århundrede" in source.text:
            continue
        if (said[0]["ordinal"] or said[0]["hundreds"]) != named[0]:
            continue
        century = f"{write_ordinal(int(named[0]) + 1)} century"
        yield context.finding(
            draft,
            [Change(said[0].start(), said[0].end(), (century,))],
            f"“{named[0]}00-tallet” is the {century}",
            danish=f"{named[0]}00-tallet",
            confirmed=True,
        )


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    alters={Alters.NUMBER},
    anchors=Anchors(sentences=True),
    examples=(
        Example("It took place in the {~~18th century~>19th century~~}.", source="Det fandt sted i 1800-tallet."),
        Example("It is from the {~~1500 number~>16th century~~}.", source="Det er fra 1500-tallet."),
        Example("It took place in the 19th century.", source="Det fandt sted i 1800-tallet."),
        Example("It took place in the 18th century.", source="Det fandt sted i det 18. århundrede."),
        Example("It took place in the 18th century.", mt=True),
    ),
)
