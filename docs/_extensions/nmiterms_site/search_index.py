"""The index behind the search: every form of every term, compared as people type."""

from __future__ import annotations

import json
from collections.abc import Iterable

from nmiterms.english.inflection import inflect_term
from nmiterms.glossary.entry import Entry
from nmiterms.lexicon.lexicon import inflect_entry

from .alphabet import fold, term_page
from .entries import Shelf


def write_search_index(shelf: Shelf) -> str:
    """Return the index as a script, which pages opened from a disk may load too.

    Each term is a list: concept, Danish, English, page, whether it is a synonym, and its Danish, English and deprecated
    forms, folded, with bars between.
    """
    terms = [_describe(entry, shelf) for entry in shelf.entries]
    return f"window.nmitermsIndex={json.dumps(terms, ensure_ascii=False, separators=(',', ':'))};\n"


def _describe(entry: Entry, shelf: Shelf) -> list[str | int]:
    page = term_page(shelf.leads[entry.concept])
    english = [form for term in (*entry.english_terms, *entry.superseded) for form in _english_forms(entry, term)]
    deprecated = [form for each in entry.deprecated for form in _english_forms(entry, each.term)]
    return [
        entry.concept,
        entry.danish,
        entry.english,
        page,
        int(shelf.leads[entry.concept] is not entry),
        _joined([entry.danish, *(form.text for form in inflect_entry(entry))]),
        _joined(english),
        _joined(deprecated),
    ]


def _english_forms(entry: Entry, term: str) -> list[str]:
    return [term, *(form.text for form in inflect_term(term, entry))]


def _joined(forms: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(fold(form) for form in forms))
