"""Everything in the documents that may be a term, each with where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from nmiterms.candidates.names import NameFinder
from nmiterms.candidates.nouns import Noun, read_noun
from nmiterms.candidates.phrases import read_phrase
from nmiterms.candidates.words import Sentence, find_words
from nmiterms.lexicon.lexicon import Lexicon

Kind = Literal["noun", "phrase", "name"]
# What opens the line that names the author or the photographer, who are not those the text is of. A longer line is prose:
# "Af de tre soldater ...".
_BYLINES = frozenset({"af", "foto", "tekst"})
_BYLINE_WORDS = 7
# Before a name these say where: *i Mosul*, *fra Mosul*, *til Mosul*, *nær Mosul*.
_OF_PLACE = frozenset({"i", "fra", "til", "nær"})


class Place(NamedTuple):
    """Where a candidate stands: the document, from 0, the line, from 1, and the offset in the document."""

    document: int
    line: int
    start: int


@dataclass(slots=True)
class Found:
    """What was found of one candidate."""

    noun: Noun
    kind: Kind
    places: list[Place] = field(default_factory=list)
    mentions: list[Place] = field(default_factory=list)
    """Where a part of a name stands for the whole: *Kofod* for *Jeppe Kofod*."""
    before_name: int = 0
    """How often a name stands right behind it: an office, a rank or a body."""
    behind_office: int = 0
    """Of a name: how often a noun stands right before it."""
    is_place: bool = False
    """Of a name: whether it stands behind a preposition of place."""
    is_proper: bool = False
    is_abbreviation: bool = False

    @property
    def count(self) -> int:
        """How often it stands in the documents, whole or not."""
        return len(self.places) + len(self.mentions)


@dataclass(frozen=True, slots=True)
class Collection:
    """What was found in documents, by lemma in lower case, and how many words they have."""

    found: dict[str, Found]
    words: int


def collect(texts: Sequence[str], lexicon: Lexicon) -> Collection:
    """Return the nouns, the terms of adjective and noun and the names of documents."""
    documents = [list(find_words(text)) for text in texts]
    every = [sentence for document in documents for sentence in document]
    seen = frozenset(word.lower for sentence in every for word in sentence if word.is_word)
    names = NameFinder(every, lexicon)
    found: dict[str, Found] = {}
    for number, document in enumerate(documents):
        for sentence in document:
            _collect_sentence(sentence, number, found, names, seen, lexicon)
    return Collection(_with_full_names(found), sum(word.is_word for sentence in every for word in sentence))


def _collect_sentence(
    sentence: Sentence,
    document: int,
    found: dict[str, Found],
    finder: NameFinder,
    seen: frozenset[str],
    lexicon: Lexicon,
) -> None:
    names = list(finder.find(sentence))
    starts = {name.start for name in names}
    in_name = {at for name in names for at in range(name.start, name.end)}
    nouns: dict[int, Noun] = {}
    for at, word in enumerate(sentence):
        noun = None if at in in_name else read_noun(sentence, at, seen, lexicon)
        if noun is None:
            continue
        nouns[at] = noun
        each = _keep(found, noun, "noun", Place(document, word.line, word.start))
        behind = at + 2 if at + 1 < len(sentence) and sentence[at + 1].text == "," else at + 1
        each.before_name += behind in starts
        for phrase, start in read_phrase(sentence, at, noun, lexicon):
            _keep(found, phrase, "phrase", Place(document, sentence[start].line, sentence[start].start))
    byline = _byline(sentence)
    for name in names:
        if sentence[name.start].line == byline:
            continue
        each = _keep(
            found, Noun(name.text), "name", Place(document, sentence[name.start].line, sentence[name.start].start)
        )
        each.is_proper, each.is_abbreviation = name.is_proper, name.is_abbreviation
        before = name.start - 2 if name.start > 1 and sentence[name.start - 1].text == "," else name.start - 1
        each.behind_office += before in nouns
        each.is_place |= name.start > 0 and sentence[name.start - 1].lower in _OF_PLACE


def _byline(sentence: Sentence) -> int | None:
    """Return the line that names the author, or None."""
    if not sentence or sentence[0].lower not in _BYLINES:
        return None
    line = sentence[0].line
    return line if sum(word.line == line for word in sentence) <= _BYLINE_WORDS else None


def _keep(found: dict[str, Found], noun: Noun, kind: Kind, place: Place) -> Found:
    key = noun.danish.lower()
    each = found.setdefault(key, Found(noun, kind))
    each.places.append(place)
    return each


def _with_full_names(found: dict[str, Found]) -> dict[str, Found]:
    """Return what was found with a part of one person's name counted for the whole: *Kofod* for *Jeppe Kofod*."""
    wholes: defaultdict[str, set[str]] = defaultdict(set)
    for key, each in found.items():
        words = key.split()
        if each.kind == "name" and each.is_proper and len(words) > 1:
            for part in {words[-1], " ".join(words[:2]), " ".join(words[-2:])} - {key}:
                wholes[part].add(key)
    merged = dict(found)
    # The shortest first: "Frederiksen" joins "Hjort Frederiksen", which then joins the whole.
    for part in sorted(wholes.keys() & found.keys(), key=lambda part: (len(part), part)):
        longest = max(wholes[part], key=lambda key: (len(key), key))
        # All are one person if the longest of the names ends in, or begins with, each of the others.
        if merged[part].kind == "name" and all(_is_part(key, longest) for key in wholes[part]) and longest in merged:
            each = merged.pop(part)
            merged[longest].mentions += (*each.places, *each.mentions)
            merged[longest].behind_office += each.behind_office
    return merged


def _is_part(part: str, whole: str) -> bool:
    return f" {whole} ".startswith(f" {part} ") or f" {whole} ".endswith(f" {part} ")
