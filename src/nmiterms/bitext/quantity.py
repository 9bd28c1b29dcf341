"""A number of a text: what it may mean, its weight and its unit; and how digits are read in either language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from typing import Literal

from nmiterms.text.span import Span

Language = Literal["da", "en"]
_GROUPED = {"da": re.compile(r"\d{1,3}(?:\.\d{3})+"), "en": re.compile(r"\d{1,3}(?:,\d{3})+")}


class Weight(IntEnum):
    """How much it says if a number has no counterpart: nothing, little, or much."""

    VAGUE = 0
    LIGHT = 1
    FULL = 2


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number of a text.

    ``values`` is all that it may mean, ``main`` what it means as written; ``magnitude`` is the factor that a word
    (million) added, and ``magnitude_span`` that word; ``unit`` holds currency codes or a share.
    """

    span: Span
    main: Fraction
    values: frozenset[Fraction]
    weight: Weight
    in_words: bool
    magnitude: int = 1
    magnitude_span: Span | None = None
    unit: frozenset[str] = frozenset()
    unit_span: Span | None = None
    counted: str = ""
    """The word behind it in lower case."""

    @property
    def mantissa(self) -> Fraction:
        """The number without its magnitude: 1.5 of 1.5 million."""
        return self.main / self.magnitude


def read_digits(written: str, language: Language) -> tuple[Fraction, set[Fraction]]:
    """Return what digits mean as written, and all that they may mean in a text translated from Danish.

    >>> [sorted(map(str, read_digits(written, "en")[1])) for written in ("15,000", "15.000", "1,5")]
    [['15000'], ['15', '15000'], ['3/2']]
    """
    group, point = (".", ",") if language == "da" else (",", ".")
    plain = _plain(written, group, point) if _GROUPED[language].match(written) else _plain(written, "", point)
    swapped = _plain(written, point, group)
    other = "en" if language == "da" else "da"
    if plain is None:
        plain = swapped if swapped is not None else Fraction(int(re.split(r"[.,:]", written)[0]))
    values = {plain}
    if language == "en" and swapped is not None and _GROUPED[other].fullmatch(written):
        values.add(swapped)
    elif language == "da" and swapped is not None and _GROUPED[other].fullmatch(written):
        # Copied from an English text: 2,000 dollars.
        values.add(swapped)
    elif language == "da" and written.count(".") == 1 and not _GROUPED["da"].fullmatch(written):
        # A decimal written the English way, a clock time or a day and a month: 4.5, 14.30.
        values |= {value for value in (_plain(written, ",", "."),) if value is not None}
    return plain, values


def _plain(written: str, group: str, point: str) -> Fraction | None:
    text = written.replace(group, "").replace(point, ".") if group else written.replace(point, ".")
    return Fraction(text) if re.fullmatch(r"\d+(?:\.\d+)?", text) else None
