"""Where to look: the neighbourhood of the sentences that share what no others do, so that time grows with length only."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise, product

from nmiterms.bitext.weigher import Weigher

# How far beside the islands is looked, in sentences.
_BESIDE = 6
# Between far islands only the diagonal, else a long passage without landmarks would take for ever.
_LARGEST_SEA = 10_000
_BESIDE_DIAGONAL = 20
# A landmark that stands in more pairs of sentences than this shows nothing.
_MOST_PLACES = 16
_LEAST_VOTE = 4.0


def find_corridor(weigher: Weigher) -> list[range]:
    """Return, for each place in the source from 0 to its end, the places in the target to be looked at."""
    ours, theirs = len(weigher.source), len(weigher.target)
    islands = [(-1, -1), *_rising(list(_find_islands(weigher))), (ours, theirs)]
    rows: list[range] = []
    for (first, start), (last, end) in pairwise(islands):
        for row in range(first + 1, last + 1):
            low, high = start - _BESIDE, end + _BESIDE
            if (last - first) * (end - start) > _LARGEST_SEA:
                step = (end - start) // (last - first)
                along = start + (row - first) * (end - start) // (last - first)
                beside = max(_BESIDE_DIAGONAL, 2 * step)
                low, high = along - beside, along + beside
            rows.append(range(max(low, 0), min(high, theirs) + 1))
    # Whatever the landmarks say, the way begins and ends in the corners.
    rows[0] = range(rows[0].stop)
    rows[-1] = range(rows[-1].start, theirs + 1)
    return rows


def _find_islands(weigher: Weigher) -> Iterator[tuple[int, int]]:
    """Yield pairs of sentences that share rare landmarks and are each other's best, in the source's order."""
    places: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, row in enumerate(weigher.shown):
        for index, landmarks in enumerate(row):
            for landmark in landmarks:
                places[landmark][side].append(index)
    votes: defaultdict[tuple[int, int], float] = defaultdict(float)
    for landmark, (ours, theirs) in places.items():
        if len(ours) * len(theirs) <= _MOST_PLACES:
            for pair in product(ours, theirs):
                votes[pair] += weigher.weights[landmark] / max(len(ours), len(theirs))
    best: dict[int, tuple[float, int]] = {}
    best_back: dict[int, tuple[float, int]] = {}
    for (first, start), vote in votes.items():
        best[first] = max(best.get(first, (0.0, -1)), (vote, start))
        best_back[start] = max(best_back.get(start, (0.0, -1)), (vote, first))
    for first, (vote, start) in sorted(best.items()):
        if vote >= _LEAST_VOTE and best_back[start][1] == first:
            yield first, start


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of the pairs that rises on both sides; they rise in the source already."""
    lowest_ends: list[int] = []
    run_ends: list[int] = []
    before: list[int | None] = []
    for index, (_, start) in enumerate(pairs):
        length = bisect_left(lowest_ends, start)
        before.append(run_ends[length - 1] if length else None)
        lowest_ends[length : length + 1] = [start]
        run_ends[length : length + 1] = [index]
    run: list[tuple[int, int]] = []
    at = run_ends[-1] if run_ends else None
    while at is not None:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]
