"""The gate: is this text, and this paragraph of it, English that a machine translated from Danish?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nmiterms.contract.evidence import Evidence, Sign
from nmiterms.text.span import Span

# Three signs of two kinds, and not fewer than one in so many words: a long clean text gathers slips of the keyboard,
# while a translated one shows a sign in every other line.
LEAST_SIGNS = 3
LEAST_KINDS = 2
WORDS_PER_SIGN = 250
# Fewer words than this cannot be called native: a sentence or two may be good by chance.
LITTLE_TEXT = 60
# Nor can as many words with as few signs be a machine's, whoever says so: among them a slip is as likely the author's.
WORDS_WITHOUT_SIGN = 1000


def weigh(signs: Sequence[Sign], words: int) -> Evidence:
    """Return the verdict on a text of so many words with these signs."""
    translated = Evidence("mt", tuple(signs), words)
    if len(signs) >= LEAST_SIGNS and translated.kinds >= LEAST_KINDS and len(signs) * WORDS_PER_SIGN >= words:
        return translated
    return replace(translated, verdict="too little text" if words < LITTLE_TEXT else "native")


def contradicts(evidence: Evidence) -> bool:
    """Tell whether a text speaks against whoever says that a machine translated it: a thousand words and hardly a sign.

    >>> [contradicts(Evidence("native", (), words)) for words in (999, 1000)]
    [False, True]
    """
    return evidence.words >= WORDS_WITHOUT_SIGN * (len(evidence.signs) + 1)


def open_paragraphs(evidence: Evidence, paragraphs: Sequence[Span]) -> frozenset[int]:
    """Return the indexes of the paragraphs that have a sign themselves or in a neighbour, if the verdict is MT."""
    if evidence.verdict != "mt":
        return frozenset()
    signed = {
        index
        for index, paragraph in enumerate(paragraphs)
        for sign in evidence.signs
        if paragraph.start <= sign.span.start < max(paragraph.end, paragraph.start + 1)
    }
    return frozenset(near for index in signed for near in (index - 1, index, index + 1))
