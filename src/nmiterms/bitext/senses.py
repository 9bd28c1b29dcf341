"""Which sense a Danish word has in its sentence, by the frames of its entries: *indstille {activity}* or *indstille … til*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nmiterms.danish.function_words import CONJUNCTIONS, RELATIVES
from nmiterms.glossary.fields import SEMANTIC_CLASSES
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading, read_entry
from nmiterms.text.tokens import Token, find_tokens

_PIECE = re.compile(r"\{([^}]*)\}|([^\s{}]+)")
_BE = frozenset("er var været være blev bliver blive blevet".split())
_CLAUSE_END = frozenset(".,;:?!–")
# So far from its verb an object or a particle may stand.
_REACH = 7


def choose_readings(
    readings: Sequence[Reading], tokens: Sequence[Token], index: int, lexicon: Lexicon
) -> Sequence[Reading]:
    """Return the readings that the words around the token leave: those whose frame fits, else those that have none.

    Where the frames rule every reading out, all come back: the frames do not know this use.
    """
    framed = [reading for reading in readings if reading.entry and reading.entry.frames_danish]
    fitting = fitting_readings(framed, tokens, index, lexicon)
    return fitting or [reading for reading in readings if reading not in framed] or readings


def fitting_readings(
    readings: Sequence[Reading], tokens: Sequence[Token], index: int, lexicon: Lexicon
) -> list[Reading]:
    """Return the readings one of whose frames fits; a slot filled by its own word says more than one by its class."""
    framed = [reading for reading in readings if reading.entry and reading.entry.frames_danish]
    for exact in (True, False):
        fitting = [reading for reading in framed if _fits(reading, tokens, index, lexicon, exact)]
        if fitting:
            return fitting
    return []


def is_proved(reading: Reading, tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Tell whether nothing is left to doubt: the entry has no frames, or one of them fits."""
    return not (reading.entry and reading.entry.frames_danish) or _fits(reading, tokens, index, lexicon, exact=False)


def separated_readings(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> list[Reading]:
    """Return the verbs of several words that begin at the token and go on further back: *træder ministeren tilbage*."""
    found: list[Reading] = []
    for reading in lexicon.read_danish(tokens[index].text):
        if reading.part_of_speech != "verb":
            continue
        for entry in lexicon.phrasal_verbs.get(reading.danish, ()):
            rest = entry.danish.split()[1:]
            if _follow(rest, tokens, index, lexicon):
                found.append(read_entry(entry, reading.slot))
    # The longest leaves no room for the others: "tage stilling til" and "tage til".
    longest = max((reading.danish.count(" ") for reading in found), default=0)
    return [reading for reading in found if reading.danish.count(" ") == longest]


def _follow(words: Sequence[str], tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Tell whether the words follow in order within the clause."""
    at, last = index + 1, _clause_end(tokens, index)
    for word in words:
        reach = range(at, min(at + _REACH, last))
        found = next((place for place in reach if tokens[place].lower == word), None)
        if found is None:
            return False
        at = found + 1
    return True


def _fits(reading: Reading, tokens: Sequence[Token], index: int, lexicon: Lexicon, exact: bool) -> bool:
    frames = reading.entry.frames_danish if reading.entry else ()
    return any(_fits_frame(frame, reading, tokens, index, lexicon, exact) for frame in frames)


def _fits_frame(
    frame: str, reading: Reading, tokens: Sequence[Token], index: int, lexicon: Lexicon, exact: bool
) -> bool:
    """Tell whether the words of a frame stand around the token in order, and what its slots ask for with them."""
    before, after = _pieces(frame, reading.danish)
    if exact:
        before, after = (
            tuple((slot if slot is None else slot.difference(SEMANTIC_CLASSES), word) for slot, word in each)
            for each in (before, after)
        )
    last = _clause_end(tokens, index)
    at = index + 1
    pending: frozenset[str] | None = None
    for slot, word in after:
        if slot is not None:
            pending = slot
            continue
        reach = range(at, min(at + _REACH, last))
        found = next((place for place in reach if _is_form(tokens[place], word, lexicon)), None)
        if found is None:
            return False
        if pending is not None and not _holds(pending, tokens[at:found], lexicon):
            return False
        pending, at = None, found + 1
    if pending is not None and not _holds(pending, _arguments(reading, tokens, index, at, last), lexicon):
        return False
    first = _clause_start(tokens, index)
    return all(_holds(slot, tokens[first:index], lexicon) for slot, _ in before if slot is not None) and all(
        any(_is_form(token, word, lexicon) for token in tokens[first:index]) for slot, word in before if slot is None
    )


def _is_form(token: Token, word: str, lexicon: Lexicon) -> bool:
    """Tell whether a token is the word, or a form of it."""
    return token.lower == word or any(reading.danish == word for reading in lexicon.read_danish(token.text))


def _arguments(reading: Reading, tokens: Sequence[Token], index: int, at: int, last: int) -> Sequence[Token]:
    """Return the words among which the slot behind a word is filled: of a passive verb, those before it."""
    first = _clause_start(tokens, index)
    passive = reading.slot.endswith("pass") or (
        reading.slot.startswith("pp") and any(token.lower in _BE for token in tokens[first:index])
    )
    if passive:
        return tokens[first:index]
    following = tokens[at : min(at + _REACH, last)]
    return following if reading.part_of_speech == "verb" else following[:3]


def _holds(slot: frozenset[str], tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether any word is of a semantic class of the slot, or is one of its words, in any form."""
    for token in tokens:
        if token.kind == "number" and "#number" in slot:
            return True
        if not token.is_word:
            continue
        if token.lower in slot:
            return True
        for reading in lexicon.read_danish(token.text):
            if reading.part_of_speech in {"noun", "proper-noun"} and (
                reading.semantic_class in slot or _lemmas(reading) & slot
            ):
                return True
    return False


def _lemmas(reading: Reading) -> set[str]:
    """Return the lemma, and that of a compound's last part: an "arbejdsudvalg" is an "udvalg"."""
    return {reading.danish, *(part.danish for part in reading.parts[-1:])}


@cache
def _pieces(frame: str, lemma: str) -> tuple[tuple[tuple[frozenset[str] | None, str], ...], ...]:
    """Return what stands before and behind the entry's own word in a frame, slots and words.

    >>> _pieces("{person} indstille {measure|krav} til", "indstille")[1][1]
    (None, 'til')
    """
    own = find_tokens(lemma)[0].lower
    found = [(frozenset(slot.split("|")), "") if slot else (None, word.lower()) for slot, word in _PIECE.findall(frame)]
    place = next((at for at, (slot, word) in enumerate(found) if slot is None and word == own), -1)
    return tuple(found[: max(place, 0)]), tuple(found[place + 1 :])


def _clause_start(tokens: Sequence[Token], index: int) -> int:
    at = index
    while at and tokens[at - 1].text not in _CLAUSE_END and tokens[at - 1].lower not in RELATIVES | {"og", "men", "at"}:
        at -= 1
    # "udvalget, der blev nedsat": what the relative stands for is before it.
    if at and tokens[at - 1].lower in RELATIVES:
        at = max(at - 4, 0)
    return at


def _clause_end(tokens: Sequence[Token], index: int) -> int:
    at = index + 1
    while (
        at < len(tokens) and tokens[at].text not in _CLAUSE_END and tokens[at].lower not in CONJUNCTIONS - {"for", "og"}
    ):
        at += 1
    return at
