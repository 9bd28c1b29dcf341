"""What ``lookup`` shows of a term: its forms, its English, what not to write and when, and the lines that prove it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from nmiterms.english.inflection import inflect_english
from nmiterms.glossary.bundled import seed_line
from nmiterms.glossary.conditions import write_alternatives, write_condition
from nmiterms.glossary.entry import NO_FORMS, Citation, DeprecatedTerm, Entry
from nmiterms.lexicon.lexicon import inflect_entry
from nmiterms.lexicon.reading import Reading
from nmiterms.report.redline import Stretch, Style, wrap

VERSION = 1
# The slots of Danish and English forms in words.
SLOTS = {
    "sg": "singular",
    "sg.def": "definite singular",
    "pl": "plural",
    "pl.def": "definite plural",
    "name": "name",
    "inf": "infinitive",
    "pres": "present",
    "past": "past",
    "pp": "past participle",
    "pp.def": "definite past participle",
    "imp": "imperative",
    "ing": "present participle",
    "inf.pass": "passive infinitive",
    "pres.pass": "passive present",
    "past.pass": "passive past",
    "3sg": "third person",
    "1sg": "first person",
    "pres.pl": "plural present",
    "past.pl": "plural past",
    "pos": "positive",
    "neut": "neuter",
    "def": "definite",
    "comp": "comparative",
    "sup": "superlative",
    "sup.def": "definite superlative",
    "base": "",
}
_PLAIN_SLOTS = frozenset({"sg", "name", "inf", "pos", "base"})


def write_readings(term: str, readings: Sequence[Reading], *, colour: bool = False, width: int = 100) -> str:
    """Return all readings of a term for people; readings that differ only in their slot are shown together."""
    return "\n\n".join("\n".join(_reading(term, group, colour, width)) for group in _grouped(readings))


def describe_readings(found: Sequence[tuple[str, Sequence[Reading]]]) -> dict[str, Any]:
    """Return the readings of terms as plain dicts and lists, for JSON."""
    return {
        "version": VERSION,
        "terms": [{"term": term, "readings": [_describe(reading) for reading in readings]} for term, readings in found],
    }


def _grouped(readings: Sequence[Reading]) -> list[list[Reading]]:
    groups: dict[tuple[str, str, str | None, str | None], list[Reading]] = {}
    for reading in readings:
        key = (reading.danish, reading.english, reading.concept, reading.part_of_speech)
        groups.setdefault(key, []).append(reading)
    return list(groups.values())


def _reading(term: str, group: Sequence[Reading], colour: bool, width: int) -> Iterator[str]:
    """Yield the lines of one entry or compound."""
    reading = group[0]
    head, entry = reading.head, reading.entry
    grammar = ", ".join(_grammar(reading))
    title = [Stretch(reading.danish, Style.STRONG), Stretch(f"  {grammar}" if grammar else "", Style.FAINT)]
    yield wrap(title, width, colour)
    slots = [name for each in group if (name := name_slot(each.slot))]
    if slots and any(each.slot not in _PLAIN_SLOTS for each in group):
        yield _row("form", f"“{term}”: {' or '.join(dict.fromkeys(slots))}", colour, width)
    plural = english_plural(reading)
    english = [Stretch(reading.english, Style.INSERTED)]
    if head is not None and head.part_of_speech in {"noun", "proper-noun"}:
        english.append(Stretch(_english_grammar(head, plural, reading.english), Style.FAINT))
    yield _row("English", english, colour, width)
    if reading.admitted:
        yield _row("or", ", ".join(reading.admitted), colour, width)
    if reading.parts:
        parts = " + ".join(f"{part.danish} ({part.english})" for part in reading.parts)
        yield _row("parts", f"{parts}; a compound read by its parts, no entry of its own", colour, width)
    if entry is not None:
        yield from _entry(entry, colour, width)


def _entry(entry: Entry, colour: bool, width: int) -> Iterator[str]:
    if forms := danish_forms(entry):
        yield _row("forms", ", ".join(f"{text} ({name})" if name else text for name, text in forms), colour, width)
    for deprecated in entry.deprecated:
        yield _row("not", [Stretch(deprecated.term, Style.WARNING), Stretch(_licence(deprecated))], colour, width)
    for name, values in (
        ("means", (entry.definition,)),
        ("note", (entry.note,)),
        ("once", entry.superseded),
        ("office", (entry.office,)),
        ("party", (entry.party,)),
        ("related", tuple(f"{kind} {concept}" for kind, concept in entry.relations)),
        ("authority", entry.authority),
        ("concept", (f"{entry.concept}, of {entry.subject_field}",)),
    ):
        if shown := "; ".join(value for value in values if value):
            yield _row(name, shown, colour, width)
    if entry.candidate:
        yield _row("candidate", "not reviewed yet: fit for a suggestion only", colour, width)
    for citation in entry.citations:
        yield _row(str(citation), f"“{seed_line(citation).strip()}”", colour, width)


def _row(name: str, shown: str | Sequence[Stretch], colour: bool, width: int) -> str:
    stretches = [Stretch(shown)] if isinstance(shown, str) else list(shown)
    if len(name) > 9:
        return f"  {name}\n" + wrap(stretches, width, colour, " " * 6, " " * 6)
    return wrap(stretches, width, colour, f"  {name:<9} ", " " * 12)


def _grammar(reading: Reading) -> Iterator[str]:
    head = reading.head
    if head is not None:
        yield head.part_of_speech.replace("-", " ")
        if head.gender:
            yield head.gender
        if reading.entry is not None and head.status != "preferred":
            yield f"{head.status} term"
        if head.do_not_translate:
            yield "not translated"


def _english_grammar(head: Entry, plural: str | None, english: str) -> str:
    parts = []
    if plural is not None and plural != english:
        parts.append(f"plural {plural}")
    elif plural is None and head.part_of_speech == "noun":
        parts.append("no plural")
    if head.article:
        parts.append("without an article" if head.article == "none" else "always with “the”")
    if head.number_english:
        parts.append(f"with a verb in the {head.number_english}")
    return f"  ({'; '.join(parts)})" if parts else ""


def _licence(deprecated: DeprecatedTerm) -> str:
    """Return in words when a deprecated term is replaced, in the glossary's own language of conditions."""
    parts = [f" → {deprecated.replacement}"] if deprecated.replacement else []
    if deprecated.when:
        parts.append(f"; replaced with: {write_alternatives(deprecated.when)}")
    else:
        parts.append("; replaced where the Danish confirms it")
    if deprecated.unless:
        parts.append(f"; left alone: {' | '.join(write_condition(condition) for condition in deprecated.unless)}")
    return "".join(parts)


