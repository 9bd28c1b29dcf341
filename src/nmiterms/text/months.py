"""Names of months and weekdays in both languages, as CLDR has them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal


def english_month(word: str) -> str | None:
    """Return the English name of a month, given any name or abbreviation of it in either language, or None.

    >>> english_month("marts"), english_month("apr"), english_month("Sunday")
    ('March', 'April', None)
    """
    return _months().get(word.lower().rstrip("."))


def danish_month(month: str) -> str:
    """Return the Danish name of a month, given its English name.

    >>> danish_month("March")
    'marts'
    """
    return next(danish for danish, english in calendar_names("months").items() if english == month)


@cache
def calendar_names(kind: Literal["months", "days"]) -> Mapping[str, str]:
    """Return the Danish names of the months or of the weekdays, in lower case, with their English names.

    >>> calendar_names("months")["marts"], calendar_names("days")["mandag"]
    ('March', 'Monday')
    """
    # Imported when a name is first asked for: looking a word up must not wait for it.
    from babel import Locale

    danish, english = (getattr(locale, kind)["format"]["wide"] for locale in (Locale("da"), Locale("en", "GB")))
    return {str(name).lower(): str(english[number]) for number, name in danish.items()}


@cache
def _months() -> dict[str, str]:
    # Imported late, like there.
    from babel import Locale

    english = Locale("en", "GB").months["format"]["wide"]
    return {
        name.lower().rstrip("."): str(english[number])
        for locale in (Locale("en", "GB"), Locale("da"))
        for width in ("wide", "abbreviated")
        for number, name in locale.months["format"][width].items()
    }
