"""The evidence that a text was translated from Danish by a machine: signs, and the verdict on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nmiterms.text.span import Span

Verdict = Literal["mt", "native", "too little text"]


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that native English hardly ever does: its kind, its place in the user's text, the rule that saw it."""

    kind: str
    span: Span
    rule: str
    concept: str | None = None
    """The glossary's concept where each concept is a sign of its own, as a wrong term is; else None."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The verdict on a whole text, and the signs it rests on."""

    verdict: Verdict
    signs: tuple[Sign, ...] = ()
    words: int = 0

    @property
    def kinds(self) -> int:
        """How many kinds the signs are of; with a concept, each concept counts as a kind.

        >>> Evidence("native", tuple(Sign("calque", Span(0, 1), "deprecated-term", each) for each in ("train", "pause"))).kinds
        2
        """
        return len({(sign.kind, sign.concept) for sign in self.signs})
