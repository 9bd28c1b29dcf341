"""The harmlessness check: what a finding must leave as it was, unless its rule declares that it alters it."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from nmiterms.text.finding import Alters

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NAME = re.compile(r"(?<![.!?:–—\-\n“\"‘(]\s)(?<![“\"‘(])(?<!\A)\b[A-ZÆØÅ][\w’'-]*")
_NEGATION = re.compile(r"\b(?:not|no|never|nor|neither|none|nobody|nothing|cannot|without)\b|n['’]t\b", re.IGNORECASE)
_QUOTATION_MARK = re.compile(r"[“”„\"«»]")
_WORD = re.compile(r"[^\W\d_]+")


def find_harm(before: str, after: str, alters: Collection[Alters]) -> str | None:
    """Return what a change would harm, in words, or None.

    >>> find_harm("It cost 15.000 kroner.", "It cost 15,000 kroner.", {Alters.NUMBER})
    >>> find_harm("We do not go.", "We go.", ())
    'it would alter a negation'
    """
    if Alters.NUMBER not in alters and _count(_NUMBER, before) != _count(_NUMBER, after):
        return "it would alter a number"
    if Alters.NEGATION not in alters and _count(_NEGATION, before) != _count(_NEGATION, after):
        return "it would alter a negation"
    if Alters.QUOTATION_MARK not in alters and _count(_QUOTATION_MARK, before) != _count(_QUOTATION_MARK, after):
        return "it would alter a quotation mark"
    if Alters.NAME not in alters and _lost_names(before, after):
        return f"it would lose the name “{_lost_names(before, after)[0]}”"
    return None


# Several findings are weighed against the same text.
@lru_cache(maxsize=16)
def _count(pattern: re.Pattern[str], text: str) -> list[str]:
    return sorted(match.lower() for match in pattern.findall(text))


def _lost_names(before: str, after: str) -> list[str]:
    """Return names of the text before that stand in the text after in no casing."""
    still_there = {word.lower() for word in _WORD.findall(after)}
    return [name for name in _names(before) if name.lower() not in still_there]


@lru_cache(maxsize=16)
def _names(text: str) -> tuple[str, ...]:
    return tuple(word for name in _NAME.findall(text) for word in _WORD.findall(name))
