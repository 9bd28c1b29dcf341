"""A capital on the last word of an office: “the foreign Minister”.

What it repairs
    ``The foreign Minister is on his way`` becomes ``The foreign minister``; ``the prime Minister`` likewise.

Why it happens
    Danish writes the office as one word, with a capital where it opens a sentence; the engine cuts it in two and keeps
    the capital on the wrong half.

Safety
    Needs evidence of translation and an office of the glossary of two words or more, the first of them in lower case and
    the last with its capital, and no name behind it, which would make a title of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change


def _anchors(lexicon: Lexicon) -> Iterator[str]:
    """Yield the first words of the offices that have two words or more."""
    for entry in lexicon.glossary:
        if entry.semantic_class == "office":
            yield from (term.lower().split()[0] for term in entry.english_terms if " " in term)


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find offices with a capital on the last word alone."""
    tokens = draft.tokens
    for index in context.anchors:
        if not tokens[index].text.islower() or index + 1 >= len(tokens):
            continue
        for match in context.lexicon.match_english(tokens, index):
            last = tokens[match.end - 1]
            if match.entry.semantic_class != "office" or match.end - index < 2:
                continue
            between = tokens[index : match.end - 1]
            after = tokens[match.end] if match.end < len(tokens) else None
            small = match.term.split()[-1].islower() and all(token.text.islower() for token in between)
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
        Example("The Foreign Minister is on his way to Paris.", mt=True),
        Example("He is a foreign Member of the academy.", mt=True),
    ),
)
