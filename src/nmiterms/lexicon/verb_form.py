"""Which form of a verb is due at a place: told by the auxiliary before it, and of *be* by its subject too."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from nmiterms.english.function_words import (
    BE_FORMS,
    DO_FORMS,
    FUNCTION_WORDS,
    HAVE_FORMS,
    MODALS,
    NEGATIONS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    QUANTIFIERS,
    SENTENCE_ADVERBS,
    SUBORDINATORS,
)
from nmiterms.glossary.entry import Entry
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.plural_subject import plural_subject_before, plural_subject_opening
from nmiterms.lexicon.realise import realise_term
from nmiterms.text.tokens import Token

_SKIPPED = SENTENCE_ADVERBS | NEGATIONS
_MODALS = MODALS | {"can't", "cannot", "couldn't", "won't", "wouldn't", "shouldn't", "mustn't", "needn't"}
_DO = DO_FORMS | {"don't", "doesn't", "didn't"}
# Verbs whose object has an infinitive without "to" behind it: "let them go", "it makes us be late".
_LETTING = frozenset("let lets letting make makes made making help helps helped see sees saw hear hears heard".split())
_PLURAL_PRONOUNS = frozenset({"we", "they"})
_SINGULAR_PRONOUNS = frozenset({"i", "he", "she", "it", "everyone", "everybody", "nobody", "someone", "somebody"})
_RELATIVES = frozenset({"who", "which", "that"})
# Behind these a "you" is the subject: it may be an object behind a verb or a preposition.
_BEFORE_SUBJECT = (SUBORDINATORS - PREPOSITIONS) | {"that", "but", "because", "as", ",", ";", ":", "–"}
_PRESENT_OR_PAST = {"inf": "pres.pl", "past": "past.pl"}


class VerbForm(NamedTuple):
    """A form for a place; ``is_certain`` tells whether the place leaves no other."""

    text: str
    is_certain: bool


def realise_at(
    english: str,
    entry: Entry,
    slots: Collection[str],
    tokens: Sequence[Token],
    index: int,
    opening: int,
    lexicon: Lexicon,
) -> VerbForm | None:
    """Return a term in the form that is due where another stands, or None if it has no such form.

    ``slots`` are those the word may fill that stands there; ``opening`` is the first token of its sentence. Other verbs
    have one form for the infinitive and most persons, one for the past; *be* has five, and its subject chooses.
    """
    slot = next(iter(slots)) if len(slots) == 1 else _slot_behind(slots, tokens, index, opening)
    is_certain = True
    if entry.part_of_speech == "verb" and english.split()[0] == "be" and slot in _PRESENT_OR_PAST:
        if _is_asked_by_do(tokens, index, opening):
            return None
        due = _slot_of_be(slot, tokens, index, opening, lexicon)
        slot, is_certain = due or _PRESENT_OR_PAST[slot], due is not None
    text = realise_term(english, entry, slot)
    return None if text is None else VerbForm(text, is_certain)


def _slot_behind(slots: Collection[str], tokens: Sequence[Token], index: int, opening: int) -> str:
    """Return the slot of what may be two forms of a verb (*put*, *overstepped*): its auxiliary tells, or that it is an order.

    >>> from nmiterms.text.tokens import find_tokens
    >>> [_slot_behind(["past", "pp", "inf"], find_tokens(words), words.count(" ") + bool(words), 0)
    ...     for words in ("He has", "He will", "", "It lets them", "She")]
    ['pp', 'inf', 'inf', 'inf', 'past']
    """
    at = _behind_adverbs(tokens, index - 1, opening)
    before = _plain(tokens[at]) if at >= opening else ""
    is_let = before in OBJECT_PRONOUNS and at > opening and _plain(tokens[at - 1]) in _LETTING
    if "inf" in slots and (not before or is_let):
        return "inf"
    for slot, openers in (("pp", BE_FORMS | HAVE_FORMS), ("inf", MODALS | DO_FORMS | {"to"})):
        if before in openers and slot in slots:
            return slot
    return "past" if "past" in slots else next(iter(slots))


def _slot_of_be(slot: str, tokens: Sequence[Token], index: int, opening: int, lexicon: Lexicon) -> str | None:
    """Return the slot of *be* for a bare form or a past of another verb, or None where its subject cannot be told.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> from nmiterms.text.tokens import find_tokens
    >>> [_slot_of_be("inf", find_tokens(words), words.count(" ") + 1, 0, bundled_lexicon())
    ...     for words in ("They", "I", "They may", "Do not", "It lets them", "The soldiers", "He advised that he")]
    ['pres.pl', '1sg', 'inf', 'inf', 'inf', 'pres.pl', None]
    >>> [_slot_of_be("past", find_tokens(words), words.count(" ") + 1, 0, bundled_lexicon())
    ...     for words in ("They", "The minister", "The soldiers", "The army and navy")]
    ['past.pl', 'past', 'past.pl', None]
    """
    at = _behind_adverbs(tokens, index - 1, opening)
    if at < opening:
        # An order opens its sentence with the infinitive.
        return "inf" if slot == "inf" else None
    word = _plain(tokens[at])
    before = _plain(tokens[at - 1]) if at > opening else ""
    if slot == "inf" and (word in _MODALS | {"to"} or _is_order(word, before)):
        return "inf"
    if word in OBJECT_PRONOUNS:
        return "inf" if slot == "inf" and before in _LETTING else None
    if before in _MODALS and slot == "inf" and word in _PLURAL_PRONOUNS | _SINGULAR_PRONOUNS | {"you"}:
        return "inf"
    if before in _MODALS | _DO | HAVE_FORMS | _LETTING:
        return None
    if word in _PLURAL_PRONOUNS or (word == "you" and (at == opening or before in _BEFORE_SUBJECT)):
        return _PRESENT_OR_PAST[slot]
    if word in _SINGULAR_PRONOUNS:
        return "past" if slot == "past" else "1sg" if word == "i" else None
    if word in _RELATIVES:
        # A bare form behind a relative can only be the plural.
        return "pres.pl" if slot == "inf" and at > opening else None
    if _is_plural(tokens, at, opening, lexicon):
        return _PRESENT_OR_PAST[slot]
    return "past" if slot == "past" and _is_singular(tokens, at, opening, lexicon) else None


def _is_asked_by_do(tokens: Sequence[Token], index: int, opening: int) -> bool:
    """Tell whether *do* stands with the verb: "they do not err" is "they are not wrong", and no form of *be* will do."""
    at = _behind_adverbs(tokens, index - 1, opening)
    if at == opening:  # "Do not err": an order.
        return _plain(tokens[at]) in _DO - {"do", "don't"}
    return any(_plain(tokens[each]) in _DO for each in (at, at - 1) if each >= opening)


def _is_order(word: str, before: str) -> bool:
    return word in {"do", "don't"} and not before


def _is_plural(tokens: Sequence[Token], last: int, opening: int, lexicon: Lexicon) -> bool:
    """Tell whether the phrase that ends at the token is a plural subject; the bare verb shows that a noun alone is no title."""
    if plural_subject_before(tokens, last + 1, opening, lexicon) is not None:
        return True
    if plural_subject_opening(tokens, last + 1, opening, lexicon) is not None:
        return True
    return last == opening and _slots_of_noun(tokens[last], lexicon) == {"pl"}


def _is_singular(tokens: Sequence[Token], last: int, opening: int, lexicon: Lexicon) -> bool:
    """Tell whether the sentence opens with a phrase that ends at the token and holds no plural and no second noun joined on."""
    phrase = tokens[opening : last + 1]
    if not all(token.is_word for token in phrase) or len(phrase) > 6:
        return False
    if any(token.lower in QUANTIFIERS | {"and", "or", "these", "those", "many", "few", "several"} for token in phrase):
        return False
    named = all(token.is_capitalised and token.lower not in FUNCTION_WORDS for token in phrase)
    plural = any(token.lower.endswith("s") or "pl" in _slots_of_noun(token, lexicon) for token in phrase)
    return not plural and (named or _slots_of_noun(phrase[-1], lexicon) == {"sg"})


def _slots_of_noun(token: Token, lexicon: Lexicon) -> set[str]:
    """Return the slots that the word fills as a noun; a noun that is always plural fills that one."""
    matches = [match for match in lexicon.match_word(token) if match.entry.part_of_speech == "noun"]
    return {"pl" if match.number == "plural" else "sg" for match in matches}


def _behind_adverbs(tokens: Sequence[Token], at: int, first: int) -> int:
    """Step back over the adverbs and negations that may stand before a verb."""
    while at >= first and tokens[at].lower in _SKIPPED:
        at -= 1
    return at


def _plain(token: Token) -> str:
    return token.lower.replace("’", "'")
