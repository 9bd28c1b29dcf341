"""What a rule found: the place, the change it asks for, why, and how sure it may be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum

from nmiterms.text.span import Change, Span


class Safety(IntEnum):
    """How far a finding goes: a flag proposes nothing, a suggestion is shown, a safe finding is applied."""

    FLAG = 0
    SUGGESTED = 1
    SAFE = 2


class Need(Enum):
    """What licenses a safe edit: nothing (the shape is unknown in native English), evidence of MT, or the source."""

    NOTHING = "nothing"
    MT = "mt"
    SOURCE = "source"


class Alters(Enum):
    """What a rule may change that no other rule may."""

    NUMBER = "number"
    NAME = "name"
    NEGATION = "negation"
    QUOTATION_MARK = "quotation mark"


class Issue(StrEnum):
    """The kind of fault, named as in the Multidimensional Quality Metrics (MQM)."""

    WRONG_TERM = "terminology/wrong-term"
    INCONSISTENT_TERM = "terminology/inconsistent-use"
    MISTRANSLATION = "accuracy/mistranslation"
    UNTRANSLATED = "accuracy/untranslated"
    OMISSION = "accuracy/omission"
    ADDITION = "accuracy/addition"
    WORD_ORDER = "linguistic-conventions/word-order"
    AGREEMENT = "linguistic-conventions/agreement"
    ARTICLE = "linguistic-conventions/article"
    PRONOUN = "linguistic-conventions/pronoun"
    PREPOSITION = "linguistic-conventions/preposition"
    PUNCTUATION = "linguistic-conventions/punctuation"
    CAPITALISATION = "linguistic-conventions/capitalization"
    UNIDIOMATIC = "style/unidiomatic"
    ENCODING = "linguistic-conventions/character-encoding"
    DATE_FORMAT = "locale-conventions/date-format"
    TIME_FORMAT = "locale-conventions/time-format"
    NUMBER_FORMAT = "locale-conventions/number-format"
    CURRENCY_FORMAT = "locale-conventions/currency-format"


@dataclass(frozen=True, slots=True)
class Finding:
    """One artefact, what to write instead, and why.

    ``span`` is in code points of the user's own text; ``change`` is this finding's own step in CriticMarkup, empty for
    a flag. ``changes`` are the same step in the draft of its stage: the engine's business.
    """

    rule: str
    issue: Issue
    safety: Safety
    span: Span
    change: str
    because: str
    danish: str | None = None
    concept: str | None = None
    id: str = ""
    reason: str = ""
    """Why the finding was withdrawn, if it was."""
    changes: tuple[Change, ...] = ()
    need: Need = Need.NOTHING
    is_sign: bool = True
    """Whether it counts as a sign of translation, in a rule whose findings do."""
    confirmed: bool = False
    """Whether the source, or a licence of its own, confirms it whatever the need."""

    @property
    def is_flag(self) -> bool:
        """Whether it proposes nothing."""
        return self.safety is Safety.FLAG
