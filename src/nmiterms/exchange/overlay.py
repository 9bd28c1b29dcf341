"""A glossary of the user's own, in any format that can be read, laid over the bundled one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from nmiterms.errors import GlossaryError
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.glossary import Glossary, Reader, read_entries
from nmiterms.glossary.glossary import load_glossary as load_native
from nmiterms.glossary.source_file import SourceFile


def load_glossary(*paths: str | Path) -> Glossary:
    """Load the bundled glossary, overlaid with the user's own in the order given.

    A path is a PO file, a table (``.csv``, ``.tsv``), a TBX file or a folder of PO files and tables of stems. What a
    table or a TBX file leaves open of a term that the glossary has, stays as it is there. Raises `GlossaryError` where a
    file cannot be read as what it should be, or contradicts itself or what it overlays.

    >>> next(entry.english for entry in load_glossary() if entry.concept == "training")
    'training'
    """
    for path in map(Path, paths):
        _check_kind(path)
    return load_native(*paths, readers=READERS)


def read_glossary(path: Path) -> tuple[Entry, ...]:
    """Read the entries of one path as they would be laid over the bundled glossary. Raises as `load_glossary` does."""
    _check_kind(path)
    return read_entries(path, load_native(), READERS)


def _check_kind(path: Path) -> None:
    if not path.is_dir() and path.suffix.lower() not in (".po", *READERS):
        what = "a glossary is a .po, .csv, .tsv or .tbx file, or a folder"
        raise GlossaryError(str(path), what, "convert it to one of them")


def _read_csv(source: SourceFile, glossary: Glossary) -> tuple[Entry, ...]:
    from nmiterms.exchange.read_csv import parse_csv

    return parse_csv(source, glossary)


def _read_tbx(source: SourceFile, glossary: Glossary) -> tuple[Entry, ...]:
    from nmiterms.exchange.read_tbx import parse_tbx

    return parse_tbx(source, glossary)


def _read_tsv(source: SourceFile, glossary: Glossary) -> tuple[Entry, ...]:
    """Read a table of stems or one of terms: their headers tell which it is."""
    from nmiterms.glossary.vocabulary import COLUMNS, parse_vocabulary

    if source.data.removeprefix(b"\xef\xbb\xbf").startswith("\t".join(COLUMNS[:3]).encode()):
        return parse_vocabulary(source)
    return _read_csv(source, glossary)


READERS: Mapping[str, Reader] = {".csv": _read_csv, ".tsv": _read_tsv, ".tbx": _read_tbx, ".xml": _read_tbx}
