"""Quotations: which stretches of a paragraph stand inside quotation marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from nmiterms.text.span import Span

_PAIRS = {"“": "”", "„": "“", "«": "»", "»": "«", "‘": "’"}
# A Danish or careless typist opens with the closing mark: ”Det er”.
_SAME = frozenset({'"', "”"})


_MARK = re.compile(r'[“”„«»‘’"]')


class Quotation(NamedTuple):
    """A stretch inside quotation marks; ``start`` and ``end`` take in the marks.

    ``closed`` is False where the paragraph ends before the quotation does.
    """

    start: int
    end: int
    closed: bool

    @property
    def inside(self) -> Span:
        """The place between the marks."""
        return Span(self.start + 1, self.end - 1 if self.closed else self.end)


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a paragraph in the order in which they open.

    A single mark after a letter is an apostrophe, not a quotation mark.

    >>> [text[q.start:q.end] for text in ["He said “we ‘may’ go”, not Iraq’s."] for q in find_quotations(text)]
    ['“we ‘may’ go”', '‘may’']
    """
    found: list[Quotation] = []
    open_marks: list[tuple[str, int]] = []
    for match in _MARK.finditer(text):
        offset, mark = match.start(), match[0]
        before = text[offset - 1] if offset else " "
        after = text[offset + 1] if offset + 1 < len(text) else " "
        if mark == "’" and before.isalnum() and after.isalnum():
            continue
        closing = next((n for n in range(len(open_marks) - 1, -1, -1) if mark == open_marks[n][0]), None)
        if closing is not None and not (mark in _SAME and before.isspace() and not after.isspace()):
            found.append(Quotation(open_marks[closing][1], offset + 1, True))
            del open_marks[closing:]
        elif mark in _SAME and (before.isspace() or before in "([–—-") and not after.isspace():
            open_marks.append((mark, offset))
        elif mark in _PAIRS and not after.isspace():
            open_marks.append((_PAIRS[mark], offset))
    # A single mark that never closes was an apostrophe; a double one opens a quotation that runs on.
    found += [Quotation(offset, len(text), False) for mark, offset in open_marks if mark != "’"]
    return tuple(sorted(found))
