"""The whole text as proof: how often it uses a word, and which concepts it names."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.tokens import find_tokens, fold

_WORD = re.compile(r"[^\W\d_]+")


class Document:
    """Facts about the user's own text, each gathered when a rule first asks."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self._lexicon = lexicon

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
    def _named(self) -> frozenset[tuple[str, str]]:
        tokens = find_tokens(self.text)
        return frozenset(
            (match.entry.concept, match.entry.subject_field)
            for index in range(len(tokens))
            for match in self._lexicon.match_english(tokens, index)
        )
