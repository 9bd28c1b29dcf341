"""The whole text with its edits marked in it, in CriticMarkup."""

from __future__ import annotations

from nmiterms.engine.correction import Correction
from nmiterms.text.criticmarkup import write_criticmarkup


def write_marked(correction: Correction) -> str:
    """Return the user's text with every edit marked; reading the marks gives back text and edits."""
    return write_criticmarkup(correction.original, correction.edits)
