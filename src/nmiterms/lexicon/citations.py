"""Whether the lines that entries cite hold what the entries say: evidence that nobody checked is none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from nmiterms.danish.inflection import inflect
from nmiterms.english.inflection import inflect_english, inflect_term
from nmiterms.errors import GlossaryError
from nmiterms.glossary.bundled import is_english_seed, seed_line
from nmiterms.glossary.entry import NO_FORMS, Entry
from nmiterms.lexicon.lexicon import inflect_entry
from nmiterms.lexicon.phrase_index import Phrase
from nmiterms.text.tokens import find_words

_SLOT = re.compile(r"\{[^{}]*\}")
# So many words may stand between the parts of a verb or a frame: "lægges der stor vægt på".
_WIDEST_GAP = 6


def unsupported_citations(entries: Iterable[Entry]) -> Iterator[GlossaryError]:
    """Yield a breach for each citation whose line holds no form of the term.

    The line holds a form of the Danish term, or the words of a verb or a frame in their order; in the English seed an
    English term will do, deprecated and superseded ones included. A citation of no line is for the laws of the data;
    documents other than the seeds are not at hand.

    >>> from nmiterms.glossary.entry import Citation
    >>> cited = (Citation("001_e5bfca27061f7bd7.txt", 1),)
    >>> entry = Entry("tank", "kampvogn", "tank", "forces", "noun", citations=cited, where="forces.po:9")
    >>> [str(error) for error in unsupported_citations([entry])]
    ['forces.po:9: seeds/001_e5bfca27061f7bd7.txt:1 holds no form of “kampvogn”; cite a line that does, or no line']
    """
    for entry in entries:
        for citation in entry.citations:
            if citation.folder:
                continue
            try:
                line = find_words(seed_line(citation))
            except GlossaryError:
                continue
            is_english = is_english_seed(citation.file)
            if not _holds_danish(line, entry) and not (is_english and _holds_english(line, entry)):
                terms = f"“{entry.danish}” or “{entry.english}”" if is_english else f"“{entry.danish}”"
                remedy = "cite a line that does, or no line"
                yield GlossaryError(entry.where, f"{citation} holds no form of {terms}", remedy)


def _holds_danish(line: Phrase, entry: Entry) -> bool:
    is_verb = entry.part_of_speech == "verb"
    return any(_holds(line, find_words(form.text), is_verb) for form in inflect_entry(entry)) or any(
        _holds_frame(line, [_danish_forms(word) for word in _frame_words(frame)]) for frame in entry.frames_danish
    )


def _holds_english(line: Phrase, entry: Entry) -> bool:
    is_verb = entry.part_of_speech == "verb"
    deprecated = (each.term for each in entry.deprecated)
    for term in (*entry.english_terms, *entry.superseded, *deprecated):
        if any(_holds(line, find_words(form.text), is_verb) for form in inflect_term(term, entry)):
            return True
    frames = (*entry.frames_english, *entry.deprecated_frames)
    return any(_holds_frame(line, [_english_forms(word) for word in _frame_words(frame)]) for frame in frames)


def _holds(line: Phrase, phrase: Phrase, apart: bool) -> bool:
    """Tell whether the line holds the phrase: in one piece, or its words apart but in order and near each other."""
    return _holds_frame(line, [[(word,)] for word in phrase] if apart else [[phrase]])


def _holds_frame(line: Phrase, pieces: Sequence[Sequence[Phrase]]) -> bool:
    """Tell whether the line holds the pieces in order, each in one of its forms, with no wide gap between."""
    return bool(pieces) and any(_goes_on(line, pieces, at) for at in range(len(line)))


def _goes_on(line: Phrase, pieces: Sequence[Sequence[Phrase]], at: int) -> bool:
    """Tell whether the first piece starts at the token and the others follow."""
    for form in pieces[0]:
        end = at + len(form)
        if form and line[at:end] == form:
            rest = pieces[1:]
            if not rest or any(_goes_on(line, rest, gap) for gap in range(end, end + _WIDEST_GAP + 1)):
                return True
    return False


def _frame_words(frame: str) -> Phrase:
    """Return the words of a frame without its slots: any two may stand apart, *der (fra dansk side) lægges*."""
    return find_words(_SLOT.sub(" ", frame))


def _danish_forms(word: str) -> list[Phrase]:
    """Return a word as it stands, and as a verb: which word of a frame is the verb is not said."""
    return [(word,), *(find_words(form.text) for form in inflect(word, "verb"))]


def _english_forms(word: str) -> list[Phrase]:
    return [(word,), *(find_words(form.text) for form in inflect_english(word, "verb", NO_FORMS))]
