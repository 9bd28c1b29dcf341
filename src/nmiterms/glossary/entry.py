"""What an entry of the glossary is: one Danish term of one concept, with its English and all that is known of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

Status = Literal["preferred", "admitted", "deprecated", "superseded"]
Scope = Literal["near", "sentence", "paragraph", "document"]

# The subject field of the general vocabulary, which is no subject field: its words are no terms.
GENERAL = "general"
NO_FORMS: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Citation:
    """A line of a document that holds a form of the term; without a folder, the document is a seed.

    Only a candidate cites another document than a seed: where it was found, for those who review it.
    """

    file: str
    line: int
    folder: str | None = None

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"

    @property
    def path(self) -> str:
        """The document as a citation writes it."""
        return f"{self.folder or 'seeds'}/{self.file}"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition that a deprecated term's surroundings must meet.

    ``scope`` says how far to look: ``near`` (8 words either side), ``sentence``, ``paragraph``, ``document``; ``after``
    and ``before`` (the words directly before, directly after the term). ``kind`` says what to look for: ``field`` (a
    term of a subject field), ``term`` (a concept), ``class`` (a semantic class), ``word`` (any of the words, as they
    stand, in lower case), ``source`` (the paired Danish sentence holds this concept), ``mt`` (the text is known to be
    machine-translated).
    """

    scope: str
    kind: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeprecatedTerm:
    """An English rendering not to be used for the concept, and what licenses or forbids replacing it.

    ``when`` holds alternatives, each a conjunction of conditions: one alternative that holds whole licenses a safe
    edit. Any condition of ``unless`` that holds forbids even a suggestion. Without ``when`` only the source licenses.
    ``replacement`` overrules the concept's preferred English for this one term.
    """

    term: str
    when: tuple[tuple[Condition, ...], ...] = ()
    unless: tuple[Condition, ...] = ()
    case_exact: bool = False
    replacement: str | None = None

    @property
    def is_mute(self) -> bool:
        """Whether only the source can license it: without the source it is right too often even to be mentioned."""
        return len(self.when) == 1 and any(condition.kind == "source" for condition in self.when[0])

    @property
    def is_calque(self) -> bool:
        """Whether the words are a sign of translation by themselves: no English writer joins them, whatever the text."""
        alone = any([condition.kind for condition in alternative] == ["mt"] for alternative in self.when)
        return alone and not self.unless and len(self.term.split()) > 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One Danish term (or set phrase) of one concept.

    Danish forms are keyed by slot: nouns ``sg sg.def pl pl.def``; verbs ``inf pres past pp imp ing``; adjectives
    ``pos neut def comp sup``. English forms: nouns ``sg pl``; verbs ``inf 3sg past pp ing``. Only irregular forms stand
    in the mappings; ``None`` there means that the form does not exist. ``article`` is ``"none"`` (*training*, *NMI*) or
    ``"the"`` (*the Sahel*); ``number_english`` is ``"plural"`` where the English takes a plural verb (*the Danish Armed
    Forces have*) and ``"singular"`` where it looks plural and is not (*the United States has*).
    """

    concept: str
    danish: str
    english: str
    subject_field: str
    part_of_speech: str
    gender: Literal["common", "neuter"] | None = None
    semantic_class: str | None = None
    forms_danish: Mapping[str, str | None] = field(default_factory=lambda: NO_FORMS, hash=False)
    forms_english: Mapping[str, str | None] = field(default_factory=lambda: NO_FORMS, hash=False)
    article: Literal["none", "the"] | None = None
    number_english: Literal["singular", "plural"] | None = None
    definition: str | None = None
    note: str | None = None
    status: Status = "preferred"
    admitted: tuple[str, ...] = ()
    deprecated: tuple[DeprecatedTerm, ...] = ()
    superseded: tuple[str, ...] = ()
    frames_danish: tuple[str, ...] = ()
    frames_english: tuple[str, ...] = ()
    deprecated_frames: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    prepositions: Mapping[str, str] = field(default_factory=lambda: NO_FORMS, hash=False)
    pronoun: Literal["he", "she", "it", "they"] | None = None
    office: str | None = None
    party: str | None = None
    term_of_office: str | None = None
    do_not_translate: bool = False
    relations: tuple[tuple[str, str], ...] = ()
    authority: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    candidate: bool = False
    where: str = field(default="", compare=False)

    @property
    def is_general(self) -> bool:
        """Whether it is a word of the general vocabulary, not a term of a subject field."""
        return self.subject_field == GENERAL

    @property
    def english_terms(self) -> tuple[str, ...]:
        """Every English term that may be written for the concept, the preferred one first."""
        return (self.english, *self.admitted)
