"""“A” or “an”, by sound."""

from __future__ import annotations

import re

# Written with a vowel, spoken with a consonant: "yoo" (union, UNESCO, Ukrainian, European, utility) or "w" (one).
_SPOKEN_CONSONANT = re.compile(
    r"eu|ew|uni[cfloqstv]|unesco|us[eua]|ut[eio]|ubi|ura(?!l)|uri|uru|ukr|ugan|u[iy]gh|utah"
    r"|one(?![ir])|once|ouija",
    re.IGNORECASE,
)
# Written with h, spoken without.
_SILENT_H = re.compile(r"hon(?:est|our|or)|hour|heir", re.IGNORECASE)
# Letters whose names begin with a vowel sound: an F-16, an MP, an NGO.
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
_VOWELS = "aeiouæøåáàâäéèêíïóôöúü"
# Abbreviations that are read as words, not letter by letter; longer ones than five letters all are.
_READ_AS_WORDS = frozenset(
    "ASEAN AUKUS AWACS BRICS COVID FIFA ISAF ISIL ISIS NAFTA NASA NATO NORAD OPEC OSCE SALT SEAL SHAPE START SWAT"
    " SWIFT UEFA UNICEF UNESCO".split()
)
_MOST_LETTERS = 5
# Letters of which some are small: an MoD official, an MoU.
_MIXED = re.compile(r"Mo[A-Z]\b")
# Spoken with a vowel: eight and all that begins with it, eleven, eighteen, and years like 1864.
_NUMBER_WITH_VOWEL = re.compile(r"8|1[18](?:[.,]\d{3})*(?![\d,]|\.\d{3})|1[18]\d{3}(?!\d)|18\d\d(?!\d)|1[18]\.\d")


# Names of places that always have their article: plurals and those that are a common noun with a modifier.
_TAKES_THE = re.compile(
    r".*\b(?:Islands|Kingdom|Republic|Emirates|Netherlands|Philippines|Bahamas|Maldives|Seychelles|Gambia|Comoros|Federation"
    r"|Strait|Sea|Ocean|Peninsula|Union)$"
)


def takes_the(name: str) -> bool:
    """Tell whether the name of a place always has “the” before it, by its last word.

    >>> [takes_the(name) for name in ("Faroe Islands", "United Kingdom", "Denmark", "Central African Republic")]
    [True, True, False, True]
    """
    return _TAKES_THE.match(name) is not None


def indefinite(following: str) -> str:
    """Return “a” or “an” for what follows, by its sound.

    >>> [indefinite(word) for word in ("hour", "university", "UN force", "EU", "F-16", "NATO base", "11", "MP", "US-led")]
    ['an', 'a', 'a', 'an', 'an', 'a', 'an', 'an', 'a']
    """
    words = following.lstrip("“‘\"'([ ").split(maxsplit=1)
    if not words:
        return "a"
    word = words[0]
    if word[0].isdigit():
        return "an" if _NUMBER_WITH_VOWEL.match(word) else "a"
    if _is_read_by_letters(word):
        return "an" if word[0].upper() in _VOWEL_LETTERS else "a"
    if _SILENT_H.match(word):
        return "an"
    if _SPOKEN_CONSONANT.match(word):
        return "a"
    return "an" if word[0].lower() in _VOWELS else "a"


def _is_read_by_letters(word: str) -> bool:
    """Tell whether the word begins with letters that are named one by one: UN, F-16, MPs, X-ray, MoD."""
    if _MIXED.match(word):
        return True
    letters = re.match(r"[A-ZÆØÅ]+", word)
    if not letters:
        # A single small letter before a hyphen: an x-ray, a u-turn, an e-mail.
        return bool(re.match(r"[a-z]-\w", word)) and word[0] in "fhlmnrsxu"
    found = letters[0]
    if len(found) == 1:
        return len(word) > 1 and word[1] in "-0123456789"
    # A capital that begins a word of small letters is none of the abbreviation, except a plural s.
    behind = word[len(found) :]
    if re.match(r"[a-zæøå]{2}", behind) or (behind[:1].islower() and behind[:1] != "s"):
        return False
    return found not in _READ_AS_WORDS and len(found) <= _MOST_LETTERS
