"""An index of phrases: the longest of them that starts at a token, found by its first two words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from nmiterms.text.tokens import Token

Phrase = tuple[str, ...]
Value = TypeVar("Value")


class PhraseIndex(Generic[Value]):
    """Hold values under phrases; asked at a token, it looks only at phrases that share the first two words.

    >>> from nmiterms.text.tokens import find_tokens
    >>> index = PhraseIndex({("nato",): "alliance", ("nato", "mission", "iraq"): "mission"})
    >>> tokens = find_tokens("the Nato Mission Iraq")
    >>> list(index.starting_at(tokens, 1))
    [(4, 'mission'), (2, 'alliance')]
    """

    def __init__(self, phrases: Mapping[Phrase, Value]) -> None:
        self._single: dict[str, Value] = {}
        longer: defaultdict[str, defaultdict[str, list[tuple[Phrase, Value]]]] = defaultdict(lambda: defaultdict(list))
        for phrase, value in phrases.items():
            if len(phrase) == 1:
                self._single[phrase[0]] = value
            elif phrase:
                longer[phrase[0]][phrase[1]].append((phrase[2:], value))
        for by_second in longer.values():
            for pairs in by_second.values():
                pairs.sort(key=lambda pair: -len(pair[0]))
        self._longer = {first: dict(by_second) for first, by_second in longer.items()}
        self.first_words = frozenset((*self._single, *self._longer))

    def begins(self, first: str, second: str) -> bool:
        """Tell whether any phrase begins with the two words, given in lower case."""
        return second in self._longer.get(first, ())

    @cached_property
    def seconds(self) -> dict[str, frozenset[str]]:
        """The second words of the phrases by their first, for first words that are no phrase by themselves."""
        return {first: frozenset(rest) for first, rest in self._longer.items() if first not in self._single}

    def starting_at(self, tokens: Sequence[Token], index: int) -> Iterator[tuple[int, Value]]:
        """Yield the end and the value of every phrase that starts at the token, the longest first."""
        first = tokens[index].lower
        by_second = self._longer.get(first)
        if by_second is not None and index + 1 < len(tokens):
            third = tokens[index + 2].lower if index + 2 < len(tokens) else None
            for rest, value in by_second.get(tokens[index + 1].lower, ()):
                end = index + 2 + len(rest)
                # The third word decides nearly always.
                if not rest or (rest[0] == third and rest == tuple([token.lower for token in tokens[index + 2 : end]])):
                    yield end, value
        if first in self._single:
            yield index + 1, self._single[first]

    def longer(self) -> Iterator[tuple[Phrase, Value]]:
        """Yield every phrase of more than one word with its value."""
        for first, by_second in self._longer.items():
            for second, pairs in by_second.items():
                yield from (((first, second, *rest), value) for rest, value in pairs)

    def values(self) -> Iterator[Value]:
        """Yield the value of every phrase."""
        yield from self._single.values()
        for by_second in self._longer.values():
            for pairs in by_second.values():
                yield from (value for _, value in pairs)

    def single(self, word: str) -> Value | None:
        """Return the value of a phrase of one word, given in lower case."""
        return self._single.get(word)
