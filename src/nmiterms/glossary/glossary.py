"""The glossary as a whole: its entries, by concept and by Danish, and the overlay of a user's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from nmiterms.errors import GlossaryError
from nmiterms.glossary.bundled import glossary_folder
from nmiterms.glossary.entry import Entry


class Glossary:
    """A collection of entries; it never changes, an overlay makes a new one."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    @cached_property
    def by_concept(self) -> dict[str, tuple[Entry, ...]]:
        """The entries of each concept, its preferred Danish first."""
        found: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.concept].append(entry)
        return {concept: tuple(sorted(group, key=lambda each: each.status != "preferred")) for concept, group in found.items()}

    @property
    def terms(self) -> tuple[Entry, ...]:
        """The entries of the subject fields, without the general vocabulary."""
        return tuple(entry for entry in self.entries if entry.subject_field != "general")

    def overlay(self, others: Iterable[Entry]) -> Glossary:
        """Return a glossary in which the other entries replace those of the same concept and Danish, and join the rest."""
        merged = {(entry.concept, entry.danish): entry for entry in self.entries}
        merged.update({(entry.concept, entry.danish): entry for entry in others})
        return Glossary(merged.values())


def load_glossary(*paths: str | Path) -> Glossary:
    """Load the bundled glossary, overlaid with the user's own PO files and vocabulary tables, in the order given.

    Raises `GlossaryError` where a file cannot be read as what it should be.

    >>> next(entry.english for entry in load_glossary() if entry.concept == "training")
    'training'
    """
    glossary = Glossary(_read_folder(glossary_folder()))
    for path in map(Path, paths):
        glossary = glossary.overlay(_read_folder(path) if path.is_dir() else _read_file(path))
    return glossary


def _read_folder(folder: Path) -> tuple[Entry, ...]:
    files = sorted((*folder.glob("*.po"), *folder.glob("vocabulary/*.tsv")))
    return tuple(entry for path in files for entry in _read_file(path))


def _read_file(path: Path) -> tuple[Entry, ...]:
    if path.suffix == ".po":
        from nmiterms.glossary.po import read_po

        return read_po(path)
    if path.suffix == ".tsv":
        from nmiterms.glossary.vocabulary import read_vocabulary

        return read_vocabulary(path)
    raise GlossaryError(str(path), "a glossary is a .po file or a .tsv table", "convert it")
