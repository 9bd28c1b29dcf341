"""TBX (ISO 30042) as entries: TBX-Basic in both its styles, and the older files whose root is ``martif``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from nmiterms.errors import GlossaryError
from nmiterms.exchange.foreign import Foreign, adopt
from nmiterms.exchange.xml_tree import Node, read_xml
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.glossary import Glossary
from nmiterms.glossary.source_file import SourceFile

# The names of 2019 and those of 2008.
_ROOTS = ("tbx", "martif")
_CONCEPTS = ("conceptEntry", "termEntry")
_LANGUAGES = ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
_GROUPS = ("descripGrp", "adminGrp", "termNoteGrp", "termGrp")
# In the style “dca” these name their category in an attribute; in “dct” the element itself bears its name.
_CARRIERS = ("descrip", "admin", "termNote", "descripNote", "adminNote", "ref", "xref")
_STATUSES = {
    "preferred": "preferred", "standardized": "preferred", "legal": "preferred", "regulated": "preferred",
    "admitted": "admitted", "deprecated": "deprecated", "superseded": "superseded",
}  # fmt: skip
_PARTS_OF_SPEECH = {
    "noun": "noun", "commonnoun": "noun", "propernoun": "proper-noun", "verb": "verb", "adjective": "adjective",
    "adverb": "adverb", "participle": "participle", "preposition": "preposition", "conjunction": "conjunction",
    "pronoun": "pronoun", "numeral": "numeral", "phrase": "phrase", "other": None,
}  # fmt: skip
# Danish has two genders; the old masculine and feminine are both common today.
_GENDERS = {
    "neuter": "neuter", "common": "common", "other": "common", "othergender": "common", "masculine": "common",
    "feminine": "common",
}  # fmt: skip
_PHRASES = ("phrase", "phraseologicalunit", "setphrase", "collocation")


@dataclass(frozen=True, slots=True)
class _Fact:
    category: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class _Term:
    """A term of one language with what the file says of it."""

    term: str
    line: int
    facts: tuple[_Fact, ...]

    def first(self, category: str) -> _Fact | None:
        return next((fact for fact in self.facts if fact.category == category), None)

    def all(self, category: str) -> tuple[str, ...]:
        return tuple(fact.value for fact in self.facts if fact.category == category)


def parse_tbx(source: SourceFile, glossary: Glossary) -> tuple[Entry, ...]:
    """Return the entries of a TBX file, as they would be laid over a glossary.

    Concepts that lack Danish or English are passed over. Raises `GlossaryError` with file, line, what is wrong and the
    remedy: for broken XML, entities, a root that is none of TBX, unknown statuses, parts of speech and genders, and a
    file with no concept in both languages.
    """
    root = read_xml(source)
    if root.name not in _ROOTS:
        what = f"the root of the file is “{root.name}”"
        raise GlossaryError(source.at(root.line), what, "export it as TBX, whose root is “tbx” (or “martif”)")
    groups = [rows for concept in _find(root, _CONCEPTS) if (rows := _read_concept(concept, source, glossary))]
    if not groups:
        remedy = "see that its languages are marked “da” and “en”"
        raise GlossaryError(source.name, "no concept has a Danish and an English term", remedy)
    return adopt(groups, glossary, PurePath(source.name).stem)


def _find(node: Node, names: Sequence[str]) -> Iterator[Node]:
    """Yield the outermost elements of these names below a node."""
    for child in node.children:
        if child.name in names:
            yield child
        else:
            yield from _find(child, names)


def _read_concept(concept: Node, source: SourceFile, glossary: Glossary) -> list[Foreign]:
    danish, english = _language(concept, "da", source), _language(concept, "en", source)
    if not danish or not english:
        return []
    by_status: dict[str | None, list[_Term]] = {}
    for term in english:
        by_status.setdefault(_status(term, source), []).append(term)
    preferred, unmarked = by_status.get("preferred", []), by_status.get(None, [])
    if len(preferred) > 1:
        what = f"“{preferred[0].term}” and “{preferred[1].term}” are both the preferred English of one concept"
        raise GlossaryError(source.at(preferred[1].line), what, "let one of them be admittedTerm-admn-sts")
    right = [*preferred, *unmarked, *by_status.get("admitted", [])]
    if not right:
        what = f"every English term of “{danish[0].term}” is deprecated or superseded"
        raise GlossaryError(source.at(concept.line), what, "add one that is right")
    about = tuple(_facts(concept))
    return [
        Foreign(
            where=source.at(term.line),
            danish=term.term,
            english=right[0].term,
            concept=_known_id(concept, danish, english, glossary),
            part_of_speech=_part_of_speech(term, source) or _part_of_speech(right[0], source),
            gender=_pick(term, "grammaticalGender", _GENDERS, source),
            subject_field=next((fact.value for fact in about if fact.category == "subjectField"), None),
            definition=_definition(concept, about),
            note="\n".join((*term.all("note"), *(fact.value for fact in about if fact.category == "note"))) or None,
            status=_status(term, source),
            admitted=tuple(other.term for other in right[1:]),
            deprecated=tuple(other.term for other in by_status.get("deprecated", [])),
            superseded=tuple(other.term for other in by_status.get("superseded", [])),
            authority=tuple(dict.fromkeys(term.all("source"))),
            whole=True,
        )
        for term in danish
    ]


def _language(concept: Node, language: str, source: SourceFile) -> list[_Term]:
    """Return the terms of a language; of its varieties only British English, where a concept tells them apart."""
    sections: dict[str, list[Node]] = {}
    for section in _find(concept, _LANGUAGES):
        tag = section.attributes.get("lang", "").lower().replace("_", "-")
        if tag.split("-")[0] == language:
            sections.setdefault(tag, []).append(section)
    tags = [tag for tag in (language, f"{language}-gb", f"{language}-dk") if tag in sections] or list(sections)[:1]
    terms = [_read_term(term, source) for tag in tags for section in sections[tag] for term in _find(section, _TERMS)]
    return list({term.term: term for term in reversed(terms)}.values())[::-1]


def _read_term(section: Node, source: SourceFile) -> _Term:
    node = next(_find(section, ("term",)), None)
    if node is None or not node.text:
        raise GlossaryError(source.at(section.line), "the term is missing", "fill it in, or delete the section")
    return _Term(node.text, node.line, tuple(_facts(section)))


def _facts(node: Node) -> Iterator[_Fact]:
    """Yield what is said of an element itself, in groups or not, but not what is said further in."""
    for child in node.children:
        if child.name in _GROUPS:
            yield from _facts(child)
        elif child.name not in (*_LANGUAGES, *_TERMS):
            category = child.attributes.get("type", "") if child.name in _CARRIERS else child.name
            yield _Fact(category, child.text, child.line)


def _definition(concept: Node, about: Sequence[_Fact]) -> str | None:
    """Return the definition of the concept, or of its English section: definitions are in English."""
    sections = (
        section for section in _find(concept, _LANGUAGES) if section.attributes.get("lang", "").lower()[:2] == "en"
    )
    facts = (*about, *(fact for section in sections for fact in _facts(section)))
    return next((fact.value for fact in facts if fact.category == "definition" and fact.value), None)


def _known_id(concept: Node, danish: list[_Term], english: list[_Term], glossary: Glossary) -> str | None:
    """Return the concept that the file's own id names, if the glossary has it and they share a term."""
    # An id may not begin with a digit.
    name = concept.attributes.get("id", "").removeprefix("_")
    terms = {term.term for term in (*danish, *english)}
    known = glossary.by_concept.get(name, ())
    return name if any({entry.danish, *entry.english_terms} & terms for entry in known) else None


