"""“A” or “an”, by sound."""

from __future__ import annotations

import re

# Written with a vowel, spoken with a consonant ("yoo", "w").
_SPOKEN_CONSONANT = re.compile(
    r"(?:eu|ew|uni(?!n|m)|uni(?:que|t|fy|form|on)|us(?:e|u|a)|ut[eio]|ub[ie]|ura|uri|one(?!i)|once|u[krs]-)",
    re.IGNORECASE,
)
# Written with h, spoken without.
_SILENT_H = re.compile(r"(?:hon(?:est|our|or)|hour|heir)", re.IGNORECASE)
# Letters whose names begin with a vowel sound: an F-16, an MP, an NGO, an SAS.
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
# Abbreviations that are read as words, not letter by letter.
_READ_AS_WORDS = frozenset(
    {
        "NATO",
        "UNESCO",
        "UNICEF",
        "ISIS",
        "ISIL",
        "SACEUR",
        "SHAPE",
        "NORAD",
        "COVID",
        "FRONTEX",
        "SEAL",
        "NASA",
        "OPEC",
        "OSCE",
    }
)
_NUMBER_WITH_VOWEL = re.compile(r"(?:8|11|18)(?!\d)|8\d|11,\d{3}|18,\d{3}|8\d\d")


def indefinite(following: str) -> str:
    """Return “a” or “an” for what follows, by its sound.

    >>> [indefinite(word) for word in ("hour", "university", "UN force", "EU", "F-16", "NATO base", "11", "MP", "US-led")]
    ['an', 'a', 'a', 'an', 'an', 'a', 'an', 'an', 'a']
    """
    word = following.lstrip("“‘\"'(").split(maxsplit=1)[0] if following.split() else ""
    letters = re.match(r"[A-Z]+", word)
    if not word:
        return "a"
    if word[0].isdigit():
        return "an" if _NUMBER_WITH_VOWEL.match(word) else "a"
    head = word.split("-")[0].rstrip("’'s.,")
    if letters and (len(letters[0]) > 1 or (len(word) > 1 and word[1] in "-0123456789")) and head not in _READ_AS_WORDS:
        return "an" if word[0] in _VOWEL_LETTERS else "a"
    if _SILENT_H.match(word):
        return "an"
    if _SPOKEN_CONSONANT.match(word):
        return "a"
    return "an" if word[0].lower() in "aeiou" else "a"
