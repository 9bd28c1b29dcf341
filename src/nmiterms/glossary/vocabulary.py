"""The general vocabulary: plain Danish stems in tables, kept apart from the terms."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nmiterms.errors import GlossaryError
from nmiterms.glossary.entry import GENERAL, Entry
from nmiterms.glossary.fields import GENDERS, PARTS_OF_SPEECH, check_value, read_parts
from nmiterms.glossary.forms import parse_forms
from nmiterms.glossary.source_file import SourceFile, read_source

COLUMNS = ("danish", "part-of-speech", "gender", "english", "forms.da", "forms.en")
# Compounds that the compound reader would not see, or would see wrongly, name their parts.
OPTIONAL_COLUMNS = ("parts",)
# Bound parts of compounds (*spids-*) are no words, so no term is one; here they are the point.
_PARTS_OF_SPEECH = (*PARTS_OF_SPEECH, "prefix")


def read_vocabulary(path: Path) -> tuple[Entry, ...]:
    """Read a table of stems in the order in which they stand.

    Raises `GlossaryError` with file, line, what is wrong and the remedy.
    """
    return parse_vocabulary(read_source(path))


def parse_vocabulary(source: SourceFile) -> tuple[Entry, ...]:
    """Return the entries of a table that was read. Raises `GlossaryError` as `read_vocabulary` does.

    >>> table = "\\t".join(COLUMNS) + "\\nplan\\tnoun\\tcommon\\tplan\\tpl=planer\\t"
    >>> entries = parse_vocabulary(SourceFile("nouns.tsv", table.encode()))
    >>> [(entry.concept, entry.forms_danish["pl"]) for entry in entries]
    [('general:plan:noun', 'planer')]
    """
    lines = source.lines()
    header = tuple(lines[0].split("\t")) if lines else ()
    if header not in (COLUMNS, (*COLUMNS, *OPTIONAL_COLUMNS)):
        remedy = f"write, with tabs between: {' '.join(COLUMNS)} (and {' '.join(OPTIONAL_COLUMNS)} if needed)"
        raise GlossaryError(source.at(1), "the table has another header", remedy)
    found: dict[str, Entry] = {}
    for number, line in enumerate(lines[1:], start=2):
        if line.strip():
            entry = _read_row(line, header, source.at(number), found)
            found[entry.concept] = entry
    return tuple(found.values())


def _read_row(line: str, header: tuple[str, ...], where: str, found: dict[str, Entry]) -> Entry:
    cells = line.split("\t")
    if len(cells) > len(header) or len(cells) < 4:
        raise GlossaryError(where, f"the row has {len(cells)} cells", f"write {len(header)}, with tabs between")
    row = dict(zip(header, (*cells, *("",) * (len(header) - len(cells))), strict=True))
    part_of_speech, gender = row["part-of-speech"], row["gender"]
    if part_of_speech not in _PARTS_OF_SPEECH:
        what = f"part-of-speech cannot be “{part_of_speech}”"
        raise GlossaryError(where, what, f"write one of: {', '.join(_PARTS_OF_SPEECH)}")
    if gender not in ("", *GENDERS):
        raise GlossaryError(where, f"gender cannot be “{gender}”", f"write one of: {', '.join(GENDERS)}, or nothing")
    facts: dict[str, Any] = {}
    for name in ("forms.da", "forms.en"):
        if row[name].strip():
            facts.update(parse_forms(row[name].strip(), name, part_of_speech, where))
    if row.get("parts", "").strip():
        facts["parts"] = read_parts(row["parts"].strip(), where)
    return Entry(
        concept=_concept(row["danish"], part_of_speech, gender, where, found),
        danish=check_value(row["danish"], "danish", where),
        english=check_value(row["english"], "english", where),
        subject_field=GENERAL,
        part_of_speech=part_of_speech,
        gender=gender or None,  # type: ignore[arg-type]
        where=where,
        **facts,
    )


def _concept(danish: str, part_of_speech: str, gender: str, where: str, found: dict[str, Entry]) -> str:
    """Return the concept of a stem; a homograph of the other gender (*en/et nøgle*) says which it is."""
    concept = f"{GENERAL}:{danish}:{part_of_speech}"
    if concept in found and gender and gender != found[concept].gender:
        concept += f":{gender}"
    if concept in found:
        what = f"{part_of_speech} “{danish}” stands twice, first at {found[concept].where}"
        raise GlossaryError(where, what, "keep one of the two")
    return concept
