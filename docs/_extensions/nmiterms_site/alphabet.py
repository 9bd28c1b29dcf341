"""The Danish alphabet: how terms are sorted, on which page each stands, and how what people type is compared."""

from __future__ import annotations

import unicodedata

from nmiterms.glossary.entry import Entry

# The page of what begins with a figure.
FIGURES = "0-9"
_PAGES = {"Æ": "ae", "Ø": "oe", "Å": "aa"}
# Behind z, in this order; the key is what no other letter sorts as.
_PLACES = {"æ": "{a", "ø": "{b", "å": "{c"}
_SPELT_OUT = {"æ": "ae", "ø": "oe", "å": "aa"}


def initial(text: str) -> str:
    """Return the letter under which a term stands.

    >>> [initial(text) for text in ("økonomi", "étape", "1. Brigade", "“citat”")]
    ['Ø', 'E', '0-9', 'C']
    """
    for character in text:
        if character.isdigit():
            return FIGURES
        if character.isalpha():
            upper = character.upper()
            return upper if upper in _PAGES else unicodedata.normalize("NFD", upper)[0]
    return FIGURES


def page_name(letter: str) -> str:
    """Return the file name of a letter's page, which must not hold Danish letters.

    >>> page_name("Å"), page_name("B")
    ('aa', 'b')
    """
    return _PAGES.get(letter, letter.lower())


def term_page(entry: Entry) -> str:
    """Return the page on which an entry stands."""
    return f"terms/{page_name(initial(entry.danish))}"


def danish_order(text: str) -> str:
    """Return a key by which Danish sorts: æ, ø and å behind z, accents and casing aside.

    >>> sorted(["å", "z", "Ø", "æ", "a"], key=danish_order)
    ['a', 'z', 'æ', 'Ø', 'å']
    """
    return "".join(_PLACES.get(character) or _bare(character) for character in text.lower())


def fold(text: str) -> str:
    """Return text as searches compare it: in lower case, with æ, ø, å spelt out and accents left off.

    The script of the site does the same to what people type.

    >>> fold("Træningsbidraget"), fold("René")
    ('traeningsbidraget', 'rene')
    """
    folded = "".join(_SPELT_OUT.get(character) or _bare(character) for character in text.lower())
    return " ".join(folded.replace("’", "'").split())


def _bare(character: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", character) if not unicodedata.combining(each))
