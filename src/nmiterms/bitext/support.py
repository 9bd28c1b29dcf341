"""Whether a Danish passage and its English say enough of the same for one to correct the other."""

from __future__ import annotations

from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.tokens import find_tokens, fold

# Of the Danish words that have an English known to us, so many must stand there in some form.
_LEAST_SHARE = 0.3
_STEM = 4


def is_supported(source: str, target: str, lexicon: Lexicon) -> bool:
    """Tell whether enough of the Danish words that can be read stand in the English, by the stem of any English term.

    A pair of which little can be read is not supported: a wrong pair must never license an edit.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> danish, lexicon = "Danmark sender 15.000 soldater til Irak.", bundled_lexicon()
    >>> [is_supported(danish, target, lexicon) for target in ("Denmark sends 15 soldiers.", "We bought 15 pigs in May.")]
    [True, False]
    """
    english = fold(target)
    known = present = 0
    for word in {token.text for token in find_tokens(source) if token.is_word and len(token.text) > 3}:
        terms = {term.lower() for reading in lexicon.read_danish(word) for term in (reading.english, *reading.admitted)}
        if not terms and not word[:1].isupper():
            continue
        # A name that nobody can read must stand there as it is.
        terms = terms or {word.lower()}
        known += 1
        parts = {part for term in terms for part in term.split() if len(part) > 2}
        present += any(part[: max(_STEM, len(part) - 3)] in english for part in parts)
    return present >= 1 and present >= known * _LEAST_SHARE
