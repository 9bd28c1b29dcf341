"""A file of the glossary as it lies on disk: its name as people know it, its bytes, its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from nmiterms.errors import GlossaryError

# Python takes these for line ends and editors do not, or they cannot be seen: line numbers would lie.
_STRANGE = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file: the name shown in messages and its bytes."""

    name: str
    data: bytes

    def lines(self) -> list[str]:
        """Return the lines of the text, without their ends.

        Raises `GlossaryError` with the line if the file is not UTF-8 or holds control characters.
        """
        try:
            text = self.data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            where = self.at(self.data.count(b"\n", 0, error.start) + 1)
            raise GlossaryError(where, f"byte {error.start} is not UTF-8", "save the file as UTF-8") from None
        text = text.replace("\r\n", "\n")
        if strange := _STRANGE.search(text):
            where = self.at(text.count("\n", 0, strange.start()) + 1)
            raise GlossaryError(where, f"the line holds the character U+{ord(strange[0]):04X}", "delete it")
        lines = text.split("\n")
        return lines[:-1] if not lines[-1] else lines

    def at(self, line: int) -> str:
        """Return where a line is, as messages say it."""
        return f"{self.name}:{line}"


def read_source(path: Path, name: str | None = None) -> SourceFile:
    """Read a file. Raises `GlossaryError` if that cannot be done."""
    name = name or str(path)
    try:
        return SourceFile(name, path.read_bytes())
    except OSError as error:
        raise GlossaryError(name, f"the file cannot be read ({error.strerror})", "check the path") from None
