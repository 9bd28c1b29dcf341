"""Terms as other formats have them, and the entries they become: what they leave open is taken from the glossary."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count
from typing import Any, cast

from nmiterms.errors import GlossaryError
from nmiterms.glossary.entry import GENERAL, NO_FORMS, Condition, DeprecatedTerm, Entry
from nmiterms.glossary.fields import check_slug, check_value, refuse_general
from nmiterms.glossary.glossary import Glossary

_NOUNS = ("noun", "proper-noun")
# Other formats have no place for conditions. The paired Danish is the one licence that is always right.
_ONLY_WITH_SOURCE = ((Condition("", "source"),),)
# Letters that have no plain letter inside them.
_PLAIN_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ð": "d", "þ": "th", "ł": "l"})


@dataclass(frozen=True, slots=True)
class Foreign:
    """What another format says of one Danish term; None and empty values are left open.

    ``whole`` says that the English terms and the definition are told of the concept, not of this one Danish term, and
    that the concept is one by the format's own structure.
    """

    where: str
    danish: str
    english: str
    concept: str | None = None
    part_of_speech: str | None = None
    gender: str | None = None
    semantic_class: str | None = None
    subject_field: str | None = None
    definition: str | None = None
    note: str | None = None
    status: str | None = None
    admitted: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()
    authority: tuple[str, ...] = ()
    forms: Mapping[str, Any] = field(default_factory=lambda: NO_FORMS, hash=False)
    whole: bool = False


def adopt(groups: Iterable[Sequence[Foreign]], glossary: Glossary, subject_field: str) -> tuple[Entry, ...]:
    """Return entries that may be laid over a glossary; the terms of one group share a concept.

    A term that the glossary has takes from there what is left open, a new one its field from ``subject_field``: the name
    of the file, unless it is that of the general vocabulary. Raises `GlossaryError` for a term that stands
    twice, or that could be several concepts.

    >>> row = Foreign("own.csv:2", "træning", "instruction")
    >>> training = Entry("training", "træning", "training", "training", "noun", gender="common")
    >>> [(entry.concept, entry.english, entry.gender) for entry in adopt([[row]], Glossary([training]), "own")]
    [('training', 'instruction', 'common')]
    """
    own: dict[tuple[str, str], Entry] = {}
    new: dict[tuple[str, str], Entry] = {}
    groups = tuple(groups)
    subject_field = "own" if subject_field == GENERAL else subject_field
    # What one group names is not to be taken for another's before its turn.
    taken = {row.concept for group in groups for row in group if row.concept}
    for group in groups:
        rows = [_plain(row, glossary) for row in group]
        concept = _known_concept(rows, glossary, taken)
        is_new = concept is None
        concept = concept or _new_concept(rows[0], {*taken, *glossary.by_concept})
        taken.add(concept)
        for place, row in enumerate(rows):
            entry = _make_entry(row, concept, glossary, subject_field, is_lead=place == 0)
            others = [own.setdefault((concept, entry.danish), entry)]
            if is_new and not row.whole:
                # Two rows of one word: nothing says whether they are two concepts or one with two renderings.
                others.append(new.setdefault((entry.danish, entry.part_of_speech), entry))
            for other in others:
                if other is not entry:
                    raise _twice(entry, other)
    return tuple(own.values())


def _plain(row: Foreign, glossary: Glossary) -> Foreign:
    """Return the row without infinitive marks and articles: they tell the part of speech, and are not of the term."""
    if (row.danish[:3], row.english[:3]) == ("at ", "to ") and row.part_of_speech in (None, "verb"):
        row = replace(row, danish=row.danish[3:], part_of_speech="verb")
    if row.part_of_speech == "verb":
        bare: dict[str, Any] = {
            name: tuple(term.removeprefix("to ") for term in getattr(row, name))
            for name in ("admitted", "deprecated", "superseded")
        }
        return replace(row, danish=row.danish.removeprefix("at "), english=row.english.removeprefix("to "), **bare)
    article, _, rest = row.english.partition(" ")
    known = any(row.english in entry.english_terms for entry in glossary.by_danish.get(row.danish.lower(), ()))
    if article in ("the", "a", "an") and rest and row.part_of_speech in (None, *_NOUNS) and not known:
        forms = {"article": "the", **row.forms} if article == "the" else row.forms
        return replace(row, english=rest, forms=forms)
    return row


def _known_concept(rows: Sequence[Foreign], glossary: Glossary, taken: set[str]) -> str | None:
    """Return the concept that the rows name, or that the glossary has for one of them; None if they are new to it."""
    for row in rows:
        if row.concept is not None:
            return check_slug(row.concept, row.where)
    for row in rows:
        known = [
            entry
            for entry in glossary.by_danish.get(row.danish.lower(), ())
            if entry.danish == row.danish and not entry.is_general and _agrees(row, entry)
        ]
        if row.whole:
            known = [entry for entry in known if entry.concept not in taken]
        preferred = [entry for entry in known if entry.english == row.english]
        same = preferred or [entry for entry in known if row.english in entry.admitted] or known
        if len(same) == 1:
            return same[0].concept
        if same and not row.whole:
            concepts = ", ".join(entry.concept for entry in same)
            remedy = f"name the one meant in a column “concept”: {concepts}; or a new one"
            raise GlossaryError(row.where, f"“{row.danish}” has several concepts in the glossary", remedy)
    return None


def _agrees(row: Foreign, entry: Entry) -> bool:
    """Tell whether what the row says of its word could be said of the entry's."""
    same_part = row.part_of_speech in (None, entry.part_of_speech) or (
        row.whole and row.part_of_speech in _NOUNS and entry.part_of_speech in _NOUNS
    )
    return same_part and (row.gender is None or entry.gender in (None, row.gender))


