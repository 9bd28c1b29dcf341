"""A seed document as a page: its lines, with every cited term in them linked to its entry."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from nmiterms.english.inflection import inflect_term
from nmiterms.glossary.bundled import is_english_seed, seeds_folder
from nmiterms.glossary.entry import Citation, Entry
from nmiterms.lexicon.lexicon import inflect_entry

from .entries import Shelf, document_label, line_label
from .rst import alone, between, plain, reference, role, title


def write_documents(shelf: Shelf) -> dict[str, str]:
    """Return the page of each seed document by its name."""
    cited: defaultdict[tuple[str, int], list[Entry]] = defaultdict(list)
    for entry in shelf.entries:
        for citation in entry.citations:
            cited[citation.file, citation.line].append(entry)
    return {
        f"documents/{path.name.partition('_')[0]}": _document(path.name, path.read_text(encoding="utf-8"), cited, shelf)
        for path in sorted(seeds_folder().glob("*.txt"))
    }


def find_terms(line: str, entries: Iterable[Entry], file: str) -> tuple[list[tuple[int, int, Entry]], list[Entry]]:
    """Return where the cited terms stand in a line, disjoint and in order; and the entries whose words stand apart.

    >>> entry = Entry("training", "træning", "training", "training", "noun", "common")
    >>> places, apart = find_terms("Til træningen i Irak.", [entry], "001_e.txt")
    >>> [(start, end) for start, end, _ in places], apart
    ([(4, 13)], [])
    """
    found: list[tuple[int, int, Entry]] = []
    apart: list[Entry] = []
    candidates = [(start, end, entry) for entry in entries for start, end in _places(line, entry, file)]
    for start, end, entry in sorted(candidates, key=lambda place: (place[0] - place[1], place[0])):
        if all(end <= other or start >= stop for other, stop, _ in found):
            found.append((start, end, entry))
    shown = {id(entry) for _, _, entry in found}
    apart = [entry for entry in entries if id(entry) not in shown]
    return sorted(found, key=lambda place: place[0]), apart


def _document(file: str, text: str, cited: dict[tuple[str, int], list[Entry]], shelf: Shelf) -> str:
    language = "in English, as a machine translated it" if is_english_seed(file) else "in Danish"
    count = sum(len(entries) for (name, _), entries in cited.items() if name == file)
    parts = [
        f".. _{document_label(file)}:\n",
        title(f"Document {file.partition('_')[0]}"),
        f"A news article {language}: a third party's text, quoted as evidence, ``seeds/{file}``. "
        f"The glossary cites it {count} times; each cited term leads to its entry.\n",
    ]
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        citation = Citation(file, number)
        if not line.strip() and (file, number) not in cited:
            continue
        places, apart = find_terms(line, cited.get((file, number), ()), file)
        parts.append(f".. _{line_label(citation)}:\n")
        shown = "".join(_linked(line, places, file))
        lead = alone(role("line-number", str(number)))
        parts.append(f"{lead} {shown.lstrip(' ')}\n")
        if apart:
            parts.append(f".. rst-class:: apart\n\nAlso: {'; '.join(_named_apart(apart, shelf))}\n")
    return "\n".join(parts)


def _named_apart(entries: Iterable[Entry], shelf: Shelf) -> Iterator[str]:
    """Yield links to entries that no word of a line is left for; homographs with one English are told by their kind."""
    entries = tuple(entries)
    pairs = Counter((entry.danish, entry.english) for entry in entries)
    for entry in entries:
        kind = f" ({plain(entry.part_of_speech.replace('-', ' '))})" if pairs[entry.danish, entry.english] > 1 else ""
        yield shelf.link_english(entry) + kind


def _linked(line: str, places: Iterable[tuple[int, int, Entry]], file: str) -> Iterator[str]:
    at = 0
    for start, end, entry in places:
        yield between(line[at:start])
        yield reference(line[start:end], f"term-{entry.concept}")
        at = end
    yield between(line[at:])


def _places(line: str, entry: Entry, file: str) -> Iterator[tuple[int, int]]:
    for form in _forms(entry, file):
        # "S" is a party, the "s" of "it's" is none.
        casing = re.NOFLAG if form.isupper() else re.IGNORECASE
        for match in re.finditer(rf"(?<![\w’']){re.escape(form)}(?!\w)", line, casing):
            yield match.span()


def _forms(entry: Entry, file: str) -> Iterator[str]:
    yield from dict.fromkeys(form.text for form in inflect_entry(entry))
    if is_english_seed(file):
        for term in (*entry.english_terms, *entry.superseded, *(each.term for each in entry.deprecated)):
            yield from dict.fromkeys(form.text for form in inflect_term(term, entry))
