"""The glossary as pages: its terms from A to Å, the English index, and the subject fields."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

from nmiterms.glossary.entry import Entry

from .alphabet import FIGURES, danish_order, fold, initial, page_name, term_page
from .entries import Shelf
from .rst import alone, page_link, plain, reference, role, title, toctree

Item = TypeVar("Item")
# A page of many terms would fill the sidebar with them, and every search for pages: the search for terms finds them.
_QUIET = ":tocdepth: 1\n:hide-toc:\n:nosearch:\n"


def write_terms(shelf: Shelf) -> dict[str, str]:
    """Return the pages of the terms by their names. Raises `ValueError` for a glossary without terms."""
    if not shelf.entries:
        raise ValueError("glossary/: it holds no terms, and a site without terms is none; put the PO files back")
    return {**_danish(shelf), **_english(shelf), **_fields(shelf)}


def _danish(shelf: Shelf) -> dict[str, str]:
    letters = _by_letter(sorted(shelf.entries, key=lambda entry: danish_order(entry.danish)), lambda each: each.danish)
    pages = {
        f"terms/{page_name(letter)}": "\n".join(
            (_QUIET, title(f"Danish: {letter}"), _letters(letters, "terms"), *(shelf.write(entry) for entry in entries))
        )
        for letter, entries in letters.items()
    }
    some = reference("træning", "term-training") if "training" in shelf.leads else "one"
    pages["terms/index"] = "\n".join(
        (
            title("Danish terms, A–Å"),
            f"{len(shelf.entries)} Danish terms for {len(shelf.leads)} concepts. Each entry, such as {some}, gives the "
            "English to write, what not to write and when, and the lines of documents that prove it.\n",
            _letters(letters, "terms"),
            _contents("terms", letters),
        )
    )
    assert all(term_page(entry) in pages for entry in shelf.entries)
    return pages


def _english(shelf: Shelf) -> dict[str, str]:
    """Return the index of English terms: preferred, admitted, and those that once were the name."""
    lines: set[tuple[str, str, str]] = set()
    for entry in shelf.entries:
        lines.add((entry.english, entry.concept, ""))
        lines.update((term, entry.concept, "admitted") for term in entry.admitted)
        lines.update((term, entry.concept, "superseded") for term in entry.superseded)
    ordered = sorted(lines, key=lambda line: (fold(line[0]), line[1], line[2]))
    letters = _by_letter(ordered, lambda line: line[0])
    pages = {
        f"english/{page_name(letter)}": "\n".join(
            (
                _QUIET,
                title(f"English: {letter}"),
                _letters(letters, "english"),
                *(_index_line(*line, shelf) for line in some),
            )
        )
        for letter, some in letters.items()
    }
    pages["english/index"] = "\n".join(
        (
            title("English index"),
            f"{len(ordered)} English terms, each with the Danish that it renders.\n",
            _letters(letters, "english"),
            _contents("english", letters),
        )
    )
    return pages


def _index_line(term: str, concept: str, status: str, shelf: Shelf) -> str:
    lead = shelf.leads[concept]
    others = [each.danish for each in shelf.synonyms[concept] if each is not lead]
    danish = ", ".join((reference(lead.danish, f"term-{concept}"), *(role("da", other) for other in others)))
    now = {"": "", "admitted": f" (or: {plain(lead.english)})", "superseded": f" (now: {plain(lead.english)})"}[status]
    return f"| {plain(term)}{now} – {danish}"


def _fields(shelf: Shelf) -> dict[str, str]:
    fields: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in shelf.entries:
        fields[entry.subject_field].append(entry)
    pages: dict[str, str] = {}
    for name, entries in sorted(fields.items()):
        lines = [
            f"| {shelf.link_english(entry)}" for entry in sorted(entries, key=lambda each: danish_order(each.danish))
        ]
        pages[f"fields/{name}"] = "\n".join((_QUIET, title(name), f"{len(entries)} terms.\n", *lines, ""))
    listed = [f"| {alone(page_link(name, f'fields/{name}'))} ({len(fields[name])})" for name in sorted(fields)]
    pages["fields/index"] = "\n".join(
        (
            title("Subject fields"),
            "A subject field is a part of life that terms belong to; each is one PO file of the glossary.\n",
            *listed,
            "",
            toctree(sorted(pages), "hidden", "titlesonly"),
        )
    )
    return pages


def _by_letter(items: Iterable[Item], text: Callable[[Item], str]) -> dict[str, list[Item]]:
    """Return items under their letters, the letters in the Danish order and the figures last."""
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        found[initial(text(item))].append(item)
    return {letter: found[letter] for letter in sorted(found, key=_letter_order)}


def _letter_order(letter: str) -> tuple[bool, str]:
    return letter == FIGURES, danish_order(letter)


def _letters(letters: Iterable[str], folder: str) -> str:
    """Return the letters as a row of links."""
    return (
        ".. rst-class:: letters\n\n"
        + " ".join(alone(page_link(letter, f"{folder}/{page_name(letter)}")) for letter in letters)
        + "\n"
    )


def _contents(folder: str, letters: Iterable[str]) -> str:
    """Return the table of contents of the letters' pages, which are called by their letters there."""
    pages = {f"{folder}/{page_name(letter)}": letter for letter in letters}
    return toctree(pages, "hidden", "titlesonly", titles=pages)
