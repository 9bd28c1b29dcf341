"""``nmiterms glossary check``: every breach of the laws of the data, with its place and its remedy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nmiterms.cli.ending import BAD_USE
from nmiterms.cli.speaking import say, show

if TYPE_CHECKING:
    from nmiterms.errors import GlossaryError
    from nmiterms.glossary.entry import Entry


@click.command("check")
@click.argument("files", nargs=-1, metavar="[FILE…]", type=click.Path(path_type=Path))
def check(files: tuple[Path, ...]) -> None:
    """Check glossaries: PO files, tables, TBX files or folders of PO files and tables.

    Without a FILE, the bundled glossary is checked. Files are checked as they would be used: laid over it. Besides the
    laws of the data, each citation is looked up: its line must hold a form of the term.

    Exit code 0: all in good order. 2: there are breaches, or a file cannot be read.
    """
    found, count = _check_files(files) if files else _check_bundled()
    entries = f"{count:,} {'entry' if count == 1 else 'entries'}"
    if found:
        show("".join(f"{error}\n" for error in found))
        say(f"{len(found)} {'breach' if len(found) == 1 else 'breaches'} in {entries}")
        raise click.exceptions.Exit(BAD_USE)
    say(f"{entries} in good order")


def _check_bundled() -> tuple[list[GlossaryError], int]:
    from nmiterms.glossary.glossary import load_glossary

    entries = load_glossary().entries
    return list(_breaches(entries)), len(entries)


def _check_files(files: Sequence[Path]) -> tuple[list[GlossaryError], int]:
    """Return the breaches in the files and how many entries were read; a broken file does not hide the others."""
    from nmiterms.errors import GlossaryError
    from nmiterms.exchange.overlay import read_glossary
    from nmiterms.glossary.glossary import load_glossary

    broken: list[GlossaryError] = []
    own: list[Entry] = []
    for file in _distinct(files):
        try:
            own += read_glossary(file)
        except GlossaryError as error:
            broken.append(error)
    bundled = load_glossary()
    replaced = {(entry.concept, entry.danish) for entry in own}
    read = _bundled_names(files)
    # A file of the bundled glossary itself stands for what was read from it before.
    others = (
        entry
        for entry in bundled.overlay(own)
        if (entry.concept, entry.danish) not in replaced and entry.where.rpartition(":")[0] not in read
    )
    places = {entry.where for entry in own}
    found = [error for error in _breaches((*others, *own)) if error.where in places]
    return broken + found, len(own)


def _distinct(files: Sequence[Path]) -> Iterator[Path]:
    """Yield the files, none of them twice, and none that is read with its folder."""
    seen: set[Path] = set()
    for file in sorted(files, key=lambda file: not file.is_dir()):
        places = {file.resolve(), *file.resolve().parents}
        if not places & seen:
            seen.add(file.resolve())
            yield file


def _breaches(entries: Sequence[Entry]) -> Iterator[GlossaryError]:
    from nmiterms.glossary.laws import check as check_laws
    from nmiterms.lexicon.citations import unsupported_citations

    yield from check_laws(entries)
    yield from unsupported_citations(entries)


def _bundled_names(files: Sequence[Path]) -> set[str]:
    """Return the names that the bundled glossary has for those of the files that are its own."""
    from nmiterms.glossary.bundled import glossary_folder

    folder = glossary_folder().resolve()
    paths = (path for file in files for path in (file, *file.glob("**/*")))
    own = (path.resolve() for path in paths)
    return {f"glossary/{path.relative_to(folder).as_posix()}" for path in own if path.is_relative_to(folder)}
