"""A glossary as a table that `read_csv` reads back."""

from __future__ import annotations

import csv
from io import StringIO

from nmiterms.errors import GlossaryError
from nmiterms.exchange.exported import Exported, exportable, tell_losses
from nmiterms.exchange.read_csv import COLUMNS, SEPARATOR
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.forms import write_forms
from nmiterms.glossary.glossary import Glossary

LOST = (
    "conditions of deprecated terms", "frames", "parts of compounds", "prepositions", "facts about persons and bodies",
    "marks “do not translate”", "relations", "citations",
)  # fmt: skip


def write_csv(glossary: Glossary, delimiter: str = ",") -> Exported:
    """Return the terms of a glossary as a table with a header, cells quoted where they must be.

    Raises `GlossaryError` for a term that holds what parts the terms of one cell.

    >>> write_csv(Glossary([Entry("tank", "kampvogn", "tank", "forces", "noun", gender="common")])).text.splitlines()[1]
    'kampvogn,tank,tank,noun,common,,forces,,preferred,,,,,,,'
    """
    text = StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow(COLUMNS)
    for entry in exportable(glossary):
        cells = _cells(entry)
        writer.writerow(cells[column] for column in COLUMNS)
    kind = "a table"
    return Exported(text.getvalue(), tuple(tell_losses(glossary, kind, LOST)))


def _cells(entry: Entry) -> dict[str, str]:
    return {
        "danish": entry.danish,
        "english": entry.english,
        "concept": entry.concept,
        "part_of_speech": entry.part_of_speech,
        "gender": entry.gender or "",
        "semantic_class": entry.semantic_class or "",
        "field": entry.subject_field,
        "definition": entry.definition or "",
        "status": entry.status,
        "admitted": _join(entry.admitted, entry),
        "deprecated": _join([term.term for term in entry.deprecated], entry),
        "superseded": _join(entry.superseded, entry),
        "forms_danish": write_forms(entry.forms_danish),
        "forms_english": write_forms(entry.forms_english, entry.article, entry.number_english),
        "authority": _join(entry.authority, entry),
        "note": entry.note or "",
    }


def _join(terms: tuple[str, ...] | list[str], entry: Entry) -> str:
    for term in terms:
        if SEPARATOR in term:
            what = f"“{term}” holds “{SEPARATOR}”, which parts the terms of a cell"
            raise GlossaryError(entry.where or entry.concept, what, "write it without, or export to TBX")
    return f" {SEPARATOR} ".join(terms)
