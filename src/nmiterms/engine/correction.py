"""What comes back: the repaired text, its edits, and every finding behind and beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nmiterms.contract.evidence import Evidence
from nmiterms.engine.passage import Outcome
from nmiterms.text.finding import Finding
from nmiterms.text.span import Edit


@dataclass(frozen=True, slots=True)
class Correction:
    """A corrected text and the account of it.

    ``edits`` are flat, disjoint and sorted, in code points of the user's own text, and replay to ``text``.
    """

    original: str
    text: str
    edits: tuple[Edit, ...]
    applied: tuple[Finding, ...]
    """Findings applied: the safe ones."""
    suggested: tuple[Finding, ...]
    """Findings shown and not applied; and flags, which propose nothing."""
    withdrawn: tuple[Finding, ...]
    """Findings that lost their place or failed the harmlessness check, each with its reason."""
    evidence: Evidence
    notes: tuple[str, ...] = ()
    """What the caller should know besides: why a source was not used, why what was said of the text was not heeded."""

    @property
    def is_changed(self) -> bool:
        """Whether anything was changed."""
        return bool(self.edits)


def gather(
    text: str, outcomes: Sequence[tuple[int, Outcome]], evidence: Evidence, notes: tuple[str, ...]
) -> Correction:
    """Put the paragraphs of a text together again, each with its offset and what was made of it."""
    edits: list[Edit] = []
    applied: list[Finding] = []
    suggested: list[Finding] = []
    withdrawn: list[Finding] = []
    pieces: list[str] = []
    at = 0
    for offset, outcome in outcomes:
        edits += (
            Edit(edit.start + offset, edit.end + offset, edit.replacement, edit.findings)
            for edit in outcome.draft.edits()
        )
        applied += outcome.applied
        suggested += outcome.suggested
        withdrawn += outcome.withdrawn
        pieces += (text[at:offset], outcome.draft.text)
        at = offset + len(outcome.draft.original)
    corrected = "".join((*pieces, text[at:]))
    return Correction(
        text, corrected, tuple(edits), tuple(applied), tuple(suggested), tuple(withdrawn), evidence, notes
    )
