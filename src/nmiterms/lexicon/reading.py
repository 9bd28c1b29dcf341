"""A reading: what one form, Danish or English, can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from nmiterms.glossary.entry import Entry

Number = Literal["singular", "plural"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a form: its lemma and English, the slot it fills, and the entry, or the parts of a compound.

    ``slot`` names the form: ``sg.def``, ``pl.gen``, ``past`` …; ``entry`` is None for a compound that no entry holds:
    then ``parts`` are the readings of its parts, and ``english`` is put together from them.
    """

    danish: str
    english: str
    slot: str
    admitted: tuple[str, ...] = ()
    parts: tuple[Reading, ...] = ()
    entry: Entry | None = None

    @property
    def head(self) -> Entry | None:
        """The entry that decides class, gender and number: the reading's own, or that of the last part."""
        if self.entry is not None:
            return self.entry
        return self.parts[-1].head if self.parts else None

    @property
    def concept(self) -> str | None:
        """The concept, or None for an unseen compound."""
        return self.entry.concept if self.entry else None

    @property
    def part_of_speech(self) -> str | None:
        """The part of speech of the entry or of the compound's last part."""
        return self.head.part_of_speech if self.head else None

    @property
    def semantic_class(self) -> str | None:
        """The semantic class of the entry or of the compound's last part."""
        return self.head.semantic_class if self.head else None

    @property
    def number(self) -> Number | None:
        """Singular or plural of a noun as the Danish form has it, else None."""
        slot = self.slot.split(".")[0]
        return "plural" if slot == "pl" else "singular" if slot in {"sg", "name"} else None

    @property
    def is_definite(self) -> bool:
        """Whether the form carries the suffixed article."""
        return "def" in self.slot.split(".")

    @property
    def is_genitive(self) -> bool:
        """Whether the form is a genitive."""
        return self.slot.endswith(".gen")

    @property
    def is_plain_compound(self) -> bool:
        """Whether a compound says no more than its parts: nouns of four letters and more, or a bound first part.

        Adjectives and verbs in front make idioms (*fastland* is the mainland), and short parts are misread.
        """
        *front, last = self.parts or (self,)
        return len(last.danish) >= 3 and all(
            part.part_of_speech == "prefix"
            or (
                part.part_of_speech in {"noun", "proper-noun"}
                and (len(part.danish) > 3 or _is_spelt_danish(part.danish))
            )
            for part in front
        )

    @property
    def is_candidate(self) -> bool:
        """Whether it rests on a term candidate: fit for a suggestion only."""
        return bool(self.entry and self.entry.candidate) or any(part.is_candidate for part in self.parts)


def _is_spelt_danish(word: str) -> bool:
    """Tell whether a short part has a letter that no other part is mistaken for."""
    return any(letter in "æøå" for letter in word)


def read_entry(entry: Entry, slot: str) -> Reading:
    """Return the reading of an entry in one of its forms."""
    return Reading(entry.danish, entry.english, slot, entry.admitted, (), entry)


class EnglishMatch(NamedTuple):
    """An English term found in text: the tokens it covers, its entry, its form, and the term as the entry writes it."""

    start: int
    """Index of its first token."""
    end: int
    """Index after its last token."""
    entry: Entry
    slot: str
    term: str

    @property
    def number(self) -> Number | None:
        """Singular or plural of a noun, with the entry's own number before the form's."""
        if self.entry.number_english:
            return self.entry.number_english
        return "plural" if self.slot == "pl" else "singular" if self.slot in {"sg", "name"} else None
