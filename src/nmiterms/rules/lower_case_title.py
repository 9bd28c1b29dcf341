"""A title in lower case right before the name of its holder.

What it repairs
    ``says secretary-general Jens Stoltenberg`` becomes ``says Secretary General Jens Stoltenberg``.

Why it happens
    Danish writes titles in lower case everywhere (*generalsekretær Jens Stoltenberg*).

Safety
    Needs evidence of translation, an office of the glossary in front of a capitalised name, and no article or possessive
    before it: ``the prime minister Mette Frederiksen`` has another fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import DETERMINERS, FUNCTION_WORDS
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.phrases import is_finite
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need, Safety
from nmiterms.text.span import Change

# Titles that English capitalises before a name; others ("spokesman Jensen") may stand in lower case.
_TITLES = frozenset(
    {"minister", "general", "king", "queen", "prince", "princess", "chancellor", "commissioner", "ambassador"}
)
# Small words that stay small inside a title.
_SMALL = frozenset({"of", "for", "the", "and", "to", "in"})


def _anchors(lexicon: Lexicon) -> Iterator[str]:
    """Yield the first words of all offices, the wrong renderings with them."""
    for entry in lexicon.glossary:
        if entry.semantic_class == "office":
            for term in (*entry.english_terms, *(deprecated.term for deprecated in entry.deprecated)):
                yield term.lower().replace("-", " ").split()[0]


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find offices in lower case before a personal name."""
    tokens = draft.tokens
    done = 0
    for index in context.anchors:
        match = _office_at(draft, context, index) if index >= done else None
        if match is None or match.end >= len(tokens):
            continue
        name, before = tokens[match.end], tokens[index - 1] if index else None
        if not name.is_word or not name.is_capitalised or name.lower in FUNCTION_WORDS or name.text.isupper():
            continue
        known = context.lexicon.names.match(tokens, match.end)
        if known is not None and known.semantic_class != "person":
            continue
        if draft.text[tokens[match.end - 1].end : name.start] != " ":
            continue
        # "secretary-general Jens": the second half of an office is none.
        if before is not None and before.text == "-":
            continue
        # "the arts minister Bob Debus": an office that the glossary does not know whole.
        modified = before is not None and before.text.islower() and before.lower not in FUNCTION_WORDS
        if modified and not is_finite(tokens[index - 1], context.lexicon):
            continue
        # "Greek culture minister Giorgos Voulgarakis", "AFP commissioner Mick Keelty": described by what stands before it.
        if index and _describes(draft, context, index - 1):
            continue
        if before is not None and (
            before.lower in DETERMINERS | {"former", "acting", "deputy", "vice", "as", "like"}
            or before.kind == "genitive"
        ):
            continue
        found = draft.text[tokens[index].start : tokens[match.end - 1].end]
        title = _title(match, found)
        if title != found and not tokens[index].is_capitalised:
            done = match.end
            # Many papers write the titles of others small; right behind a verb of saying the order is Danish too.
            said = before is None or before.text == "," or before.text in "–—" or is_finite(before, context.lexicon)
            held = known is not None or said
            yield context.finding(
                draft,
                [Change(tokens[index].start, tokens[match.end - 1].end, (title,))],
                "a title before its holder’s name is written with capitals",
                danish=match.entry.danish,
                concept=match.entry.concept,
                at_most=Safety.SAFE if held else Safety.SUGGESTED,
            )


def _describes(draft: Draft, context: Context, index: int) -> bool:
    """Tell whether the word is a name or an adjective with its capital; one that opens the sentence may be a verb."""
    word = draft.tokens[index]
    if not word.is_word or not word.is_capitalised or word.lower in FUNCTION_WORDS:
        return False
    return draft.opening_of(index) != index or not is_finite(word, context.lexicon)


def _office_at(draft: Draft, context: Context, index: int) -> EnglishMatch | None:
    right = context.lexicon.match_english(draft.tokens, index)
    wrong = (match for match, _ in context.lexicon.match_deprecated(draft.tokens, index))
    matches = (match for match in (*right, *wrong) if match.entry.semantic_class == "office" and match.slot == "sg")
    # "minister for foreign affairs Jeppe Kofod" is no English title; "Foreign Minister" is.
    return next((match for match in matches if match.term.lower().replace("-", " ").split()[-1] in _TITLES), None)


def _title(match: EnglishMatch, found: str) -> str:
    """Return the office in title case: as found, or the right term for a wrong one that differs by its hyphen alone."""
    terms = (term for term in match.entry.english_terms if term.lower() == found.lower().replace("-", " "))
    words = next(terms, found).split(" ")
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in words)


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.MT,
    issue=Issue.CAPITALISATION,
    anchors=Anchors(words=_anchors),
    examples=(
        Example("It is clear, says {~~secretary-general~>Secretary General~~} Jens Stoltenberg.", mt=True),
        Example("It is clear, says {~~prime minister~>Prime Minister~~} Mette Frederiksen.", mt=True),
        Example("He met the prime minister Mette Frederiksen.", mt=True),
        Example("The Greek culture minister and Danish defence minister Trine Bramsen met.", mt=True),
        Example("He spoke with {~~foreign minister~>Foreign Minister~~} Aram Zolak.", mt=True, safety=Safety.SUGGESTED),
        Example("He met the prime minister on Monday.", mt=True),
    ),
)
