"""A table of forms that is made piece by piece: a word is looked up among the entries that begin like it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, Protocol, TypeVar

from nmiterms.glossary.entry import Entry
from nmiterms.text.tokens import fold

Value = TypeVar("Value")

# So many letters at the start decide in which piece a form stands.
_PREFIX = 2


class KeptIndex(Protocol):
    """A place where the index of a table is kept between two programs."""

    def read(self) -> dict[str, list[int]] | None:
        """Return the index that was kept, if it still holds."""

    def write(self, index: dict[str, list[int]]) -> None:
        """Keep an index."""


class FormTable(Generic[Value]):
    """Hold the forms of entries in lower case; only entries that begin like a word asked for are ever inflected.

    ``starts`` yields words with which any form of an entry may begin, none for an entry that does not belong here;
    ``forms`` yields its forms with their values. Inflecting the whole glossary takes longer than most programs run.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        starts: Callable[[Entry], Iterable[str]],
        forms: Callable[[Entry], Iterable[tuple[str, Value]]],
        rank: Callable[[Entry], Any] | None = None,
        kept: KeptIndex | None = None,
    ) -> None:
        self._forms = forms
        self._entries = entries
        found = kept.read() if kept else None
        self._waiting = _index(entries, starts, rank) if found is None else found
        if kept and found is None:
            kept.write(self._waiting)
        self._made: dict[str, dict[str, tuple[Value, ...]]] = {}

    def get(self, word: str) -> tuple[Value, ...]:
        """Return the values of a form, given in lower case; none for a word that is no form."""
        return self._piece(word[:_PREFIX]).get(word, ())

    def items(self) -> Iterator[tuple[str, tuple[Value, ...]]]:
        """Yield every form with its values: this makes the whole table."""
        for prefix in tuple(self._waiting):
            yield from self._piece(prefix).items()

    def _piece(self, prefix: str) -> dict[str, tuple[Value, ...]]:
        piece = self._made.get(prefix)
        if piece is None:
            found: defaultdict[str, list[Value]] = defaultdict(list)
            for number in self._waiting.get(prefix, ()):
                for form, value in self._forms(self._entries[number]):
                    lowered = fold(form)
                    if lowered.startswith(prefix) and value not in found[lowered]:
                        found[lowered].append(value)
            piece = {form: tuple(values) for form, values in found.items()}
            self._made[prefix] = piece
        return piece


def _index(
    entries: Sequence[Entry], starts: Callable[[Entry], Iterable[str]], rank: Callable[[Entry], Any] | None
) -> dict[str, list[int]]:
    """Return the numbers of the entries by the letters that any of their forms may begin with, in their rank."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    numbered: Iterable[tuple[int, Entry]] = enumerate(entries)
    if rank is not None:
        numbered = sorted(numbered, key=lambda pair: rank(pair[1]))
    for number, entry in numbered:
        prefixes = [start[:_PREFIX].lower() for start in starts(entry)]
        for prefix in prefixes if len(prefixes) == 1 else dict.fromkeys(prefixes):
            found[prefix].append(number)
    return dict(found)
