"""The Danish of any place in an English text, where it is known for sure; elsewhere nothing is said of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from nmiterms.bitext.align import Pair, align_texts
from nmiterms.bitext.fitness import why_unfit
from nmiterms.bitext.lines import find_lines
from nmiterms.bitext.source import SourcePassage
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.span import Span

# That two texts have the same number of lines is evidence too: their sentences need to be no more than likely. A line or
# two agree in number by chance.
_LEAST_IN_LINES = 0.5
_LEAST_IN_FEW_LINES = 0.85
_FEW_LINES = 3


class Pairing:
    """A text with its Danish beside it, paired line by line where lines correspond, and sentence by sentence.

    ``danish`` is all of it; ``unfit`` says why it is not used at all, as the end of a sentence. Offsets are code points of the text.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> danish, english = "Vi rejste hjem. Irak har 15.000 soldater.", "We went home. Iraq has 15,000 soldiers."
    >>> Pairing(danish, english, bundled_lexicon()).passage_at(Span(14, 18)).text
    'Irak har 15.000 soldater.'
    """

    def __init__(self, source: str, target: str, lexicon: Lexicon) -> None:
        self.danish = source
        self._lexicon = lexicon
        # What needs no pairing comes first: a text ten times as long is not worth the time.
        self.unfit = why_unfit(source, target, ())
        pairs = () if self.unfit else align_texts(source, target, lexicon)
        self.unfit = self.unfit or why_unfit(source, target, pairs)
        self._pairs = () if self.unfit else tuple(pair for pair in pairs if pair.target.start < pair.target.end)
        self._starts = [pair.target.start for pair in self._pairs]
        self._lines = {} if self.unfit else _pair_lines(find_lines(source), find_lines(target), self._pairs)
        self._line_starts = sorted(line.start for line in find_lines(target))
        self._passages: dict[tuple[Span, ...], SourcePassage] = {}

    @property
    def notes(self) -> tuple[str, ...]:
        """What to tell about the source: why it is not used, or that most of the text has no sure Danish."""
        if self.unfit:
            return (f"the source is not used: {self.unfit}",)
        known = sum(self.passage_at(pair.target) is not None for pair in self._pairs)
        if known * 2 >= len(self._pairs):
            return ()
        return (f"the source is used little: {known} of {len(self._pairs)} sentences could be paired with it for sure",)

    def has(self, text: str) -> bool:
        """Tell whether the Danish has this text anywhere, in the same casing and in words of its own.

        What stands in both texts as it is needs no pairing of sentences.
        """
        at = self.danish.find(text)
        while at >= 0:
            around = self.danish[max(at - 1, 0) : at] + self.danish[at + len(text) : at + len(text) + 1]
            if not any(character.isalnum() for character in around):
                return True
            at = self.danish.find(text, at + 1)
        return False

    def passage_of(self, paragraph: Span) -> SourcePassage | None:
        """Return the Danish of a paragraph, or None where any part of it is unsure."""
        first = max(bisect_right(self._line_starts, paragraph.start) - 1, 0)
        last = bisect_left(self._line_starts, paragraph.end)
        lines = [self._lines.get(start) for start in self._line_starts[first:last]]
        if lines and all(lines):
            return self._passage(line for line in lines if line)
        pairs = self._touched(paragraph)
        return self._passage(pair.source for pair in pairs) if pairs and all(pair.is_sure for pair in pairs) else None

    def passage_at(self, place: Span) -> SourcePassage | None:
        """Return the Danish of the sentence at a place, of its line where the sentence is unsure, or None."""
        pairs = self._touched(place)
        if pairs and all(pair.is_sure for pair in pairs):
            return self._passage(pair.source for pair in pairs)
        first = max(bisect_right(self._line_starts, place.start) - 1, 0)
        line = self._lines.get(self._line_starts[first]) if self._line_starts else None
        return self._passage((line,)) if line else None

    def _touched(self, place: Span) -> Sequence[Pair]:
        first = max(bisect_right(self._starts, place.start) - 1, 0)
        last = bisect_left(self._starts, max(place.end, place.start + 1))
        # The mark or the space behind a sentence belongs to it.
        return [pair for pair in self._pairs[first:last] if pair.target.end > place.start] or self._pairs[
            first : first + 1
        ]

    def _passage(self, places: Iterable[Span]) -> SourcePassage:
        key = tuple(places)
        passage = self._passages.get(key)
        if passage is None:
            passage = SourcePassage(" ".join(place.of(self.danish).strip() for place in key), self._lexicon)
            self._passages[key] = passage
        return passage


def _pair_lines(ours: Sequence[Span], theirs: Sequence[Span], pairs: Sequence[Pair]) -> dict[int, Span]:
    """Return the source's line by the start of the target's, for the lines that their sentences do not contradict."""
    if len(ours) != len(theirs):
        return {}
    least = _LEAST_IN_LINES if len(ours) > _FEW_LINES else _LEAST_IN_FEW_LINES
    agree: set[int] = set()
    contradicted: set[int] = set()
    starts = tuple([line.start for line in row] for row in (ours, theirs))
    for pair in pairs:
        if pair.is_whole:
            touched = [
                range(bisect_right(row, place.start) - 1, bisect_left(row, place.end))
                for row, place in zip(starts, (pair.source, pair.target), strict=True)
            ]
            if touched[0] == touched[1] and pair.confidence >= least:
                agree.update(touched[0])
            elif touched[0] != touched[1] and pair.is_sure:
                contradicted.update(*touched)
    return {theirs[index].start: ours[index] for index in agree - contradicted}
