"""Names: those of a Danish passage that its English should hold, and those that it spells in another way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.span import Span
from nmiterms.text.tokens import Token, find_tokens

# Danish writes these with a capital, and they are no names.
_POLITE = frozenset("i de dem deres".split())
_OPENING = frozenset(".!?:;–—-\"“”„«»‘’'(")
# Letters that English texts write in other ways.
_FOLDED = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ö": "o", "ä": "a", "ü": "u", "ß": "ss", "đ": "d", "ł": "l"})
# Sounds that the two languages spell differently in names from other alphabets: Gorbatjov, Gennadij, Sergej.
_SOUNDS = (
    ("tj", "ch"),
    ("sj", "sh"),
    ("ij", "y"),
    ("iy", "y"),
    ("yj", "y"),
    ("ei", "ey"),
    ("j", "y"),
    ("w", "v"),
    ("kh", "h"),
)
_TRANSLITERATED = re.compile(r"[ts]j|[iy]j|jov|jev")
_LEAST_LIKENESS = 0.7
# In shorter words one letter makes another word: Kong, King.
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class NameDifference:
    """A name of the Danish, and what stands for it in the English: a misspelling of it."""

    source: Span
    name: str
    target: Span


def compare_names(source: str, target: str, lexicon: Lexicon) -> tuple[NameDifference, ...]:
    """Return the names of persons that the English spells in another way, one letter or two off, beside one that agrees.

    Only a name of several words counts (*Trine Bramsen*): the part that agrees says that the other part is meant.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> texts = "Det siger Mette Kragerup til avisen.", "Mette Krogerup tells the paper."
    >>> [(each.name, each.target.of(texts[1])) for each in compare_names(*texts, bundled_lexicon())]
    [('Kragerup', 'Krogerup')]
    """
    danish, english = find_tokens(source), find_tokens(target)
    known = {fold_name(token.text) for token in english}
    found: list[NameDifference] = []
    for run in name_runs(danish):
        alone = [token for token in run if not _stands(fold_name(token.text), known)]
        # One part of the name must agree, and one only must differ.
        if len(run) < 2 or len(alone) != 1 or any(_is_translated(token, lexicon) for token in run):
            continue
        name = alone[0]
        beside = {fold_name(token.text) for token in run if token is not name}
        rivals = [
            english[index]
            for index in range(len(english))
            if _is_like(english[index], name) and _has_neighbour(english, index, beside)
        ]
        ours = {fold_name(token.text) for token in danish}
        rivals = [rival for rival in rivals if fold_name(rival.text) not in ours]
        if len(rivals) == 1:
            bare = _without_genitive(name.text, rivals[0].text)
            place = Span(rivals[0].start, rivals[0].end)
            found.append(NameDifference(Span(name.start, name.end), bare, place))
    return tuple(found)


@cache
def fold_name(name: str) -> str:
    """Return a name in lower case with the accents and the letters off that English texts leave out.

    >>> fold_name("Søren") == fold_name("Soeren") == fold_name("Soren"), fold_name("José")
    (True, 'yose')
    """
    lowered = name.lower().translate(_FOLDED).replace("’", "'").replace("oe", "o").replace("aa", "a").replace("ae", "a")
    folded = "".join(sign for sign in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(sign))
    for danish, english in _SOUNDS:
        folded = folded.replace(danish, english)
    return folded


@cache
def _cities() -> frozenset[str]:
    """Return the cities that Danish has a name of its own for (*Beograd*), in lower case, as CLDR has them."""
    from babel import Locale

    ours, theirs = (Locale(language).time_zones for language in ("da", "en"))
    return frozenset(
        str(names["city"]).lower()
        for zone, names in ours.items()
        if "city" in names and names["city"] != theirs.get(zone, {}).get("city")
    )


def name_runs(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the capitalised words of Danish that stand side by side; the first word of a sentence may be any word."""
    runs: list[list[Token]] = [[]]
    for index, token in enumerate(tokens):
        name = token.is_word and token.is_capitalised and len(token.text) > 2 and token.lower not in _POLITE
        if not name or token.text.isupper():
            runs.append([])
            continue
        if runs[-1] and index and tokens[index - 1] is not runs[-1][-1]:
            runs.append([])
        opens = index == 0 or tokens[index - 1].text in _OPENING
        if opens and not (index + 1 < len(tokens) and tokens[index + 1].is_capitalised):
            continue
        runs[-1].append(token)
    return [run for run in runs if run]


def _stands(name: str, known: set[str]) -> bool:
    return name in known or name.removesuffix("s") in known or name.removesuffix("'") in known


def _is_translated(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether the word is more than a name: bodies, places and titles have English of their own."""
    bare = token.lower.removesuffix("s")
    return bool(lexicon.read_danish(token.text)) or bare in _cities() or lexicon.language.may_be_danish(token.lower)


def _is_like(token: Token, name: Token) -> bool:
    """Tell whether an English word is the name but for a letter or two."""
    if not token.is_word or not token.is_capitalised or min(len(token.text), len(name.text)) < _SHORTEST:
        return False
    if _TRANSLITERATED.search(name.lower):
        return False
    ours, theirs = fold_name(name.text), fold_name(token.text)
    if ours.startswith(theirs) or theirs.startswith(ours):
        # An ending, not a spelling: Prixet, Disorders.
        return False
    return ours[0] == theirs[0] and SequenceMatcher(None, ours, theirs).ratio() >= _LEAST_LIKENESS


def _has_neighbour(tokens: Sequence[Token], index: int, names: set[str]) -> bool:
    near = (*tokens[max(index - 1, 0) : index], *tokens[index + 1 : index + 2])
    return any(_stands(fold_name(token.text), names) for token in near)


def _without_genitive(name: str, like: str) -> str:
    """Return the Danish name without its genitive s where the English word has none (*Bramsens*: Brahmsen’s)."""
    return re.sub(r"['’]?s$", "", name) if name.endswith("s") and not like.endswith("s") else name
