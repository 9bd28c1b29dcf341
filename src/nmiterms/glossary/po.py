"""PO files and entries, both ways; no other module knows polib."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import polib

from nmiterms.errors import GlossaryError
from nmiterms.glossary.entry import Citation, Entry
from nmiterms.glossary.fields import read_fields, split_line, write_fields

_HEADER_NOTE = "Part of the nmiterms glossary. Licence of the data: CC BY 4.0."
_CITATION = re.compile(r"(?:seeds/)?(?P<file>[^/:]+)")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_po(path: Path) -> tuple[Entry, ...]:
    """Read the entries of a PO file. Raises `GlossaryError` with file, line, what is wrong and the remedy."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise GlossaryError(str(path), f"byte {error.start} is not UTF-8", "save the file as UTF-8") from None
    except OSError as error:
        raise GlossaryError(str(path), f"cannot be read ({error.strerror})", "check the path") from None
    try:
        messages = polib.pofile(text, wrapwidth=0)
    except OSError as error:
        line = re.search(r"line (\d+)", str(error))
        where = f"{path}:{line[1]}" if line else str(path)
        raise GlossaryError(where, "the PO syntax is broken", "check quotes and keywords near this line") from None
    return tuple(_read_entry(message, path) for message in messages if not message.obsolete)


def write_po(entries: Iterable[Entry], subject_field: str) -> str:
    """Return entries as the one canonical PO text: by concept, its preferred Danish first, then alphabetically."""
    file = polib.POFile(wrapwidth=0)
    file.header = f"{subject_field}\n{_HEADER_NOTE}"
    file.metadata = {
        "Project-Id-Version": "nmiterms",
        "Language": "en",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": "da",
    }
    for entry in sorted(entries, key=lambda each: (each.concept, each.status != "preferred", each.danish.lower(), each.danish)):
        file.append(_write_entry(entry))
    text = str(file)
    return text if text.endswith("\n") else f"{text}\n"


def format_po(path: Path) -> str:
    """Return the canonical text of a PO file as it stands. Raises `GlossaryError` as `read_po` does."""
    return write_po(read_po(path), path.stem)


def _read_entry(message: polib.POEntry, path: Path) -> Entry:
    where = f"{path}:{message.linenum}"
    if not message.msgctxt:
        raise GlossaryError(where, f"“{message.msgid}” names no concept", 'add msgctxt "kebab-slug"')
    if not _SLUG.fullmatch(message.msgctxt):
        raise GlossaryError(where, f"concept “{message.msgctxt}” is no kebab-case slug", "use a–z, 0–9 and hyphens")
    if not message.msgid or not message.msgstr:
        raise GlossaryError(where, f"concept “{message.msgctxt}” lacks a term", "fill in msgid and msgstr")
    attributes = read_fields([split_line(line, where) for line in message.comment.splitlines()], where)
    return Entry(
        concept=message.msgctxt,
        danish=message.msgid,
        english=message.msgstr,
        subject_field=path.stem,
        note=message.tcomment or None,
        citations=tuple(_read_citation(file, line, where) for file, line in message.occurrences),
        candidate="fuzzy" in message.flags,
        where=where,
        **attributes,
    )


def _read_citation(file: str, line: str, where: str) -> Citation:
    match = _CITATION.fullmatch(file)
    if match is None or not str(line).isdigit():
        raise GlossaryError(where, f"citation “{file}:{line}” is not of the shape seeds/<file>:<line>", "mend it")
    return Citation(match["file"], int(line))


def _write_entry(entry: Entry) -> polib.POEntry:
    return polib.POEntry(
        msgctxt=entry.concept,
        msgid=entry.danish,
        msgstr=entry.english,
        tcomment=entry.note or "",
        comment="\n".join(write_fields(entry)),
        occurrences=[(f"seeds/{citation.file}", str(citation.line)) for citation in entry.citations],
        flags=["fuzzy"] if entry.candidate else [],
    )
