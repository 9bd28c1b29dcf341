"""Translation edit rate against the gold, beside doing nothing: the one number that cannot be won by daring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from nmiterms.errors import MissingExtraError


@dataclass(frozen=True, slots=True)
class EditRate:
    """Edits still needed for each hundred words of the gold: fewer is better."""

    untouched: float
    """What the machine's text scores as it came."""
    corrected: float
    worse: tuple[int, ...]
    """Indexes of the documents that need more edits than before."""
    signature: str


def measure_edit_rate(documents: Sequence[tuple[str, str, str]]) -> EditRate:
    """Return the edit rate of documents, each an original, its correction and its reference.

    Case counts, and text is normalised as sacrebleu does it. Raises `MissingExtraError` without sacrebleu.
    """
    try:
        from sacrebleu.metrics.ter import TER
    except ImportError:
        raise MissingExtraError(
            "score", "sacrebleu is not installed", 'install it: python -m pip install "sacrebleu>=2.4"'
        ) from None
    metric = TER(normalized=True, case_sensitive=True)

    def rate(hypotheses: list[str], references: list[str]) -> float:
        return float(metric.corpus_score(hypotheses, [references]).score)

    untouched: tuple[list[str], list[str]] = ([], [])
    corrected: tuple[list[str], list[str]] = ([], [])
    worse = []
    for index, (before, after, reference) in enumerate(documents):
        segments_before, segments_after = _segments(before, reference), _segments(after, reference)
        if before != after and rate(*segments_after) > rate(*segments_before):
            worse.append(index)
        for total, segments in ((untouched, segments_before), (corrected, segments_after)):
            total[0].extend(segments[0])
            total[1].extend(segments[1])
    return EditRate(rate(*untouched), rate(*corrected), tuple(worse), metric.get_signature().format())


def _segments(text: str, reference: str) -> tuple[list[str], list[str]]:
    """Return the lines of both texts that are not blank in both, or both whole if their lines do not correspond."""
    lines, wanted = text.splitlines(), reference.splitlines()
    if len(lines) != len(wanted):
        return [" ".join(text.split())], [" ".join(reference.split())]
    pairs = [pair for pair in zip_longest(lines, wanted, fillvalue="") if pair[0].strip() or pair[1].strip()]
    return [line for line, _ in pairs], [line for _, line in pairs]
