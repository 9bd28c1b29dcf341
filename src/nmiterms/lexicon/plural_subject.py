"""Whether the noun phrase before a verb is its subject, and a plural one beyond doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from nmiterms.english.function_words import ARTICLES, DEMONSTRATIVES, FUNCTION_WORDS, OBJECT_PRONOUNS, POSSESSIVES
from nmiterms.english.verbs import agree
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.phrases import is_adjective, is_noun, verb_slots
from nmiterms.text.tokens import Token

_PLURAL_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve many several few both".split())
# Pronouns whose verb is plural; right before a verb, "these" and "those" are pronouns too.
_PLURAL_PRONOUNS = frozenset({"they", "we", "you", "these", "those"})
_OPENERS = ARTICLES | POSSESSIVES | DEMONSTRATIVES | _PLURAL_NUMBERS
# Adverbs that Danish sets between a subject and its verb, or that stand there in English too.
_BETWEEN = frozenset("also still now then however therefore already often today".split())
# What stands before a subject: the start of a clause. "And" is none: it may join the phrase to one before it.
_CLAUSE_STARTS = frozenset({",", ":", ";", "–", "—", "“", '"', "(", "…"})
_CONJUNCTIONS = frozenset({"that", "because", "if", "when", "while", "where", "but", "whether", "although", "though"})
# Nouns of measure are one sum as often as many pieces: "ten years is a long time".
MEASURES = frozenset(
    "years months weeks days hours minutes seconds percent acres hectares millimetres millimeters centimetres"
    " dollars euros kroner pounds crowns miles metres meters kilometres"
    " kilometers feet inches tonnes tons litres degrees points million millions billion billions thousands hundreds"
    " halves thirds quarters fifths tenths".split()
)
# Nouns that take the plural without an -s; who writes "the police is" is not at home in English.
_PLURAL_ONLY = frozenset({"police", "people"})
# After these "but" means "except".
_EXCEPTING = frozenset("everyone everybody everything anyone anybody anything nobody nothing none all any".split())
# One place or many: "the works was closed".
_ONE_OR_MANY = frozenset({"works", "barracks", "headquarters", "crossroads", "gallows"})
# No dictionary has these plurals; where one stands, the noun is wrong and not its verb.
NO_PLURALS = {f"{noun}s": noun for noun in ("information", "equipment", "furniture", "luggage", "homework")}
APPROXIMATING = frozenset(
    "around about approximately some nearly almost over up to more less than at least only".split()
)
# Prepositions that attach a phrase to the noun before it.
_ATTACHING = frozenset("in of from at on behind near along for against between with about".split())
_LONGEST = 6
# Endings of plurals that no verb has: attackers, Islamists, municipalities.
_AGENTS = re.compile(r"(?:ers|ors|ists|ians|ities|ments|ations)$")


def plural_subject_before(tokens: Sequence[Token], verb: int, opening: int, lexicon: Lexicon) -> int | None:
    """Return the index of the plural noun that is the subject of the verb, or None where there is any doubt.

    The phrase must open its sentence or stand right behind what opens a clause; ``opening`` is the sentence's first word.
    """
    head = verb - 1
    while head > opening and tokens[head].lower in _BETWEEN:
        head -= 1
    if head < opening or not _is_plural(tokens, head, opening, lexicon):
        return None
    start = head
    while start > opening and head - start < _LONGEST and _modifies(tokens[start - 1]):
        start -= 1
    if any(_is_verb(token, lexicon) for token in tokens[start:head]):
        return None
    opener = tokens[start - 1] if start > opening else None
    determined = opener is not None and (opener.lower in _OPENERS or opener.kind == "number")
    if determined:
        assert opener is not None
        if opener.lower in {"a", "an", "this", "that"}:
            return None
        start -= 1
        start = _before_approximation(tokens, start, opening)
    if start == opening:
        if not determined and tokens[start].lower.endswith("ing"):
            # "Growing sweeter tomatoes has been a goal": what is done is the subject.
            return None
        # A plural alone with its capital may be a title: "Cats is a musical".
        return head if determined or (start < head and is_adjective(tokens[start], lexicon)) else None
    before = tokens[start - 1]
    if before.lower == "but" and tokens[start - 2].lower in _EXCEPTING:
        # "Everyone but the generals has left": who is left out is no subject.
        return None
    begins = before.text in _CLAUSE_STARTS if determined else False
    return head if begins or before.lower in _CONJUNCTIONS else None


def be_behind(
    tokens: Sequence[Token], verb: int, opening: int, lexicon: Lexicon, tense: Literal["present", "past"]
) -> str:
    """Return the form of *be* that can stand for the verb: plural only behind a subject that is plural beyond doubt.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> from nmiterms.text.tokens import find_tokens
    >>> clauses = {"The soldiers must leave": 2, "We must leave": 1, "Denmark must leave": 1, "Must they": 0}
    >>> [be_behind(find_tokens(words), verb, 0, bundled_lexicon(), "past") for words, verb in clauses.items()]
    ['were', 'were', 'was', 'was']
    """
    pronoun = verb > opening and tokens[verb - 1].lower in _PLURAL_PRONOUNS
    plural = pronoun or plural_subject_before(tokens, verb, opening, lexicon) is not None
    be = "is" if tense == "present" else "was"
    return agree(be, "plural") if plural else be


def plural_subject_opening(tokens: Sequence[Token], verb: int, opening: int, lexicon: Lexicon) -> int | None:
    """Return the index of the plural noun that opens the sentence, where only a phrase with a preposition parts it from the verb.

    ``The men in the camps sits``; what stands between may hold no verb, no comma and no other clause.
    """
    at = _before_approximation(tokens, opening, opening, forward=True)
    if tokens[at].lower not in _OPENERS - {"a", "an", "this", "that"} and tokens[at].kind != "number":
        return None
    head = at + 1
    while head < verb and _modifies(tokens[head]) and not _is_plural(tokens, head, opening, lexicon):
        head += 1
    if head + 2 >= verb or tokens[head + 1].lower not in _ATTACHING or not _is_plural(tokens, head, opening, lexicon):
        return None
    between = tokens[head + 1 : verb]
    plain = all(
        token.is_word
        and (token.lower not in FUNCTION_WORDS or token.lower in ARTICLES | POSSESSIVES | _ATTACHING)
        and (token.is_capitalised or is_noun(token, lexicon) or not verb_slots(token, lexicon))
        for token in between
    )
    return head if plain and between[-1].lower not in FUNCTION_WORDS else None


def _before_approximation(tokens: Sequence[Token], start: int, opening: int, forward: bool = False) -> int:
    """Step over "around", "more than" and their like, which belong to the number behind them."""
    if forward:
        while start + 1 < len(tokens) and tokens[start].lower in APPROXIMATING:
            start += 1
        return start
    while start > opening and tokens[start - 1].lower in APPROXIMATING:
        start -= 1
    return start


def _modifies(token: Token) -> bool:
    return token.text == "-" or (token.is_word and token.lower not in FUNCTION_WORDS | _OPENERS)


def _is_verb(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word among the modifiers may be a verb: a gerund, or what is neither noun nor adjective."""
    if token.lower.endswith("ing") and not is_adjective(token, lexicon):
        return True
    return bool(verb_slots(token, lexicon)) and not (is_noun(token, lexicon) or is_adjective(token, lexicon))


