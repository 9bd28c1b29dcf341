"""Pair source and target line by line, where both have the same number of lines that are not blank."""

from __future__ import annotations

import re
from bisect import bisect_right

from nmiterms.text.span import Span

_LINE = re.compile(r"[^\n\f]+")


def find_lines(text: str) -> tuple[Span, ...]:
    """Return the lines of a text that are not blank.

    >>> find_lines("Et.\\n\\nTo.")
    (Span(start=0, end=3), Span(start=5, end=8))
    """
    return tuple(Span(*match.span()) for match in _LINE.finditer(text) if match[0].strip())


class LinePairs:
    """Find the Danish of a place in the English by its lines.

    >>> pairs = LinePairs.between("Et.\\n\\nTo.\\n", "One.\\nTwo.")
    >>> pairs.source_of(Span(5, 9))
    'To.'
    """

    def __init__(self, starts: tuple[int, ...], lines: tuple[str, ...]) -> None:
        self._starts = starts
        self._lines = lines

    @classmethod
    def between(cls, source: str, target: str) -> LinePairs | None:
        """Pair two texts, or return None where their lines do not correspond."""
        lines = tuple(line.strip() for line in source.splitlines() if line.strip())
        starts: list[int] = []
        at = 0
        for line in target.splitlines(keepends=True):
            if line.strip():
                starts.append(at)
            at += len(line)
        return cls(tuple(starts), lines) if lines and len(starts) == len(lines) else None

    def source_of(self, span: Span) -> str:
        """Return the Danish of all lines that the place touches."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = max(bisect_right(self._starts, max(span.end - 1, span.start)) - 1, first)
        return " ".join(self._lines[first : last + 1])
