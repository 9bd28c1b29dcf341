"""PO files and entries, both ways; no other module knows polib."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path, PurePath

import polib

from nmiterms.errors import GlossaryError
from nmiterms.glossary.entry import Citation, Entry
from nmiterms.glossary.fields import check_slug, check_value, read_fields, split_line, write_fields
from nmiterms.glossary.source_file import SourceFile, read_source

LICENCE_NOTE = "Part of the nmiterms glossary. Licence of the data: CC BY 4.0."
_CITATION = re.compile(r"seeds/(?P<file>[\w.-]+)")
_OTHER_CITATION = re.compile(r"(?P<folder>\S*[^/\s])/(?P<file>[^/\s]+)")
_SYNTAX_ERROR = re.compile(r"\(line (?P<line>\d+)\)(?:: (?P<what>.+))?")


def read_po(path: Path) -> tuple[Entry, ...]:
    """Read the entries of a PO file in the order in which they stand.

    Raises `GlossaryError` with file, line, what is wrong and the remedy.
    """
    return parse_po(read_source(path))


def parse_po(source: SourceFile) -> tuple[Entry, ...]:
    """Return the entries of a PO file that was read. Raises `GlossaryError` as `read_po` does.

    >>> head = 'msgid ""\\nmsgstr "Content-Type: text/plain; charset=UTF-8\\\\n"\\n\\n'
    >>> text = head + '#. part-of-speech: noun\\nmsgctxt "training"\\nmsgid "træning"\\nmsgstr "training"\\n'
    >>> [(entry.danish, entry.english, entry.where) for entry in parse_po(SourceFile("training.po", text.encode()))]
    [('træning', 'training', 'training.po:4')]
    """
    lines = source.lines()
    file = _parse(source, lines)
    subject_field = _subject_field(file, source)
    messages = list(file)
    # An entry ends where the next begins; its field lines lie between, so that a slip is shown on its own line.
    bounds = (*(message.linenum or 1 for message in messages), len(lines) + 1)
    return tuple(
        _read_entry(message, [(number, lines[number - 1]) for number in range(first, last)], subject_field, source)
        for message, (first, last) in zip(messages, pairwise(bounds), strict=True)
    )


def write_po(entries: Iterable[Entry], subject_field: str, note: str | None = None) -> str:
    """Return entries as the one canonical PO text.

    Entries stand by concept, in a concept the preferred Danish first, then by the code points of the Danish; fields
    in the order of the format's page; citations by file and line. ``note`` is the comment on top of the file; without
    one it names the subject field and the licence of the bundled data. Raises `GlossaryError` for what PO cannot hold.
    """
    file = polib.POFile(wrapwidth=0)
    file.header = f"{subject_field}\n{LICENCE_NOTE}" if note is None else note
    file.metadata = {
        "Project-Id-Version": "nmiterms",
        "Language": "en",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": "da",
        "X-Subject-Field": subject_field,
    }
    for entry in sorted(entries, key=_place):
        file.append(_write_entry(entry))
    # polib leaves a space behind the sign of an empty comment line.
    return re.sub(r"^# $", "#", str(file), flags=re.MULTILINE)


def format_po(path: Path) -> str:
    """Return the canonical text of a PO file, its comment on top kept. Raises `GlossaryError` as `read_po` does."""
    source = read_source(path)
    return rewrite_po(source, parse_po(source))


def rewrite_po(source: SourceFile, entries: Iterable[Entry]) -> str:
    """Return the canonical text of a PO file with these entries in place of its own; field and comment stay."""
    file = _parse(source, source.lines())
    return write_po(entries, _subject_field(file, source), file.header)


def subject_field_of(source: SourceFile) -> str:
    """Return the subject field of a PO file: its header says it, else its name. Raises `GlossaryError` as `read_po` does."""
    return _subject_field(_parse(source, source.lines()), source)


def _parse(source: SourceFile, lines: list[str]) -> polib.POFile:
    _check_lines(source, lines)
    try:
        # The line end keeps polib from taking a short text for the name of a file.
        file = polib.pofile("\n".join(lines) + "\n", encoding="utf-8", wrapwidth=0)
    except OSError as error:
        match = _SYNTAX_ERROR.search(str(error))
        where = source.at(int(match["line"])) if match else source.name
        what = (match and match["what"]) or "the line does not belong there"
        raise GlossaryError(where, f"broken PO: {what}", "mend the line or the one before it") from None
    if "charset=utf-8" not in file.metadata.get("Content-Type", "").lower():
        what = "the header is missing or names no UTF-8"
        remedy = 'begin with msgid "", msgstr "" and "Content-Type: text/plain; charset=UTF-8\\n"'
        raise GlossaryError(source.at(1), what, remedy)
    return file


def _check_lines(source: SourceFile, lines: list[str]) -> None:
    """Raise `GlossaryError` for what polib would pass over in silence: half entries, plurals, retired entries."""
    half = 0
    for number, line in enumerate(lines, start=1):
        keyword = line.split(maxsplit=1)[0] if line.strip() else ""
        if keyword == "msgid":
            if half:
                break
            half = number
        elif keyword == "msgstr":
            half = 0
        elif keyword == "msgid_plural":
            raise GlossaryError(source.at(number), "a term has no msgid_plural", "write forms.da and forms.en instead")
        elif keyword.startswith("#~"):
            what = "a retired entry keeps none of its facts"
            raise GlossaryError(source.at(number), what, "delete it, or bring it back with “#. status: superseded”")
    if half:
        raise GlossaryError(source.at(half), "the msgid has no msgstr", "add the English term below it")
    last = next((number for number in range(len(lines), 0, -1) if lines[number - 1].strip()), 0)
    if last and lines[last - 1].startswith("#"):
        raise GlossaryError(source.at(last), "the file ends in mid-entry", "add its msgctxt, msgid and msgstr")


def _subject_field(file: polib.POFile, source: SourceFile) -> str:
    return file.metadata.get("X-Subject-Field") or PurePath(source.name).stem


def _read_entry(message: polib.POEntry, lines: list[tuple[int, str]], subject_field: str, source: SourceFile) -> Entry:
    where = source.at(lines[0][0])
    if not message.msgctxt:
        raise GlossaryError(where, f"“{message.msgid}” names no concept", 'add msgctxt "kebab-slug"')
    check_slug(message.msgctxt, where)
    if not message.msgid or not message.msgstr:
        raise GlossaryError(where, f"concept {message.msgctxt} lacks a term", "fill in msgid and msgstr")
    if flags := set(message.flags) - {"fuzzy"}:
        raise GlossaryError(where, f"the flag {min(flags)} has no meaning here", "write “#, fuzzy” or no flag")
    candidate = "fuzzy" in message.flags
    fields = (split_line(line.strip()[2:].strip(), source.at(number)) for number, line in lines if _is_field(line))
    note = "\n".join(line.rstrip() for line in message.tcomment.split("\n")).strip("\n")
    return Entry(
        concept=message.msgctxt,
        danish=check_value(message.msgid, "msgid", where),
        english=check_value(message.msgstr, "msgstr", where),
        subject_field=subject_field,
        note=note or None,
        citations=tuple(_read_citation(file, str(line), candidate, where) for file, line in message.occurrences),
        candidate=candidate,
        where=where,
        **read_fields(fields, where),
    )


def _is_field(line: str) -> bool:
    return line.lstrip().startswith("#.") and len(line.strip()) > 2


def _read_citation(file: str, line: str, candidate: bool, where: str) -> Citation:
    match = _CITATION.fullmatch(file)
    if match is not None and line.isdecimal():
        return Citation(match["file"], int(line))
    other = _OTHER_CITATION.fullmatch(file)
    if candidate and other is not None and line.isdecimal() and other["folder"] != "seeds":
        return Citation(other["file"], int(line), other["folder"])
    remedy = "write “seeds/<file>:<line>”" + (
        "" if candidate else "; only a candidate (fuzzy) may cite other documents"
    )
    raise GlossaryError(where, f"“{file}:{line}” is no citation", remedy)


def _place(entry: Entry) -> tuple[str, bool, str, str]:
    return (entry.concept, entry.status != "preferred", entry.danish.lower(), entry.danish)


def _write_entry(entry: Entry) -> polib.POEntry:
    where = entry.where or entry.concept
    citations = sorted({(citation.path, citation.line) for citation in entry.citations})
    for line in (entry.note or "").split("\n"):
        if line != line.rstrip() or not line.isprintable():
            raise GlossaryError(where, f"a line of the note holds {line!r}", "delete what cannot be seen")
    return polib.POEntry(
        msgctxt=check_slug(entry.concept, where),
        msgid=check_value(entry.danish, "msgid", where),
        msgstr=check_value(entry.english, "msgstr", where),
        tcomment=entry.note or "",
        comment="\n".join(write_fields(entry)),
        occurrences=[(path, str(line)) for path, line in citations],
        flags=["fuzzy"] if entry.candidate else [],
    )
