"""The subject that stands inside a verb of two words, between its auxiliary and the rest."""

from __future__ import annotations

from nmiterms.english.function_words import (
    ARTICLES,
    BE_FORMS,
    DO_FORMS,
    FINITE_AUXILIARIES,
    HAVE_FORMS,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    SENTENCE_ADVERBS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from nmiterms.lexicon.clause_opening import OPENING_ADVERBS
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.phrases import NounPhrase, is_adjective, is_finite, is_noun, is_participle, verb_slots
from nmiterms.text.tokens import Token

# What an object opens with; a subject with nothing behind it may stand last in English ("Here comes the train").
OBJECT_OPENERS = (
    ARTICLES
    | POSSESSIVES
    | frozenset(
        "this these those no some many several all more fewer both enough another every two three four five ten".split()
    )
)
_NO_PLACES = frozenset({"according"}) | OPENING_ADVERBS - {
    "here",
    "now",
    "then",
    "first",
    "finally",
    "also",
    "again",
    "so",
}
_LONGEST_SUBJECT = 16
# Infinitives that are no nouns, so that a subject can be seen to end before them.
_INFINITIVES = frozenset("be have become get receive take go come begin continue provide".split())
# What stands behind a participle or a predicative adjective, and never behind an adjective before its noun.
_BEHIND_PARTICIPLE = SENTENCE_ADVERBS | frozenset(
    "to and or that when while than worse better more less out up down off home ready not".split()
)


def find_inside(
    tokens: tuple[Token, ...], start: int, verb: int, phrase: NounPhrase, limit: int, lexicon: Lexicon
) -> NounPhrase | None:
    """Return the subject that begins as the phrase does, behind the auxiliary of the clause that begins at ``start``."""
    return (
        _before_second_verb(tokens, verb, phrase, limit, lexicon)
        or _before_distant_verb(tokens, verb, phrase, limit, lexicon)
        or _before_complement(tokens, start, verb, phrase, limit)
    )


def _before_second_verb(
    tokens: tuple[Token, ...], verb: int, phrase: NounPhrase, limit: int, lexicon: Lexicon
) -> NounPhrase | None:
    """Return the subject that ends where the participle, infinitive or complement of the auxiliary begins."""
    form = tokens[verb].lower
    first = phrase.start + (1 if phrase.determined and phrase.kind != "pronoun" else 0)
    least = phrase.end if phrase.kind in {"pronoun", "name", "term"} else first + 1
    if form in MODALS:
        # "must the ministers find a solution": the infinitive is a noun as well, and seemed to belong to the phrase.
        for end in range(first + 1, phrase.end):
            if _is_infinitive_behind_plural(tokens, end, limit, lexicon):
                return phrase._replace(end=end, number="plural")
    for end in range(least, min(phrase.end + 1, limit)):
        at = end
        if at < limit and tokens[at].text == "," and at + 1 < limit and is_participle(tokens[at + 1], lexicon):
            at += 1
        while at < limit and tokens[at].lower in SENTENCE_ADVERBS | {"not"}:
            at += 1
        if at >= limit:
            return None
        following = tokens[at]
        if form in MODALS | DO_FORMS:
            fits = following.lower in {"be", "have", "do"} or (
                "inf" in verb_slots(following, lexicon)
                and (phrase.kind != "words" or end == phrase.end or not is_noun(following, lexicon))
            )
        elif form in HAVE_FORMS:
            fits = following.lower in {"been", "had"} or is_participle(following, lexicon)
        else:
            closes = (
                at + 1 >= limit
                or not tokens[at + 1].is_word
                or tokens[at + 1].lower in PREPOSITIONS | _BEHIND_PARTICIPLE
            )
            # "was the company hit by a virus": before "by" a participle is no noun.
            by = at + 1 < limit and tokens[at + 1].lower == "by" and is_participle(following, lexicon)
            fits = by or (
                (is_participle(following, lexicon) or is_adjective(following, lexicon))
                and closes
                and not is_noun(following, lexicon)
            )
        if fits and following.is_word:
            return phrase._replace(end=end)
    return None


def _is_infinitive_behind_plural(tokens: tuple[Token, ...], at: int, limit: int, lexicon: Lexicon) -> bool:
    """Tell whether a plural noun stands before an infinitive that goes on with an object or a preposition."""
    if at + 1 >= limit or "inf" not in verb_slots(tokens[at], lexicon):
        return False
    is_plural = any(
        match.slot == "pl" and match.entry.part_of_speech == "noun" for match in lexicon.match_word(tokens[at - 1])
    )
    return is_plural and tokens[at + 1].lower in OBJECT_OPENERS | PREPOSITIONS | {"together"}


def _before_distant_verb(
    tokens: tuple[Token, ...], verb: int, phrase: NounPhrase, limit: int, lexicon: Lexicon
) -> NounPhrase | None:
    """Return the subject with the phrases that belong to it, where the verb can be told a long way off.

    "Will the number of soldiers in Iraq be increased": behind a modal "be" and the like can be nothing else.
    """
    modal = tokens[verb].lower in MODALS
    wanted = _INFINITIVES if modal else {"been"} if tokens[verb].lower in HAVE_FORMS else frozenset()
    if not (phrase.determined or phrase.number == "plural") or not wanted:
        return None
    for at in range(phrase.end, min(verb + _LONGEST_SUBJECT, limit)):
        token, before = tokens[at], tokens[at - 1]
        if token.lower in wanted:
            last = before.lower in PREPOSITIONS | ARTICLES | POSSESSIVES | {"to", "and", "or"}
            joined = any(each.lower == "and" for each in tokens[phrase.start : at])
            number = "plural" if joined else phrase.number
            return None if last or at + 1 >= limit else phrase._replace(end=at, kind="words", number=number)
        plain = token.is_word or token.kind in {"number", "genitive"} or token.text in "-’'"
        if not plain or token.lower in FINITE_AUXILIARIES | SUBJECT_PRONOUNS | SUBORDINATORS | NEGATIONS:
            return None
        if token.text.islower() and is_finite(token, lexicon):
            return None
    return None


def _before_complement(
    tokens: tuple[Token, ...], start: int, verb: int, phrase: NounPhrase, limit: int
) -> NounPhrase | None:
    """Return the subject of *be* where what it is said to be follows: "according to him is the agreement a good one"."""
    # Behind a place English too has the verb first, and the rest belongs to the noun: "On the hill was the house a king built".
    if tokens[verb].lower not in BE_FORMS or tokens[start].lower not in _NO_PLACES:
        return None
    follows = phrase.end + 1 < limit and tokens[phrase.end].lower in {"a", "an"}
    return phrase if (follows and phrase.determined) or (phrase.kind == "name" and follows) else None
