"""Danish number words: what *femogtyve*, *halvtreds*, *halvanden* and *to hundrede og fem* come to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import cache

_UNITS = {
    "to": 2,
    "tre": 3,
    "fire": 4,
    "fem": 5,
    "seks": 6,
    "syv": 7,
    "otte": 8,
    "ni": 9,
}
_TEENS = {
    "ti": 10,
    "elleve": 11,
    "tolv": 12,
    "tretten": 13,
    "fjorten": 14,
    "femten": 15,
    "seksten": 16,
    "sytten": 17,
    "atten": 18,
    "nitten": 19,
}
# The tens count in scores: halvtreds is “halvtredje sinde tyve”, two and a half times twenty.
_TENS = {
    "tyve": 20,
    "tredive": 30,
    "tredve": 30,
    "fyrre": 40,
    "fyrretyve": 40,
    "halvtreds": 50,
    "halvtredsindstyve": 50,
    "tres": 60,
    "tresindstyve": 60,
    "halvfjerds": 70,
    "halvfjerdsindstyve": 70,
    "firs": 80,
    "firsindstyve": 80,
    "halvfems": 90,
    "halvfemsindstyve": 90,
}
_HALVES = {"halvanden": Fraction(3, 2), "halvandet": Fraction(3, 2)}
_ORDINALS = {
    "tredje": 3,
    "fjerde": 4,
    "femte": 5,
    "sjette": 6,
    "syvende": 7,
    "ottende": 8,
    "niende": 9,
    "tiende": 10,
    "ellevte": 11,
    "tolvte": 12,
    "trettende": 13,
    "fjortende": 14,
    "femtende": 15,
    "sekstende": 16,
    "syttende": 17,
    "attende": 18,
    "nittende": 19,
    "tyvende": 20,
    "tredivte": 30,
    "fyrretyvende": 40,
    "halvtredsindstyvende": 50,
    "tresindstyvende": 60,
    "halvfjerdsindstyvende": 70,
    "firsindstyvende": 80,
    "halvfemsindstyvende": 90,
}
# Danish “billion” is a million millions.
MAGNITUDES = {
    "hundrede": 100,
    "hundred": 100,
    "tusind": 1000,
    "tusinde": 1000,
    "million": 10**6,
    "millioner": 10**6,
    "mio": 10**6,
    "mill": 10**6,
    "milliard": 10**9,
    "milliarder": 10**9,
    "mia": 10**9,
    "mia.kr": 10**9,
    "billion": 10**12,
    "billioner": 10**12,
}
DECADES = {
    "tyverne": 20,
    "trediverne": 30,
    "fyrrerne": 40,
    "halvtredserne": 50,
    "tresserne": 60,
    "halvfjerdserne": 70,
    "firserne": 80,
    "halvfemserne": 90,
}
# Words that hold a number without naming it.
HIDDEN = {
    "begge": 2,
    "dobbelt": 2,
    "par": 2,
    "halvdelen": 2,
    "tvilling": 2,
    "trio": 3,
    "kvart": 4,
    "kvarter": 15,
    "dusin": 12,
    "snes": 20,
    "årti": 10,
    "årtier": 10,
    "århundrede": 100,
    "uge": 7,
    "døgn": 24,
    "teenager": 13,
    "hundreder": 100,
    "hundredvis": 100,
    "tusinder": 1000,
    "tusindvis": 1000,
}
_PART = re.compile(r"(?P<ordinal>\w+?)(?:endedel|del)(?:e|en|ene)?")
_HUNDREDS = re.compile(r"(?P<many>\w*?)hundrede?(?:og)?(?P<rest>\w*)")
_THOUSANDS = re.compile(r"(?P<many>\w*?)tusinde?(?:og)?(?P<rest>\w*)")


@cache
def read_cardinal(word: str) -> Fraction | None:
    """Return what one number word in lower case comes to, or None; *en, et* are articles first and no numbers here.

    >>> [str(read_cardinal(word)) for word in "femogtyve halvtreds tohundrede halvanden mandag".split()]
    ['25', '50', '200', '3/2', 'None']
    """
    if word in _HALVES:
        return _HALVES[word]
    if word == "nul":
        return Fraction(0)
    small = _below_hundred(word)
    if small is not None:
        return Fraction(small)
    for pattern, size in ((_THOUSANDS, 1000), (_HUNDREDS, 100)):
        match = pattern.fullmatch(word)
        if match and (match["many"] or match["rest"]):
            many = _below_hundred(match["many"]) if match["many"] not in {"", "et"} else 1
            if many is None and size == 1000:
                many = _whole(read_cardinal(match["many"]))
            rest = 0 if not match["rest"] else _whole(read_cardinal(match["rest"]))
            if many is not None and rest is not None and rest < size:
                return Fraction(many * size + rest)
    return None


@cache
def read_ordinal(word: str) -> int | None:
    """Return what an ordinal in lower case counts, or None; *første* and *anden* (also “other”) are left out.

    >>> read_ordinal("femogtyvende"), read_ordinal("anden")
    (25, None)
    """
    if word in _ORDINALS:
        return _ORDINALS[word]
    unit, link, ten = word.partition("og")
    if link and ten in _ORDINALS and _ORDINALS[ten] >= 20:
        digit = {"en": 1, **_UNITS}.get(unit)
        return None if digit is None else digit + _ORDINALS[ten]
    return None


@cache
def read_part(word: str) -> int | None:
    """Return into how many parts a fraction word in lower case divides, or None.

    >>> read_part("tredjedele"), read_part("fjerdedel"), read_part("fordel")
    (3, 4, None)
    """
    match = _PART.fullmatch(word)
    return read_ordinal(match["ordinal"]) if match else None


def opening_number(word: str) -> int | None:
    """Return the number that a compound in lower case opens with (*femårig*), or None."""
    found = [
        (len(name), value)
        for name, value in (*_UNITS.items(), *_TEENS.items(), *_TENS.items())
        if word.startswith(name)
    ]
    return max(found, default=(0, None))[1]


def joins(words: Sequence[str], index: int) -> bool:
    """Tell whether an *og* at the index may stand inside a number: *to hundrede og fem*."""
    return words[index] == "og"


def _below_hundred(word: str) -> int | None:
    value = _UNITS.get(word) or _TEENS.get(word) or _TENS.get(word)
    if value is None:
        unit, link, ten = word.partition("og")
        digit = {"en": 1, **_UNITS}.get(unit)
        value = digit + _TENS[ten] if link and digit and ten in _TENS else None
    return value


def _whole(value: Fraction | None) -> int | None:
    return int(value) if value is not None and value.denominator == 1 else None
