"""A table of forms that is made piece by piece: a word is looked up among the entries that begin like it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from nmiterms.glossary.entry import Entry
from nmiterms.text.tokens import fold

Value = TypeVar("Value")

# So many letters at the start decide in which piece a form stands.
_PREFIX = 2


class FormTable(Generic[Value]):
    """Hold the forms of entries in lower case; only entries that begin like a word asked for are ever inflected.

    ``starts`` yields words with which any form of an entry may begin; ``forms`` yields its forms with their values.
    Inflecting the whole glossary takes longer than most programs run.
    """

    def __init__(
        self,
        entries: Iterable[Entry],
        starts: Callable[[Entry], Iterable[str]],
        forms: Callable[[Entry], Iterable[tuple[str, Value]]],
    ) -> None:
        self._forms = forms
        self._waiting: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            prefixes = [start[:_PREFIX].lower() for start in starts(entry)]
            for prefix in prefixes if len(prefixes) == 1 else dict.fromkeys(prefixes):
                self._waiting[prefix].append(entry)
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
            for entry in self._waiting.get(prefix, ()):
                for form, value in self._forms(entry):
                    lowered = fold(form)
                    if lowered.startswith(prefix) and value not in found[lowered]:
                        found[lowered].append(value)
            piece = {form: tuple(values) for form, values in found.items()}
            self._made[prefix] = piece
        return piece
