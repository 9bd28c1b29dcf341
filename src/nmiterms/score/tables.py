"""Plain tables of figures, for people to read and to paste."""

from __future__ import annotations

from collections.abc import Sequence

Cell = str | int | float | None


def write_table(header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """Return a table with its columns aligned: words to the left, figures to the right, a hyphen where none is known.

    >>> print(write_table(("rule", "made"), [("danish-date", 3), ("article-on-name", 12_000)]))
    rule               made
    danish-date           3
    article-on-name  12,000
    """
    cells = [list(header), *([_cell(value) for value in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
    right = [any(isinstance(row[column], int | float) for row in rows) for column in range(len(header))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if is_right else cell.ljust(width)
            for cell, width, is_right in zip(row, widths, right, strict=True)
        ).rstrip()
        for row in cells
    )


def share(value: float | None) -> str:
    """Return a share as a percentage.

    >>> share(0.875), share(None)
    ('87.5 %', '-')
    """
    return "-" if value is None else f"{100 * value:.1f} %"


def _cell(value: Cell) -> str:
    match value:
        case None:
            return "-"
        case int():
            return f"{value:,}"
        case float():
            return f"{value:,.2f}"
        case _:
            return value
