"""A paired Danish passage: what it says of a concept, a word or a number."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from nmiterms.bitext.senses import choose_readings
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading
from nmiterms.text.tokens import Token, find_tokens


class SourcePassage:
    """The Danish that a paragraph was translated from, read when a rule first asks."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self._lexicon = lexicon

    def holds(self, concept: str) -> bool:
        """Tell whether the Danish names the concept, whole or as a part of a compound."""
        return self.concepts[concept] > 0

    def is_certain(self, concept: str) -> bool:
        """Tell whether a word of the Danish can be read as this concept alone: *krone* is a coin and a crown."""
        return concept in self._certain

    def says(self, *words: str) -> bool:
        """Tell whether any of the Danish words stands in it as written, in lower case."""
        return any(word in self.words for word in words)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the Danish."""
        return find_tokens(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in lower case."""
        return frozenset(token.lower for token in self.tokens)

    @property
    def concepts(self) -> Counter[str]:
        """The concepts it names, and how often."""
        return self._named[0]

    @property
    def _certain(self) -> frozenset[str]:
        return self._named[1]

    @cached_property
    def _named(self) -> tuple[Counter[str], frozenset[str]]:
        found: Counter[str] = Counter()
        certain: set[str] = set()
        for index, token in enumerate(self.tokens):
            if not token.is_word:
                continue
            phrase = self._lexicon.read_danish_phrase(self.tokens, index)
            alone = choose_readings(self._lexicon.read_danish(token.text), self.tokens, index, self._lexicon)
            readings = (*(phrase[1] if phrase else ()), *alone)
            named = {concept for reading in readings for concept in _concepts(reading)}
            found.update(named)
            # A reading that says the same in English adds no doubt; a part of a compound is as certain as the whole.
            if len({reading.english for reading in readings}) == 1:
                certain |= named
            # A phrase is more than its words: "lægge vægt på" is certain whatever "lægge" may be.
            if phrase and len({reading.english for reading in phrase[1]}) == 1:
                certain |= {concept for reading in phrase[1] for concept in _concepts(reading)}
        return found, frozenset(certain)


def _concepts(reading: Reading) -> set[str]:
    """Return the concepts of a reading, those of its parts with it."""
    found = {reading.concept} if reading.concept else set()
    return found.union(*(_concepts(part) for part in reading.parts))
