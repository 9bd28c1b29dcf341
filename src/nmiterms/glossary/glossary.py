"""The glossary as a whole: its entries, by concept and by Danish, and the overlay of a user's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from nmiterms.errors import GlossaryError
from nmiterms.glossary.bundled import glossary_folder
from nmiterms.glossary.cache import key_of, load_entries
from nmiterms.glossary.compiled import CompiledEntries
from nmiterms.glossary.entry import DeprecatedTerm, Entry
from nmiterms.glossary.source_file import SourceFile, read_source

# Other formats have readers upstairs; whoever loads a glossary may bring them.
NO_READERS: Mapping[str, Any] = MappingProxyType({})


class Glossary:
    """A collection of entries; it never changes, an overlay makes a new one. Its indexes are made when first used.

    >>> glossary = Glossary([Entry("training", "træning", "training", "training", "noun")])
    >>> [entry.english for entry in glossary.by_danish["træning"]]
    ['training']
    """

    def __init__(self, entries: Iterable[Entry], key: str = "") -> None:
        # Compiled entries are restored one by one, as they are asked for.
        self.entries: Sequence[Entry] = entries if isinstance(entries, CompiledEntries) else tuple(entries)
        # What the entries were read from, if that is all they depend on: what is made of them may be kept under it.
        self.key = key

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    @cached_property
    def by_concept(self) -> Mapping[str, tuple[Entry, ...]]:
        """The entries of each concept, its preferred Danish first."""
        found: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in sorted(self.entries, key=lambda each: each.status != "preferred"):
            found[entry.concept].append(entry)
        return {concept: tuple(entries) for concept, entries in found.items()}

    @cached_property
    def by_danish(self) -> Mapping[str, tuple[Entry, ...]]:
        """The entries of each Danish lemma or set phrase in lower case: the homographs."""
        found: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.danish.lower()].append(entry)
        return {danish: tuple(entries) for danish, entries in found.items()}

    @cached_property
    def deprecated(self) -> Mapping[str, tuple[tuple[Entry, DeprecatedTerm], ...]]:
        """The deprecated English terms in lower case, each with the entries that deprecate it."""
        found: defaultdict[str, list[tuple[Entry, DeprecatedTerm]]] = defaultdict(list)
        for entry in self.entries:
            for term in entry.deprecated:
                found[term.term.lower()].append((entry, term))
        return {term: tuple(pairs) for term, pairs in found.items()}

    @cached_property
    def terms(self) -> tuple[Entry, ...]:
        """The entries of the subject fields, without the general vocabulary."""
        return tuple(entry for entry in self.entries if not entry.is_general)

    def overlay(self, others: Iterable[Entry]) -> Glossary:
        """Return a glossary in which other entries replace those of the same concept and Danish, or join the rest.

        Synonyms share their English: where another entry gives a concept a new English term, the synonyms that were
        there before follow it.
        """
        others = tuple(others)
        leads = {entry.concept: entry for entry in others}
        merged = {(entry.concept, entry.danish): _follow(entry, leads.get(entry.concept)) for entry in self.entries}
        merged.update({(entry.concept, entry.danish): entry for entry in others})
        return Glossary(merged.values())


# Reads a file that is laid over a glossary.
Reader = Callable[[SourceFile, Glossary], tuple[Entry, ...]]


def load_glossary(*paths: str | Path, readers: Mapping[str, Reader] = NO_READERS) -> Glossary:
    """Load the bundled glossary, overlaid with the user's own in the order given.

    A path is a PO file, a vocabulary table (``.tsv``), a folder of them, or a file whose ending one of the readers
    knows. Raises `GlossaryError` where a file cannot be read as what it should be, or contradicts itself or what it
    overlays.

    >>> next(entry.english for entry in load_glossary() if entry.concept == "training")
    'training'
    """
    glossary = _bundled_glossary()
    for path in map(Path, paths):
        glossary = _overlay_checked(glossary, read_entries(path, glossary, readers))
    return glossary


def read_entries(path: Path, glossary: Glossary, readers: Mapping[str, Reader] = NO_READERS) -> tuple[Entry, ...]:
    """Read the entries of a file or folder, as they would be laid over a glossary. Raises `GlossaryError`."""
    reader = readers.get(path.suffix.lower())
    if reader is not None and not path.is_dir():
        return reader(read_source(path), glossary)
    sources = _read_folder(path, str(path)) if path.is_dir() else (read_source(path),)
    return tuple(load_entries(sources, _parse))


@cache
def _bundled_glossary() -> Glossary:
    sources = _read_folder(glossary_folder(), "glossary")
    return Glossary(load_entries(sources, _parse), key_of(sources))


def _read_folder(folder: Path, name: str) -> tuple[SourceFile, ...]:
    paths = sorted((*folder.glob("*.po"), *folder.glob("*.tsv"), *folder.glob("vocabulary/*.tsv")))
    if not paths:
        raise GlossaryError(str(folder), "the folder holds no .po and no .tsv file", "name the folder that does")
    return tuple(read_source(path, f"{name}/{path.relative_to(folder).as_posix()}") for path in paths)


def _parse(source: SourceFile) -> tuple[Entry, ...]:
    """Parse one file; what parsing needs is imported only here, since most starts find the entries compiled."""
    if source.name.endswith(".po"):
        from nmiterms.glossary.po import parse_po

        return parse_po(source)
    if source.name.endswith(".tsv"):
        from nmiterms.glossary.vocabulary import parse_vocabulary

        return parse_vocabulary(source)
    raise GlossaryError(source.name, "a glossary is a .po file or a .tsv table", "convert it to one of them")


def _overlay_checked(glossary: Glossary, own: tuple[Entry, ...]) -> Glossary:
    from nmiterms.glossary.laws import contradictions

    whole = glossary.overlay(own)
    # As the files have them, a term that stands twice included: the overlay keeps only the last.
    keys = {(entry.concept, entry.danish) for entry in own}
    others = (entry for entry in whole if (entry.concept, entry.danish) not in keys)
    mine = {entry.where for entry in own}
    for error in contradictions((*others, *own)):
        if error.where in mine:
            raise error
    return whole


def _follow(entry: Entry, lead: Entry | None) -> Entry:
    if lead is None or lead.english == entry.english:
        return entry
    return replace(
        entry,
        english=lead.english,
        forms_english=lead.forms_english,
        article=lead.article,
        number_english=lead.number_english,
        admitted=tuple(term for term in entry.admitted if term != lead.english),
        deprecated=tuple(term for term in entry.deprecated if term.term.lower() != lead.english.lower()),
    )
