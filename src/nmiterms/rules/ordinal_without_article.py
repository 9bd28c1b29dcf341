"""A part of a year or a row without its article: “in third quarter”.

What it repairs
    ``fell in third quarter`` becomes ``fell in the third quarter``; ``in 19th century`` likewise.

Why it happens
    Danish says *i tredje kvartal* and *i første halvår*, without an article.

Safety
    Needs evidence of translation, and a mark, a word of grammar or a number behind the noun: so ``in third quarter results``
    and ``in third place`` are left.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FUNCTION_WORDS, PREPOSITIONS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_ORDINALS = frozenset("first second third fourth".split())
_PARTS = frozenset({"quarter", "half", "semester", "century"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find an ordinal and its noun right behind a preposition."""
    tokens = draft.tokens
    for index in context.anchors:
        noun = tokens[index]
        if noun.text not in _PARTS or index < 2 or tokens[index - 2].text not in PREPOSITIONS - {"of", "per", "by"}:
            continue
        ordinal = tokens[index - 1]
        if ordinal.text not in _ORDINALS or draft.text[ordinal.end : noun.start] != " ":
            continue
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if (
            after is not None
            and after.text not in ".,;:)"
            and after.kind != "number"
            and after.lower not in FUNCTION_WORDS
        ):
            continue
        yield context.finding(
            draft,
            [Change(ordinal.start, ordinal.start, ("the ",))],
            "English has an article before what is counted off",
        )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.ARTICLE,
    anchors=Anchors(words=_PARTS),
    examples=(
        Example("Prices fell in {++the ++}third quarter.", mt=True),
        Example("It happened in {++the ++}first half of 2019.", mt=True),
        Example("They reported a loss in third quarter results.", mt=True),
        Example("It was one quarter of the price.", mt=True),
    ),
)
