"""Words, numbers and marks: the smallest things a rule can point at."""

from __future__ import annotations

import re
from functools import partial
from typing import NamedTuple

# A letter may carry combining marks (text in decomposed form) and soft hyphens; an apostrophe belongs to the word in
# "don't" but not in "Iraq's": the genitive is a token of its own, so that a name is a name in every case.
_MARKS = r"\u0300-\u036f\u00ad"
_LETTERS = rf"[^\W\d_]+[{_MARKS}]*"
# Words come first, and plain letters first in them: nearly all tokens are that.
_KINDS = {
    "word": rf"[^\W\d_]+(?:[{_MARKS}\d](?:{_LETTERS}|\d)*)?(?:['’](?![sS]\b)(?:{_LETTERS})+)*",
    "number": r"\d+(?:[.,:]\d+)*",
    "genitive": r"['’][sS]\b",
    "mark": r"[^\w\s]|_",
}
_TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))
_TEXT = re.compile("|".join(_KINDS.values()))


class Token(NamedTuple):
    """A word, number or mark of a text, with its place in code points."""

    start: int
    end: int
    text: str
    lower: str
    kind: str

    @property
    def is_word(self) -> bool:
        """Whether the token is made of letters."""
        return self.kind == "word"

    @property
    def is_capitalised(self) -> bool:
        """Whether the first letter is upper-case."""
        return self.text[:1].isupper()


# Without the argument handling of the class: a text has many tokens, and a draft is cut anew after every change.
_make_token = partial(tuple.__new__, Token)


def find_tokens(text: str, start: int = 0) -> tuple[Token, ...]:
    """Return the tokens of a text in order, from an offset on; hyphens are tokens, white space is none.

    >>> [token.text for token in find_tokens("Iraq’s 15.000 US-led men don't.")]
    ['Iraq', '’s', '15.000', 'US', '-', 'led', 'men', "don't", '.']
    """
    # Folding the whole text once is much cheaper than folding its words.
    lowered = fold(text)
    return tuple(
        [
            _make_token((first, end, text[first:end], lowered[first:end], match.lastgroup))
            for match in _TOKEN.finditer(text, start)
            for first, end in (match.span(),)
        ]
    )


def find_words(term: str) -> tuple[str, ...]:
    """Return the texts of a term's tokens, in lower case.

    >>> find_words("Iraq-led training mission")
    ('iraq', '-', 'led', 'training', 'mission')
    """
    words = fold(term).split()
    # Most terms are letters and spaces, and need not be taken apart with care.
    return tuple(words) if all(map(str.isalpha, words)) else tuple(_TEXT.findall(fold(term)))


def fold(text: str) -> str:
    """Return the text in lower case with the same number of code points, typographic apostrophes made plain.

    `str.lower` lengthens one letter (İ); keeping it as it is keeps offsets true.

    >>> fold("Europe’s İ")
    "europe's İ"
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
    return lowered.replace("’", "'")
