"""The whole text as proof: how often it uses a word, and which concepts it names."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import zip_longest

from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.text.draft import Draft
from nmiterms.text.tokens import Token, find_words, fold

_OPENING = ' \t\u00a0–—-“"‘'
# What may end a line of prose; text is wrapped by hand at no more than so many characters.
_FINAL = frozenset('.!?…”"’):;,')
_WIDEST_WRAP = 120
_MANY_LINES = 20
# No term has so many words.
_LONGEST_TERM = 16
_WORD = re.compile(r"[^\W\d_]+")


class Document:
    """Facts about the user's own text, each gathered when a rule first asks."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self._lexicon = lexicon
        self.proofs: dict[str, bool] = {}
        """Which concepts of bodies the text has been found to prove, or not to."""

    @cached_property
    def whole(self) -> Draft:
        """The text in one piece, for what a rule must know of other paragraphs."""
        return Draft.of(self.text)

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word stands in it, in lower case."""
        return Counter(_WORD.findall(fold(self.text)))

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The concepts that it names in English, by a preferred or an admitted term."""
        return frozenset(concept for concept, _ in self._named)

    @cached_property
    def fields(self) -> frozenset[str]:
        """The subject fields of those concepts."""
        return frozenset(field for _, field in self._named)

    @cached_property
    def has_lower_case_lines(self) -> bool:
        """Whether lines in lower case are its style, as in lists of data.

        So are more than a third of its many lines, or more than a tenth where most lines end without a mark. A line that
        only goes on because the one before it was full is none.
        """
        lines = [line.strip() for line in self.text.splitlines()]
        width = max(map(len, lines), default=0)
        full = 0.85 * width if width <= _WIDEST_WRAP else width
        begun = [
            line.lstrip(_OPENING)
            for before, line in zip(["", *lines], lines, strict=False)
            if len(before) + 1 + len(line.split(" ", 1)[0]) <= full or not before
        ]
        begun = [line for line in begun if line[:1].isalpha()]
        lower = sum(line[0].islower() for line in begun)
        unmarked = sum(line[-1] not in _FINAL for line in begun)
        most = len(begun) / (10 if unmarked > len(begun) / 2 else 3)
        return len(begun) >= _MANY_LINES and lower > most

    @cached_property
    def _named(self) -> frozenset[tuple[str, str]]:
        words, known = find_words(self.text), self._lexicon
        # A word that begins no longer term is looked up once, not wherever it stands.
        alone: set[str] = set()
        matches: list[EnglishMatch] = []
        for index, (word, following) in enumerate(zip_longest(words, words[1:])):
            if following and known.begins_phrase(word, following):
                # Places do not matter, and most words need not become tokens.
                matches += known.match_english(tuple(map(_token_of, words[index : index + _LONGEST_TERM])), 0)
            else:
                alone.add(word)
        for word in alone:
            matches += known.match_word(_token_of(word))
        return frozenset([(match.entry.concept, match.entry.subject_field) for match in matches])


def _token_of(word: str) -> Token:
    return Token(0, len(word), word, word, "word")
