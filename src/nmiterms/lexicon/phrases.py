"""Noun phrases and verbs in English text, as far as the glossary and the closed classes can tell."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple

from nmiterms.english.function_words import (
    ARTICLES,
    DEMONSTRATIVES,
    FINITE_AUXILIARIES,
    FUNCTION_WORDS,
    POSSESSIVES,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
)
from nmiterms.english.verbs import irregular_slots, verb_lemmas
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import EnglishMatch, Number
from nmiterms.text.tokens import Token

_DETERMINERS = ARTICLES | POSSESSIVES | DEMONSTRATIVES | QUANTIFIERS
_NUMBER_WORDS = frozenset("two three four five six seven eight nine ten eleven twelve hundreds thousands".split())
# Pronouns that are subjects in Danish order; "you" and "it" may be objects too and prove nothing.
_PRONOUNS = SUBJECT_PRONOUNS | {"you", "it", "one", "everyone", "nobody"}
_APPROXIMATING = frozenset({"around", "about", "approximately", "nearly", "almost", "some"})
# A phrase longer than this is misread.
_LONGEST = 9


class NounPhrase(NamedTuple):
    """A noun phrase: the tokens it covers and what is known of it."""

    start: int
    end: int
    number: Number | None
    semantic_class: str | None
    kind: Literal["pronoun", "name", "term", "words"]
    determined: bool


_RANKS = frozenset({"first", "last", "next", "only"})


def noun_phrase_at(tokens: Sequence[Token], index: int, lexicon: Lexicon, limit: int) -> NounPhrase | None:
    """Return the noun phrase that starts at the token and ends before the limit, or None.

    What the glossary knows ends where the term ends; other phrases end at the first word of grammar or mark.
    """
    if index >= limit:
        return None
    first = tokens[index]
    if first.lower in _PRONOUNS:
        number: Number = "plural" if first.lower in {"we", "they", "you"} else "singular"
        return NounPhrase(index, index + 1, number, "person", "pronoun", True)
    at = index
    if first.lower in _APPROXIMATING and index + 1 < limit and tokens[index + 1].kind == "number":
        # "around 18,000 soldiers": the number determines the phrase.
        phrase = noun_phrase_at(tokens, index + 1, lexicon, limit)
        return phrase and phrase._replace(start=index)
    determined = first.lower in _DETERMINERS or first.kind == "number" or first.lower in _NUMBER_WORDS
    if determined:
        at += 1
        # "the first two soldiers": these belong to the phrase, though they are adverbs elsewhere.
        while at < limit and tokens[at].lower in _RANKS:
            at += 1
    if at >= limit or not tokens[at].is_word:
        return None
    named = _known(tokens, at, lexicon, limit)
    if named is not None:
        end = _with_apposition(tokens, named.end, limit)
        kind: Literal["name", "term"] = "name" if named.entry.part_of_speech == "proper-noun" else "term"
        return NounPhrase(index, end, named.number, named.entry.semantic_class, kind, determined)
    if tokens[at].is_capitalised and tokens[at].lower not in FUNCTION_WORDS:
        place = lexicon.names.match(tokens, at)
        if place is not None and place.end <= limit and place.semantic_class == "place":
            return NounPhrase(index, place.end, "singular", "place", "name", determined)
        end = at
        while end < limit and (tokens[end].is_capitalised or (tokens[end].text == "-" and end > at)):
            end += 1
        if not (determined and end < limit and tokens[end].text.islower() and _continues(tokens[end], lexicon)):
            return NounPhrase(index, _with_apposition(tokens, end, limit), "singular", None, "name", determined)
        at = end
    if not determined:
        return None
    end = at
    while end < min(limit, index + _LONGEST) and tokens[end].is_word and tokens[end].lower not in FUNCTION_WORDS:
        inner = _known(tokens, end, lexicon, limit)
        end = inner.end if inner is not None else end + 1
    if end == at:
        return None
    last = lexicon.match_english(tokens, end - 1)
    head = next((match for match in last if match.end == end and match.number), None)
    return NounPhrase(
        index, end, head.number if head else None, head.entry.semantic_class if head else None, "words", determined
    )


def _continues(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a phrase goes on behind a name it began with: "the British defence minister"."""
    return (is_noun(token, lexicon) or is_adjective(token, lexicon)) and not verb_slots(token, lexicon)


