"""A glossary as TBX-Basic (ISO 30042:2019, style “dca”), which any terminology program reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from nmiterms.exchange.exported import Exported, by_concept, counted, exportable, tell_losses
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.glossary import Glossary

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
LOST = (
    "conditions of deprecated terms", "forms", "articles and number", "semantic classes", "frames",
    "parts of compounds", "prepositions", "facts about persons and bodies", "marks “do not translate”", "relations",
    "citations",
)  # fmt: skip
# TBX-Basic knows no more than these; what is none of them is “other”.
_PARTS_OF_SPEECH = {
    "noun": "noun", "proper-noun": "noun", "verb": "verb", "adjective": "adjective", "adverb": "adverb",
}  # fmt: skip
# Nor has it a common gender.
_GENDERS = {"common": "other", "neuter": "neuter"}


def write_tbx(glossary: Glossary) -> Exported:
    """Return the terms of a glossary as TBX-Basic, one entry a concept, each term with its status.

    >>> glossary = Glossary([Entry("tank", "kampvogn", "tank", "forces", "noun", gender="common")])
    >>> '<termNote type="grammaticalGender">other</termNote>' in write_tbx(glossary).text
    True
    """
    root = Element("tbx", {"type": "TBX-Basic", "style": "dca", "xml:lang": "en", "xmlns": NAMESPACE})
    description = SubElement(SubElement(root, "tbxHeader"), "fileDesc")
    _add(SubElement(SubElement(description, "titleStmt"), "title"), "Danish–English glossary")
    _add(SubElement(SubElement(description, "sourceDesc"), "p"), "Exported by nmiterms.")
    text = SubElement(root, "text")
    entries = exportable(glossary)
    if entries:
        body = SubElement(text, "body")
        for group in by_concept(entries):
            _write_concept(body, group)
    indent(root)
    # The declaration is written here: the library's own names the encoding in quotation marks of its choice.
    data = '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"
    return Exported(data, (*tell_losses(glossary, "TBX-Basic", LOST), *_blurred(entries)))


def concept_id(concept: str) -> str:
    """Return a concept as an XML id, which may not begin with a digit.

    >>> concept_id("2-percent-target")
    '_2-percent-target'
    """
    return f"_{concept}" if concept[:1].isdigit() else concept


def _write_concept(body: Element, entries: Sequence[Entry]) -> None:
    lead = entries[0]
    concept = SubElement(body, "conceptEntry", {"id": concept_id(lead.concept)})
    _add(SubElement(concept, "descrip", {"type": "subjectField"}), lead.subject_field)
    definition = next((entry.definition for entry in entries if entry.definition), None)
    if definition:
        _add(SubElement(concept, "descrip", {"type": "definition"}), definition)
    danish = SubElement(concept, "langSec", {"xml:lang": "da"})
    for entry in entries:
        term = _write_term(danish, entry.danish, entry.part_of_speech, entry.status, entry.gender)
        for authority in entry.authority:
            _add(SubElement(term, "admin", {"type": "source"}), authority)
        for line in (entry.note or "").split("\n"):
            if line:
                _add(SubElement(term, "note"), line)
    english = SubElement(concept, "langSec", {"xml:lang": "en"})
    for word, status in _english(entries).items():
        _write_term(english, word, lead.part_of_speech, status)


def _english(entries: Iterable[Entry]) -> dict[str, str]:
    """Return the English terms of a concept with their statuses, the best status of each."""
    terms = [(entry.english, "preferred") for entry in entries]
    terms += [(term, "admitted") for entry in entries for term in entry.admitted]
    terms += [(term, "superseded") for entry in entries for term in entry.superseded]
    terms += [(term.term, "deprecated") for entry in entries for term in entry.deprecated]
    found: dict[str, str] = {}
    for term, status in terms:
        found.setdefault(term, status)
    return found


def _write_term(section: Element, term: str, part_of_speech: str, status: str, gender: str | None = None) -> Element:
    element = SubElement(section, "termSec")
    _add(SubElement(element, "term"), term)
    notes = {
        "partOfSpeech": _PARTS_OF_SPEECH.get(part_of_speech, "other"),
        "termType": "phrase" if part_of_speech == "phrase" else None,
        "grammaticalGender": _GENDERS[gender] if gender else None,
        "administrativeStatus": f"{status}Term-admn-sts",
    }
    for category, value in notes.items():
        if value:
            _add(SubElement(element, "termNote", {"type": category}), value)
    return element


def _add(element: Element, text: str) -> None:
    element.text = text


def _blurred(entries: Sequence[Entry]) -> Iterable[str]:
    """Yield what arrives in TBX-Basic, but with less said than before."""
    names = sum(entry.part_of_speech == "proper-noun" for entry in entries)
    others = sum(entry.part_of_speech not in (*_PARTS_OF_SPEECH, "phrase") for entry in entries)
    if names:
        yield f"written as nouns: {counted(names, 'name')}"
    if others:
        yield f"written as “other” parts of speech: {counted(others, 'entry', 'entries')}"
    fields = sum(len({entry.subject_field for entry in group}) > 1 for group in by_concept(entries))
    if fields:
        yield f"given the first of their subject fields: {counted(fields, 'concept')}"
    shared = sum(
        len(group) > 1 and len({(entry.admitted, entry.deprecated, entry.superseded) for entry in group}) > 1
        for group in by_concept(entries)
    )
    if shared:
        yield f"English told of one Danish term now holds for all of its concept: {counted(shared, 'concept')}"
