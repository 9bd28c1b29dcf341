"""Spans of time in a Danish sentence, with what their preposition says: *om to år*, *for to år siden*, *i to år*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from nmiterms.danish.function_words import QUANTIFIERS
from nmiterms.danish.numerals import read_cardinal
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.tokens import Token

Kind = Literal["ahead", "ago", "during", "other"]

# The units in which a span is counted, in English.
UNITS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})
_ARTICLES = frozenset({"en", "et"})
# What may stand between the preposition and the count: *om de ti år*, *om cirka ti år*.
_BEFORE_COUNT = frozenset({"de", "cirka", "ca"})
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A number of days, weeks or years, in English units, and whether it lies ahead, lies back or lasts."""

    unit: str
    kind: Kind


def find_time_spans(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[TimeSpan, ...]:
    """Return the spans of time of a Danish sentence, in their order.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> from nmiterms.text.tokens import find_tokens
    >>> danish = find_tokens("For to år siden kom han i fem uger; om ti dage rejser han")
    >>> [(span.unit, span.kind) for span in find_time_spans(danish, bundled_lexicon())]
    [('year', 'ago'), ('week', 'during'), ('day', 'ahead')]
    """
    return tuple(
        TimeSpan(unit, _kind(tokens, at))
        for at, token in enumerate(tokens)
        if at and _counts(tokens[at - 1]) and (unit := _read_unit(token, lexicon)) is not None
    )


def _counts(token: Token) -> bool:
    return token.kind == "number" or token.lower in QUANTIFIERS | _ARTICLES or read_cardinal(token.lower) is not None


def _read_unit(token: Token, lexicon: Lexicon) -> str | None:
    """Return the English unit that a Danish word counts in, or None; a definite one (*året*) counts nothing."""
    readings = lexicon.read_danish(token.lower)
    return next((each.english for each in readings if each.slot in {"sg", "pl"} and each.english in UNITS), None)


def _kind(tokens: Sequence[Token], unit: int) -> Kind:
    back = unit + 1 < len(tokens) and tokens[unit + 1].lower == "siden"
    at = unit - 1
    while at > max(unit - _LONGEST, 0) and (_counts(tokens[at]) or tokens[at].lower in _BEFORE_COUNT):
        at -= 1
    if back:
        # "I de ti år siden krigen": the years since then.
        return "ago" if tokens[at].lower == "for" else "other"
    match tokens[at].lower:
        case "om":
            return "ahead"
        case "i":
            return "during"
        case _:
            return "other"
