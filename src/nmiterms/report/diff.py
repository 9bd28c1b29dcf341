"""The difference between a text and its correction as a unified diff, as ``patch`` and ``git apply`` read it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

_NO_NEWLINE = "\\ No newline at end of file\n"


def write_diff(before: str, after: str, name: str) -> str:
    r"""Return the unified diff between two versions of a file, empty if they are the same.

    Only a line feed ends a line, as ``patch`` sees it; a carriage return before it is part of the line.

    >>> print(write_diff("One.\n18. march\n", "One.\n18 March\n", "a.txt"), end="")
    --- a.txt
    +++ a.txt
    @@ -1,2 +1,2 @@
     One.
    -18. march
    +18 March
    """
    return "".join(_lines(before, after, name))


def _lines(before: str, after: str, name: str) -> Iterator[str]:
    for line in unified_diff(_split(before), _split(after), name, name):
        if line.endswith("\n"):
            yield line
        else:
            yield f"{line}\n{_NO_NEWLINE}"


def _split(text: str) -> list[str]:
    pieces = text.split("\n")
    return [f"{piece}\n" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else [])
