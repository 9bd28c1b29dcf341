"""Nouns of a Danish passage that its English has lost, where all that the English says has its Danish."""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.names import fold_name
from nmiterms.bitext.source import SourcePassage
from nmiterms.danish.plain_nouns import PALE_NOUNS, WORDS_OF_GRAMMAR
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading
from nmiterms.text.tokens import Token, find_tokens

# So many first letters make two words forms, or relatives, of one another.
_STEM = 4
# Of a sentence with fewer words of content too little is known.
_LEAST_WORDS = 3
_SHORTEST = 3
# What English writes as a sign.
_SIGNS = {"dollar": "$", "euro": "€", "pund": "£", "procent": "%", "krone": "DKK"}


def lost_terms(source: SourcePassage, target: str, lexicon: Lexicon) -> tuple[Reading, ...]:
    """Return the nouns of the Danish that have no English at all, each by its likeliest reading.

    Nothing is lost where any word of the English is without its Danish: that word may stand for the noun.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> source = SourcePassage("Ministeren sendte en fregat til Irak.", bundled_lexicon())
    >>> [reading.english for reading in lost_terms(source, "The minister sent to Iraq.", bundled_lexicon())]
    ['frigate']
    >>> lost_terms(source, "The minister sent a vessel to Iraq.", bundled_lexicon())
    ()
    """
    content = source.content_words()
    if len(content) < _LEAST_WORDS:
        return ()
    words = [token for token in find_tokens(target) if token.is_word and token.lower not in FUNCTION_WORDS]
    forms = [(token, _forms(token, lexicon)) for token in words]
    english = {form for _, each in forms for form in each}
    lost = [readings for readings in content if english.isdisjoint(_stems(readings, lexicon))]
    nouns = tuple(readings[0] for readings in lost if _is_noun(readings) and not _is_grammar(readings, source, target))
    if not nouns:
        return ()
    explained = frozenset(_explained(source, lexicon))
    if any(len(token.text) >= _SHORTEST and explained.isdisjoint(each) for token, each in forms):
        return ()
    return nouns


def _forms(token: Token, lexicon: Lexicon) -> set[str]:
    """Return the stem of an English word as it stands and as the glossary writes it: sent, send."""
    return {_stem(token.text), *(_stem(match.term) for match in lexicon.match_word(token))}


def _is_noun(readings: tuple[Reading, ...]) -> bool:
    """Tell whether the word is a noun with an English that can be missed: "May" and "will" are words of grammar too."""
    is_noun = all(reading.part_of_speech == "noun" for reading in readings)
    return is_noun and readings[0].danish not in PALE_NOUNS and any(_stems_of(readings[0]))


def _is_grammar(readings: tuple[Reading, ...], source: SourcePassage, target: str) -> bool:
    """Tell whether the word may be none of content here, or one that a sign stands for."""
    danish = readings[0].danish
    sign = _SIGNS.get(danish)
    return WORDS_OF_GRAMMAR.get(danish) in source.words or (sign is not None and sign in target)


def _explained(source: SourcePassage, lexicon: Lexicon) -> Iterator[str]:
    """Yield the stems of every English word that any word or phrase of the Danish may be, and of the words themselves."""
    for index, token in enumerate(source.tokens):
        if token.is_word:
            yield _stem(token.text)
            phrase = lexicon.read_danish_phrase(source.tokens, index)
            for reading in (*lexicon.read_danish(token.text), *(phrase[1] if phrase else ())):
                yield from _stems_of(reading)


def _stems(readings: tuple[Reading, ...], lexicon: Lexicon) -> set[str]:
    """Return the stems of the Danish words themselves and of all their English, in every sense and of every part."""
    every = (*readings, *(other for reading in readings for other in lexicon.read_danish(reading.danish)))
    return {_stem(reading.danish) for reading in readings}.union(*(_stems_of(reading) for reading in every))


def _stems_of(reading: Reading) -> Iterator[str]:
    deprecated = reading.entry.deprecated if reading.entry else ()
    for term in (reading.english, *reading.admitted, *(each.term for each in deprecated)):
        for token in find_tokens(term):
            if token.is_word and token.lower not in FUNCTION_WORDS:
                yield _stem(token.text)
    for part in reading.parts:
        yield from _stems_of(part)


def _stem(word: str) -> str:
    return fold_name(word)[:_STEM]
