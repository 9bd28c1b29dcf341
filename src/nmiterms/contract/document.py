"""The whole text as proof: how often it uses a word, and which concepts it names."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.draft import Draft
from nmiterms.text.tokens import find_tokens, fold

_OPENING = ' \t\u00a0–—-“"‘'
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
        """Whether lines in lower case are its style: more than every third of its many lines, as in lists of data."""
        lines = [line.lstrip(_OPENING) for line in self.text.splitlines()]
        begun = [line for line in lines if line[:1].isalpha()]
        return len(begun) >= 20 and sum(line[0].islower() for line in begun) > len(begun) / 3

    @cached_property
    def _named(self) -> frozenset[tuple[str, str]]:
        tokens = find_tokens(self.text)
        return frozenset(
            (match.entry.concept, match.entry.subject_field)
            for index in range(len(tokens))
            for match in self._lexicon.match_english(tokens, index)
        )