def _status(term: _Term, source: SourceFile) -> str | None:
    for category in ("administrativeStatus", "normativeAuthorization"):
        fact = term.first(category)
        if fact is not None:
            name = fact.value.removesuffix("-admn-sts").removesuffix("Term").lower()
            if name not in _STATUSES:
                known = ", ".join(
                    f"{each}Term-admn-sts" for each in ("preferred", "admitted", "deprecated", "superseded")
                )
                raise GlossaryError(
                    source.at(fact.line), f"{category} cannot be “{fact.value}”", f"write one of: {known}"
                )
            return _STATUSES[name]
    return None


def _part_of_speech(term: _Term, source: SourceFile) -> str | None:
    kind = term.first("termType")
    is_phrase = kind is not None and kind.value.lower() in _PHRASES
    return _pick(term, "partOfSpeech", _PARTS_OF_SPEECH, source) or ("phrase" if is_phrase else None)


def _pick(term: _Term, category: str, known: Mapping[str, str | None], source: SourceFile) -> str | None:
    fact = term.first(category)
    if fact is None or not fact.value:
        return None
    name = fact.value.lower().replace(" ", "").replace("-", "")
    if name not in known:
        remedy = f"write one of: {', '.join(known)}"
        raise GlossaryError(source.at(fact.line), f"{category} cannot be “{fact.value}”", remedy)
    return known[name]
