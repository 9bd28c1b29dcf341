"""``nmiterms glossary stats``: how much the glossary holds, field by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nmiterms.cli.settings import find_settings
from nmiterms.cli.speaking import show

if TYPE_CHECKING:
    from nmiterms.glossary.entry import Entry

_HEAD = ("subject field", "concepts", "entries", "defined", "authority", "cited", "deprecated", "candidates")


@click.command("stats")
@click.option("--glossary", metavar="FILE", multiple=True, help="Lay this glossary over the bundled one.")
def stats(glossary: tuple[str, ...]) -> None:
    """Count what the glossary holds.

    Concepts are counted as defined if one of their entries is; entries by whether they name an authority, cite a seed or
    wait for review; deprecated are the English terms not to be written.
    """
    from nmiterms.exchange.overlay import load_glossary
    from nmiterms.lexicon.lexicon import Lexicon

    whole = load_glossary(*find_settings(Path.cwd()).glossary, *map(Path, glossary))
    fields: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in whole.terms:
        fields[entry.subject_field].append(entry)
    rows = [_row(field, entries) for field, entries in sorted(fields.items())]
    stems, words = len(whole) - len(whole.terms), len(set(Lexicon(whole).known_words()))
    show(
        f"{_lay_out([_HEAD, *rows, _row('all', whole.terms)])}\n"
        f"\ngeneral vocabulary: {stems:,} stems\nDanish words known, every form counted: {words:,}\n"
    )


def _row(name: str, entries: Sequence[Entry]) -> tuple[str, ...]:
    concepts = {entry.concept for entry in entries}
    defined = {entry.concept for entry in entries if entry.definition}
    deprecated = {(entry.concept, term.term) for entry in entries for term in entry.deprecated}
    counts = (
        len(concepts),
        len(entries),
        len(defined),
        _count(entry.authority for entry in entries),
        _count(entry.citations for entry in entries),
        len(deprecated),
        _count(entry.candidate for entry in entries),
    )
    return (name, *(f"{count:,}" for count in counts))


def _count(facts: Iterable[object]) -> int:
    return sum(1 for fact in facts if fact)


def _lay_out(rows: Sequence[tuple[str, ...]]) -> str:
    """Return rows as columns: names to the left, numbers to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = (
        "  ".join(
            (row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)))
        )
        for row in rows
    )
    return "\n".join(lines)
