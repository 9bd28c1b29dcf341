"""What differs between a Danish passage and its English: numbers, and the units they count in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from nmiterms.bitext.numbers import find_quantities
from nmiterms.bitext.quantity import Quantity, Weight

# Units of time and measure that translators convert: a difference beside one of them is a choice, not a slip.
_CONVERTED = frozenset(
    "mile miles foot feet inch inches pound pounds yard yards acre acres gallon gallons fahrenheit f c celsius stone ounce"
    " ounces lb lbs degree degrees km kilometre kilometres kilometer kilometers metre metres meter meters centimetre"
    " centimetres knots hectares square day days week weeks month months year years hour hours minute minutes am pm a p"
    " second seconds o'clock"
    " fod tommer tomme mil sømil grad grader graders pund timer time minutter minut uger uge måneder måned år dage dag døgn meter".split()
)
# Within a twentieth, the translator rounded; small numbers are not rounded so.
_ROUNDED = Fraction(1, 20)
_ROUNDABLE = 20


@dataclass(frozen=True, slots=True)
class NumberDifference:
    """A number that is another one in the English, or that only one side has; ``twins``: all else about it agrees."""

    source: Quantity | None
    target: Quantity | None
    twins: bool = False


@dataclass(frozen=True, slots=True)
class UnitDifference:
    """The same number with another unit."""

    source: Quantity
    target: Quantity


def compare_numbers(source: str, target: str) -> NumberDifference | None:
    """Return the one number in which the English differs from the Danish, or None.

    None also where several differ: then it is open which stands for which.

    >>> difference = compare_numbers("Der er 15.000 mand i 3 byer.", "There are 15 men in 3 towns.")
    >>> str(difference.source.main), str(difference.target.main), difference.twins
    ('15000', '15', True)
    >>> compare_numbers("Halvtreds mand.", "50 men.") is None
    True
    """
    danish, english = find_quantities(source, "da"), find_quantities(target, "en")
    alone = _unmatched(danish, english)
    extra = _unmatched(english, danish)
    full, more = [[each for each in side if each.weight is Weight.FULL] for side in (alone, extra)]
    if len(alone) == len(extra) == 1:
        first, second = alone[0], extra[0]
        if Weight.FULL not in {first.weight, second.weight} and first.in_words != second.in_words:
            return None
        if _is_chosen(first, second):
            return None
        return NumberDifference(first, second, twins=_are_twins(first, second))
    if len(full) == 1 and not extra:
        return NumberDifference(full[0], None)
    if len(more) == 1 and not alone:
        return NumberDifference(None, more[0])
    return None


def compare_units(source: str, target: str) -> tuple[UnitDifference, ...]:
    """Return the numbers that both have once, with another unit in the English.

    >>> [(sorted(each.source.unit), sorted(each.target.unit)) for each in compare_units("5 procentpoint", "5 per cent")]
    [(['percentage point'], ['per cent'])]
    """
    danish, english = find_quantities(source, "da"), find_quantities(target, "en")
    found = []
    for each in danish:
        twins = [other for other in english if each.main in other.values]
        once = sum(each.main in other.values for other in danish) == 1
        if once and len(twins) == 1 and each.unit and twins[0].unit and not each.unit & twins[0].unit:
            found.append(UnitDifference(each, twins[0]))
    return tuple(found)


def _unmatched(some: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers of one side, but vague ones, that the other side has in no reading."""
    known = frozenset(value for each in others for value in each.values)
    found: dict[Fraction, Quantity] = {}
    for each in some:
        if each.weight is not Weight.VAGUE and not each.values & known:
            found.setdefault(each.main, each)
    return list(found.values())


def _is_chosen(source: Quantity, target: Quantity) -> bool:
    """Tell whether the translator may well have meant the difference: converted, rounded, or shortened."""
    if {source.counted, target.counted} & _CONVERTED and source.counted != target.counted and not source.unit:
        # 90 minutes for halvanden time, 12 miles for 20 km.
        ratio = target.main / source.main if source.main else Fraction(0)
        if ratio not in {Fraction(1000), Fraction(1, 1000)}:
            return True
    large, small = max(source.main, target.main), min(source.main, target.main)
    return large > _ROUNDABLE and large - small <= large * _ROUNDED and not _are_years(source, target)


def _are_years(*quantities: Quantity) -> bool:
    return all(each.main.denominator == 1 and 1500 <= each.main <= 2100 and not each.unit for each in quantities)


def _are_twins(source: Quantity, target: Quantity) -> bool:
    """Tell whether the two numbers can only stand for each other: same unit, and the same digits or the same kind."""
    # A krone may be Danish or Norwegian: money agrees if it can be the same.
    same_unit = source.unit == target.unit or bool(source.unit & target.unit)
    if not same_unit or not source.main or not target.main:
        return False
    return bool(source.magnitude > 1) == bool(target.magnitude > 1) and _same_digits(source, target)


def _same_digits(source: Quantity, target: Quantity) -> bool:
    """Tell whether only the magnitude differs: 15.000 and 15, two milliards and two millions."""
    ratio = source.main / target.main
    return any(ratio in {Fraction(size), Fraction(1, size)} for size in (1000, 10**6, 10**9))
