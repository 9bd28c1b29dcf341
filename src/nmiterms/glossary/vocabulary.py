"""The general vocabulary: plain Danish stems in tables, kept apart from the terms."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from nmiterms.errors import GlossaryError
from nmiterms.glossary.entry import NO_FORMS, Entry
from nmiterms.glossary.fields import PARTS_OF_SPEECH
from nmiterms.glossary.forms import _pairs

FIELD = "general"
_COLUMNS = ("danish", "part-of-speech", "gender", "english", "forms.da", "forms.en")


def read_vocabulary(path: Path) -> tuple[Entry, ...]:
    """Read a table of stems. Raises `GlossaryError` with file, line, what is wrong and the remedy."""
    try:
        head, *rows = path.read_text(encoding="utf-8").splitlines()
    except (UnicodeDecodeError, ValueError) as error:
        raise GlossaryError(str(path), f"no table in UTF-8 ({error})", "save it as UTF-8 with a header line") from None
    except OSError as error:
        raise GlossaryError(str(path), f"cannot be read ({error.strerror})", "check the path") from None
    if tuple(head.split("\t")) != _COLUMNS:
        raise GlossaryError(f"{path}:1", "the header is not as it should be", f"write: {' '.join(_COLUMNS)}, with tabs")
    return tuple(_read_row(row, f"{path}:{number}") for number, row in enumerate(rows, start=2) if row.strip())


def _read_row(row: str, where: str) -> Entry:
    cells = row.split("\t")
    if len(cells) > len(_COLUMNS) or len(cells) < 4:
        raise GlossaryError(where, f"{len(cells)} columns", f"write {len(_COLUMNS)}, with tabs between")
    danish, part, gender, english, *forms = (*cells, *[""] * (len(_COLUMNS) - len(cells)))
    if part not in PARTS_OF_SPEECH or gender not in {"", "common", "neuter"} or not danish or not english:
        raise GlossaryError(where, f"“{row}” lacks a term, a part of speech or a gender that exists", "mend the line")
    slots = [{k:(None if v=="-" else v) for k,v in _pairs(text, "forms", where)} if text.strip() else {} for text in forms]
    article = slots[1].pop("article", None)
    number = slots[1].pop("number", None)
    return Entry(
        concept=f"{FIELD}:{danish}:{part}" + (f":{gender}" if gender else ""),
        danish=danish,
        english=english,
        subject_field=FIELD,
        part_of_speech=part,
        gender=gender or None,  # type: ignore[arg-type]
        forms_danish=MappingProxyType(slots[0]) if slots[0] else NO_FORMS,
        forms_english=MappingProxyType(slots[1]) if slots[1] else NO_FORMS,
        article=article,  # type: ignore[arg-type]
        number_english=number,  # type: ignore[arg-type]
        where=where,
    )
