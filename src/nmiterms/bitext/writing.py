"""How a number, a currency or a share of the Danish is written in English."""

from __future__ import annotations

from decimal import Decimal

from nmiterms.bitext.currencies import PER_CENT, PERCENTAGE_POINT, first_code
from nmiterms.bitext.quantity import Quantity
from nmiterms.english.numerals import write_cardinal

_WORDS = {100: "hundred", 1000: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}
_SHORT = {10**6: "m", 10**9: "bn", 10**12: "tn"}


def write_number(source: Quantity, like: str) -> str | None:
    """Return the Danish number in English, as short as the English that it replaces; None for a fraction.

    >>> from nmiterms.bitext.numbers import find_quantities
    >>> danish = find_quantities("15.000 mand, halvanden milliard, tyve skibe", "da")
    >>> [write_number(each, like) for each, like in zip(danish, ("15", "1.5m", "thirty"))]
    ['15,000', '1.5bn', 'twenty']
    """
    from babel.numbers import format_decimal

    mantissa = source.mantissa
    value = Decimal(mantissa.numerator) / Decimal(mantissa.denominator)
    if mantissa.denominator not in {1, 2, 4, 5, 10, 20, 25, 50, 100} or source.magnitude not in {1, *_WORDS}:
        return None
    digits = str(format_decimal(value, "#,##0.##", locale="en_GB"))
    written = digits
    if not any(sign.isdigit() for sign in like) and mantissa.denominator == 1 and mantissa < 100:
        written = write_cardinal(int(mantissa))
    if source.magnitude == 1:
        return written
    glued = like[-1:].isalpha() and any(sign.isdigit() for sign in like) and " " not in like
    if glued and source.magnitude in _SHORT:
        return digits + _SHORT[source.magnitude]
    return f"{written} {_WORDS[source.magnitude]}"


def write_unit(source: Quantity, like: str) -> str | None:
    """Return the Danish unit in English; None where the English has a sign and the Danish unit has none.

    >>> from nmiterms.bitext.numbers import find_quantities
    >>> danish = find_quantities("5 kroner, 1 procentpoint, 7 pct.", "da")
    >>> [write_unit(each, "dollars") for each in danish]
    ['kroner', 'percentage point', 'per cent']
    """
    from babel.numbers import get_currency_name

    if source.unit == PERCENTAGE_POINT:
        return "percentage point" if source.main == 1 else "percentage points"
    if source.unit == PER_CENT:
        return "per cent"
    code = first_code(source.unit)
    if code is None or not like[:1].isalpha():
        return None
    if like.isupper():
        return code
    # The last word is the unit: “Danish kroner”, “US dollars”.
    return str(get_currency_name(code, 1 if source.main == 1 else 2, "en_GB")).split()[-1]
