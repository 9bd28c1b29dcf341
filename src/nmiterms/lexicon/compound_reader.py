"""Danish compounds that no entry holds, read by their parts."""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.danish.compounds import split
from nmiterms.glossary.entry import Entry
from nmiterms.lexicon.form_table import FormTable
from nmiterms.lexicon.reading import Reading, read_entry

# Prepositions and adverbs before a word make a new one that is more than its parts (*modstrid*, *afstand*).
_MODIFYING = frozenset({"noun", "proper-noun", "adjective", "prefix", "verb", "numeral"})
_STEM_SLOTS = frozenset({"sg", "name", "pos", "base", "inf"})
_HEADING = frozenset({"noun", "participle", "adjective"})


class CompoundReader:
    """Read compounds over a table of Danish forms.

    A modifier is a lemma or a verb's stem (a noun may stand in the plural: *børnepolitik*); a head is any form of a noun,
    adjective or participle. What a word means as a head alone stands as an entry with a hyphen before it: *mangel* is a
    lack or a shortage, *-mangel* a shortage.
    """

    def __init__(self, forms: FormTable[tuple[Entry, str]]) -> None:
        self._forms = forms
        self._modifiers = _Modifiers(forms)
        self._heads = _Heads(forms)

    def read(self, word: str) -> Iterator[Reading]:
        """Yield the readings of a compound in lower case by its best split; its English is put together."""
        for parts in split(word, self._modifiers, self._heads):
            *front, last = parts
            modifiers = tuple(reading for part in front if (reading := self._modifiers.read(part)) is not None)
            for head in self.read_head(last):
                english = " ".join((*(modifier.english for modifier in modifiers), head.english))
                lemma = word[: len(word) - len(last)] + head.danish.removeprefix("-")
                yield Reading(lemma, english, head.slot, (), (*modifiers, head), None)
            return

    def read_head(self, word: str) -> Iterator[Reading]:
        """Yield the readings that a form, in lower case, may have at the end of a compound."""
        # A noun ends more compounds than an adjective of the same form does: "jordskælvskort" is a map.
        found = self._forms.get(f"-{word}") or self._forms.get(word)
        for entry, slot in sorted(found, key=lambda pair: pair[0].part_of_speech != "noun"):
            if entry.part_of_speech in _HEADING:
                yield read_entry(entry, slot)


class _Modifiers:
    """The words that may stand in a compound before its last part."""

    def __init__(self, forms: FormTable[tuple[Entry, str]]) -> None:
        self._forms = forms

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.read(word) is not None

    def read(self, word: str) -> Reading | None:
        """Return the reading of a word as a modifier, or None."""
        for entry, slot in self._forms.get(word):
            stem = entry.part_of_speech in _MODIFYING and slot in _STEM_SLOTS
            if stem or (entry.part_of_speech == "noun" and slot == "pl"):
                return read_entry(entry, slot)
        return None


class _Heads:
    """The forms that may end a compound."""

    def __init__(self, forms: FormTable[tuple[Entry, str]]) -> None:
        self._forms = forms

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and any(entry.part_of_speech in _HEADING for entry, _ in self._forms.get(word))
