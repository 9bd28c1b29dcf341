"""Quantities: the numbers of a text in either language, in digits or in words, with what they may mean and their unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from types import ModuleType

from nmiterms.bitext.currencies import PER_CENT, PERCENTAGE_POINT, read_unit
from nmiterms.bitext.quantity import Language, Quantity, Weight, read_digits
from nmiterms.danish import numerals as danish
from nmiterms.english import numerals as english
from nmiterms.text.span import Span
from nmiterms.text.tokens import Token, find_tokens

__all__ = ["Language", "Quantity", "Weight", "find_quantities"]

_NUMERALS: dict[Language, ModuleType] = {"da": danish, "en": english}
_VULGAR = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
# A numeral of one word up to twelve is often said in another way: it is compared only with care.
_SMALL = 12
# A clock time without a word that says so: Danish 14.30 is no decimal, and 0230 is no number.
_MOMENT = {"da": re.compile(r"[012]?\d\.[0-5]\d|0\d{3}"), "en": re.compile(r"0\d{3}")}
_SIGNS = frozenset("$€£¥")
_CLOCK = frozenset({"kl", "klokken"})
_ONE = frozenset({"en", "et", "a", "an", "one", "én", "ét"})
# Numerals that are other words too: thieves; (he) spruces.
_HOMOGRAPHS = frozenset({"tyve"})
_NATIONAL = frozenset(
    "us canadian australian danish swedish norwegian amerikanske danske svenske norske canadiske".split()
)


@lru_cache(maxsize=512)
def find_quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """Return the numbers of a text in order, those that are only hidden in a word (*both*) with them.

    >>> [str(each.main) for each in find_quantities("Halvanden million kroner til 15.000 mand og 2,5 pct.", "da")]
    ['1500000', '15000', '5/2']
    >>> [str(each.main) for each in find_quantities("$1.5m for 15,000 men and twenty-five ships", "en")]
    ['1500000', '15000', '25']
    """
    return tuple(_Reader(text, language).read())


class _Reader:
    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language: Language = language
        self.numerals = _NUMERALS[language]
        self.tokens = find_tokens(text)
        self.words = [token.lower for token in self.tokens]

    def read(self) -> Iterator[Quantity]:
        index = 0
        while index < len(self.tokens):
            found = self._number_at(index)
            if found is None:
                index += 1
                continue
            end, quantity = found
            yield quantity
            index = end

    def _word(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ""

    def _number_at(self, index: int) -> tuple[int, Quantity] | None:
        token = self.tokens[index]
        if token.kind == "number":
            return self._digits_at(index)
        if token.text in _VULGAR:
            value = _VULGAR[token.text]
            return index + 1, self._made(index, index + 1, value, {value}, Weight.VAGUE, in_words=False)
        return self._numeral_at(index) if token.is_word else None

    def _digits_at(self, index: int) -> tuple[int, Quantity]:
        token, end = self.tokens[index], index + 1
        main, values = read_digits(token.text, self.language)
        # Groups of three with a space between them: 1 500 000.
        while token.text.isdigit() and len(token.text) <= 3 and self._is_group(end):
            main = main * 1000 + int(self.tokens[end].text)
            values = {main}
            end += 1
        if self._word(end) in _VULGAR:
            main += _VULGAR[self._word(end)]
            values, end = {main}, end + 1
        elif self._word(end).isdigit() and self._word(end + 1) == "/" and self._word(end + 2) in {"2", "3", "4"}:
            main += Fraction(int(self._word(end)), int(self._word(end + 2)))
            values, end = {main}, end + 3
        weight = Weight.FULL
        before = self._word(index - 1)
        # F-16, Covid-19, (2), 1/2: a part of a name or an enumeration; '89 and 1939-45 are short for years.
        in_name = before in {"-", "–"} and self.tokens[index - 1].end == token.start and self._is_name(index - 2)
        if in_name or before in {"/", "#"} or self._word(end) == "/" or main <= 1:
            weight = Weight.VAGUE
        if main < 100 and len(token.text) == 2 and (before in {"-", "–", "'", "’", "/"} or self._is_decade(end)):
            values |= {main + century for century in (1700, 1800, 1900, 2000)}
        if before == "-" and len(token.text) == 1:
            weight = min(weight, Weight.LIGHT)
        if self.language == "da" and self._word(end) == "-" and self._word(end + 1).startswith("tal"):
            values.add(main / 100 + 1)
        if "th" in self._word(end) and "centur" in self._word(end + 1):
            values.add((main - 1) * 100)
        clock = (
            before in _CLOCK
            or self._word(index - 2) in _CLOCK
            or ":" in token.text
            or _MOMENT[self.language].fullmatch(token.text) is not None
            or self._word(end) in {"am", "pm", "a", "p", "o'clock"}
        )
        if clock and (main <= 24 or token.text[0] == "0"):
            written = f"{token.text[:2]}:{token.text[2:]}" if len(token.text) == 4 and main > 24 else token.text
            hour, _, minutes = re.sub(r"[.:,]", ":", written).partition(":")
            moment = int(hour) + Fraction(int(minutes.split(":")[0] or 0), 60) if minutes else Fraction(int(hour))
            values |= {moment % 12, moment % 12 + 12, moment}
        if self._word(end) in _SIGNS and self._word(end + 1) in self.numerals.MAGNITUDES:
            # 120 £ millioner.
            size = self.numerals.MAGNITUDES[self._word(end + 1)]
            span = _span(self.tokens[end + 1])
            return end + 2, self._made(
                index, end, main * size, {main * size}, weight, in_words=False, magnitude=size, word=span
            )
        return self._with_magnitude(index, end, main, values, weight, in_words=False)

    def _numeral_at(self, index: int) -> tuple[int, Quantity] | None:
        """Read a number in words, a fraction, an ordinal, a decade, or a word that hides a number."""
        word, numerals = self.words[index], self.numerals
        if word in numerals.DECADES:
            value = Fraction(numerals.DECADES[word])
            values = {value, *(value + century for century in (1700, 1800, 1900, 2000))}
            return index + 1, self._made(index, index + 1, value, values, Weight.LIGHT, in_words=True)
        value = numerals.read_cardinal(word)
        if value is None and word in {"halv", "halvt", "half"}:
            at = index + 1 + (self._word(index + 1) in _ONE)
            if self._word(at) in numerals.MAGNITUDES:
                return self._with_magnitude(index, at, Fraction(1, 2), {Fraction(1, 2)}, Weight.FULL, in_words=True)
        if (
            value is None
            and word in _ONE
            and self._word(index + 1) in numerals.MAGNITUDES
            and self._word(index + 1) != "m"
        ):
            return self._with_magnitude(index, index + 1, Fraction(1), {Fraction(1)}, Weight.FULL, in_words=True)
        if value is None and word in _ONE and self._word(index + 1) in {"and", "og"} and self._is_half(index + 2):
            value = Fraction(1)
        if value is None:
            return self._other_at(index)
        end = index + 1
        if self.language == "en" and english.is_ten(word):
            at = end + (self._word(end) == "-")
            unit = english.read_unit(self._word(at))
            if unit is not None:
                value, end = value + unit, at + 1
        at = end + (self._word(end) in {"and", "og"})
        if self._is_half(at) and (at > end or self._word(at) == "en"):
            value, end = value + Fraction(1, 2), at + 2
        parts = numerals.read_part(self._word(end + (self._word(end) == "-")))
        if parts is not None and value < parts:
            end += 1 + (self._word(end) == "-")
            return end, self._made(index, end, value / parts, {value / parts, value}, Weight.VAGUE, in_words=True)
        # Two is “both” and “pair” as often as not.
        weight = Weight.VAGUE if value == 2 else Weight.LIGHT if value <= _SMALL or word in _HOMOGRAPHS else Weight.FULL
        return self._with_magnitude(index, end, value, {value}, weight, in_words=True)

    def _other_at(self, index: int) -> tuple[int, Quantity] | None:
        word, numerals = self.words[index], self.numerals
        ordinal, parts = numerals.read_ordinal(word), numerals.read_part(word)
        found = ordinal or parts or numerals.HIDDEN.get(word)
        if found is None and word in numerals.MAGNITUDES and len(word) > 3:
            found = numerals.MAGNITUDES[word]
        if found is None and self.language == "da" and len(word) > 4:
            found = danish.opening_number(word)
        if not found:
            return None
        value = Fraction(found)
        values = {value, Fraction(1, found)} if parts or found == 2 else {value}
        return index + 1, self._made(index, index + 1, value, values, Weight.VAGUE, in_words=True)

    def _with_magnitude(
        self, start: int, end: int, main: Fraction, values: set[Fraction], weight: Weight, *, in_words: bool
    ) -> tuple[int, Quantity]:
        """Take in the magnitude words that follow; several multiply or add: *to hundrede og fem tusind*."""
        total, current, factor, last = Fraction(0), main, 1, None
        values |= {main * size for size in self._shared_magnitude(end)}
        while self._word(end) in self.numerals.MAGNITUDES and self._may_scale(end):
            size = self.numerals.MAGNITUDES[self._word(end)]
            last, factor = end, factor * size
            current *= size
            end += 1
            if self._word(end) == "." and len(self._word(last)) <= 4 and self._word(last) in {"mio", "mia", "mill"}:
                end += 1
            if in_words:
                at = end + (self._word(end) in {"and", "og"})
                rest = self.numerals.read_cardinal(self._word(at))
                if rest is not None and rest.denominator == 1 and rest < size:
                    further = at + 1
                    if self.language == "en" and english.is_ten(self._word(at)):
                        joint = further + (self._word(further) == "-")
                        unit = english.read_unit(self._word(joint))
                        rest, further = (rest + unit, joint + 1) if unit else (rest, further)
                    total, current, last, end = total + current, rest, None, further
                    if self._word(end) not in self.numerals.MAGNITUDES:
                        break
                    total, current = Fraction(0), total + current
        total += current
        if total == main and last is None:
            return end, self._made(start, end, main, values, weight, in_words=in_words)
        span = Span(self.tokens[last].start, self.tokens[last].end) if last is not None else None
        scaled = {value * factor for value in values} if span else {total}
        return end, self._made(
            start, end, total, scaled, Weight.FULL, in_words=in_words, magnitude=factor if span else 1, word=span
        )

    def _made(
        self,
        start: int,
        end: int,
        main: Fraction,
        values: set[Fraction],
        weight: Weight,
        *,
        in_words: bool,
        magnitude: int = 1,
        word: Span | None = None,
    ) -> Quantity:
        unit, unit_span = self._unit(start, end)
        span = Span(self.tokens[start].start, self.tokens[end - 1].end)
        counted = self._word(end + (self._word(end) == "-"))
        if unit and weight is Weight.LIGHT:
            weight = Weight.FULL
        return Quantity(span, main, frozenset(values), weight, in_words, magnitude, word, unit, unit_span, counted)

    def _unit(self, start: int, end: int) -> tuple[frozenset[str], Span | None]:
        """Return the unit before (a sign or a code) or behind the number, and its place."""
        before = self._word(start - 1)
        if before in _SIGNS | {"dkk", "sek", "nok", "eur", "usd", "gbp", "kr"}:
            return read_unit(before), _span(self.tokens[start - 1])
        at = first = end + (self._word(end) == "-")
        if self._word(at) in _NATIONAL or (self._word(at) == "." and self.language == "da"):
            at += 1
        if self._word(at) == "per" and self._word(at + 1) == "cent":
            return PER_CENT, Span(self.tokens[at].start, self.tokens[at + 1].end)
        if self._word(at) in {"percentage", "procent"} and self._word(at + 1).startswith("point"):
            return PERCENTAGE_POINT, Span(self.tokens[at].start, self.tokens[at + 1].end)
        unit = read_unit(self._word(at))
        if unit == PER_CENT and self._word(at + 1).startswith("point"):
            return PERCENTAGE_POINT, Span(self.tokens[at].start, self.tokens[at + 1].end)
        return unit, Span(self.tokens[first].start, self.tokens[at].end) if unit else None

    def _is_group(self, index: int) -> bool:
        word = self._word(index)
        return len(word) == 3 and word.isdigit() and self.tokens[index].start - self.tokens[index - 1].end == 1

    def _shared_magnitude(self, index: int) -> Iterator[int]:
        """Yield the magnitude of a number that a range goes on to: *to til tre millioner*, 2–3 million."""
        if self._word(index) in {"-", "–", "til", "to", "og", "and", "eller", "or"} and self._word(index + 2):
            size = self.numerals.MAGNITUDES.get(self._word(index + 2))
            if size and (self.tokens[index + 1].kind == "number" or self.numerals.read_cardinal(self._word(index + 1))):
                yield size

    def _is_name(self, index: int) -> bool:
        return index >= 0 and self.tokens[index].is_word and self.tokens[index].is_capitalised

    def _is_decade(self, index: int) -> bool:
        return self._word(index) in {"s", "erne"} or self._word(index + 1) in {"s", "erne"}

    def _is_half(self, index: int) -> bool:
        return self._word(index) in {"a", "en", "et"} and self._word(index + 1) in {"half", "halv", "halvt"}

    def _may_scale(self, index: int) -> bool:
        """Tell whether a magnitude belongs to the number: *m* and *k* only right behind it."""
        return len(self._word(index)) > 2 or self.tokens[index].start == self.tokens[index - 1].end


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
