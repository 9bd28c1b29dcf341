"""Term candidates as a PO file of fuzzy entries, for people to review."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, count
from pathlib import Path, PurePath

from nmiterms.candidates.candidate import Candidate
from nmiterms.errors import GlossaryError
from nmiterms.exchange.foreign import make_slug
from nmiterms.glossary.bundled import seeds_folder
from nmiterms.glossary.entry import Citation, Entry
from nmiterms.glossary.glossary import Glossary
from nmiterms.glossary.po import write_po
from nmiterms.lexicon.citations import unsupported_citations

# So many lines show how a term is used.
_MOST_CITATIONS = 5
_NOTE = "Term candidates, the likeliest numbered 1. Review each, complete it, and take “#, fuzzy” away."


def write_candidates(
    candidates: Sequence[Candidate], names: Sequence[str], glossary: Glossary, subject_field: str
) -> str:
    """Return candidates as PO text; ``names`` are the files of the documents, in their order.

    A candidate without a suggestion has the Danish in place of the English: an entry cannot do without.
    """
    folders = [_document(name) for name in names]
    return write_po(make_entries(candidates, folders, glossary, subject_field), subject_field, _NOTE)


def make_entries(
    candidates: Sequence[Candidate], documents: Sequence[tuple[str, str | None]], glossary: Glossary, subject_field: str
) -> tuple[Entry, ...]:
    """Return candidates as entries; ``documents`` are the file and the folder of each, no folder for a seed."""
    taken = set(glossary.by_concept)
    entries = []
    for number, candidate in enumerate(candidates, start=1):
        concept = next(slug for slug in _slugs(candidate) if slug not in taken)
        taken.add(concept)
        places = sorted({(place.document, place.line) for place in candidate.places})
        entry = Entry(
            concept,
            candidate.danish,
            candidate.english or candidate.danish,
            subject_field,
            "proper-noun" if candidate.kind == "name" else "noun",
            gender=candidate.gender,
            semantic_class=candidate.semantic_class,
            forms_danish=candidate.forms,
            note=_note(candidate, number),
            candidate=True,
        )
        cited = (Citation(documents[document][0], line, documents[document][1]) for document, line in places)
        entries.append(_with_citations(entry, list(cited)))
    return tuple(entries)


def _with_citations(entry: Entry, citations: Sequence[Citation]) -> Entry:
    """Return the entry with the first lines that hold a form of it as the glossary inflects it."""
    held = (each for each in citations if not any(unsupported_citations([replace(entry, citations=(each,))])))
    return replace(entry, citations=tuple(each for each, _ in zip(held, range(_MOST_CITATIONS), strict=False)))


def _note(candidate: Candidate, number: int) -> str:
    times = "once" if candidate.count == 1 else f"{candidate.count} times"
    lines = [f"{number}. {times}: {candidate.because}."]
    if candidate.english is None:
        lines.append("No English is known: the Danish stands in its place.")
    elif candidate.confirmed:
        lines.append("The English is that of the translation.")
    return "\n".join(lines)


def _slugs(candidate: Candidate) -> Iterator[str]:
    danish = make_slug(candidate.danish) or "term"
    english = make_slug(candidate.english or "") or danish
    names = (english,) if english == danish else (english, f"{english}-{danish}")
    return chain(names, (f"{english}-{number}" for number in count(2)))


def _document(name: str) -> tuple[str, str | None]:
    """Return the file and the folder of a document as citations write them; a seed has no folder."""
    path = Path(name)
    if _is_seed(path):
        return path.name, None
    # White space would end the citation.
    written = re.sub(r"\s", "%20", PurePath(name).as_posix())
    folder, _, file = written.rpartition("/")
    if folder == "seeds" or not folder:
        folder = f"./{folder}".removesuffix("/")
    return file, folder


def _is_seed(path: Path) -> bool:
    try:
        return path.is_file() and path.resolve().parent == seeds_folder().resolve()
    except GlossaryError:
        return False
