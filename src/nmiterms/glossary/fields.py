"""The fields of an entry as lines of ``name: value``: how they are read, checked and written in their one order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, NoReturn

from nmiterms.errors import GlossaryError
from nmiterms.glossary.conditions import parse_alternatives, parse_conditions, write_alternatives, write_conditions
from nmiterms.glossary.entry import GENERAL, DeprecatedTerm, Entry
from nmiterms.glossary.forms import parse_forms, parse_prepositions, write_forms, write_prepositions

PARTS_OF_SPEECH = (
    "noun", "proper-noun", "verb", "adjective", "adverb", "participle", "phrase",
    "preposition", "conjunction", "pronoun", "numeral",
)  # fmt: skip
SEMANTIC_CLASSES = (
    "person", "office", "group", "body", "place", "nationality", "activity", "event", "object", "measure", "state",
    "time", "document", "communication",
)  # fmt: skip
GENDERS = ("common", "neuter")
RELATIONS = ("abbreviation-of", "part-of", "not-to-be-confused-with")

_ONE_OF: Mapping[str, tuple[str, ...]] = {
    "part-of-speech": PARTS_OF_SPEECH,
    "grammatical-gender": GENDERS,
    "semantic-class": SEMANTIC_CLASSES,
    "status": ("preferred", "admitted", "deprecated", "superseded"),
    "pronoun": ("he", "she", "it", "they"),
    "do-not-translate": ("yes",),
}
# Where each field goes in the entry, in the order in which they are written. The rest need a hand of their own.
_SINGLE = {
    "part-of-speech": "part_of_speech",
    "grammatical-gender": "gender",
    "semantic-class": "semantic_class",
    "definition": "definition",
    "status": "status",
    "pronoun": "pronoun",
    "office": "office",
    "party": "party",
    "term-of-office": "term_of_office",
}
_MANY = {
    "admitted-term": "admitted",
    "superseded-term": "superseded",
    "frame.da": "frames_danish",
    "frame.en": "frames_english",
    "deprecated-frame": "deprecated_frames",
    "authority": "authority",
}
_SPECIAL = ("forms.da", "forms.en", "deprecated-term", "parts", "prepositions", "do-not-translate", *RELATIONS)
FIELDS = (*_SINGLE, *_MANY, *_SPECIAL)
_OF_DEPRECATED = re.compile(r"deprecated-term\[(?P<term>.+?)\]\.(?P<facet>\w+)")
_FACETS = ("when", "unless", "case", "replacement")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Line:
    """One fact of an entry: the field's name, its value and where it stands."""

    name: str
    value: str
    where: str


def split_line(text: str, where: str) -> Line:
    """Split ``name: value``. Raises `GlossaryError` for anything else.

    >>> split_line("deprecated-term[workout].unless: near gym", "glossary/training.po:12").name
    'deprecated-term[workout].unless'
    """
    match = _OF_DEPRECATED.match(text)
    end = match.end() if match else text.find(":")
    name, value = text[: max(end, 0)].strip(), text[end + 1 :].strip()
    if end < 0 or text[end : end + 1] != ":" or not value:
        raise GlossaryError(where, f"“{text}” is no fact", "write it as “field: value”, and a note on a line “# …”")
    return Line(name, check_value(value, name, where), where)


def read_fields(lines: Iterable[Line], where: str) -> dict[str, Any]:
    """Return the arguments of an `Entry` that its field lines state.

    Raises `GlossaryError` for an unknown field or value, a field that stands twice, and a missing part of speech.

    >>> read_fields([Line("part-of-speech", "noun", "x.po:1"), Line("admitted-term", "drill", "x.po:2")], "x.po:1")
    {'part_of_speech': 'noun', 'admitted': ('drill',)}
    """
    found: dict[str, Any] = {}
    seen: set[str] = set()
    lines = tuple(lines)
    # The slots of the forms depend on the part of speech, wherever it stands.
    part_of_speech = next((line.value for line in lines if line.name == "part-of-speech"), "")
    if not part_of_speech:
        raise GlossaryError(where, "the field part-of-speech is missing", f"add one of: {', '.join(PARTS_OF_SPEECH)}")
    for line in lines:
        _read_line(line, part_of_speech, found, seen)
    if "deprecated" in found:
        found["deprecated"] = tuple(found["deprecated"].values())
    return found


def write_fields(entry: Entry) -> Iterator[str]:
    """Yield the field lines of an entry in their canonical order. Raises `GlossaryError` for what cannot be written."""
    for name, value in _facts(entry):
        yield f"{name}: {check_value(value, name, entry.where or entry.concept)}"


def check_slug(slug: str, where: str) -> str:
    """Return the slug. Raises `GlossaryError` if it is none."""
    if not _SLUG.fullmatch(slug):
        raise GlossaryError(where, f"“{slug}” is no concept", "write lower-case English words with hyphens between")
    return slug


def refuse_general(subject_field: str, where: str) -> None:
    """Raise `GlossaryError` if the subject field of a term is that of the general vocabulary."""
    if subject_field == GENERAL:
        raise GlossaryError(where, f"the field “{GENERAL}” is that of the general vocabulary", "name another field")


def check_value(value: str, name: str, where: str) -> str:
    """Return the value of a field or a term. Raises `GlossaryError` if it would not read back the same."""
    if not value or not value.isprintable() or value != " ".join(value.split()):
        raise GlossaryError(where, f"{name} holds {value!r}", "write visible characters with single spaces between")
    return value


