"""Danish spelling: the letters that keyboards lack."""

from __future__ import annotations

import unicodedata
from itertools import product

_SPELT_OUT = {"ae": "æ", "oe": "ø", "aa": "å"}
# More choices than this are no longer a misspelt word.
_MOST_CHOICES = 64


def variants(word: str) -> tuple[str, ...]:
    """Return the spellings with æ, ø, å for each *ae*, *oe*, *aa*, most letters replaced first; the word itself is none.

    >>> variants("traening"), variants("vaernschef"), variants("Irak")
    (('træning',), ('værnschef',), ())
    """
    word = unicodedata.normalize("NFC", word)
    pieces: list[tuple[str, ...]] = []
    at = 0
    while at < len(word):
        pair = word[at : at + 2].lower()
        if pair in _SPELT_OUT:
            pieces.append((_SPELT_OUT[pair], word[at : at + 2]))
            at += 2
        else:
            pieces.append((word[at],))
            at += 1
    choices = 1
    for piece in pieces:
        choices *= len(piece)
    if choices > _MOST_CHOICES:
        return ()
    return tuple(found for found in map("".join, product(*pieces)) if found != word)
