"""Which of several findings takes a place, inside one stage."""

from __future__ import annotations

from collections.abc import Iterable

from nmiterms.text.finding import Finding
from nmiterms.text.span import Change, Span


def resolve(findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Part findings into winners and losers: more text replaced or moved first, then earlier, then rule name.

    Touching is allowed; flags never compete and must not be given.
    """
    winners: list[Finding] = []
    losers: list[Finding] = []
    for finding in sorted(findings, key=_rank):
        if any(_collide(finding.changes, winner.changes) for winner in winners):
            losers.append(finding)
        else:
            winners.append(finding)
    return winners, losers


def touched(change: Change) -> tuple[Span, ...]:
    """Return the places that a change replaces or moves text from."""
    return (change.span, *(part for part in change.parts if isinstance(part, Span)))


def _rank(finding: Finding) -> tuple[int, int, int, str]:
    replaced = sum(place.end - place.start for change in finding.changes for place in touched(change))
    return (-finding.safety, -replaced, finding.changes[0].start, finding.rule)


def _collide(first: Iterable[Change], second: Iterable[Change]) -> bool:
    others = [place for change in second for place in touched(change)]
    return any(_meet(place, other) for change in first for place in touched(change) for other in others)


def _meet(place: Span, other: Span) -> bool:
    if place.overlaps(other) or place == other:
        return True
    # An insertion strictly inside what the other replaces has no place left to stand.
    return other.start < place.start == place.end < other.end or place.start < other.start == other.end < place.end