def read_parts(value: str, where: str) -> tuple[str, ...]:
    """Return the lemmas of a compound, written with ``+`` between. Raises `GlossaryError` for fewer than two."""
    parts = tuple(part.strip() for part in value.split("+"))
    if len(parts) < 2 or not all(parts):
        raise GlossaryError(where, f"“{value}” names no parts", "write the lemmas with “+” between")
    return parts


def _read_line(line: Line, part_of_speech: str, found: dict[str, Any], seen: set[str]) -> None:
    name, value, where = line.name, line.value, line.where
    if name not in _MANY and name not in RELATIONS and name != "deprecated-term":
        if name in seen:
            raise GlossaryError(where, f"the field {name} stands twice", "keep one of the two")
        seen.add(name)
    if name in _ONE_OF and value not in _ONE_OF[name]:
        raise GlossaryError(where, f"{name} cannot be “{value}”", f"write one of: {', '.join(_ONE_OF[name])}")
    if name in _SINGLE:
        found[_SINGLE[name]] = check_slug(value, where) if name == "office" else value
    elif name in _MANY:
        found[_MANY[name]] = (*found.get(_MANY[name], ()), value)
    elif name in RELATIONS:
        found["relations"] = (*found.get("relations", ()), (name, check_slug(value, where)))
    elif name == "deprecated-term":
        terms: dict[str, DeprecatedTerm] = found.setdefault("deprecated", {})
        if value in terms:
            raise GlossaryError(where, f"the deprecated term “{value}” stands twice", "keep one of the two")
        terms[value] = DeprecatedTerm(value)
    elif name in ("forms.da", "forms.en"):
        found.update(parse_forms(value, name, part_of_speech, where))
    elif name == "parts":
        found["parts"] = read_parts(value, where)
    elif name == "prepositions":
        found["prepositions"] = MappingProxyType(parse_prepositions(value, where))
    elif name == "do-not-translate":
        found["do_not_translate"] = True
    else:
        _read_facet(line, found)


def _read_facet(line: Line, found: dict[str, Any]) -> None:
    """Read one facet of a deprecated term: what licenses it, what forbids it, its casing, its own replacement."""
    match = _OF_DEPRECATED.fullmatch(line.name)
    if match is None:
        _unknown(line, FIELDS)
    if match["facet"] not in _FACETS:
        _unknown(line, tuple(f"deprecated-term[{match['term']}].{facet}" for facet in _FACETS))
    terms: dict[str, DeprecatedTerm] = found.setdefault("deprecated", {})
    term = terms.get(match["term"])
    if term is None:
        remedy = f"put “deprecated-term: {match['term']}” before it"
        raise GlossaryError(line.where, f"{line.name} speaks of a term that is not listed", remedy)
    match match["facet"]:
        case "when":
            term = replace(term, when=parse_alternatives(line.value, line.where))
        case "unless":
            term = replace(term, unless=parse_conditions(line.value, line.where))
        case "case":
            if line.value != "exact":
                raise GlossaryError(line.where, f"case cannot be “{line.value}”", "write “exact” or delete the line")
            term = replace(term, case_exact=True)
        case _:
            term = replace(term, replacement=line.value)
    terms[term.term] = term


def _unknown(line: Line, known: tuple[str, ...]) -> NoReturn:
    # The import is paid only by the one who made a slip.
    from difflib import get_close_matches

    near = get_close_matches(line.name, known, n=1)
    remedy = f"write “{near[0]}”" if near else f"write one of: {', '.join(known)}"
    raise GlossaryError(line.where, f"unknown field “{line.name}”", remedy)


def _facts(entry: Entry) -> Iterator[tuple[str, str]]:
    for name in _ORDER:
        if name == "deprecated-term":
            yield from _deprecated(entry)
        else:
            yield from ((name, value) for value in _values(entry, name))


def _values(entry: Entry, name: str) -> Iterable[str]:
    if name in _SINGLE:
        value = getattr(entry, _SINGLE[name])
        return () if value is None or (name, value) == ("status", "preferred") else (value,)
    if name in _MANY:
        values: tuple[str, ...] = getattr(entry, _MANY[name])
        return values
    if name in RELATIONS:
        return (concept for relation, concept in entry.relations if relation == name)
    return (value for value in (_WRITERS[name](entry),) if value)


def _deprecated(entry: Entry) -> Iterator[tuple[str, str]]:
    for term in entry.deprecated:
        yield "deprecated-term", term.term
        name = f"deprecated-term[{term.term}]"
        if term.when:
            yield f"{name}.when", write_alternatives(term.when)
        if term.unless:
            yield f"{name}.unless", write_conditions(term.unless)
        if term.case_exact:
            yield f"{name}.case", "exact"
        if term.replacement is not None:
            yield f"{name}.replacement", term.replacement


_WRITERS: Mapping[str, Callable[[Entry], str]] = {
    "forms.da": lambda entry: write_forms(entry.forms_danish),
    "forms.en": lambda entry: write_forms(entry.forms_english, entry.article, entry.number_english),
    "parts": lambda entry: " + ".join(entry.parts),
    "prepositions": lambda entry: write_prepositions(entry.prepositions),
    "do-not-translate": lambda entry: "yes" if entry.do_not_translate else "",
}
# The order of docs/glossary-format.md.
_ORDER = (
    "part-of-speech", "grammatical-gender", "semantic-class", "forms.da", "forms.en", "definition", "status",
    "admitted-term", "deprecated-term", "superseded-term", "frame.da", "frame.en", "deprecated-frame", "parts",
    "prepositions", "pronoun", "office", "party", "term-of-office", "do-not-translate", *RELATIONS, "authority",
)  # fmt: skip
