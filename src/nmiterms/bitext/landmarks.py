"""Landmarks: what a sentence and its translation both show, as keys that are the same in either language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from nmiterms.bitext.numbers import Language, Weight, find_quantities
from nmiterms.danish.function_words import DANISH_GRAMMAR
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading
from nmiterms.text.months import english_month
from nmiterms.text.tokens import Token, find_tokens

# Words that share their first letters are often one word in both languages, if there are enough of them.
_STEM = 5
_LEAST_LETTERS = 4
_FOLDED = str.maketrans("æäøöåéèükqwzy", "aaooaeeuccvsi", "-")

# Words of grammar that are translated by one another as a rule: they tell short sentences apart.
_GRAMMAR = {
    "ikke": "not", "aldrig": "never", "ingen": "no", "intet": "nothing", "nej": "no", "ja": "yes", "jeg": "i", "mig": "me",
    "min": "my", "han": "he", "ham": "him", "hun": "she", "hende": "her", "vi": "we", "os": "us", "vores": "our",
    "hvem": "who", "hvad": "what", "hvor": "where", "hvorfor": "why", "hvordan": "how", "når": "when", "da": "when",
    "men": "but", "hvis": "if", "fordi": "because", "uden": "without", "mellem": "between", "også": "also",
}  # fmt: skip
_ENGLISH_GRAMMAR = frozenset(_GRAMMAR.values())


def find_landmarks(text: str, language: Language, lexicon: Lexicon) -> frozenset[str]:
    """Return the landmarks of a sentence: numbers, months, names, look-alikes, and what the lexicon translates.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> danish = find_landmarks("15.000 soldater kom til Irak i marts.", "da", bundled_lexicon())
    >>> english = find_landmarks("In March, 15,000 soldiers came to Iraq.", "en", bundled_lexicon())
    >>> [landmark in danish & english for landmark in ("#15000", "=irac", "come", "march")]
    [True, True, True, True]
    """
    return frozenset(_landmarks(text, language, lexicon))


def _landmarks(text: str, language: Language, lexicon: Lexicon) -> Iterator[str]:
    for quantity in find_quantities(text, language):
        if quantity.weight is not Weight.VAGUE or not quantity.in_words:
            yield from (f"#{value}" for value in quantity.values)
    tokens = find_tokens(text)
    for index, token in enumerate(tokens):
        if token.text == "?":
            yield "?"
        if token.is_word:
            word = _GRAMMAR.get(token.lower) if language == "da" else token.lower
            if word in _ENGLISH_GRAMMAR:
                yield f"&{word}"
            yield from _shown(token, language)
            yield from (_danish_words if language == "da" else _english_words)(token, lexicon)
            if index and token.is_capitalised and len(token.text) > 1:
                yield f"={_stripped(token.lower)}"
    if language == "da":
        yield from _danish_phrases(tokens, lexicon)


def _shown(token: Token, language: Language) -> Iterator[str]:
    """Yield what a word shows by its letters alone."""
    grammar = DANISH_GRAMMAR if language == "da" else FUNCTION_WORDS
    if token.lower in grammar and not token.is_capitalised:
        return
    month = english_month(token.lower)
    if month and len(token.text) > 2:
        yield month.lower()[:_STEM]
    if len(token.text) >= _LEAST_LETTERS:
        yield f"~{token.lower.translate(_FOLDED)[:_STEM]}"


def _danish_words(token: Token, lexicon: Lexicon) -> Iterator[str]:
    """Yield the English of a Danish word, word by word, that of a compound's parts with it."""
    for reading in lexicon.read_danish(token.text):
        yield from _english_of(reading)


def _danish_phrases(tokens: tuple[Token, ...], lexicon: Lexicon) -> Iterator[str]:
    for index, token in enumerate(tokens):
        found = lexicon.read_danish_phrase(tokens, index) if token.is_word else None
        for reading in found[1] if found else ():
            yield from _english_of(reading)


def _english_of(reading: Reading) -> Iterator[str]:
    for term in (reading.english, *reading.admitted):
        yield from _stems(term)
    for part in reading.parts:
        yield from _english_of(part)


def _english_words(token: Token, lexicon: Lexicon) -> Iterator[str]:
    """Yield an English word as the glossary writes it: *soldiers* and *men* as *soldier* and *man*."""
    if token.lower in FUNCTION_WORDS:
        return
    yield token.lower[:_STEM]
    for match in lexicon.match_word(token):
        yield from _stems(match.term)


@cache
def _stems(term: str) -> tuple[str, ...]:
    return tuple(
        token.lower[:_STEM] for token in find_tokens(term) if token.is_word and token.lower not in FUNCTION_WORDS
    )


def _stripped(name: str) -> str:
    """Return a name without its ending of the genitive, its letters folded."""
    return name.rstrip("'").removesuffix("s").translate(_FOLDED)