def _new_concept(row: Foreign, taken: set[str]) -> str:
    english, danish = make_slug(row.english) or "term", make_slug(row.danish)
    names = chain((english, f"{english}-{danish}".strip("-")), (f"{english}-{number}" for number in count(2)))
    return next(name for name in names if name not in taken)


def make_slug(term: str) -> str:
    """Return a term as a slug.

    >>> make_slug("Løkke’s 2nd Café")
    'loekke-s-2nd-cafe'
    """
    plain = term.lower().replace("’", " ").translate(_PLAIN_LETTERS)
    return "-".join(re.findall(r"[a-z0-9]+", unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()))


def _make_entry(row: Foreign, concept: str, glossary: Glossary, subject_field: str, is_lead: bool) -> Entry:
    kin = glossary.by_concept.get(concept, ())
    base = next((entry for entry in kin if entry.danish == row.danish), None)
    word = base or _stem(row, glossary)
    if row.subject_field:
        refuse_general(row.subject_field, row.where)
    entry = base or Entry(
        concept,
        row.danish,
        row.english,
        kin[0].subject_field if kin else subject_field,
        "noun",
        gender=word.gender if word else None,
        semantic_class=next((entry.semantic_class for entry in kin if entry.semantic_class), None),
        forms_danish=word.forms_danish if word else NO_FORMS,
    )
    entry = _in_english(entry, row, kin)
    facts: dict[str, Any] = {
        name: value
        for name in ("subject_field", "gender", "semantic_class", "note", "status", "authority")
        if (value := getattr(row, name))
    }
    return replace(
        entry,
        danish=check_value(row.danish, "danish", row.where),
        part_of_speech=_part_of_speech(row, word),
        definition=_definition(row, entry, kin, is_lead),
        citations=base.citations if base else (),
        candidate=False,
        where=row.where,
        **cast("dict[str, Any]", row.forms),
        **facts,
    )


def _stem(row: Foreign, glossary: Glossary) -> Entry | None:
    """Return the word of the general vocabulary that the term is, if there is just one."""
    stems = [
        entry
        for entry in glossary.by_danish.get(row.danish.lower(), ())
        if entry.danish == row.danish and entry.part_of_speech != "prefix" and _agrees(row, entry)
    ]
    return stems[0] if len(stems) == 1 else None


def _part_of_speech(row: Foreign, word: Entry | None) -> str:
    if word is not None and (row.part_of_speech is None or (row.whole and word.part_of_speech in _NOUNS)):
        return word.part_of_speech
    if row.part_of_speech is None or (row.whole and row.part_of_speech == "noun"):
        # Danish writes what is no name in lower case.
        return "proper-noun" if row.danish != row.danish.lower() else "noun"
    return row.part_of_speech


def _in_english(entry: Entry, row: Foreign, kin: Sequence[Entry]) -> Entry:
    """Return the entry with the row's English; what the glossary says of another English term goes."""
    english = check_value(row.english, "english", row.where)
    lead = next((each for each in (entry, *kin) if each.english == english and each in kin), None)
    known = {term.term: term for each in (*kin, entry) for term in each.deprecated}
    if entry.english != english:
        entry = replace(entry, frames_english=(), prepositions=NO_FORMS, do_not_translate=False)
        if row.concept is None and english not in entry.admitted:
            # Perhaps other English for what the glossary means, perhaps another meaning: only the Danish can tell.
            entry = replace(entry, definition=None)
            known = {name: replace(term, when=_ONLY_WITH_SOURCE, replacement=None) for name, term in known.items()}
    # The law tells if a row contradicts itself; what the glossary had only gives way.
    names = _told(row, "deprecated", [term.term for term in entry.deprecated if term.term != english], set(known))
    lists: dict[str, Any] = {}
    for name in ("admitted", "superseded"):
        had = [term for term in getattr(entry, name) if term != english]
        owned = {term for each in kin for term in getattr(each, name)}
        lists[name] = tuple(_told(row, name, had, owned))
    return replace(
        entry,
        english=english,
        forms_english=lead.forms_english if lead else NO_FORMS,
        article=lead.article if lead else None,
        number_english=lead.number_english if lead else None,
        deprecated=tuple(known.get(name) or DeprecatedTerm(name, when=_ONLY_WITH_SOURCE) for name in names),
        **lists,
    )


def _told(row: Foreign, name: str, had: Sequence[str], owned: set[str]) -> Sequence[str]:
    """Return the terms that the row tells; those told of the whole concept stay with the Danish terms that had them."""
    told: Sequence[str] = [check_value(term, name, row.where) for term in dict.fromkeys(getattr(row, name))]
    if not told:
        return had
    return [term for term in told if term in had or term not in owned] if row.whole else told


def _definition(row: Foreign, entry: Entry, kin: Sequence[Entry], is_lead: bool) -> str | None:
    if row.definition is None:
        return entry.definition
    if row.whole:
        holder = next((each.danish for each in kin if each.definition), None)
        if holder != row.danish and not (holder is None and is_lead):
            return entry.definition
    return check_value(row.definition, "definition", row.where)


def _twice(entry: Entry, other: Entry) -> GlossaryError:
    if entry.english == other.english:
        return GlossaryError(entry.where, f"“{entry.danish}” stands twice, first at {other.where}", "merge the two")
    what = f"“{entry.danish}” is “{entry.english}” here and “{other.english}” at {other.where}"
    return GlossaryError(entry.where, what, "put one of them under “admitted”, or give each a concept of its own")
