"""Whether a term may be a verb, or a noun, where it stands: “a step back” is no verb, “they project” no noun."""

from __future__ import annotations

from nmiterms.contract.context import Context
from nmiterms.english.function_words import (
    ARTICLES,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    SENTENCE_ADVERBS,
    SUBJECT_PRONOUNS,
)
from nmiterms.english.verbs import irregular_slots
from nmiterms.lexicon.phrases import is_adjective, is_noun
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.text.draft import Draft
from nmiterms.text.tokens import Token

# Determiners that are never pronouns: "this goes back" and "those that go back" have a verb.
_DETERMINERS = ARTICLES | POSSESSIVES | {"every", "another"}
# "To" opens an infinitive; behind the others a verb may be left out before a bare one: "do nothing but wait".
_BEFORE_NOUNS = PREPOSITIONS - {"to", "except", "besides", "like", "following"}
_NUMBERS = frozenset("one two three four five six seven eight nine ten first second third last next".split())
_BARE = frozenset({"inf", "3sg"})


def is_part_due(match: EnglishMatch, draft: Draft, context: Context) -> bool:
    """Tell whether what stands before a term lets it be of its entry's part of speech.

    A verb stands behind no article, owner or, where its form may be a noun's, number, preposition or adjective; a noun
    stands behind no pronoun or auxiliary that asks for a verb. The first word of a term decides, however long it is.
    """
    if not match.start or draft.opening_of(match.start) == match.start:
        return True
    before = draft.tokens[match.start - 1]
    if before.text == "-" and before.end == draft.tokens[match.start].start:
        return False
    if match.entry.part_of_speech == "verb":
        return not _asks_for_noun(before, match, draft, context)
    return match.entry.part_of_speech != "noun" or not _asks_for_verb(before, match, draft)


def _asks_for_noun(before: Token, match: EnglishMatch, draft: Draft, context: Context) -> bool:
    tokens = draft.tokens
    # "They made her go back": an object, where the infinitive follows.
    if before.lower in _DETERMINERS and not (before.lower == "her" and match.slot == "inf"):
        return True
    if match.slot not in _BARE or _is_past(tokens[match.start]):
        return False
    if before.kind in {"genitive", "number"} or before.lower in _NUMBERS | _BEFORE_NOUNS:
        return True
    determined = match.start > 1 and tokens[match.start - 2].lower in _DETERMINERS
    return determined and is_adjective(before, context.lexicon) and not is_noun(before, context.lexicon)


def _asks_for_verb(before: Token, match: EnglishMatch, draft: Draft) -> bool:
    if before.lower in SUBJECT_PRONOUNS:
        return True
    # "Can bomb men be stopped?" has its subject behind the auxiliary.
    at = match.start - 1
    while at > draft.opening_of(match.start) and draft.tokens[at].lower in SENTENCE_ADVERBS:
        at -= 1
    return draft.tokens[at].lower in MODALS and at > draft.opening_of(match.start)


def _is_past(token: Token) -> bool:
    """Tell whether a term that the glossary writes in the past is no bare form: "charged for"."""
    return token.lower.endswith("ed") or bool(irregular_slots(token.lower) & {"past", "pp"})
