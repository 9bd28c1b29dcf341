"""Repair English that a machine translated from Danish, with a glossary that says why.

>>> import nmiterms
>>> nmiterms.correct("The talks open on 18. march.").text
'The talks open on 18 March.'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nmiterms.api import align, check, correct, extract, lookup
    from nmiterms.bitext.align import Pair
    from nmiterms.candidates.candidate import Candidate
    from nmiterms.engine.correction import Correction
    from nmiterms.engine.corrector import Corrector
    from nmiterms.errors import NmitermsError
    from nmiterms.exchange.overlay import load_glossary
    from nmiterms.lexicon.reading import Reading
    from nmiterms.text.finding import Finding

__version__ = "0.1.0"
__all__ = [
    "Candidate",
    "Correction",
    "Corrector",
    "Finding",
    "NmitermsError",
    "Pair",
    "Reading",
    "align",
    "check",
    "correct",
    "extract",
    "load_glossary",
    "lookup",
]

# A name is imported when it is first asked for: looking a word up must not pay for the engine.
_HOMES = {
    "Candidate": "nmiterms.candidates.candidate",
    "Correction": "nmiterms.engine.correction",
    "Corrector": "nmiterms.engine.corrector",
    "Finding": "nmiterms.text.finding",
    "NmitermsError": "nmiterms.errors",
    "Pair": "nmiterms.bitext.align",
    "Reading": "nmiterms.lexicon.reading",
    "align": "nmiterms.api",
    "check": "nmiterms.api",
    "correct": "nmiterms.api",
    "extract": "nmiterms.api",
    "load_glossary": "nmiterms.exchange.overlay",
    "lookup": "nmiterms.api",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
