"""The shape of a rule: where it may start, what it looks for, what licenses it, and the examples that prove it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need, Safety

if TYPE_CHECKING:
    from nmiterms.contract.context import Context
    from nmiterms.lexicon.lexicon import Lexicon


class Stage(IntEnum):
    """The five stages of a correction, in their order; each reads the draft that the one before it left."""

    MARKS = 1
    """Dates, numbers, quotation marks, names and their casing."""
    WORDS = 2
    """Leftover Danish, deprecated terms, idioms."""
    ORDER = 3
    """Moves."""
    FORMS = 4
    """Articles, pronouns, agreement, prepositions."""
    SEAMS = 5
    """Sentence capitals, a/an, doubled articles, spaces."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where a rule may start. The engine asks a rule only there, so its speed depends on hits.

    ``words`` are tokens in lower case, or a function that reads them off the lexicon; ``shape`` is a regular expression
    whose every match starts at a token; ``danish`` asks at every word that reads as Danish; ``sentences`` asks at the
    first word of every sentence, and a rule that needs the source only where there is one.
    """

    words: Iterable[str] | Callable[[Lexicon], Iterable[str]] = ()
    shape: str | None = None
    danish: bool = False
    sentences: bool = False
    seconds: Callable[[Lexicon], Mapping[str, frozenset[str]]] | None = None
    """The words that must follow one of the words, where it stands for nothing by itself: "the" begins many a name."""
    confirm: Callable[[Lexicon, str, int], bool] | None = None
    """A cheap look at the text where a word stands, for words that stand everywhere: is it worth asking the rule?"""

    def read_words(self, lexicon: Lexicon) -> frozenset[str]:
        """Return the words at which the rule may start, in lower case."""
        return frozenset(self.words(lexicon) if callable(self.words) else self.words)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence in CriticMarkup that a rule repairs just so, or, without a mark, leaves alone.

    ``mt`` is what the caller says of the text; ``source`` is the paired Danish; ``before`` is a paragraph that stands
    before it; ``safety`` is what the rule may claim: an example whose change is only suggested says so. Of a flag, which
    changes nothing, the example marks the place it points at: ``{==is has==}``.
    """

    marked: str
    source: str | None = None
    mt: bool = False
    before: str = ""
    safety: Safety = Safety.SAFE


Find = Callable[[Draft, "Context"], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One artefact: how it is found, when it may be repaired, and examples that are tests and documentation at once.

    The rule's name is the name of its module, with hyphens; its page is the module's docstring.
    """

    find: Find
    stage: Stage
    issue: Issue
    anchors: Anchors
    needs: Need = Need.NOTHING
    alters: frozenset[Alters] | set[Alters] = frozenset()
    sign: str | None = None
    """The kind of sign that a finding of this rule is: evidence that the text was translated from Danish."""
    sign_by_concept: bool = False
    """Whether each concept is a kind of its own: no two wrong terms have one slip of the pen behind them."""
    sign_anchors: Anchors | None = None
    """Where its signs may start, if not everywhere that its findings may."""
    examples: tuple[Example, ...] = field(default=())

    name: str = field(init=False)
    """The rule's name, after the artefact: ``danish-date``."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", self.find.__module__.rpartition(".")[2].replace("_", "-"))

    @property
    def page(self) -> str:
        """The rule's documentation: the docstring of its module."""
        return sys.modules[self.find.__module__].__doc__ or ""
