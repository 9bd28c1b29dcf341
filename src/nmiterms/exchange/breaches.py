"""Breaches of the laws of the data in files, judged as the files would be used: laid over the bundled glossary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from nmiterms.errors import GlossaryError
from nmiterms.exchange.overlay import read_glossary
from nmiterms.glossary.bundled import glossary_folder
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.glossary import load_glossary
from nmiterms.glossary.laws import check
from nmiterms.lexicon.citations import unsupported_citations

_PLACE = re.compile(r"\S+:\d+")


def breaches_in_bundled() -> tuple[list[GlossaryError], int]:
    """Return the breaches in the bundled glossary, and how many entries it has."""
    entries = load_glossary().entries
    return list(_breaches(entries)), len(entries)


def breaches_in_files(files: Sequence[Path]) -> tuple[list[GlossaryError], int]:
    """Return the breaches in files, and how many entries were read; a broken file does not hide the others."""
    broken: list[GlossaryError] = []
    own: list[Entry] = []
    for file in _distinct(files):
        try:
            own += read_glossary(file)
        except GlossaryError as error:
            broken.append(error)
    places = {entry.where for entry in own}
    found = [error for error in _breaches((*_around(own, files), *own)) if error.where in places]
    return broken + found, len(own)


def refuse_new_breaches(file: Path, before: Sequence[Entry], after: Sequence[Entry]) -> None:
    """Raise the first breach that a change of a file would bring about, in it or elsewhere in the glossary.

    Breaches that were there before are no reason to refuse a change.
    """
    kept = set(before)
    changed = [entry for entry in after if entry not in kept]
    now = _places_now(file, before, after)
    old = Counter(key for key, _ in _told(file, before))
    for key, error in (*_told(file, after), *((None, each) for each in unsupported_citations(changed))):
        if key is not None and old[key] > 0:
            old[key] -= 1
            continue
        what = _PLACE.sub(lambda place: now.get(place[0], place[0]), error.what)
        raise GlossaryError(now.get(error.where, error.where), what, error.remedy)


def _places_now(file: Path, before: Sequence[Entry], after: Sequence[Entry]) -> dict[str, str]:
    """Return where in the file as it stands one finds what is at a place of the changed file, which is not to be."""
    places = {(entry.concept, entry.danish): entry.where for entry in before}
    return {entry.where: places.get((entry.concept, entry.danish), str(file)) for entry in after}


def _told(file: Path, own: Sequence[Entry]) -> Iterator[tuple[tuple[str, str], GlossaryError]]:
    """Yield the breaches of the laws with a key that no shifted line changes."""
    entries = (*_around(own, [file]), *own)
    names = {entry.where: f"{entry.concept} {entry.danish}" for entry in entries}
    for error in check(entries):
        yield (names.get(error.where, error.where), _PLACE.sub("", error.what)), error


def _breaches(entries: Sequence[Entry]) -> Iterator[GlossaryError]:
    yield from check(entries)
    yield from unsupported_citations(entries)


def _around(own: Sequence[Entry], files: Sequence[Path]) -> Iterator[Entry]:
    """Yield the bundled entries that stay as they are when files are laid over them.

    A file of the bundled glossary itself stands for what was read from it before.
    """
    replaced = {(entry.concept, entry.danish) for entry in own}
    read = _bundled_names(files)
    for entry in load_glossary().overlay(own):
        if (entry.concept, entry.danish) not in replaced and entry.where.rpartition(":")[0] not in read:
            yield entry


def _bundled_names(files: Sequence[Path]) -> set[str]:
    """Return the names that the bundled glossary has for those of the files that are its own."""
    folder = glossary_folder().resolve()
    paths = (path for file in files for path in (file, *file.glob("**/*")))
    own = (path.resolve() for path in paths)
    return {f"glossary/{path.relative_to(folder).as_posix()}" for path in own if path.is_relative_to(folder)}


def _distinct(files: Sequence[Path]) -> Iterator[Path]:
    """Yield the files, none of them twice, and none that is read with its folder."""
    seen: set[Path] = set()
    for file in sorted(files, key=lambda file: not file.is_dir()):
        places = {file.resolve(), *file.resolve().parents}
        if not places & seen:
            seen.add(file.resolve())
            yield file
