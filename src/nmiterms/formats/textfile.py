"""Read a text file so that it can be written back exactly, and refuse what is not text with a sentence that helps."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from nmiterms.errors import InputError
from nmiterms.formats.refused import refuse_by_content, refuse_by_name

STANDARD_INPUT = "-"
LARGEST_MEGABYTES = 20
MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class TextFile:
    """The text of a file, and what is needed to write it back.

    ``text`` keeps its line endings as they are; only a byte-order mark is taken off, so offsets into ``text`` are code
    points after it. ``path`` is None for standard input.
    """

    path: Path | None
    text: str
    has_byte_order_mark: bool = False

    @property
    def name(self) -> str:
        """The file as it was asked for, or a hyphen for standard input."""
        return STANDARD_INPUT if self.path is None else str(self.path)

    @property
    def is_markdown(self) -> bool:
        """Whether its name says that it is Markdown: code and link targets in it are no prose."""
        return self.path is not None and self.path.suffix.lower() in MARKDOWN

    def encode(self, text: str) -> bytes:
        """Return a text as this file's bytes: its own text gives the very bytes that were read.

        >>> TextFile(None, "Ærø\\r\\n", has_byte_order_mark=True).encode("Ærø\\r\\n")
        b'\\xef\\xbb\\xbf\\xc3\\x86r\\xc3\\xb8\\r\\n'
        """
        return (_BYTE_ORDER_MARK if self.has_byte_order_mark else b"") + text.encode("utf-8")


def read_text(path: str | Path) -> TextFile:
    """Read a text file, or standard input for a hyphen.

    Raises `InputError` where there is no file, it cannot be opened, it is a folder, larger than 20 MB, empty, binary,
    not UTF-8, or of a format that is not supported yet.

    >>> read_text("article.docx")
    Traceback (most recent call last):
    ...
    nmiterms.errors.InputError: article.docx: Word documents (.docx) are not supported yet; ...
    """
    if str(path) == STANDARD_INPUT:
        return decode(_read_standard_input(), "standard input", None)
    path = Path(path)
    refuse_by_name(path)
    return decode(_read_bytes(path), str(path), path)


def decode(data: bytes, where: str, path: Path | None) -> TextFile:
    """Return a file's bytes as text; ``where`` names it in errors. Raises `InputError` if they are no UTF-8 text."""
    if len(data) > LARGEST_MEGABYTES * 1_000_000:
        raise InputError(
            where, f"it is larger than {LARGEST_MEGABYTES} MB", "split it, and correct the parts one by one"
        )
    if not data.removeprefix(_BYTE_ORDER_MARK):
        raise InputError(where, "it is empty", "give a text of at least one sentence")
    refuse_by_content(data, where)
    marked = data.startswith(_BYTE_ORDER_MARK)
    try:
        text = data.removeprefix(_BYTE_ORDER_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        offset = error.start + (len(_BYTE_ORDER_MARK) if marked else 0)
        line = data.count(b"\n", 0, offset) + 1
        raise InputError(
            where,
            f"it is not UTF-8 (byte 0x{data[offset]:02x} at offset {offset}, line {line})",
            "convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8",
        ) from None
    return TextFile(path, text, marked)


def _read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(str(path), "it is a folder", "name the files in it")
        if path.exists() and not path.is_file():
            raise InputError(str(path), "it is not a regular file", "pass its text through standard input: -")
        if path.is_file() and path.stat().st_size > LARGEST_MEGABYTES * 1_000_000:
            # One byte more than is allowed says as much as all of them.
            with path.open("rb") as file:
                return file.read(LARGEST_MEGABYTES * 1_000_000 + 1)
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(str(path), "there is no such file", "check the name") from None
    except PermissionError:
        raise InputError(str(path), "it may not be read", "check its permissions") from None
    except (OSError, ValueError) as error:
        # ValueError: a name that holds a NUL.
        what = f"it cannot be read ({_reason(error)})"
        raise InputError(repr(str(path)), what, "check the name and the disk") from None


def _read_standard_input() -> bytes:
    if sys.stdin is None:
        raise InputError("standard input", "it is closed", "name a file")
    try:
        return sys.stdin.buffer.read(LARGEST_MEGABYTES * 1_000_000 + 1)
    except OSError as error:
        raise InputError("standard input", f"it cannot be read ({_reason(error)})", "name a file") from None


def _reason(error: Exception) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
