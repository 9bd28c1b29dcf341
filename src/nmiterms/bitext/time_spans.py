"""Spans of time in a Danish sentence, with what their preposition says: *om to år*, *for to år siden*, *i to år*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from nmiterms.danish.numerals import read_cardinal
from nmiterms.text.tokens import Token

Kind = Literal["ahead", "ago", "during", "other"]

# Danish units in both numbers, and the English unit of each.
UNITS = {
    "minut": "minute",
    "minutter": "minute",
    "time": "hour",
    "timer": "hour",
    "dag": "day",
    "dage": "day",
    "døgn": "day",
    "uge": "week",
    "uger": "week",
    "måned": "month",
    "måneder": "month",
    "år": "year",
    "årti": "decade",
    "årtier": "decade",
}
_FEW = frozenset({"par", "få", "nogle", "mange", "flere"})
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A number of days, weeks or years, in English units, and whether it lies ahead, lies back or lasts."""

    unit: str
    kind: Kind


def find_time_spans(tokens: Sequence[Token]) -> tuple[TimeSpan, ...]:
    """Return the spans of time of a Danish sentence, in their order.

    >>> from nmiterms.text.tokens import find_tokens
    >>> [span.kind for span in find_time_spans(find_tokens("For to år siden kom han i fem uger; om ti dage rejser han"))]
    ['ago', 'during', 'ahead']
    """
    return tuple(
        TimeSpan(UNITS[token.lower], _kind(tokens, at))
        for at, token in enumerate(tokens)
        if token.lower in UNITS and at and _counts(tokens[at - 1])
    )


def _counts(token: Token) -> bool:
    return (
        token.kind == "number"
        or token.lower in _FEW
        or token.lower in {"en", "et"}
        or read_cardinal(token.lower) is not None
    )


def _kind(tokens: Sequence[Token], unit: int) -> Kind:
    back = unit + 1 < len(tokens) and tokens[unit + 1].lower == "siden"
    at = unit - 1
    while at > max(unit - _LONGEST, 0) and (_counts(tokens[at]) or tokens[at].lower in {"et", "de", "cirka", "ca"}):
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
