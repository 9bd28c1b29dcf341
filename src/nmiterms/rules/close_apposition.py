"""A place before its own name: *basen al-Asad*.

What it repairs
    ``the base al-Asad`` becomes ``the al-Asad base``.

Why it happens
    Danish puts the definite noun before the name (*basen al-Asad*, *lejren Camp Viking*); English puts the name first.

Safety
    Needs evidence of translation, and a noun for a military or public place that English names in this order alone.
    ``the frigate Absalon`` and ``the city of Mosul`` are right.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change, Span
from nmiterms.text.tokens import Token

# Places that English names before the noun: "the al-Asad base", "the Helmand province".
_PLACES = frozenset({"base", "airbase", "barracks", "airport", "prison", "province", "district", "region", "border"})

_MODIFIERS = frozenset({"air", "naval", "military", "army", "training"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “the”, a noun of place, and a name."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].text not in _PLACES or not index:
            continue
        # "the air base Siauliai": the modifier goes with its noun.
        first = index - 1 if index > 1 and tokens[index - 1].lower in _MODIFIERS else index
        if tokens[first - 1].lower != "the":
            continue
        end = _name_end(tokens, index + 1)
        if end is None or draft.text[tokens[index].end : tokens[index + 1].start] != " ":
            continue
        following = tokens[end] if end < len(tokens) else None
        if following is not None and (
            following.kind == "genitive" or (following.is_word and following.lower not in FUNCTION_WORDS)
        ):
            continue
        name = Span(tokens[index + 1].start, tokens[end - 1].end)
        noun = Span(tokens[first].start, tokens[index].end)
        yield context.finding(
            draft,
            [Change(noun.start, name.start, ()), Change(name.end, name.end, (" ", noun))],
            "English names a place before the noun for it",
        )


def _name_end(tokens: tuple[Token, ...], index: int) -> int | None:
    """Return the end of a name at the token: capitalised words, with an article like *al-* before them."""
    at = index
    if at + 2 < len(tokens) and tokens[at].lower in {"al", "el", "an", "ain"} and tokens[at + 1].text == "-":
        at += 2
    first = at
    while (
        at < len(tokens) and tokens[at].is_word and tokens[at].is_capitalised and tokens[at].lower not in FUNCTION_WORDS
    ):
        at += 1
    return at if at > first else None


rule = Rule(
    find,
    stage=Stage.ORDER,
    needs=Need.MT,
    issue=Issue.WORD_ORDER,
    anchors=Anchors(words=_PLACES),
    examples=(
        Example("They went home from the {--base --}al-Asad{++ base++}.", mt=True),
        Example("The frigate Absalon left the base.", mt=True),
        Example("He left the base In Jordan.", mt=True),
    ),
)
