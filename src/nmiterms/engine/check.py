"""Check a translation against its Danish: everything that the source brings to light, and nothing changed."""

from __future__ import annotations

from nmiterms.bitext.pairing import Pairing
from nmiterms.engine.corrector import Corrector
from nmiterms.errors import InputError
from nmiterms.text.finding import Finding, Need


def check_pair(
    source: str, target: str, corrector: Corrector, names: tuple[str, str] = ("source", "target")
) -> tuple[Finding, ...]:
    """Return the findings in the English that come from the Danish, in the order of the text.

    Spans are code points of ``target``; ``names`` are what errors call the two texts. Raises `InputError` where the two
    cannot be a text and its translation, or cannot be paired.
    """
    refuse_unfit(source, target, corrector, names)
    correction = corrector.correct(target, source)
    found = (
        finding
        for finding in (*correction.applied, *correction.suggested)
        if finding.confirmed or finding.need is Need.SOURCE
    )
    return tuple(sorted(found, key=lambda finding: (finding.span, finding.rule)))


def refuse_unfit(source: str, target: str, corrector: Corrector, names: tuple[str, str]) -> None:
    """Raise `InputError` where the texts cannot be a Danish text and its English translation."""
    for name, text in zip(names, (source, target), strict=True):
        if not text.strip():
            raise InputError(name, "it is empty", "give a text of at least one sentence")
    unfit = Pairing(source, target, corrector.lexicon).unfit
    if unfit:
        raise InputError(names[0], unfit, "name the Danish first, then its English")
