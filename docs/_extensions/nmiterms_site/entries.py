"""An entry of the glossary as it stands on its page: Danish and English, what not to write, the lines that prove it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from nmiterms.english.inflection import inflect_term
from nmiterms.glossary.bundled import is_english_seed, seed_line
from nmiterms.glossary.entry import Citation, Entry
from nmiterms.glossary.glossary import Glossary
from nmiterms.report.readings import danish_forms, name_slot

from .conditions import say_licence
from .rst import alone, label, page_link, paragraph, plain, reference, role, title
from .words import word

_RELATIONS = {
    "abbreviation-of": "Short for",
    "part-of": "Part of",
    "not-to-be-confused-with": "Not to be confused with",
}


class Shelf:
    """The terms of a glossary as pages show them: which entry a concept's anchor stands at, what links to what."""

    def __init__(self, glossary: Glossary) -> None:
        self.entries = glossary.terms

    @cached_property
    def leads(self) -> dict[str, Entry]:
        """The entry that bears its concept's anchor: the preferred Danish, else the first."""
        found: dict[str, Entry] = {}
        for entry in sorted(self.entries, key=lambda each: each.status != "preferred"):
            found.setdefault(entry.concept, entry)
        return found

    @cached_property
    def synonyms(self) -> dict[str, list[Entry]]:
        """All entries of each concept."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.concept, []).append(entry)
        return found

    @cached_property
    def officers(self) -> dict[str, list[Entry]]:
        """The people who hold each office."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            if entry.office:
                found.setdefault(entry.office, []).append(entry)
        return found

    def link(self, concept: str) -> str:
        """Return a concept as a link that shows its Danish, or its slug where it has no page."""
        lead = self.leads.get(concept)
        return reference(lead.danish, f"term-{concept}") if lead else plain(concept)

    def link_english(self, entry: Entry) -> str:
        """Return an entry as a link that shows its Danish, and its English behind it."""
        shown = reference(entry.danish, f"term-{entry.concept}")
        return f"{shown} – {plain(entry.english)}"

    def write(self, entry: Entry) -> str:
        """Return an entry as a section: the concept's own, or the shorter one of a synonym that points to it."""
        is_lead = self.leads[entry.concept] is entry
        parts = [f".. _term-{entry.concept}:\n"] if is_lead else []
        parts.append(title(f"{alone(role('da', entry.danish))} – {plain(entry.english)}", "-"))
        if is_lead:
            parts.append(f".. concept:: {entry.concept}\n")
        parts.append(self._grammar(entry) + "\n")
        parts.append("\n".join(f":{name}: {value}" for name, value in self._facts(entry, is_lead)) + "\n")
        return "\n".join(parts)

    def _grammar(self, entry: Entry) -> str:
        facts = [word(entry.part_of_speech.replace("-", " "))]
        if entry.gender:
            facts.append(word(f"{entry.gender} gender"))
        if entry.semantic_class:
            facts.append(word(entry.semantic_class))
        if entry.status != "preferred":
            facts.append(word(entry.status))
        if entry.do_not_translate:
            facts.append(word("not translated"))
        field = page_link(entry.subject_field, f"fields/{entry.subject_field}")
        candidate = f" {word('Candidate: not reviewed yet, fit for a suggestion only.')}" if entry.candidate else ""
        return f".. rst-class:: grammar\n\n{', '.join(facts)}; {field}.{candidate}"

    def _facts(self, entry: Entry, is_lead: bool) -> Iterator[tuple[str, str]]:
        """Yield the facts of an entry with their names, in the order in which a writer asks for them."""
        yield "English", f"**{plain(entry.english)}**{_english_grammar(entry)}"
        if entry.admitted:
            yield "Also", "; ".join(map(plain, entry.admitted))
        for deprecated in entry.deprecated:
            instead = f" → {plain(deprecated.replacement)}" if deprecated.replacement else ""
            case = f" {word('in just this casing')}" if deprecated.case_exact else ""
            yield "Not", f"{role('del', deprecated.term)}{case}{instead}: {say_licence(deprecated, self.link, word)}"
        if entry.superseded:
            yield "Once", "; ".join(map(plain, entry.superseded))
        if entry.definition:
            yield "Means", paragraph(entry.definition)
        elif not is_lead:
            yield "Means", f"{word('as')} {self.link(entry.concept)}"
        if entry.note:
            yield "Note", paragraph(entry.note)
        if forms := danish_forms(entry):
            shown = (f"{role('da', text)} ({_slots(name)})" if name else role("da", text) for name, text in forms)
            yield "Danish forms", "; ".join(shown)
        yield from _patterns(entry)
        if is_lead and (others := [each for each in self.synonyms[entry.concept] if each is not entry]):
            shown = (f"{role('da', each.danish)} ({word(each.status)})" for each in others)
            yield "Danish synonyms", "; ".join(shown)
        yield from self._person(entry)
        for relation, name in _RELATIONS.items():
            if concepts := [concept for kind, concept in entry.relations if kind == relation]:
                yield name, "; ".join(map(self.link, concepts))
        if entry.authority:
            yield "Authority", "; ".join(map(plain, entry.authority))
        yield "Concept", f"``{entry.concept}``"
        for citation in entry.citations:
            quoted = plain(seed_line(citation).strip())
            if not is_english_seed(citation.file):
                quoted = f":da:`{quoted}`"
            number = citation.file.partition("_")[0]
            where = reference(f"document {number}, line {citation.line}", line_label(citation))
            yield "Cited", f"{alone(where)}\n\n      {quoted}\n"

    def _person(self, entry: Entry) -> Iterator[tuple[str, str]]:
        if entry.office:
            when = f", {plain(entry.term_of_office)}" if entry.term_of_office else ""
            yield "Office", self.link(entry.office) + when
        if entry.party:
            yield "Party", plain(entry.party)
        if entry.pronoun:
            yield "Pronoun", entry.pronoun
        if held := self.officers.get(entry.concept):
            yield "Held by", "; ".join(self.link(each.concept) for each in held)


