"""Currencies and shares: which unit a word or sign names, in either language, as CLDR has it."""

from __future__ import annotations

from functools import cache

PER_CENT = frozenset({"per cent"})
PERCENTAGE_POINT = frozenset({"percentage point"})
# The currencies of the news; in a longer list common words (real, rand, som) would be currencies.
_CODES = (
    "DKK",
    "SEK",
    "NOK",
    "ISK",
    "EUR",
    "USD",
    "CAD",
    "AUD",
    "GBP",
    "JPY",
    "CHF",
    "RUB",
    "DEM",
    "FRF",
    "PLN",
    "CNY",
)
# English that translators write for a Danish unit, and short forms that CLDR has as signs only.
_ALIASES = {
    "crown": ("DKK", "SEK", "NOK", "ISK"),
    "crowns": ("DKK", "SEK", "NOK", "ISK"),
    "kroner": ("DKK", "SEK", "NOK", "ISK"),
    "krone": ("DKK", "SEK", "NOK", "ISK"),
    "kr": ("DKK", "SEK", "NOK", "ISK"),
    "dkr": ("DKK",),
    "skr": ("SEK",),
    "d-mark": ("DEM",),
    "dm": ("DEM",),
    "buck": ("USD",),
    "bucks": ("USD",),
    "$": ("USD", "CAD", "AUD"),
    "€": ("EUR",),
    "£": ("GBP",),
    "¥": ("JPY", "CNY"),
}
_SHARES = {
    "%": PER_CENT,
    "procent": PER_CENT,
    "procents": PER_CENT,
    "pct": PER_CENT,
    "percent": PER_CENT,
    "percents": PER_CENT,
    "procentpoint": PERCENTAGE_POINT,
    "pctpoint": PERCENTAGE_POINT,
}


def read_unit(word: str) -> frozenset[str]:
    """Return the ISO codes of the currencies that a word or sign in lower case may name, or the share it names.

    >>> sorted(read_unit("dollar")), sorted(read_unit("pct")), sorted(read_unit("tanks"))
    (['AUD', 'CAD', 'USD'], ['per cent'], [])
    """
    return _SHARES.get(word) or _currencies().get(word, frozenset())


def is_currency(unit: frozenset[str]) -> bool:
    """Tell whether a unit is money."""
    return any(len(code) == 3 for code in unit)


def first_code(unit: frozenset[str]) -> str | None:
    """Return the most usual of the currencies that a unit may be, or None for a share."""
    return next((code for code in _CODES if code in unit), None)


@cache
def _currencies() -> dict[str, frozenset[str]]:
    from babel.numbers import get_currency_name

    found: dict[str, set[str]] = {}
    for code in _CODES:
        names = {code, *(get_currency_name(code, count, locale) for locale in ("da", "en_GB") for count in (1, 2))}
        for name in names:
            # The last word is the unit: “danske kroner”, “US dollars”; some names end in brackets with years.
            word = name.partition(" (")[0].split()[-1].lower()
            found.setdefault(word, set()).add(code)
    for word, codes in _ALIASES.items():
        found.setdefault(word, set()).update(codes)
    return {word: frozenset(codes) for word, codes in found.items()}
