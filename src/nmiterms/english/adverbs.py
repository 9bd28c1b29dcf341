"""The adverb that English makes of an adjective."""

from __future__ import annotations

# Adverbs that are no adjective with -ly.
_IRREGULAR = {"good": "well", "fast": "fast", "hard": "hard", "public": "publicly", "whole": "wholly", "full": "fully"}
# They end in -ly already, or English says it in several words: in a friendly way.
_WITHOUT = ("ly", "ed", "ing", "ward", "wide")


def adverb_of(adjective: str) -> str | None:
    """Return the adverb of an adjective of one word, None if it has none.

    >>> [adverb_of(word) for word in ("chronic", "immediate", "legal", "terrible", "heavy", "friendly", "far-right")]
    ['chronically', 'immediately', 'legally', 'terribly', 'heavily', None, None]
    """
    if adjective in _IRREGULAR:
        return _IRREGULAR[adjective]
    if not adjective.isalpha() or not adjective.islower() or adjective.endswith(_WITHOUT):
        return None
    if adjective.endswith("ic"):
        return f"{adjective}ally"
    if adjective.endswith("le") and adjective[-3] not in "aeiou":
        return f"{adjective[:-1]}y"
    if adjective.endswith("y"):
        return f"{adjective[:-1]}ily"
    return f"{adjective}ly"
