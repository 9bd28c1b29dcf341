"""A million in the plural behind a number: “2.3 millions Danes”.

What it repairs
    ``2.3 millions Danes`` becomes ``2.3 million Danes``; ``20 millions kroner`` becomes ``20 million kroner``.

Why it happens
    Danish counts *en million, to millioner*; English has no plural behind a number.

Safety
    Needs evidence of translation, a number in figures or in words right before it, and a word behind it, with or without
    *of*: so ``millions of people`` and ``tens of millions`` are left.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.english.numerals import read_cardinal
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_SINGULARS = {"millions": "million", "billions": "billion", "trillions": "trillion", "thousands": "thousand"}
# Behind "of" these count a part: "5 millions of them".
_PARTED = frozenset({"the", "these", "those", "them", "us", "our", "his", "her", "its", "their"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the plural of a number between a number and what it counts."""
    tokens = draft.tokens
    for index in context.anchors:
        if not index or index + 1 >= len(tokens):
            continue
        number, plural, counted = tokens[index - 1], tokens[index], tokens[index + 1]
        if number.kind != "number" and read_cardinal(number.lower) is None:
            continue
        end = plural.end
        if counted.lower == "of" and index + 2 < len(tokens) and tokens[index + 2].lower not in _PARTED:
            end, counted = counted.end, tokens[index + 2]
        # "In 2019 millions marched", "of the 5 millions were lost": what is counted must stand there.
        dated = number.text.isdigit() and len(number.text) == 4
        if dated or not counted.is_word or counted.lower in FUNCTION_WORDS:
            continue
        yield context.finding(
            draft,
            [Change(plural.start, end, (_SINGULARS[plural.lower],))],
            f"behind a number English has “{_SINGULARS[plural.lower]}”",
            danish="millioner",
        )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.AGREEMENT,
    anchors=Anchors(words=set(_SINGULARS)),
    examples=(
        Example("More than 2.3 {~~millions~>million~~} Danes voted.", mt=True),
        Example("It costs 20 {~~millions~>million~~} kroner.", mt=True),
        Example("Some 3 {~~thousands of~>thousand~~} soldiers are there.", mt=True),
        Example("In 2019 millions marched in the streets.", mt=True),
        Example("Millions of people voted.", mt=True),
        Example("Five millions of them were lost.", mt=True),
    ),
)
