"""A capital on one word of an office: “the foreign Minister”, “the Iraqi Prime minister”.

What it repairs
    ``The foreign Minister is on his way`` becomes ``The foreign minister``; ``the prime Minister`` likewise.

Why it happens
    Danish writes the office as one word, with a capital where it opens a sentence; the engine cuts it in two and keeps
    the capital on the wrong half.

Safety
    Needs evidence of translation and an office of the glossary of two words, one of them in lower case and the other
    with its capital inside a sentence, and no name behind it, which would make a title of it. ``The former President`` is left.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import ARTICLES
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

# "the former President": many write the title of one who held it with its capital.
_BEFORE_TITLES = frozenset({"former", "acting", "deputy", "vice", "assistant", "late"})


def _anchors(lexicon: Lexicon) -> Iterator[str]:
    """Yield the first words of the offices of two words."""
    for entry in lexicon.glossary:
        if entry.semantic_class == "office":
            yield from (term.lower().split()[0] for term in entry.english_terms if term.count(" ") == 1)


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find offices with a capital on one word alone."""
    tokens = draft.tokens
    for index in context.anchors:
        if index + 1 >= len(tokens):
            continue
        if _is_reversed(draft, index):
            yield from _find_first(draft, context, index)
        if not tokens[index].text.islower():
            continue
        for match in context.lexicon.match_english(tokens, index):
            last = tokens[match.end - 1]
            if (
                match.entry.semantic_class != "office"
                or match.end - index != 2
                or tokens[index].lower in _BEFORE_TITLES
            ):
                continue
            after = tokens[match.end] if match.end < len(tokens) else None
            small = match.term.split()[-1].islower()
            named = after is not None and after.is_word and after.is_capitalised
            if small and not named and last.text[:1].isupper() and last.text[1:].islower():
                yield context.finding(
                    draft,
                    [Change(last.start, last.start + 1, (last.text[0].lower(),))],
                    "an office without its holder’s name is written small",
                    danish=match.entry.danish,
                    concept=match.entry.concept,
                )
            break


def _is_reversed(draft: Draft, index: int) -> bool:
    """Tell whether a capital stands on the first of two words alone, inside a sentence."""
    first, second = draft.tokens[index], draft.tokens[index + 1]
    return first.text.istitle() and second.text.islower() and index > draft.opening_of(index)


def _find_first(draft: Draft, context: Context, index: int) -> Iterator[Finding]:
    """``the Iraqi Prime minister``: behind a genitive, an article or a nationality, and before no name."""
    tokens = draft.tokens
    before = tokens[index - 1]
    nationality = context.lexicon.names.match(tokens, index - 1)
    is_of_nation = nationality is not None and nationality.semantic_class == "nationality" and nationality.end == index
    if not (before.lower in ARTICLES or before.kind == "genitive" or is_of_nation):
        return
    for match in context.lexicon.match_english(tokens, index):
        after = tokens[match.end] if match.end < len(tokens) else None
        named = after is not None and after.is_word and after.is_capitalised
        if match.entry.semantic_class == "office" and match.end - index == 2 and match.term.islower() and not named:
            yield context.finding(
                draft,
                [Change(tokens[index].start, tokens[index].start + 1, (tokens[index].text[0].lower(),))],
                "an office without its holder’s name is written small",
                danish=match.entry.danish,
                concept=match.entry.concept,
            )
        break


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.MT,
    issue=Issue.CAPITALISATION,
    anchors=Anchors(words=_anchors),
    sign="casing",
    examples=(
        Example("The foreign {~~M~>m~~}inister is on his way to Paris.", mt=True),
        Example("He asked the defence {~~M~>m~~}inister about it.", mt=True),
        Example("The Iraqi {~~P~>p~~}rime minister thanked Nato.", mt=True),
        Example("He asked the Prime Minister about it.", mt=True),
        Example("The Foreign Minister is on his way to Paris.", mt=True),
        Example("He is a former President of the Senate.", mt=True),
        Example("He is a foreign Member of the academy.", mt=True),
    ),
)
