"""The likeliest way through two rows of sentences, and how likely each step is: dynamic programming over beads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, inf, log, log1p

from nmiterms.bitext.corridor import find_corridor
from nmiterms.bitext.weigher import PRIORS, Bead, Weigher

# How many beads in a hundred have one side only, as long as nothing is known; how many beads that guess is worth.
_SKIPPED, _TRUST = 0.2, 4
_LEAST_SKIPPED, _MOST_SKIPPED = 0.002, 0.2


@dataclass(frozen=True, slots=True)
class Step:
    """A bead of the best way, and how likely it is against all other ways."""

    bead: Bead
    likelihood: float


def find_way(weigher: Weigher) -> list[Step]:
    """Return the best way from the first sentences to the last."""
    rows = find_corridor(weigher)
    way = _Forward(weigher, rows).best_way()
    # What a first search leaves without a counterpart tells how freely this text was translated.
    skipped = sum(not bead.is_pair for bead in way)
    rate = (skipped + _SKIPPED * _TRUST) / (len(way) + _TRUST)
    weigher.skipping = log(min(max(rate / 2, _LEAST_SKIPPED), _MOST_SKIPPED))
    forward = _Forward(weigher, rows)
    after = _sums_after(weigher, rows)
    steps: list[Step] = []
    for bead in forward.best_way():
        through = forward.sums[bead.first][bead.start] + weigher.score(bead) + after[bead.last][bead.end]
        steps.append(Step(bead, min(exp(through - after[0][0]), 1.0)))
    return steps


class _Forward:
    """From the beginning to each place: the sum of the scores of all ways, and the last bead of the best."""

    def __init__(self, weigher: Weigher, rows: Sequence[range]) -> None:
        self._corner = len(weigher.source), len(weigher.target)
        self.sums: list[dict[int, float]] = [{} for _ in rows]
        best: list[dict[int, float]] = [{} for _ in rows]
        self._came: list[dict[int, Bead]] = [{} for _ in rows]
        best[0][0] = self.sums[0][0] = 0.0
        for last, row in enumerate(rows):
            for end in row:
                total = highest = best[last].get(end, -inf)
                for ours, theirs in PRIORS:
                    first, start = last - ours, end - theirs
                    if first < 0 or start not in best[first]:
                        continue
                    bead = Bead(first, last, start, end)
                    score = weigher.score(bead)
                    total = _add(total, self.sums[first][start] + score)
                    if best[first][start] + score > highest:
                        highest = best[first][start] + score
                        self._came[last][end] = bead
                if highest > -inf:
                    best[last][end], self.sums[last][end] = highest, total

    def best_way(self) -> list[Bead]:
        """Return the beads of the best way to the end of both texts."""
        way: list[Bead] = []
        last, end = self._corner
        while last or end:
            bead = self._came[last][end]
            way.append(bead)
            last, end = bead.first, bead.start
        return way[::-1]


def _sums_after(weigher: Weigher, rows: Sequence[range]) -> list[dict[int, float]]:
    """Return, for each place, the sum of the scores of all ways from there to the end."""
    sums: list[dict[int, float]] = [{} for _ in rows]
    sums[-1][len(weigher.target)] = 0.0
    for first in range(len(rows) - 1, -1, -1):
        for start in reversed(rows[first]):
            total = sums[first].get(start, -inf)
            for ours, theirs in PRIORS:
                last, end = first + ours, start + theirs
                if last < len(rows) and end in sums[last]:
                    total = _add(total, sums[last][end] + weigher.score(Bead(first, last, start, end)))
            if total > -inf:
                sums[first][start] = total
    return sums


def _add(first: float, second: float) -> float:
    """Add two probabilities that are given as logarithms."""
    if first < second:
        first, second = second, first
    return first + log1p(exp(second - first)) if second > -inf else first
