"""From a reading to the English that stands in a sentence: form, article, and the verb that goes with it."""

from __future__ import annotations

from collections.abc import Sequence

from nmiterms.english.function_words import ARTICLES, POSSESSIVES, PREPOSITIONS
from nmiterms.english.inflection import inflect_english, inflect_term
from nmiterms.english.nouns import possessive
from nmiterms.english.verbs import agree
from nmiterms.glossary.entry import Entry
from nmiterms.lexicon.reading import Number, Reading
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

# Danish never puts a determiner before a suffixed article, so "that" before one is the conjunction.
_BEFORE_DEFINITE = ARTICLES | POSSESSIVES | {"this", "these", "those"}
# The English form for a Danish slot of a verb or an adjective; the present follows its subject and is decided there.
_ENGLISH_SLOT = {
    "inf": "inf",
    "imp": "inf",
    "pres": "3sg",
    "past": "past",
    "pp": "pp",
    "pp.def": "pp",
    "ing": "ing",
    "comp": "comp",
    "sup": "sup",
    "sup.def": "sup",
}
_PLAIN_FORM = {"1sg": "inf", "pres.pl": "inf", "past.pl": "past"}
# Adverbs that may stand between a subject and its verb.
_BETWEEN = frozenset(
    {"also", "then", "now", "still", "already", "later", "often", "never", "always", "thus", "therefore"}
)


def realise_term(english: str, entry: Entry, slot: str) -> str | None:
    """Return an English term in the form of an English slot, or None if it has no such form.

    ``english`` is the entry's preferred term, or another that inflects regularly.
    """
    forms = {form.slot: form.text for form in inflect_term(english, entry)}
    if slot in forms:
        return forms[slot]
    # What only *be* tells apart.
    slot = _PLAIN_FORM.get(slot, slot)
    if slot in forms:
        return forms[slot]
    # An uncountable stands for both numbers: two workouts are training.
    if slot == "pl" and "sg" in forms:
        return forms["sg"]
    return english if slot in {"base", "name", "sg", "inf", "pos"} else None


def realise_noun(reading: Reading) -> str | None:
    """Return the English noun of a reading in the number of the Danish form, genitive with it, without an article."""
    head = reading.head
    if head is None:
        return None
    number = reading.number
    english = reading.english
    if number == "plural":
        irregular = head.forms_english if reading.entry is not None else _last_form(head, english)
        forms = {form.slot: form.text for form in inflect_english(english, "noun", irregular)}
        english = forms.get("pl", english)
    if reading.is_genitive and (reading.is_definite or number == "plural"):
        return possessive(english, plural=number == "plural")
    # An indefinite genitive is hardly ever one: it is the first part of a compound that was torn ("modstands movement").
    return english


def realise_word(reading: Reading) -> str | None:
    """Return the English of a reading that is no noun, in the form that answers to the Danish slot."""
    slot = _ENGLISH_SLOT.get(reading.slot)
    if reading.slot.endswith("pass") or reading.entry is None:
        return None
    if slot is None:
        return reading.english
    forms = {
        form.slot: form.text
        for form in inflect_english(reading.english, reading.entry.part_of_speech, reading.entry.forms_english)
    }
    return forms.get(slot)


def needs_the(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a definite noun at the index still needs its article: no determiner stands before it.

    An adjective may stand between; the look back ends at the first word that is none.
    """
    at = index - 1
    while at >= 0 and index - at <= 4:
        token = tokens[at]
        if token.lower in _BEFORE_DEFINITE or token.kind == "genitive":
            return False
        if not token.is_word or token.lower in PREPOSITIONS or not _may_be_adjective(token):
            return True
        at -= 1
    return True


def is_inside_phrase(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a preposition links the noun at the index to what stands before: then it is no subject."""
    at = index - 1
    while at >= 0 and tokens[at].lower in _BEFORE_DEFINITE:
        at -= 1
    return at >= 0 and tokens[at].lower in PREPOSITIONS | {"and", "or"}


def agree_after(tokens: Sequence[Token], index: int, number: Number) -> list[Change]:
    """Return the change that makes the verb right behind a subject agree with it, if it does not."""
    at = index
    if at < len(tokens) and tokens[at].lower in _BETWEEN:
        at += 1
    if at >= len(tokens) or not tokens[at].is_word:
        return []
    verb = tokens[at]
    if verb.lower not in {
        "is",
        "was",
        "has",
        "does",
        "isn't",
        "wasn't",
        "hasn't",
        "doesn't",
        "are",
        "were",
        "have",
        "do",
    }:
        return []
    right = agree(verb.lower, number)
    return [Change(verb.start, verb.end, (right,))] if right != verb.lower else []


def _may_be_adjective(token: Token) -> bool:
    """Tell whether a word may stand between an article and its noun, by its ending; "parliament" may not."""
    return (
        not token.lower.endswith("ment")
        and token.lower.endswith(
            (
                "al",
                "an",
                "ar",
                "ary",
                "ent",
                "ant",
                "ic",
                "ive",
                "ous",
                "ful",
                "less",
                "able",
                "ible",
                "ish",
                "ese",
                "ed",
                "new",
            )
        )
    ) or token.lower in {"new", "big", "large", "small", "own", "first", "second", "next", "last", "many", "few"}


def _last_form(head: Entry, english: str) -> dict[str, str | None]:
    """Return the irregular plural of a compound, which is that of its head: the compound's English ends in it."""
    if "pl" not in head.forms_english:
        return {}
    plural = head.forms_english["pl"]
    return {"pl": None if plural is None else english.removesuffix(head.english) + plural}
