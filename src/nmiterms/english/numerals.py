"""English number words: what *twenty*, *dozen* and *thirds* come to, and how a small number is written out."""

from __future__ import annotations

from fractions import Fraction

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_CARDINALS = {**{word: number for number, word in enumerate(_SMALL)}, **_TENS, "fourty": 40}
_IRREGULAR_ORDINALS = {"third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_ORDINALS = {
    **{f"{word}th": number for word, number in _CARDINALS.items() if number in {4, 6, 7} or 10 <= number < 20},
    **{f"{word[:-1]}ieth": number for word, number in _TENS.items()},
    **_IRREGULAR_ORDINALS,
}
# The ordinals that only close a compound here: “second” is a time too, “first” mostly an adverb.
_CLOSING_ORDINALS = {"first": 1, "second": 2, **_ORDINALS}
MAGNITUDES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "millions": 10**6,
    "mio": 10**6,
    "mn": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "billions": 10**9,
    "milliard": 10**9,
    "milliards": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "trillions": 10**12,
    "tn": 10**12,
    "k": 1000,
}
DECADES = {f"{word[:-1]}ies": number for word, number in _TENS.items()}
# Words that hold a number without naming it.
HIDDEN = {
    "both": 2,
    "couple": 2,
    "pair": 2,
    "twice": 2,
    "double": 2,
    "doubled": 2,
    "twins": 2,
    "half": 2,
    "triple": 3,
    "tripled": 3,
    "trio": 3,
    "quarter": 4,
    "quarters": 4,
    "quadrupled": 4,
    "dozen": 12,
    "dozens": 12,
    "score": 20,
    "decade": 10,
    "decades": 10,
    "century": 100,
    "centuries": 100,
    "week": 7,
    "fortnight": 14,
    "hundreds": 100,
    "thousands": 1000,
    "ii": 2,
    "iii": 3,
    "iv": 4,
}
_WRITTEN = {number: word for word, number in reversed(_CARDINALS.items())}


def read_cardinal(word: str) -> Fraction | None:
    """Return what one number word in lower case comes to, or None; *one* is a pronoun first, so it is None too.

    >>> read_cardinal("twenty"), read_cardinal("one")
    (Fraction(20, 1), None)
    """
    value = _CARDINALS.get(word)
    return None if value is None or word == "one" else Fraction(value)


def read_unit(word: str) -> int | None:
    """Return the digit that a word adds to a ten (*twenty-one*, *twenty-first*), or None."""
    value = _CARDINALS.get(word, _CLOSING_ORDINALS.get(word))
    return value if value is not None and 0 < value < 10 else None


def is_ten(word: str) -> bool:
    """Tell whether a digit may follow the word with a hyphen."""
    return word in _TENS


def read_ordinal(word: str) -> int | None:
    """Return what an ordinal in lower case counts, or None; *first* and *second* (also a time) are left out.

    >>> read_ordinal("twelfth"), read_ordinal("second")
    (12, None)
    """
    return _ORDINALS.get(word)


def read_part(word: str) -> int | None:
    """Return into how many parts a fraction word in lower case divides, or None.

    >>> read_part("thirds"), read_part("quarter")
    (3, 4)
    """
    stem = word.removesuffix("s")
    return {"quarter": 4, "half": 2, "halve": 2}.get(stem) or _ORDINALS.get(stem)


def write_cardinal(number: int) -> str:
    """Return a number from 0 to 99 in words.

    >>> write_cardinal(7), write_cardinal(20), write_cardinal(45)
    ('seven', 'twenty', 'forty-five')
    """
    if number < 20 or number % 10 == 0:
        return _WRITTEN[number]
    return f"{_WRITTEN[number // 10 * 10]}-{_WRITTEN[number % 10]}"


def write_ordinal(number: int) -> str:
    """Return an ordinal in figures.

    >>> write_ordinal(19), write_ordinal(21), write_ordinal(12)
    ('19th', '21st', '12th')
    """
    ending = "th" if number % 100 // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
