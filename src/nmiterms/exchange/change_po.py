"""A PO file with one term more, or one fact changed: canonical, and refused if it would break a law of the data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from nmiterms.errors import GlossaryError
from nmiterms.exchange.breaches import refuse_new_breaches
from nmiterms.exchange.foreign import make_slug
from nmiterms.glossary.bundled import glossary_folder
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.fields import (
    Line,
    check_slug,
    check_value,
    read_fields,
    refuse_general,
    split_line,
    write_fields,
)
from nmiterms.glossary.glossary import load_glossary
from nmiterms.glossary.po import parse_po, rewrite_po, subject_field_of, write_po
from nmiterms.glossary.source_file import SourceFile, read_source

_DEPRECATED = "deprecated-term"


def add_term(
    file: Path,
    danish: str,
    english: str,
    facts: Sequence[tuple[str, str]],
    concept: str | None = None,
    subject_field: str | None = None,
) -> str:
    """Return the text of a PO file with a term added; a file that is not there yet is begun.

    ``facts`` are names and values of fields. The concept is named after the English if none is given. Raises
    `GlossaryError` for what the laws of the data forbid; nothing is written here.
    """
    where = str(file)
    source = read_source(file) if file.exists() else None
    before = parse_po(source) if source else ()
    own_field = subject_field_of(source) if source else None
    if own_field and subject_field not in (None, own_field):
        raise GlossaryError(where, f"the file holds the field {own_field}, not {subject_field}", "name another file")
    subject_field = check_value(own_field or subject_field or file.stem, "the field", where)
    refuse_general(subject_field, where)
    entry = Entry(
        concept=_new_concept(english, before, where) if concept is None else check_slug(concept, where),
        danish=check_value(danish, "the Danish term", where),
        english=check_value(english, "the English term", where),
        subject_field=subject_field,
        where=where,
        **read_fields([Line(name, check_value(value, name, where), where) for name, value in facts], where),
    )
    if source is not None:
        return _checked(file, before, rewrite_po(source, (*before, entry)))
    return _checked(file, (), write_po([entry], subject_field, note=subject_field))


def set_fact(file: Path, concept: str, name: str, values: Sequence[str], danish: str | None = None) -> str:
    """Return the text of a PO file with one field of a concept set anew; no value, or an empty one, deletes it.

    Besides the fields, ``name`` may be ``danish``, ``english`` (of all Danish terms of the concept), ``note`` and
    ``candidate`` (``yes`` or ``no``). Raises `GlossaryError` for what the laws of the data forbid; nothing is written.
    """
    source = read_source(file)
    before = parse_po(source)
    chosen = _choose([entry for entry in before if entry.concept == concept], name, danish, concept, before, file)
    values = [value for value in values if value]
    after = [_set(entry, name, values) if entry in chosen else entry for entry in before]
    return _checked(file, before, rewrite_po(source, after))


def changeable_files() -> tuple[Path, ...]:
    """Return the PO files of the bundled glossary where they are edited, in a checkout; an installed one has none."""
    folder = glossary_folder()
    return tuple(sorted(folder.glob("*.po"))) if (folder.parent / "pyproject.toml").is_file() else ()


def _checked(file: Path, before: Sequence[Entry], text: str) -> str:
    refuse_new_breaches(file, before, parse_po(SourceFile(str(file), text.encode("utf-8"))))
    return text


def _new_concept(english: str, before: Sequence[Entry], where: str) -> str:
    slug = make_slug(english)
    if not slug:
        raise GlossaryError(where, f"no concept can be named after “{english}”", "name one with --concept")
    known = next(
        (entry for entry in (*before, *load_glossary().by_concept.get(slug, ())) if entry.concept == slug), None
    )
    if known is not None:
        what = f"the concept {slug} is there already: “{known.danish}”, “{known.english}” at {known.where}"
        raise GlossaryError(where, what, f"say --concept {slug} for a synonym of it, or name another concept")
    return slug


def _choose(
    group: Sequence[Entry], name: str, danish: str | None, concept: str, entries: Sequence[Entry], file: Path
) -> Sequence[Entry]:
    """Return the entries of a concept whose field is to be set."""
    if not group:
        near = get_close_matches(concept, {entry.concept for entry in entries}, n=1)
        remedy = f"did you mean {near[0]}?" if near else "name the file that has it, or add it"
        raise GlossaryError(str(file), f"there is no concept {concept}", remedy)
    terms = ", ".join(f"“{entry.danish}”" for entry in group)
    if danish is not None:
        named = [entry for entry in group if entry.danish == danish]
        if not named:
            raise GlossaryError(group[0].where, f"{concept} has no Danish term “{danish}”", f"name one of: {terms}")
        group = group if name == "english" else named
    if name == "english" or len(group) == 1:
        return group
    if name == "definition":
        # A concept has one definition, on its preferred Danish term.
        defined = [entry for entry in group if entry.definition]
        return (defined or sorted(group, key=lambda entry: entry.status != "preferred"))[:1]
    raise GlossaryError(group[0].where, f"{concept} has several Danish terms: {terms}", "name one with --danish")


def _set(entry: Entry, name: str, values: Sequence[str]) -> Entry:
    where = entry.where
    if name == "note":
        return replace(entry, note="\n".join(values) or None)
    if name in ("danish", "english", "candidate"):
        if len(values) != 1 or (name == "candidate" and values[0] not in ("yes", "no")):
            remedy = "write “yes” or “no”" if name == "candidate" else "write one term"
            raise GlossaryError(where, f"{name} cannot be {' '.join(values) or 'nothing'}", remedy)
        if name == "candidate":
            return replace(entry, candidate=values[0] == "yes")
        term = check_value(values[0], name, where)
        return replace(entry, danish=term) if name == "danish" else replace(entry, english=term)
    new = [Line(name, check_value(value, name, where), where) for value in values]
    had = [split_line(fact, where) for fact in write_fields(entry)]
    kept = [line for line in had if line.name != name]
    if not new and len(kept) == len(had):
        raise GlossaryError(where, f"{entry.concept} has no {name} to delete", "see its fields there")
    if name == _DEPRECATED:
        gone = {term.term for term in entry.deprecated}.difference(values)
        kept = [line for line in kept if not line.name.startswith(tuple(f"{_DEPRECATED}[{term}]." for term in gone))]
    # What is said of a deprecated term comes after the term itself.
    lines = (*new, *kept) if name == _DEPRECATED else (*kept, *new)
    return Entry(
        concept=entry.concept,
        danish=entry.danish,
        english=entry.english,
        subject_field=entry.subject_field,
        note=entry.note,
        citations=entry.citations,
        candidate=entry.candidate,
        where=where,
        **read_fields(lines, where),
    )
