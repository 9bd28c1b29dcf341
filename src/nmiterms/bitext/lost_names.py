"""Names of a Danish passage that its English has lost, and names of the English that nothing in the Danish explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from nmiterms.bitext.names import fold_name, name_runs
from nmiterms.danish.function_words import DANISH_GRAMMAR
from nmiterms.danish.plain_nouns import QUARTERS
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading
from nmiterms.text.span import Span
from nmiterms.text.tokens import Token, find_tokens

# So much alike are the spellings of one name in two languages: Kijev and Kyiv, Brandenburger and Brandenburg.
_LEAST_LIKENESS = 0.6
# So many first letters make one name of a country, its people and its tongue: Norway and Norwegian; not Iraq and Iran.
_STEM = 4
_CLASSES = frozenset({"person", "place", "body"})
# Adjectives of peoples, and nouns with their article, that no list knows: Kaspiske, Indlandsstaten; but Jensen is a name.
_ADJECTIVE = "ske"
_INFLECTED = re.compile(r"(?:(?<!s)en|et|erne)s?$")
# A word of so many letters inside a longer one is a part of it: Europe in Sydøsteuropa, Venus in Venuspassage.
_LEAST_PART = 4
# Countries whose people are called by a name that begins otherwise.
_PEOPLES = {
    "Cambodia": "khmer",
    "Denmark": "danish dane danes",
    "Finland": "finnish finn finns",
    "France": "french",
    "Great Britain": "uk",
    "Ireland": "irish",
    "Netherlands": "dutch holland",
    "Philippines": "filipino",
    "Poland": "polish pole poles",
    "Spain": "spanish spaniards",
    "Switzerland": "swiss",
    "Turkey": "turkish turk turks",
    "United States": "american americans",
    "Wales": "welsh",
}


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands in its text; what is not known to the glossary has no class."""

    span: Span
    text: str
    semantic_class: str | None = None
    other: str | None = None
    """What the glossary calls it in the other language."""
    own: tuple[str, ...] = ()
    """Of a Danish name that the glossary does not know, the words that are no English words: they are looked for."""


def lost_names(source: str, target: str, lexicon: Lexicon) -> list[Name]:
    """Return the names of the Danish of which nothing stands in the English, in no spelling and no translation.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> danish, english = "Trine Bramsen mødte Jens Stoltenberg i Irak.", "Bramsen met Jens Olsen in Iran."
    >>> [(name.text, name.semantic_class) for name in lost_names(danish, english, bundled_lexicon())]
    [('Irak', 'place')]
    """
    words, capitalised = _words_of(target)
    return [name for name in _danish_names(source, lexicon) if not _is_said(name, words, capitalised, lexicon)]


def is_swappable(lost: Name, found: Name) -> bool:
    """Tell whether one name may stand where the other should: no body is put for a person, nor a person for a place."""
    classes = {lost.semantic_class, found.semantic_class}
    return len(classes) == 1 or None in classes


def unexplained_names(target: str, source: str, lexicon: Lexicon) -> list[Name]:
    """Return the names of the English that nothing in the Danish explains; titles and common words are none.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> danish, english = "Trine Bramsen mødte Jens Stoltenberg i Irak.", "Mr Bramsen met Anders Fogh in Iran."
    >>> [(name.text, name.semantic_class) for name in unexplained_names(english, danish, bundled_lexicon())]
    [('Iran', 'place'), ('Fogh', None)]
    """
    names = list(_english_names(target, lexicon))
    if not names:
        return []
    (words, _), terms = _words_of(source), _english_of(source, lexicon)
    return [name for name in names if not _is_explained(name, words, terms)]


