"""reStructuredText, written: text in which nothing is a mark by accident, titles, roles, references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from unicodedata import east_asian_width

from nmiterms.text.span import Edit

NO_TITLES: Mapping[str, str] = MappingProxyType({})
_SIGNS = re.compile(r"[\\*`|_<>]")
# A sign that opens a list or a field where it stands first.
_OPENING = re.compile(r"(?=[-+•‣⁃:>.]|\w+[.)]\s|\(\w+\)\s)")
_END = re.compile(r"(?<![\\ ]) +$")
_LABELS = re.compile(r"[^a-z0-9]+")


def plain(text: str) -> str:
    """Return text as it is to be read, on one line.

    >>> plain("*Not* a_mark_")
    '\\\\*Not\\\\* a\\\\_mark\\\\_'
    """
    return _SIGNS.sub(lambda match: "\\" + match[0], " ".join(text.split()))


def paragraph(text: str) -> str:
    """Return a text as a paragraph: what stands first in it opens no list.

    >>> paragraph("1. Brigade")
    '\\\\1. Brigade'
    """
    return guarded(plain(text))


def guarded(markup: str) -> str:
    """Return markup such that what stands first in it opens no list."""
    return f"\\{markup}" if _OPENING.match(markup) else markup


def trimmed(markup: str) -> str:
    """Return markup without spaces at its ends; an escaped space belongs to its role and stays.

    >>> trimmed(" it is " + role("ins", "so"))
    'it is \\\\ :ins:`so`\\\\ '
    """
    return _END.sub("", markup.lstrip(" "))


def alone(markup: str) -> str:
    """Return a role or a link that stands by itself, without the escaped spaces beside it.

    >>> alone(role("da", "hær"))
    ':da:`hær`'
    """
    return markup.removeprefix("\\ ").removesuffix("\\ ")


def title(text: str, line: str = "=") -> str:
    """Return a title with its line below it; the text is markup already."""
    width = sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
    return f"{text}\n{line * width}\n"


def role(name: str, text: str) -> str:
    """Return text in a role, to be set between anything: the escaped spaces beside it are not shown."""
    text = plain(text)
    return f"\\ :{name}:`{text}`\\ " if text else ""


def reference(text: str, label: str) -> str:
    """Return a link to a label, which must exist or the build fails."""
    return f"\\ :ref:`{plain(text)} <{label}>`\\ "


def page_link(text: str, page: str) -> str:
    """Return a link to a page."""
    return f"\\ :doc:`{plain(text)} </{page}>`\\ "


def label(text: str) -> str:
    """Return what may stand in a label, an anchor or a file name.

    >>> label("001_e5bfca27061f7bd7.txt")
    '001-e5bfca27061f7bd7-txt'
    """
    return _LABELS.sub("-", text.lower()).strip("-")


def toctree(pages: Iterable[str], *options: str, titles: Mapping[str, str] = NO_TITLES) -> str:
    """Return a table of contents of pages, named from the top of the site; some may have shorter titles there."""
    listed = (f"   {titles[page]} </{page}>" if page in titles else f"   /{page}" for page in pages)
    lines = [".. toctree::", *(f"   :{option}:" for option in options), "", *listed]
    return "\n".join(lines) + "\n"


def redline(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with the edits shown in it.

    >>> redline("on 18. march", [Edit(3, 12, "18 March")])
    'on \\\\ :del:`18. march`\\\\ \\\\ :ins:`18 March`\\\\ '
    """
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (between(text[at : edit.start]), _mark("del", text[edit.start : edit.end]))
        pieces.append(_mark("ins", edit.replacement))
        at = edit.end
    return guarded(trimmed("".join((*pieces, between(text[at:]))))) if pieces else paragraph(text)


def between(text: str) -> str:
    """Return text between roles, with the spaces that part it from them."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{plain(text)}{after}"


def _mark(name: str, text: str) -> str:
    """Return a change; spaces at its borders stand outside, for markup cannot begin with one."""
    if text and not text.strip():
        return role(name, "␣")
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{' ' if before else ''}{role(name, text)}{' ' if after else ''}"
