"""What an export makes of a glossary: the text of the file, and what the format could not hold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nmiterms.glossary.entry import Entry
from nmiterms.glossary.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Exported:
    """The text of a file, and sentences that say what is not in it."""

    text: str
    losses: tuple[str, ...]


# What people call the facts of an entry, and whether an entry has them.
_FACTS: Mapping[str, Callable[[Entry], object]] = {
    "conditions of deprecated terms": lambda entry: any(
        term.when or term.unless or term.case_exact or term.replacement for term in entry.deprecated
    ),
    "deprecated terms": lambda entry: entry.deprecated,
    "admitted terms": lambda entry: entry.admitted,
    "superseded terms": lambda entry: entry.superseded,
    "forms": lambda entry: entry.forms_danish or entry.forms_english,
    "articles and number": lambda entry: entry.article or entry.number_english,
    "genders": lambda entry: entry.gender,
    "semantic classes": lambda entry: entry.semantic_class,
    "definitions": lambda entry: entry.definition,
    "notes": lambda entry: entry.note,
    "authorities": lambda entry: entry.authority,
    "frames": lambda entry: entry.frames_danish or entry.frames_english or entry.deprecated_frames,
    "parts of compounds": lambda entry: entry.parts,
    "prepositions": lambda entry: entry.prepositions,
    "facts about persons and bodies": lambda entry: (
        entry.pronoun or entry.office or entry.party or entry.term_of_office
    ),
    "marks “do not translate”": lambda entry: entry.do_not_translate,
    "relations": lambda entry: entry.relations,
    "citations": lambda entry: entry.citations,
}


def exportable(glossary: Glossary) -> tuple[Entry, ...]:
    """Return the reviewed terms by concept, the preferred Danish of each first.

    A candidate would look like a reviewed term, and a stem of the general vocabulary is no term.
    """
    entries = (entry for entry in glossary.terms if not entry.candidate)
    return tuple(sorted(entries, key=lambda entry: (entry.concept, entry.status != "preferred", entry.danish)))


def tell_losses(glossary: Glossary, kind: str, lost: Collection[str]) -> Iterator[str]:
    """Yield sentences on what is left out: facts that the format lacks, candidates, the general vocabulary.

    >>> entry = Entry("tank", "kampvogn", "tank", "forces", "noun", parts=("kamp", "vogn"))
    >>> list(tell_losses(Glossary([entry]), "TBX", ["parts of compounds", "notes"]))
    ['TBX cannot hold: parts of compounds (1 entry)']
    """
    entries = exportable(glossary)
    counts = [(name, sum(1 for entry in entries if _FACTS[name](entry))) for name in _FACTS if name in lost]
    facts = ", ".join(f"{name} ({counted(count, 'entry', 'entries')})" for name, count in counts if count)
    if facts:
        yield f"{kind} cannot hold: {facts}"
    if candidates := sum(1 for entry in glossary.terms if entry.candidate):
        yield f"left out: {counted(candidates, 'candidate')} still to be reviewed"
    if stems := len(glossary) - len(glossary.terms):
        yield f"left out: the general vocabulary ({counted(stems, 'stem')})"


def by_concept(entries: Iterable[Entry]) -> Iterator[Sequence[Entry]]:
    """Yield the entries of each concept; they stand together."""
    group: list[Entry] = []
    for entry in entries:
        if group and group[0].concept != entry.concept:
            yield group
            group = []
        group.append(entry)
    if group:
        yield group


def counted(count: int, one: str, many: str | None = None) -> str:
    """Return a number with what it counts.

    >>> counted(1, "entry", "entries"), counted(1200, "stem")
    ('1 entry', '1,200 stems')
    """
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"
