"""What is handed back of a term candidate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nmiterms.candidates.collecting import Kind, Place
from nmiterms.candidates.nouns import Gender
from nmiterms.glossary.entry import NO_FORMS


@dataclass(frozen=True, slots=True)
class Candidate:
    """A Danish term that documents hold and that nobody has reviewed.

    ``english`` is a suggestion, None where there is nothing to build one on; ``confirmed`` says that the English
    translation of a place has it. ``places`` are where the term stands whole: the document as its number from 0, the
    line, the offset. ``score`` ranks the candidates of one call, in powers of ten; ``because`` says what speaks for it.
    """

    danish: str
    english: str | None
    kind: Kind
    count: int
    places: tuple[Place, ...]
    score: float
    because: str
    confirmed: bool = False
    gender: Gender = None
    semantic_class: str | None = None
    forms: Mapping[str, str | None] = field(default_factory=lambda: NO_FORMS, hash=False)
