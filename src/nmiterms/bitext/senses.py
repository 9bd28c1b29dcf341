"""Which sense a Danish word or phrase has in its sentence, by the frames of its entries: *indstille {activity}* or *indstille … til*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nmiterms.danish.function_words import CONJUNCTIONS, OBJECT_PRONOUNS, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS
from nmiterms.glossary.fields import SEMANTIC_CLASSES
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading, read_entry
from nmiterms.text.tokens import Token, find_tokens

_PIECE = re.compile(r"\{([^}]*)\}|([^\s{}]+)")
_BE = frozenset("er var været være blev bliver blive blevet".split())
_CLAUSE_END = frozenset(".,;:?!–")
_FINITE = frozenset({"pres", "past"})
# Pronouns that stand for people; "de" is an article too, and "den" and "det" are things.
_PERSONS = (SUBJECT_PRONOUNS | OBJECT_PRONOUNS) - {"de"}
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
    """Tell whether nothing is left to doubt: the entry has no frames, or one of them fits.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> from nmiterms.text.tokens import find_tokens
    >>> said, lexicon = ("Partiet går frem.", "Toget går frem."), bundled_lexicon()
    >>> proved = []
    >>> for tokens in map(find_tokens, said):
    ...     (reading,) = (each for each in separated_readings(tokens, 1, lexicon) if each.english == "gain ground")
    ...     proved.append(is_proved(reading, tokens, 1, lexicon))
    >>> proved
    [True, False]
    """
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
    pieces = _pieces(frame, reading.danish)
    is_phrase = " " in reading.danish
    if pieces is None:
        # A phrase shown in another form ("det frie spil") says where its words stand, and nothing of its sense.
        return is_phrase
    before, after = pieces
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
        if pending is not None and not (
            _holds(pending, tokens[at:found], lexicon, is_phrase)
            or (is_phrase and _holds(pending, _arguments_before(reading, tokens, index), lexicon, is_phrase))
        ):
            return False
        pending, at = None, found + 1
    # What a preposition governs stands behind it, of a passive too: "han blev dømt for mord".
    governed = tokens[at : min(at + _REACH, last)] if is_phrase and after and after[-2:][0][1] in PREPOSITIONS else None
    if pending is not None and not _holds(
        pending, governed or _arguments(reading, tokens, index, at, last), lexicon, is_phrase
    ):
        return False
    # "Partiet håber at gå frem": the subject of an infinitive is that of the verb before it.
    marked = is_phrase and reading.slot == "inf" and index > 0 and tokens[index - 1].lower == "at"
    front = tokens[_clause_start(tokens, index - marked) : index]
    if is_phrase and reading.slot in _FINITE:
        # "I dag går partiet frem": the subject may stand behind its verb.
        own = next((place for place in range(index + 1, last) if tokens[place].lower in reading.danish.split()), last)
        front = (*front, *tokens[index + 1 : own])
    return all(_holds(slot, front, lexicon, is_phrase) for slot, _ in before if slot is not None) and all(
        any(_is_form(token, word, lexicon) for token in front) for slot, word in before if slot is None
    )


def _is_form(token: Token, word: str, lexicon: Lexicon) -> bool:
    """Tell whether a token is the word, or a form of it."""
    return token.lower == word or any(reading.danish == word for reading in lexicon.read_danish(token.text))


def _arguments(reading: Reading, tokens: Sequence[Token], index: int, at: int, last: int) -> Sequence[Token]:
    """Return the words among which the slot behind a word is filled: of a passive verb, those before it."""
    if _is_passive(reading, tokens, index):
        return tokens[_clause_start(tokens, index) : index]
    following = tokens[at : min(at + _REACH, last)]
    return following if reading.part_of_speech == "verb" else following[:3]


def _arguments_before(reading: Reading, tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """Return the words before a verb among which its object may stand: *sagen blev taget op*, *sagen, som han tog op*."""
    first = _clause_start(tokens, index)
    relative = any(token.lower in RELATIVES for token in tokens[first:index])
    return tokens[first:index] if relative or _is_passive(reading, tokens, index) else ()


def _is_passive(reading: Reading, tokens: Sequence[Token], index: int) -> bool:
    return reading.slot.endswith("pass") or (
        reading.slot.startswith("pp")
        and any(token.lower in _BE for token in tokens[_clause_start(tokens, index) : index])
    )


def _holds(slot: frozenset[str], tokens: Sequence[Token], lexicon: Lexicon, is_phrase: bool) -> bool:
    """Tell whether any word is of a semantic class of the slot, or is one of its words, in any form.

    Around a phrase a pronoun and an unknown name may be the person: a verb alone has too many senses for that
    ("han udskrev en check").
    """
    for place, token in enumerate(tokens):
        if token.kind == "number" and "#number" in slot:
            return True
        if not token.is_word:
            continue
        if is_phrase and "person" in slot and (token.lower in _PERSONS or _is_unknown_name(tokens, place, lexicon)):
            return True
        if token.lower in slot:
            return True
        for reading in lexicon.read_danish(token.text):
            if reading.part_of_speech in {"noun", "proper-noun"} and (
                reading.semantic_class in slot or _lemmas(reading) & slot
            ):
                return True
    return False


def _is_unknown_name(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a word is a name that nobody can read: names of places and bodies stand in the lexicon.

    One capital may be that of a sentence; two in a row, or one behind a word, are a name's.
    """
    token = tokens[index]
    if not token.is_capitalised or lexicon.read_danish(token.text) or lexicon.is_name((token,), 0):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return (index > 0 and tokens[index - 1].is_word) or (following is not None and following.is_capitalised)


def _lemmas(reading: Reading) -> set[str]:
    """Return the lemma, and that of a compound's last part: an "arbejdsudvalg" is an "udvalg"."""
    return {reading.danish, *(part.danish for part in reading.parts[-1:])}


@cache
def _pieces(frame: str, lemma: str) -> tuple[tuple[tuple[frozenset[str] | None, str], ...], ...] | None:
    """Return what stands before and behind the entry's own word in a frame, slots and words; None if it is not in it.

    >>> _pieces("{person} indstille {measure|krav} til", "indstille")[1][1]
    (None, 'til')
    """
    own = find_tokens(lemma)[0].lower
    found = [(frozenset(slot.split("|")), "") if slot else (None, word.lower()) for slot, word in _PIECE.findall(frame)]
    place = next((at for at, (slot, word) in enumerate(found) if slot is None and word == own), None)
    return None if place is None else (tuple(found[:place]), tuple(found[place + 1 :]))


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
