"""Month names of both languages, as CLDR has them."""

from __future__ import annotations

from functools import cache


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
    from babel import Locale

    english, danish = (Locale(language).months["format"]["wide"] for language in ("en", "da"))
    return next(str(danish[number]) for number, name in english.items() if name == month)


@cache
def _months() -> dict[str, str]:
    # Imported when a month is first asked for: looking a word up must not wait for it.
    from babel import Locale

    english = Locale("en", "GB").months["format"]["wide"]
    return {
        name.lower().rstrip("."): str(english[number])
        for locale in (Locale("en", "GB"), Locale("da"))
        for width in ("wide", "abbreviated")
        for number, name in locale.months["format"][width].items()
    }