def line_label(citation: Citation) -> str:
    """Return the label of a line on its document's page."""
    return f"{document_label(citation.file)}-line-{citation.line}"


def document_label(file: str) -> str:
    """Return the label and the name of a document's page.

    >>> document_label("001_e5bfca27061f7bd7.txt")
    'document-001'
    """
    return f"document-{label(file.partition('_')[0])}"


def _english_grammar(entry: Entry) -> str:
    facts: list[str] = []
    if entry.part_of_speech in {"noun", "verb"}:
        slots = ("pl",) if entry.part_of_speech == "noun" else ("past", "pp")
        forms = {form.slot: form.text for form in inflect_term(entry.english, entry)}
        if entry.part_of_speech == "noun" and "pl" not in forms:
            facts.append(word("no plural"))
        shown = (
            (word(name_slot(slot)), forms[slot]) for slot in slots if forms.get(slot, entry.english) != entry.english
        )
        facts += [f"{name} {plain(text)}" for name, text in shown]
    if entry.article:
        facts.append(word("without an article" if entry.article == "none" else "always with “the”"))
    if entry.number_english:
        facts.append(word(f"with a verb in the {entry.number_english}"))
    return f" ({'; '.join(facts)})" if facts else ""


def _slots(names: str) -> str:
    """Return slots that share a form, with strokes between."""
    return "/".join(word(name) for name in names.split("/"))


def _patterns(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.frames_danish:
        english = f" – {_listed(entry.frames_english)}" if entry.frames_english else ""
        yield "Pattern", f"{'; '.join(role('da', each) for each in entry.frames_danish)}{english}"
    if entry.deprecated_frames:
        yield "Not the pattern", "; ".join(role("del", each) for each in entry.deprecated_frames)
    if entry.parts:
        yield "Parts", " + ".join(role("da", part) for part in entry.parts)
    if entry.prepositions:
        pairs = (f"{role('da', danish)} – {plain(english) or 'none'}" for danish, english in entry.prepositions.items())
        yield "Prepositions", "; ".join(pairs)


def _listed(values: Iterable[str]) -> str:
    return "; ".join(map(plain, values))
