"""Whether a name stands by itself, or before a noun that it modifies and that owns the article."""

from __future__ import annotations

from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.text.tokens import Token

_COMPASS = frozenset({"north", "south", "east", "west"})


def is_modifier(tokens: tuple[Token, ...], end: int) -> bool:
    """Tell whether a noun owns the name before it, or may own it with another: "to United States and Mexican soldiers"."""
    if end >= len(tokens):
        return False
    after = tokens[end]
    if after.text not in ".,;:)”" and after.lower not in FUNCTION_WORDS:
        return True
    if end + 1 >= len(tokens):
        return False
    following = tokens[end + 1]
    if after.text == ",":
        # "in West, Texas" is a town.
        return end > 0 and tokens[end - 1].lower in _COMPASS and following.is_capitalised
    if after.lower not in {"and", "or"} or following.lower in FUNCTION_WORDS:
        return False
    if not following.is_capitalised:
        # "across West and central Scotland", but "with Cayman Islands and other havens".
        return following.lower == "central" or following.lower.endswith("ern")
    at = end + 1
    while at < len(tokens) and tokens[at].is_word and tokens[at].is_capitalised:
        at += 1
    return at < len(tokens) and tokens[at].is_word and tokens[at].lower not in FUNCTION_WORDS
