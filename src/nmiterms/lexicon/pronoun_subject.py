"""A pronoun right behind an auxiliary: the mark of Danish order, whatever opens the clause."""

from __future__ import annotations

from nmiterms.english.function_words import (
    CONJUNCTIONS,
    DEMONSTRATIVES,
    FINITE_AUXILIARIES,
    HAVE_FORMS,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    SENTENCE_ADVERBS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.phrases import is_adjective, is_finite, is_participle, verb_slots
from nmiterms.text.tokens import Token

# After these English has the verb before the pronoun too: "Only then could we", "Little may they know", "So had I".
_INVERTING = NEGATIONS | frozenset(
    "only little few hardly scarcely rarely seldom barely never nor neither nowhere no not so such thus than more"
    " most less much many often well long gladly even how what when where which who whom whose why whether if".split()
)
_BE = frozenset({"am", "is", "are", "was", "were"})
# Conditions have these first in English too: "Imagine had we known", "and that should he fall, …".
_OF_ADVERBIALS = _BE | {"had", "should"}
_AUXILIARIES = MODALS - _OF_ADVERBIALS | {"has", "have"}
# "These changes will I hope be welcomed."
_OPINIONS = frozenset("hope think believe trust suppose fear guess imagine expect".split())
_LONGEST = 10
_ALL_AUXILIARIES = _AUXILIARIES | _OF_ADVERBIALS
_NO_OPENERS = _INVERTING | FINITE_AUXILIARIES
_OF_ADVERBIAL_OPENERS = PREPOSITIONS | {"as", "maybe", "otherwise"}
# A clause of its own, or what inverts in English too, begins at one of these.
_BREAKING = PRONOUNS | SUBORDINATORS | CONJUNCTIONS - {"and"} | FINITE_AUXILIARIES | _INVERTING


def find_inverted_auxiliary(tokens: tuple[Token, ...], start: int, limit: int, lexicon: Lexicon) -> int | None:
    """Return the index of the auxiliary with its pronoun behind it, where the words before it hold no verb of their own.

    A form of *be* counts only behind what cannot be its subject: "The problem was he never …" is English.
    """
    opener = tokens[start].lower
    if opener in _NO_OPENERS or _is_adverb_of_manner(tokens[start]):
        return None
    adverbial = opener in _OF_ADVERBIAL_OPENERS
    joined = start > 0 and tokens[start - 1].lower in {"and", "but"}
    if joined and not adverbial and opener not in DEMONSTRATIVES:
        # "Only with training and incentives can we …": what stands behind "and" may be half of a phrase.
        return None
    auxiliaries = _ALL_AUXILIARIES if adverbial else _AUXILIARIES
    first = start + 2 if opener == "as" else start + 1
    for at in range(first - 1, min(start + _LONGEST, limit - 2)):
        token, following = tokens[at], tokens[at + 1]
        if at >= first and token.lower in auxiliaries and following.lower in SUBJECT_PRONOUNS:
            return at if _goes_on(tokens, at, limit, lexicon) else None
        if at == start and opener in DEMONSTRATIVES:
            continue
        if not (token.is_word or token.kind in {"number", "genitive"} or token.text == "-"):
            return None
        if token.lower in _BREAKING:
            return None
        if token.text.islower() and (is_finite(token, lexicon) or is_participle(token, lexicon)):
            return None
    return None


def _goes_on(tokens: tuple[Token, ...], verb: int, limit: int, lexicon: Lexicon) -> bool:
    """Tell whether the infinitive or participle that the auxiliary asks for stands behind the pronoun."""
    at = verb + 2
    while at < limit and tokens[at].lower in SENTENCE_ADVERBS | {"not"}:
        at += 1
    if at >= limit:
        return False
    following = tokens[at]
    if following.lower in _OPINIONS:
        return False
    if tokens[verb].lower in _BE:
        return is_participle(following, lexicon) or is_adjective(following, lexicon)
    if tokens[verb].lower in HAVE_FORMS:
        return following.lower in {"been", "had"} or is_participle(following, lexicon)
    return following.lower in {"be", "have", "do"} or "inf" in verb_slots(following, lexicon)


def _is_adverb_of_manner(token: Token) -> bool:
    """Tell whether older prose may invert behind the word: "Bitterly did he repent", "Gladly would I go"."""
    return token.lower.endswith("ly")