def _is_plural(tokens: Sequence[Token], index: int, opening: int, lexicon: Lexicon) -> bool:
    """Tell whether the word can be nothing but a plural noun: "news", "series" and "politics" are none."""
    word = tokens[index]
    if word.lower in _PLURAL_ONLY:
        nationality = lexicon.names.match(tokens, index - 1) if index > opening else None
        if word.lower == "people" and nationality is not None and nationality.semantic_class == "nationality":
            # "The American people is one": a nation.
            return False
        return index == opening or tokens[index - 1].lower in _OPENERS or word.lower == "people"
    # A capital makes a name of it: "The Times is a paper".
    if not word.is_word or not word.text.islower() or word.lower in MEASURES | _ONE_OR_MANY | NO_PLURALS.keys():
        return False
    matches = [match for match in lexicon.match_word(word) if match.entry.part_of_speech == "noun"]
    if not matches and _AGENTS.search(word.lower) and not verb_slots(word, lexicon):
        return lexicon.language.is_english(word.lower)
    return bool(matches) and all(match.slot == "pl" and match.entry.number_english != "singular" for match in matches)


def is_singular_verb(token: Token, following: Token | None, lexicon: Lexicon) -> bool:
    """Tell whether a word can be nothing but a verb in the third person singular.

    A word that is a noun too ("plans") counts where what follows can only be an object or a phrase behind a verb.
    """
    if not token.text.islower() or "3sg" not in verb_slots(token, lexicon):
        return False
    if not is_noun(token, lexicon) and not is_adjective(token, lexicon):
        return True
    return following is not None and following.lower in ARTICLES | POSSESSIVES | OBJECT_PRONOUNS
