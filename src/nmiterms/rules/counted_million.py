"""A million in the plural behind a number: “2.3 millions Danes”.

What it repairs
    ``2.3 millions Danes`` becomes ``2.3 million Danes``; ``20 millions kroner`` becomes ``20 million kroner``.

Why it happens
    Danish counts *en million, to millioner*; English has no plural behind a number.

Safety
    Needs evidence of translation, a number in figures right before it and a noun right behind it: so ``millions of
    people`` is left, and the ``ten millions of dollars`` of older prose.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.lexicon.phrases import is_noun
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_SINGULARS = {"millions": "million", "billions": "billion", "trillions": "trillion"}


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the plural of a number between a number and what it counts."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].lower not in _SINGULARS or not index or index + 1 >= len(tokens):
            continue
        number, plural, counted = tokens[index - 1], tokens[index], tokens[index + 1]
        # "Since September 11 millions plan": the number closes a phrase of its own.
        named = index - 2 > draft.opening_of(index) and tokens[index - 2].is_capitalised
        if named or (index > 1 and tokens[index - 2].lower in {"age", "page", "chapter", "-"}):
            continue
        # "In 2019 millions marched": a year.
        if number.kind != "number" or (number.text.isdigit() and len(number.text) == 4):
            continue
        # "the 10 millions needed": what is counted must stand there.
        known = context.lexicon.names.match(tokens, index + 1) if counted.is_capitalised else None
        counts = counted.text.islower() and counted.text not in FUNCTION_WORDS and is_noun(counted, context.lexicon)
        if known is None and not counts:
            continue
        yield context.finding(
            draft,
            [Change(plural.start, plural.end, (_SINGULARS[plural.lower],))],
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
        Example("It cost ten millions of dollars.", mt=True),
        Example("In 2019 millions marched in the streets.", mt=True),
        Example("Millions of people voted.", mt=True),
        Example("The 10 millions needed were found.", mt=True),
    ),
)
