"""How frequent a form is in general Danish: what a term candidate is measured against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

TABLE = "general_danish.txt"
# The rarest forms of the table stand in a million words once; of what it lacks, only that it is rarer is known.
UNKNOWN_PER_MILLION = 0.3


def per_million(forms: Iterable[str]) -> float:
    """Return how often a million words of general Danish hold any of the forms, given in lower case.

    A form that the table lacks is rarer than one in a million; most compounds are.

    >>> round(per_million(["regering", "regeringen", "regeringens"])), round(per_million(["terrorbevægelse"]), 1)
    (225, 0.3)
    """
    table = _table()
    return max(sum(table.get(form, 0.0) for form in set(forms)), UNKNOWN_PER_MILLION)


@cache
def _table() -> Mapping[str, float]:
    """Each form with its frequency: a line holds the forms of one, behind its logarithm in tenths."""
    text = Path(__file__).with_name(TABLE).read_text(encoding="utf-8")
    rows = (line.split(" ") for line in text.splitlines() if line and not line.startswith("#"))
    # The Zipf scale counts in a billion words.
    return {word: 10 ** (int(tenths) / 10 - 3) for tenths, *words in rows for word in words}
