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


@dataclass(frozen=True, slots=True)
class Evidence:
    """The verdict on a whole text, and the signs it rests on."""

    verdict: Verdict
    signs: tuple[Sign, ...] = ()
    words: int = 0
