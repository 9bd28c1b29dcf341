"""Indexes of the bundled glossary, kept with its compiled form: making them takes longer than looking a word up."""

from __future__ import annotations

import json
from pathlib import Path
from zlib import crc32

from nmiterms.glossary.cache import read_cached, state_of, write_cached
from nmiterms.glossary.glossary import Glossary

_PACKAGE = Path(__file__).parent.parent
# The code that decides which letters the forms of an entry may begin with, and the order of the entries.
_CODE = (
    "lexicon/lexicon.py",
    "lexicon/form_table.py",
    "english/verbs.py",
    "english/irregular_verbs.py",
    "text/tokens.py",
)


class KeptFormIndex:
    """Keep one index of one glossary; a glossary that is not the bundled one alone has no key, and nothing is kept."""

    def __init__(self, glossary: Glossary, name: str) -> None:
        self._name = f"index {name}"
        self._key = glossary.key

    def read(self) -> dict[str, list[int]] | None:
        """Return the index, or None if there is none that holds."""
        kept = read_cached(self._name, self._state()) if self._key else None
        return None if kept is None else json.loads(kept)

    def write(self, index: dict[str, list[int]]) -> None:
        """Keep the index for the next program."""
        if self._key:
            write_cached(self._name, self._state(), json.dumps(index, ensure_ascii=False).encode())

    def _state(self) -> str:
        return f"{self._key}-{crc32(state_of(_PACKAGE / name for name in _CODE).encode())}"