def bare_plural_at(tokens: Sequence[Token], start: int, limit: int, lexicon: Lexicon) -> NounPhrase | None:
    """Return a plural noun without article, with its adjectives: "have Danish instructors trained"."""
    at = start
    while (
        at < limit
        and at < start + 3
        and (is_adjective(tokens[at], lexicon) or lexicon.names.match(tokens, at) is not None)
        and not is_plural_noun(tokens[at], lexicon)
    ):
        at += 1
    if at >= limit or not tokens[at].text.islower() or not is_plural_noun(tokens[at], lexicon):
        return None
    return NounPhrase(start, at + 1, "plural", None, "words", False)


def is_finite(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word can only be a finite verb here: an auxiliary, or a verb form that is no noun.

    The glossary's verbs are asked for third persons and pasts; a past that is also a participle counts.
    """
    if token.lower in FINITE_AUXILIARIES:
        return True
    if not token.text.islower():
        return False
    slots = verb_slots(token, lexicon)
    return bool(slots & {"3sg", "past"}) and not is_noun(token, lexicon)


def verb_slots(token: Token, lexicon: Lexicon) -> frozenset[str]:
    """Return the slots that the word fills as a verb of the glossary, or as an irregular verb of English."""
    return irregular_slots(token.lower).union(
        match.slot for match in lexicon.match_word(token) if match.entry.part_of_speech == "verb"
    )


def infinitive_of(token: Token, slots: Collection[str], lexicon: Lexicon) -> str | None:
    """Return the one verb of the glossary of which the word fills one of the slots, or None where none or several do."""
    verbs = (match for match in lexicon.match_word(token) if match.entry.part_of_speech == "verb")
    known = {match.term for match in verbs if match.term.isalpha()}
    found = {lemma for lemma, slot in verb_lemmas(token.lower, known) if slot in slots}
    return min(found) if len(found) == 1 else None


def is_noun(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether the glossary knows the word as a noun."""
    return any(match.entry.part_of_speech in {"noun", "proper-noun"} for match in lexicon.match_word(token))


def is_plural_noun(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether the glossary knows the word, in small letters, as a plural noun and as no singular one."""
    matches = [match for match in lexicon.match_word(token) if match.entry.part_of_speech == "noun"]
    return bool(matches) and token.text.islower() and all(match.slot == "pl" for match in matches)


def is_adjective(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether the glossary knows the word as an adjective."""
    return any(match.entry.part_of_speech in {"adjective", "participle"} for match in lexicon.match_word(token))


def is_participle(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether the word can be a past participle: by the glossary, or by its ending."""
    return "pp" in verb_slots(token, lexicon) or (token.lower.endswith("ed") and len(token.lower) > 4)


def _known(tokens: Sequence[Token], index: int, lexicon: Lexicon, limit: int) -> EnglishMatch | None:
    """Return the longest noun or name of the glossary at the token that ends before the limit."""
    for match in lexicon.match_english(tokens, index):
        if match.end <= limit and match.entry.part_of_speech in {"noun", "proper-noun"}:
            # A noun goes on with the nouns behind it: "training mission", when only "training" is known.
            following = tokens[match.end] if match.end < limit else None
            if following is not None and following.text.islower() and is_noun(following, lexicon):
                longer = _known(tokens, match.end, lexicon, limit)
                if longer is not None:
                    return EnglishMatch(index, longer.end, longer.entry, longer.slot, longer.term)
            return match
    return None


def _with_apposition(tokens: Sequence[Token], end: int, limit: int) -> int:
    """Return the end of a phrase with the name, the bracket and the genitive's noun that follow it."""
    while end < limit and tokens[end].is_word and tokens[end].is_capitalised:
        end += 1
    if end + 2 < limit and tokens[end].text == "(" and tokens[end + 2].text == ")":
        end += 3
    return end
