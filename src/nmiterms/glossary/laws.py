"""The laws of the data: what must hold of the entries of a glossary together, beyond what each file's reader asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from nmiterms.errors import GlossaryError
from nmiterms.glossary.bundled import seed_line
from nmiterms.glossary.entry import Condition, DeprecatedTerm, Entry
from nmiterms.glossary.fields import SEMANTIC_CLASSES

LONGEST_DEFINITION = 15
# The general vocabulary holds plain words, not terms: it defines nothing and has no semantic classes.
# Following one of these from concept to concept must come to an end.
_HIERARCHIES = ("abbreviation-of", "part-of")


def check(entries: Iterable[Entry]) -> tuple[GlossaryError, ...]:
    """Return every breach of a law, in the order of the entries; an empty tuple is a glossary in good order.

    >>> entry = Entry("tank", "kampvogn", "tank", "forces", "noun", semantic_class="object", where="forces.po:9")
    >>> [str(error) for error in check([entry])]
    ['forces.po:9: concept tank has no definition; add one of at most 15 words']
    """
    entries = tuple(entries)
    return _in_order(entries, (*_contradictions(entries), *_gaps(entries)))


def contradictions(entries: Iterable[Entry]) -> tuple[GlossaryError, ...]:
    """Return the breaches that make a glossary say two things at once, or speak of what is not there.

    A glossary with gaps (no definition, no semantic class) can still be worked with; with these it cannot.
    """
    entries = tuple(entries)
    return _in_order(entries, _contradictions(entries))


def _in_order(entries: Sequence[Entry], errors: Iterable[GlossaryError]) -> tuple[GlossaryError, ...]:
    place = {entry.where: number for number, entry in enumerate(entries)}
    return tuple(sorted(errors, key=lambda error: place.get(error.where, len(place))))


def _contradictions(entries: Sequence[Entry]) -> Iterator[GlossaryError]:
    concepts = _by_concept(entries)
    yield from _duplicates(entries)
    for group in concepts.values():
        yield from _disagreements(group)
    yield from _deprecated_here_and_right_there(entries)
    yield from _unknown_concepts(entries, concepts)
    yield from _cycles(entries)
    yield from _conditions_on_nothing(entries, concepts)
    yield from _lost_citations(entries)


def _gaps(entries: Sequence[Entry]) -> Iterator[GlossaryError]:
    terms = [entry for entry in entries if not entry.is_general]
    for concept, group in _by_concept(terms).items():
        # A candidate waits for its review; the definition comes with it, and the semantic class.
        if not any(entry.definition for entry in group) and not all(entry.candidate for entry in group):
            remedy = f"add one of at most {LONGEST_DEFINITION} words"
            yield GlossaryError(group[0].where, f"concept {concept} has no definition", remedy)
    for entry in terms:
        words = len((entry.definition or "").split())
        if words > LONGEST_DEFINITION:
            what = f"the definition of “{entry.danish}” has {words} words"
            yield GlossaryError(entry.where, what, f"say it in {LONGEST_DEFINITION} or fewer")
        if entry.part_of_speech in ("noun", "proper-noun") and not entry.semantic_class and not entry.candidate:
            remedy = f"add one of: {', '.join(SEMANTIC_CLASSES)}"
            yield GlossaryError(entry.where, f"“{entry.danish}” has no semantic-class", remedy)


def _by_concept(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.concept].append(entry)
    return found


def _duplicates(entries: Iterable[Entry]) -> Iterator[GlossaryError]:
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        other = first.setdefault((entry.concept, entry.danish), entry)
        if other is not entry:
            what = f"“{entry.danish}” stands twice in concept {entry.concept}, first at {other.where}"
            yield GlossaryError(entry.where, what, "merge the two")


def _disagreements(group: Sequence[Entry]) -> Iterator[GlossaryError]:
    """Yield where the entries of one concept give it two preferred English terms or two definitions."""
    lead = group[0]
    defined = next((entry for entry in group if entry.definition), None)
    for entry in group[1:]:
        if entry.english != lead.english:
            what = f"concept {entry.concept} is “{entry.english}” here and “{lead.english}” at {lead.where}"
            yield GlossaryError(entry.where, what, "prefer one and admit the other, or make two concepts")
        if entry.definition and defined is not None and entry is not defined:
            what = f"concept {entry.concept} has another definition at {defined.where}"
            yield GlossaryError(entry.where, what, "keep the one on the preferred Danish term")


def _deprecated_here_and_right_there(entries: Sequence[Entry]) -> Iterator[GlossaryError]:
    right: defaultdict[str, list[tuple[str, Entry]]] = defaultdict(list)
    for entry in entries:
        for term in entry.english_terms:
            right[term.lower()].append((term, entry))
    for entry in entries:
        for deprecated in entry.deprecated:
            yield from _right_elsewhere(entry, deprecated, right[deprecated.term.lower()])


def _right_elsewhere(
    entry: Entry, deprecated: DeprecatedTerm, right: Iterable[tuple[str, Entry]]
) -> Iterator[GlossaryError]:
    """Yield at most one breach: a term that is right for the same concept, or for another with no condition named."""
    same = [(term, other) for term, other in right if term == deprecated.term or not deprecated.case_exact]
    own = next((other for _, other in same if other.concept == entry.concept), None)
    # Plain words mean many things: that a word of the general vocabulary has this English says nothing.
    elsewhere = next((other for _, other in same if not other.is_general), None)
    if own is not None:
        what = f"“{deprecated.term}” is deprecated for concept {entry.concept} and right for it at {own.where}"
        yield GlossaryError(entry.where, what, "choose; “case: exact” if only the casing is wrong")
    elif elsewhere is not None and not deprecated.when and not deprecated.unless:
        what = f"“{deprecated.term}” is deprecated here and right for {elsewhere.concept} at {elsewhere.where}"
        remedy = f"say when: deprecated-term[{deprecated.term}].when: source"
        yield GlossaryError(entry.where, what, remedy)


def _unknown_concepts(entries: Iterable[Entry], concepts: dict[str, list[Entry]]) -> Iterator[GlossaryError]:
    for entry in entries:
        named = (*entry.relations, *((("office", entry.office),) if entry.office else ()))
        for relation, concept in named:
            if concept not in concepts:
                what = f"{relation} names the concept {concept}, which no entry has"
                yield GlossaryError(entry.where, what, _nearest(concept, concepts))


def _cycles(entries: Iterable[Entry]) -> Iterator[GlossaryError]:
    for hierarchy in _HIERARCHIES:
        above: defaultdict[str, set[str]] = defaultdict(set)
        for entry in entries:
            above[entry.concept].update(concept for relation, concept in entry.relations if relation == hierarchy)
        for entry in entries:
            for relation, concept in entry.relations:
                if relation == hierarchy and entry.concept in _reach(concept, above):
                    what = f"{hierarchy} {concept} leads back to {entry.concept}"
                    yield GlossaryError(entry.where, what, "delete one of the relations of the circle")


def _reach(start: str, above: dict[str, set[str]]) -> set[str]:
    """Return the concept and all above it."""
    reached, waiting = {start}, [start]
    while waiting:
        for concept in above.get(waiting.pop(), ()):
            if concept not in reached:
                reached.add(concept)
                waiting.append(concept)
    return reached


def _conditions_on_nothing(entries: Sequence[Entry], concepts: dict[str, list[Entry]]) -> Iterator[GlossaryError]:
    known = {"term": concepts, "field": {entry.subject_field for entry in entries}, "class": SEMANTIC_CLASSES}
    for entry in entries:
        for deprecated in entry.deprecated:
            for condition in _conditions(deprecated):
                for value in condition.values if condition.kind in known else ():
                    if value not in known[condition.kind]:
                        what = f"a condition of “{deprecated.term}” names the {condition.kind} {value}, which is none"
                        yield GlossaryError(entry.where, what, _nearest(value, known[condition.kind]))


def _conditions(deprecated: DeprecatedTerm) -> Iterator[Condition]:
    for alternative in deprecated.when:
        yield from alternative
    yield from deprecated.unless


def _lost_citations(entries: Iterable[Entry]) -> Iterator[GlossaryError]:
    for entry in entries:
        for citation in entry.citations:
            if citation.folder:
                # A candidate's own document: it is not here.
                continue
            try:
                seed_line(citation)
            except GlossaryError as error:
                what = f"the citation {citation} points nowhere: {error.what}"
                yield GlossaryError(entry.where, what, error.remedy)


def _nearest(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1)
    return f"did you mean {near[0]}?" if near else "add it, or name another"
