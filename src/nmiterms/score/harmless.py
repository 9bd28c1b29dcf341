"""Is good English left alone? Count what would be applied to texts that native hands wrote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nmiterms.engine.corrector import Corrector
from nmiterms.errors import InputError
from nmiterms.score.tables import Cell, write_table
from nmiterms.text.finding import Finding, Need

# Documents of a corpus end with a line that holds a form feed.
_END_OF_DOCUMENT = re.compile(r"^\f[^\n]*\n?", re.MULTILINE)
_AROUND = 40


@dataclass(slots=True)
class Tally:
    """What one corrector applied to one file of good English."""

    file: str
    words: int = 0
    by_rule: Counter[str] = field(default_factory=Counter)
    needing: int = 0
    """Findings applied that need evidence of machine translation or the Danish."""
    shown: list[tuple[str, str]] = field(default_factory=list)
    """Each finding applied: its rule, and its change with some words around it."""

    @property
    def applied(self) -> int:
        """How many findings were applied."""
        return self.by_rule.total()

    @property
    def per_million(self) -> float:
        """Findings applied per million words."""
        return per_million(self.applied, self.words)


def find_corpora(folder: Path) -> tuple[Path, ...]:
    """Return the text files to measure on: those of the folder's ``clean`` if it has one, else its own.

    Raises `InputError` if the folder is absent or has none.
    """
    if not folder.is_dir():
        raise InputError(str(folder), "there is no such folder", "name one with --corpora or NMITERMS_CORPORA")
    clean = folder / "clean"
    files = tuple(sorted((clean if clean.is_dir() else folder).glob("*.txt")))
    if not files:
        raise InputError(str(folder), "there is no .txt file in it", "put texts of good English there")
    return files


def read_documents(path: Path) -> Iterator[str]:
    """Yield the documents of a corpus file. Raises `InputError` if it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), f"it cannot be read ({error})", "give texts in UTF-8") from None
    return iter(split_documents(text))


def split_documents(text: str) -> list[str]:
    r"""Return the documents of a text: parted by lines that hold a form feed, else the whole text.

    >>> split_documents("One.\n\f\nTwo.\n")
    ['One.\n', 'Two.\n']
    """
    return [document for document in _END_OF_DOCUMENT.split(text) if document.strip()] or [text]


def tally(path: Path, corrector: Corrector, progress: Callable[[int], None] | None = None) -> Tally:
    """Correct every document of a file and count what is applied; ``progress`` is told the bytes done each time."""
    counted = Tally(path.name)
    for document in read_documents(path):
        made = corrector.correct(document)
        counted.words += made.evidence.words
        for finding in made.applied:
            counted.by_rule[finding.rule] += 1
            counted.needing += finding.need is not Need.NOTHING
            counted.shown.append((finding.rule, _in_context(finding, document)))
        if progress is not None:
            progress(len(document.encode("utf-8")))
    return counted


def write_harm(settings: dict[str, list[Tally]]) -> str:
    """Return the tables of applied findings per million words: by file and by rule, each under each setting."""
    names = list(settings)
    totals = {name: _total(tallies) for name, tallies in settings.items()}
    files: list[list[Cell]] = []
    for tallies in (*zip(*settings.values(), strict=True), tuple(totals.values())):
        row: list[Cell] = [tallies[0].file, tallies[0].words]
        for each in tallies:
            row += (each.applied, each.per_million)
        files.append(row)
    rules: list[list[Cell]] = []
    for rule in sorted({rule for total in totals.values() for rule in total.by_rule}):
        row = [rule]
        for total in totals.values():
            row += (total.by_rule[rule], per_million(total.by_rule[rule], total.words))
        rules.append(row)
    columns = [column for name in names for column in (name, "per million")]
    parts = [write_table(("file", "words", *columns), files)]
    if rules:
        parts.append(write_table(("rule", *columns), rules))
    parts += (
        f"{name}: {total.per_million:.2f} applied per million words; "
        f"{total.needing} of them by licence of evidence or of a term's surroundings"
        for name, total in totals.items()
    )
    return "\n\n".join(parts)


def per_million(count: int, words: int) -> float:
    """Return a count per million words."""
    return 1e6 * count / words if words else 0.0


def _total(tallies: list[Tally]) -> Tally:
    total = Tally("all")
    for each in tallies:
        total.words += each.words
        total.by_rule += each.by_rule
        total.needing += each.needing
    return total


def _in_context(finding: Finding, text: str) -> str:
    before = text[max(finding.span.start - _AROUND, 0) : finding.span.start]
    after = text[finding.span.end : finding.span.end + _AROUND]
    return " ".join(f"{before}{finding.change}{after}".split())
