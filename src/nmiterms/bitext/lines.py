"""The lines of a text: where both texts have as many, they are evidence of which belongs to which."""

from __future__ import annotations

import re

from nmiterms.text.span import Span

_LINE = re.compile(r"[^\n\f]+")


def find_lines(text: str) -> tuple[Span, ...]:
    """Return the lines of a text that are not blank.

    >>> find_lines("Et.\\n\\nTo.")
    (Span(start=0, end=3), Span(start=5, end=8))
    """
    return tuple(Span(*match.span()) for match in _LINE.finditer(text) if match[0].strip())
