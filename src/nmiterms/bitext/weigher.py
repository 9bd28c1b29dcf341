"""How likely it is that some sentences of a text are the translation of some of another: lengths and landmarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import erfc, log, sqrt
from typing import NamedTuple

from nmiterms.bitext.segments import Segment

# How many sentences stand for how many, and how often that is so: after Gale and Church (1993), who have the first six.
PRIORS = {
    (1, 1): log(0.89),
    (1, 0): log(0.02),
    (0, 1): log(0.02),
    (2, 1): log(0.045),
    (1, 2): log(0.045),
    (2, 2): log(0.006),
    (3, 1): log(0.006),
    (1, 3): log(0.006),
}
# Variance of the length of a translation by the length of its source: Gale and Church (1993).
_VARIANCE = 6.8
_LEAST_LENGTH_SCORE = -14.0
# How many letters of English a letter of Danish becomes; what lies beyond is missing text, not another style.
_LEAST_RATIO, _GREATEST_RATIO = 0.85, 1.3
# A short text has no rare words: as if it had so many sentences.
_LEAST_SENTENCES = 60
# What a landmark of both sides is worth by its rarity, and one of one side by the root of their number. These and the
# hints of paragraphs were set on Danish press texts and their English, whole, with sentences cut, and run together.
_SHARED = 0.8
_ALONE = 0.8
_ACROSS_PARAGRAPHS = -2.0
_BOTH_OPEN, _ONE_OPENS = 0.7, -0.5


class Bead(NamedTuple):
    """Sentences that stand for each other: from ``first`` to ``last`` in the source, ``start`` to ``end`` in the target.

    Ends are the index after; one side may be empty.
    """

    first: int
    last: int
    start: int
    end: int

    @property
    def is_pair(self) -> bool:
        """Whether neither side is empty."""
        return self.first < self.last and self.start < self.end


class Weigher:
    """Score beads over two rows of sentences."""

    def __init__(self, source: Sequence[Segment], target: Sequence[Segment]) -> None:
        self.source = source
        self.target = target
        self.skipping = PRIORS[1, 0]
        """The score of a sentence that has no counterpart."""
        lengths = [sum(each.length for each in row) for row in (source, target)]
        self._ratio = min(max(lengths[1] / max(lengths[0], 1), _LEAST_RATIO), _GREATEST_RATIO)
        counts = [Counter(key for each in row for key in each.landmarks) for row in (source, target)]
        sentences = max(len(source), len(target), _LEAST_SENTENCES)
        self.weights = {
            key: log(1 + sentences / max(count, counts[1][key])) for key, count in counts[0].items() if key in counts[1]
        }
        """What each landmark that both texts show is worth, by its rarity."""
        known = self.weights.keys()
        self.shown = tuple([each.landmarks & known for each in row] for row in (source, target))
        """Those landmarks by sentence, of the source and of the target."""
        self._costs = tuple([_ALONE * sqrt(len(each.landmarks)) for each in row] for row in (source, target))
        self._scores: dict[Bead, float] = {}
        self._has_paragraphs = all(sum(each.opens for each in row) > 1 for row in (source, target))

    def score(self, bead: Bead) -> float:
        """Return the logarithm of how likely the bead is, up to a constant."""
        found = self._scores.get(bead)
        if found is None:
            first, last, start, end = bead
            if first == last or start == end:
                return self.skipping
            found = PRIORS[last - first, end - start] + self.evidence(bead)
            if self._has_paragraphs:
                found += self._hint(bead)
            self._scores[bead] = found
        return found

    def evidence(self, bead: Bead) -> float:
        """Return what the lengths and the landmarks say for the bead: the logarithm of a likelihood ratio."""
        first, last, start, end = bead
        alone = sum(self._costs[0][first:last]) + sum(self._costs[1][start:end])
        return self._length(bead) + self._shared(bead) - alone

    def _shared(self, bead: Bead) -> float:
        first, last, start, end = bead
        danish, english = self.shown
        ours = danish[first] if last - first == 1 else frozenset().union(*danish[first:last])
        theirs = english[start] if end - start == 1 else frozenset().union(*english[start:end])
        # Here most of the time is spent: a list is summed faster than a generator.
        weights = self.weights
        return _SHARED * sum([weights[key] for key in ours & theirs])

    def _length(self, bead: Bead) -> float:
        first, last, start, end = bead
        ours = sum([each.length for each in self.source[first:last]]) * self._ratio
        theirs = sum([each.length for each in self.target[start:end]])
        deviation = abs(theirs - ours) / sqrt(_VARIANCE * (ours + theirs) / 2)
        tail = erfc(deviation / sqrt(2))
        return max(log(tail), _LEAST_LENGTH_SCORE) if tail > 0 else _LEAST_LENGTH_SCORE

    def _hint(self, bead: Bead) -> float:
        """Return what the paragraphs say: they open together as a rule, and a bead seldom crosses their borders."""
        first, last, start, end = bead
        across = any(each.opens for each in (*self.source[first + 1 : last], *self.target[start + 1 : end]))
        hint = _ACROSS_PARAGRAPHS if across else 0.0
        ours, theirs = self.source[first].opens, self.target[start].opens
        if ours or theirs:
            hint += _BOTH_OPEN if ours and theirs else _ONE_OPENS
        return hint
