"""Tables of terms (CSV, TSV) as entries."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePath
from typing import Any

from nmiterms.errors import GlossaryError
from nmiterms.exchange.foreign import Foreign, adopt
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.fields import GENDERS, PARTS_OF_SPEECH, SEMANTIC_CLASSES
from nmiterms.glossary.forms import parse_forms
from nmiterms.glossary.glossary import Glossary
from nmiterms.glossary.source_file import SourceFile

COLUMNS = (
    "danish", "english", "concept", "part_of_speech", "gender", "semantic_class", "field", "definition", "status",
    "admitted", "deprecated", "superseded", "forms_danish", "forms_english", "authority", "note",
)  # fmt: skip
# Between the terms of one cell.
SEPARATOR = "|"
_SEVERAL = ("admitted", "deprecated", "superseded", "authority")
_ONE_OF: Mapping[str, tuple[str, ...]] = {
    "part_of_speech": PARTS_OF_SPEECH,
    "gender": GENDERS,
    "semantic_class": SEMANTIC_CLASSES,
    "status": ("preferred", "admitted", "deprecated", "superseded"),
}
# What the PO files call them, and what people do.
_OTHER_NAMES = {
    "da": "danish", "da_dk": "danish", "dansk": "danish", "danish_term": "danish", "source": "danish", "msgid": "danish",
    "en": "english", "en_gb": "english", "engelsk": "english", "english_term": "english", "target": "english",
    "msgstr": "english",
    "msgctxt": "concept", "pos": "part_of_speech", "grammatical_gender": "gender", "subject_field": "field",
    "admitted_term": "admitted", "deprecated_term": "deprecated", "superseded_term": "superseded",
    "forms.da": "forms_danish", "forms.en": "forms_english",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Row:
    where: str
    cells: list[str]


def parse_csv(source: SourceFile, glossary: Glossary) -> tuple[Entry, ...]:
    """Return the entries of a table, as they would be laid over a glossary.

    The first row names the columns; a table of just two columns needs no such row: Danish, English. Commas, semicolons
    or tabs part the cells. Raises `GlossaryError` with file, line, what is wrong and the remedy.

    >>> table = "danish,english,deprecated\\negenting,own thing,self thing|proper thing\\n"
    >>> [entry] = parse_csv(SourceFile("own.csv", table.encode()), Glossary([]))
    >>> entry.concept, entry.part_of_speech, [term.term for term in entry.deprecated], entry.where
    ('own-thing', 'noun', ['self thing', 'proper thing'], 'own.csv:2')
    """
    lines = source.lines()
    delimiter = _find_delimiter(source.name, next((line for line in lines if line.strip()), ""))
    rows = list(_rows(source, lines, delimiter))
    if not rows:
        raise GlossaryError(source.name, "the table is empty", f"begin it with a row {','.join(COLUMNS[:2])}")
    columns = _header(rows[0])
    if columns is None:
        columns = COLUMNS[:2]
    else:
        del rows[0]
    groups = [(_read_row(row, columns),) for row in rows]
    return adopt(groups, glossary, PurePath(source.name).stem)


def _find_delimiter(name: str, line: str) -> str:
    """Return what parts the cells: spreadsheets write semicolons where the comma is a decimal sign, as in Denmark."""
    if name.lower().endswith(".tsv"):
        return "\t"
    for delimiter in "\t;,":
        if {"danish", "english"} & {_column(cell) for cell in _split(line, delimiter)}:
            return delimiter
    # No header: of two columns, then.
    return next((delimiter for delimiter in "\t;," if len(_split(line, delimiter)) == 2), ",")


def _split(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])


def _rows(source: SourceFile, lines: list[str], delimiter: str) -> Iterator[_Row]:
    """Yield the rows that are not blank, each with the line on which it begins."""
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, strict=True)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            what = f"the row cannot be read ({error})"
            remedy = "close the quotation mark, and double one inside a cell"
            raise GlossaryError(source.at(line), what, remedy) from None
        if any(cell.strip() for cell in cells):
            yield _Row(source.at(line), cells)
        line = reader.line_num + 1


def _header(row: _Row) -> tuple[str, ...] | None:
    """Return the columns that the first row names; None if it is no header but the first of two columns of terms."""
    names = tuple(_column(cell) for cell in row.cells)
    if not {"danish", "english"} & set(names):
        if len(row.cells) == 2:
            return None
        remedy = f"begin with a row that names the columns: {', '.join(COLUMNS)}"
        raise GlossaryError(row.where, "the first row names no column “danish” and no “english”", remedy)
    for name in ("danish", "english"):
        if name not in names:
            raise GlossaryError(row.where, f"there is no column “{name}”", "add it")
    for place, name in enumerate(names):
        if name not in COLUMNS:
            near = get_close_matches(name, COLUMNS, n=1)
            remedy = f"write “{near[0]}”" if near else f"delete it, or write one of: {', '.join(COLUMNS)}"
            raise GlossaryError(row.where, f"unknown column “{row.cells[place].strip()}”", remedy)
        if name in names[:place]:
            raise GlossaryError(row.where, f"the column “{name}” stands twice", "keep one of the two")
    return names


def _column(cell: str) -> str:
    name = re.sub(r"[\s_-]+", "_", cell.strip().lower())
    return _OTHER_NAMES.get(name, name)


def _read_row(row: _Row, columns: tuple[str, ...]) -> Foreign:
    if len(row.cells) > len(columns):
        what = f"the row has {len(row.cells)} cells, and the table {len(columns)} columns"
        raise GlossaryError(row.where, what, "put quotation marks around a cell that holds the delimiter")
    cells: dict[str, Any] = {}
    for name, cell in zip(columns, row.cells, strict=False):
        if value := _clean(name, cell):
            cells[name] = _read_cell(name, value, row.where)
    for name in ("danish", "english"):
        if name not in cells:
            raise GlossaryError(row.where, f"the row has no {name} term", "fill it in, or delete the row")
    forms: dict[str, Any] = {}
    for column, name in (("forms_danish", "forms.da"), ("forms_english", "forms.en")):
        if value := cells.pop(column, None):
            forms.update(parse_forms(value, name, cells.get("part_of_speech", "noun"), row.where))
    if "field" in cells:
        cells["subject_field"] = cells.pop("field")
    return Foreign(where=row.where, forms=forms, **cells)


def _clean(name: str, cell: str) -> str:
    """Return a cell without needless white space; only a note may have several lines."""
    lines = [" ".join(line.split()) for line in (cell.split("\n") if name == "note" else (cell,))]
    return "\n".join(lines).strip("\n")


def _read_cell(name: str, value: str, where: str) -> str | tuple[str, ...]:
    if name in _SEVERAL:
        return tuple(part.strip() for part in value.split(SEPARATOR) if part.strip())
    if name in _ONE_OF:
        value = value.lower().replace(" ", "-").replace("_", "-")
        if value not in _ONE_OF[name]:
            what = f"{name} cannot be “{value}”"
            raise GlossaryError(where, what, f"write one of: {', '.join(_ONE_OF[name])}, or nothing")
    return value
