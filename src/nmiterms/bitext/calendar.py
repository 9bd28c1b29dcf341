"""Months and weekdays: which a passage names, in either language, as CLDR has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from nmiterms.text.months import calendar_names
from nmiterms.text.span import Span
from nmiterms.text.tokens import Token, find_tokens

# Months that are words in lower case: the march, they may, august company.
_WORDS_TOO = frozenset({"march", "may", "august"})


@dataclass(frozen=True, slots=True)
class CalendarName:
    """A month or weekday in a passage, by its English name."""

    span: Span
    kind: Literal["month", "weekday"]
    english: str


@dataclass(frozen=True, slots=True)
class CalendarDifference:
    """A month or weekday that is another one in the English."""

    source: CalendarName
    target: CalendarName


def compare_calendar(source: str, target: str) -> tuple[CalendarDifference, ...]:
    """Return where the English names another month or weekday than the Danish, if it can only stand for that one.

    >>> [(each.source.english, each.target.english) for each in compare_calendar("Han kom torsdag.", "He came on Tuesday.")]
    [('Thursday', 'Tuesday')]
    """
    danish, english = _find_danish(source), _find_english(target)
    found: list[CalendarDifference] = []
    for kind in ("month", "weekday"):
        first = [each for each in danish if each.kind == kind]
        second = [each for each in english if each.kind == kind]
        alone = _unmatched(first, second)
        extra = _unmatched(second, first)
        if len(alone) == len(extra) == 1:
            found.append(CalendarDifference(alone[0], extra[0]))
    return tuple(found)


def _unmatched(some: Sequence[CalendarName], others: Sequence[CalendarName]) -> list[CalendarName]:
    known = {each.english for each in others}
    return [each for each in some if each.english not in known]


def _find_danish(text: str) -> list[CalendarName]:
    """Return the names that Danish text holds, compounds (*søndagsavis*) with them."""
    months, weekdays = calendar_names("months"), calendar_names("days")
    found: list[CalendarName] = []
    for token in find_tokens(text):
        if token.lower in months:
            found.append(CalendarName(_span(token), "month", months[token.lower]))
            continue
        for name, english in weekdays.items():
            if token.lower.startswith(name):
                found.append(CalendarName(_span(token), "weekday", english))
    return found


def _find_english(text: str) -> list[CalendarName]:
    months, weekdays = ({name.lower(): name for name in calendar_names(kind).values()} for kind in ("months", "days"))
    tokens = find_tokens(text)
    found: list[CalendarName] = []
    for index, token in enumerate(tokens):
        if token.lower in months and _is_month(tokens, index):
            found.append(CalendarName(_span(token), "month", months[token.lower]))
        elif (day := token.lower.removesuffix("s")) in weekdays:
            # The plural ending is no part of the name.
            found.append(CalendarName(Span(token.start, token.start + len(day)), "weekday", weekdays[day]))
    return found


def _is_month(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word that names a month does so here: *march, may, august* need a capital or a day before them."""
    token = tokens[index]
    if token.lower not in _WORDS_TOO or (token.is_capitalised and index > 0):
        return True
    before = [each for each in tokens[max(index - 2, 0) : index] if each.text != "."]
    return bool(before) and before[-1].kind == "number"


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