def name_slot(slot: str) -> str:
    """Return a slot in words.

    >>> name_slot("pl.def.gen")
    'definite plural genitive'
    """
    if slot.endswith(".gen"):
        return f"{name_slot(slot.removesuffix('.gen'))} genitive".strip()
    return SLOTS.get(slot, slot)


def danish_forms(entry: Entry) -> list[tuple[str, str]]:
    """Return the Danish forms with their slots in words, genitives left out: they add an s."""
    unshown = {"name", "base"}
    forms = [form for form in inflect_entry(entry) if not form.slot.endswith(".gen") and form.slot not in unshown]
    return [
        ("/".join(dict.fromkeys(name_slot(form.slot) for form in same)), text)
        for text, same in groupby(forms, key=lambda form: form.text)
    ]


def english_plural(reading: Reading) -> str | None:
    """Return the plural of a reading's English noun, or None if it has none."""
    head = reading.head
    if head is None or head.part_of_speech != "noun":
        return None
    irregular = head.forms_english
    if reading.entry is None:
        # A compound's English ends in its head's: only that there is no plural carries over as it stands.
        irregular = {"pl": None} if irregular.get("pl", "") is None else NO_FORMS
    return {form.slot: form.text for form in inflect_english(reading.english, "noun", irregular)}.get("pl")


def _describe(reading: Reading) -> dict[str, Any]:
    head, entry = reading.head, reading.entry
    return {
        "danish": reading.danish,
        "english": reading.english,
        "plural": english_plural(reading),
        "admitted": list(reading.admitted),
        "slot": reading.slot,
        "part_of_speech": reading.part_of_speech,
        "gender": head.gender if head else None,
        "semantic_class": reading.semantic_class,
        "article": head.article if head else None,
        "number": head.number_english if head else None,
        "parts": [_describe(part) for part in reading.parts],
        "candidate": reading.is_candidate,
        "entry": None if entry is None else _describe_entry(entry),
    }


def _describe_entry(entry: Entry) -> dict[str, Any]:
    return {
        "concept": entry.concept,
        "subject_field": entry.subject_field,
        "status": entry.status,
        "forms": {form.slot: form.text for form in inflect_entry(entry)},
        "definition": entry.definition,
        "note": entry.note,
        "deprecated": [
            {
                "term": each.term,
                "replacement": each.replacement,
                "when": write_alternatives(each.when),
                "unless": " | ".join(write_condition(condition) for condition in each.unless),
            }
            for each in entry.deprecated
        ],
        "superseded": list(entry.superseded),
        "do_not_translate": entry.do_not_translate,
        "relations": [{"kind": kind, "concept": concept} for kind, concept in entry.relations],
        "authority": list(entry.authority),
        "citations": [_describe_citation(citation) for citation in entry.citations],
    }


def _describe_citation(citation: Citation) -> dict[str, Any]:
    return {"file": citation.file, "line": citation.line, "text": seed_line(citation)}
