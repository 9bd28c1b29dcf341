"""Places in a text, and what is written there instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open place in a text, in code points.

    >>> Span(4, 8).of("the Mission")
    'Miss'
    >>> Span(0, 3).overlaps(Span(3, 5))
    False
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the text at this place."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two places share a code point; places that only touch do not."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether the other place lies whole inside this one."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, distance: int) -> Span:
        """Return the place so many code points further on."""
        return Span(self.start + distance, self.end + distance)


class Change(NamedTuple):
    """What a rule wants written in a draft: at ``start``–``end``, these parts.

    A part that is a string is new text; a part that is a `Span` is text of the draft moved here, which keeps the memory
    of where it came from.
    """

    start: int
    end: int
    parts: tuple[str | Span, ...]

    @property
    def span(self) -> Span:
        """The place that is replaced."""
        return Span(self.start, self.end)

    def written(self, text: str) -> str:
        """Return what stands there afterwards, with moved parts read from the text of the draft."""
        return "".join(part if isinstance(part, str) else part.of(text) for part in self.parts)


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """One difference between the user's text and the correction.

    ``start`` and ``end`` are code points of the user's own text; ``findings`` are the ids of the findings behind it.
    """

    start: int
    end: int
    replacement: str
    findings: tuple[str, ...] = ()


def replay(text: str, edits: tuple[Edit, ...]) -> str:
    """Return the text with the edits carried out; they must be sorted and disjoint.

    >>> replay("18. march", (Edit(2, 3, ""), Edit(4, 5, "M")))
    '18 March'
    """
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (text[at : edit.start], edit.replacement)
        at = edit.end
    return "".join((*pieces, text[at:]))
