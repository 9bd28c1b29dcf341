"""Whether a source is the Danish of an English text at all; if not, no word of it may decide anything."""

from __future__ import annotations

from collections.abc import Sequence

from nmiterms.bitext.align import Pair
from nmiterms.danish.function_words import DANISH_GRAMMAR
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.text.tokens import find_tokens

# Words of grammar that Norwegian or Swedish text is full of, and Danish is without.
_NEIGHBOURS = frozenset(
    "av och är inte för från mellan att jag ett till etter noen ble mellom fra hva nå bare".split()
) - {"fra", "bare"}  # both are Danish too
# Of the words of a Danish text two in five are words of grammar, of an English one hardly one in ten looks like one;
# a sentence full of names has fewer, and a headline may have none.
_LEAST_GRAMMAR = 0.2
_LEAST_GRAMMAR_IN_LITTLE = 0.1
_MUCH_TEXT, _LITTLE_TEXT = 30, 12
# One article in two languages is not further apart in length than this; a line or two may be.
_LARGEST_RATIO = 3.0
_LEAST_LETTERS = 300
# Of the shorter text so much stands in pairs, weighed by their confidence, where one is the translation of the other.
# A sentence or two may be translated so freely that only what plainly does not belong is refused.
_LEAST_PAIRED = 0.4
_LEAST_PAIRED_IN_LITTLE = 0.1
_FEW_SENTENCES = 3


def why_unfit(source: str, target: str, pairs: Sequence[Pair]) -> str | None:
    """Return why a source cannot be the Danish of a text, as the end of a sentence, or None if nothing speaks against it.

    ``pairs`` are those of the two texts; without them, whether it is another text is not asked.

    >>> why_unfit("They left the country because of the war.", "They left the country.", ())
    'it is English'
    >>> why_unfit("De forlod landet på grund af krigen.", "They left the country because of the war.", ())
    """
    return (
        _why_not_danish(source, target)
        or _why_another_length(source, target)
        or _why_another_text(source, target, pairs)
    )


def why_not_danish(text: str) -> str | None:
    """Return why a text is no Danish, as the end of a sentence, or None if nothing speaks against it.

    >>> why_not_danish("They left the country because of the war.")
    'it is English'
    """
    return _why_not_danish(text, "")


def _why_not_danish(source: str, target: str) -> str | None:
    ours, theirs = _words(source), _words(target)
    if not ours:
        return "it is empty"
    if ours == theirs:
        return "it is the English text itself"
    if _leans_english(ours):
        swapped = not _leans_english(theirs) and _share(theirs) >= _LEAST_GRAMMAR
        return "it is English, and the text is Danish: the two have changed places" if swapped else "it is English"
    if sum(word in _NEIGHBOURS for word in ours) * 20 > len(ours):
        return "it is Norwegian or Swedish, not Danish"
    least = _LEAST_GRAMMAR if len(ours) >= _MUCH_TEXT else _LEAST_GRAMMAR_IN_LITTLE
    return "it is not Danish" if len(ours) >= _LITTLE_TEXT and _share(ours) < least else None


def _why_another_length(source: str, target: str) -> str | None:
    lengths = [len(" ".join(text.split())) for text in (source, target)]
    short, long = sorted(lengths)
    if long < _LEAST_LETTERS or long <= _LARGEST_RATIO * short:
        return None
    times = round(long / max(short, 1))
    return f"it is {times} times as long as the text" if lengths[0] == long else f"the text is {times} times as long"


def _why_another_text(source: str, target: str, pairs: Sequence[Pair]) -> str | None:
    """Return what is wrong if most of the shorter text has no counterpart in the longer."""
    if not pairs:
        return None
    ours = sum(pair.confidence * len(pair.source.of(source)) for pair in pairs if pair.is_whole)
    theirs = sum(pair.confidence * len(pair.target.of(target)) for pair in pairs if pair.is_whole)
    paired = max(ours / max(len(source.strip()), 1), theirs / max(len(target.strip()), 1))
    least = _LEAST_PAIRED if len(pairs) > _FEW_SENTENCES else _LEAST_PAIRED_IN_LITTLE
    return "hardly a sentence of it stands in the text" if paired < least else None


def _words(text: str) -> list[str]:
    return [token.lower for token in find_tokens(text) if token.is_word]


def _share(words: Sequence[str]) -> float:
    """Return how many of the words are Danish words of grammar."""
    return sum(word in DANISH_GRAMMAR for word in words) / max(len(words), 1)


def _leans_english(words: Sequence[str]) -> bool:
    """Tell whether the words of grammar are English ones rather than Danish."""
    english = sum(word in FUNCTION_WORDS for word in words)
    return english >= 2 and english > 2 * sum(word in DANISH_GRAMMAR for word in words)
