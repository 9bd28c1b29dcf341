"""The lexicon over the bundled glossary, built once for the whole program."""

from __future__ import annotations

from functools import cache

from nmiterms.glossary.glossary import load_glossary
from nmiterms.lexicon.lexicon import Lexicon


@cache
def bundled_lexicon() -> Lexicon:
    """Return the lexicon over the bundled glossary."""
    return Lexicon(load_glossary())