def _danish_names(source: str, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the names known to the glossary, and the runs of capitalised words that nobody can read."""
    tokens = find_tokens(source)
    read: set[int] = set()
    for index, token in enumerate(tokens):
        if not token.is_word or not token.is_capitalised or index in read:
            continue
        phrase = lexicon.read_danish_phrase(tokens, index)
        end, readings = phrase or (index + 1, lexicon.read_danish(token.text))
        known = readings[0] if readings else None
        # "Kl." is no body, though "KL" is.
        if (
            known is None
            or known.part_of_speech != "proper-noun"
            or (known.danish.isupper() and not token.text.isupper())
        ):
            continue
        read.update(range(index, end))
        if known.semantic_class in _CLASSES and known.parts == ():
            span = Span(token.start, tokens[end - 1].end)
            yield Name(span, span.of(source), known.semantic_class, known.english)
    taken = {tokens[index].start for index in read}
    for run in name_runs(tokens):
        own = [token for token in run if not lexicon.language.is_english(token.lower)]
        inflected = len(own) == 1 and _INFLECTED.search(own[0].lower)
        if own and not inflected and not any(token.start in taken or _is_word(token, lexicon) for token in own):
            yield replace(_name_of(run, source), own=tuple(token.text for token in own))


def _name_of(run: Sequence[Token], text: str) -> Name:
    span = Span(run[0].start, run[-1].end)
    return Name(span, span.of(text))


def _is_word(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a capitalised word of the Danish is more than a name."""
    language = lexicon.language
    # An ending behind an apostrophe is that of an abbreviation: AM'er.
    return (
        "'" in token.text
        or "’" in token.text
        or token.lower in DANISH_GRAMMAR
        or bool(lexicon.read_danish(token.text))
        or language.may_be_danish(token.lower)
        or token.lower.startswith(QUARTERS)
        or token.lower.endswith(_ADJECTIVE)
    )


def _is_said(name: Name, words: frozenset[str], capitalised: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether any part of the name stands among the words of the English, in any English for it."""
    parts = [part for part in find_tokens(name.text) if part.is_word]
    if name.semantic_class is None:
        return any(_stands(part, capitalised) for part in name.own)
    phrase = lexicon.read_danish_phrase(parts, 0)
    readings = phrase[1] if phrase else lexicon.read_danish(parts[0].text)
    return any(_shares_stem(part.text, words) for part in parts) or any(
        _is_rendered(reading, words) for reading in readings
    )


def _is_rendered(reading: Reading, words: frozenset[str]) -> bool:
    entry = reading.entry
    deprecated = tuple(each.term for each in entry.deprecated) if entry else ()
    for term in (reading.english, *reading.admitted, *deprecated):
        content = [token for token in find_tokens(term) if token.is_word and token.lower not in FUNCTION_WORDS]
        if not words.isdisjoint(_PEOPLES.get(term, "").split()):
            return True
        initials = "".join(token.text[0] for token in content).lower()
        if initials in words or any(_shares_stem(token.text, words) for token in content):
            return True
    return False


def _english_names(target: str, lexicon: Lexicon) -> Iterator[Name]:
    tokens = find_tokens(target)
    read: set[int] = set()
    for index, token in enumerate(tokens):
        found = lexicon.names.match(tokens, index) if token.is_capitalised and index not in read else None
        if found is None:
            continue
        read.update(range(index, found.end))
        if found.semantic_class in _CLASSES:
            span = Span(token.start, tokens[found.end - 1].end)
            yield Name(span, span.of(target), found.semantic_class, found.entry.danish if found.entry else None)
    taken = {tokens[index].start for index in read}
    for run in name_runs(tokens):
        own = [token for token in run if not _is_common(token, lexicon)]
        if own and not any(token.start in taken for token in own):
            yield _name_of(own, target)


def _is_common(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a capitalised word of the English is no name by itself: I'm, Minister."""
    return token.lower.partition("'")[0].partition("’")[0] in FUNCTION_WORDS or lexicon.language.is_english(token.lower)


def _is_explained(name: Name, words: frozenset[str], terms: frozenset[str]) -> bool:
    """Tell whether the name stands in the Danish, or any Danish for it; ``terms`` is the English of all Danish words."""
    parts = [part.text for part in find_tokens(name.text) if part.is_word and part.lower not in FUNCTION_WORDS]
    danish = [part.text for part in find_tokens(name.other or "") if part.is_word]
    if any(_shares_stem(part, words) or _is_part(fold_name(part), words) for part in (*parts, *danish)):
        return True
    if not danish and any(_stands(part, words) for part in parts):
        return True
    return any(_shares_stem(part, terms) for part in parts) or not terms.isdisjoint(_PEOPLES.get(name.text, "").split())


def _english_of(source: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the words of all that the Danish words may be in English, folded."""
    return frozenset(
        fold_name(part.text)
        for token in find_tokens(source)
        if token.is_word
        for reading in lexicon.read_danish(token.text)
        for term in (reading.english, *reading.admitted)
        for part in find_tokens(term)
        if part.is_word and part.lower not in FUNCTION_WORDS
    )


def _shares_stem(word: str, words: frozenset[str]) -> bool:
    folded = fold_name(word)
    if len(folded) < _STEM:
        return folded in words
    return any(each.startswith(folded[:_STEM]) for each in words)


def _stands(name: str, words: frozenset[str]) -> bool:
    """Tell whether a name stands among the words as it is, or in a spelling much like it."""
    folded = fold_name(name)
    if folded in words or folded.removesuffix("s") in words:
        return True
    return _is_part(folded, words) or any(
        (each[0] == folded[0] and SequenceMatcher(None, folded, each).ratio() >= _LEAST_LIKENESS) for each in words
    )


def _is_part(folded: str, words: frozenset[str]) -> bool:
    """Tell whether a name is a part of one of the words, one of them a part of it, or both begin alike."""
    return any(
        min(len(each), len(folded)) >= _LEAST_PART
        and (each in folded or folded in each or each[:_STEM] == folded[:_STEM])
        for each in words
    )


@lru_cache(maxsize=64)
def _words_of(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of a text, folded as names are, and those of them that have a capital."""
    words = [token for token in find_tokens(text) if token.text[0].isalpha()]
    folded = ([fold_name(token.text) for token in row] for row in (words, [w for w in words if w.is_capitalised]))
    every, capitalised = map(frozenset, folded)
    return every, capitalised
