"""The interface words of the glossary's pages in Danish, from the catalogue beside this module."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from .rst import role

CATALOGUE = Path(__file__).with_name("da.po")


def word(text: str) -> str:
    """Return an interface word as a page shows it: in English, and in Danish to those who ask for it.

    Raises `ValueError` for a word that the catalogue lacks.

    >>> word("noun")
    '\\\\ :word:`noun`\\\\ '
    """
    if text not in danish_words():
        raise ValueError(f"docs/_extensions/nmiterms_site/da.po: it has no “{text}”; add it with its Danish")
    return role("word", text)


@cache
def danish_words() -> dict[str, str]:
    """Return the Danish of each interface word."""
    import polib

    return {entry.msgid: entry.msgstr for entry in polib.pofile(str(CATALOGUE), encoding="utf-8")}
