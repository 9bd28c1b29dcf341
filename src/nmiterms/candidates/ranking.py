"""How likely a candidate is a term: its keyness against general Danish, its family, its company."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from nmiterms.candidates.collecting import Collection, Found
from nmiterms.candidates.nouns import forms_of
from nmiterms.glossary.entry import GENERAL
from nmiterms.lexicon.general_danish import UNKNOWN_PER_MILLION, per_million
from nmiterms.lexicon.lexicon import Lexicon

# Kilgarriff's constant: the larger, the more a common word of the subject is worth against a rare one.
_SMOOTHING = 10.0
# In a shorter text any word would be frequent.
_LEAST_WORDS = 1000
# A part that a million words hold so often counts half.
_COMMON = 100.0
# What else speaks for a candidate, in the unit of keyness: a power of ten in frequency. Weighed by hand on the seeds.
_FAMILY = 0.3
_SEVERAL_PARTS = 0.4
_DOMAIN = 1.0
# A name behind an office; an office before a name, as ballet dancers stand before one too.
_BEHIND_OFFICE = 0.8
_BEFORE_NAME = 0.5
# A word of one part that stands but once.
_PLAIN_WORD = 0.2
# A name behind a preposition of place.
_PLACE = 0.3
# Of names, bodies and abbreviations are terms more often than persons are; one word that stands once may be no name.
_BODY = 0.9
_ABBREVIATION = 0.5
_PERSON = 0.3
# Subject fields of plain prose: their words make no term of a compound.
_PROSE = frozenset({GENERAL, "phrases", "news-prose", "idioms", "false-friends"})


class Ranked(NamedTuple):
    """What was found, with its score in powers of ten and what speaks for it, for people."""

    score: float
    found: Found
    because: str


def rank(collection: Collection, lexicon: Lexicon) -> list[Ranked]:
    """Return what was found, the likeliest terms first."""
    families = Counter(
        part.lower()
        for each in collection.found.values()
        if each.kind == "noun"
        for part in set(each.noun.parts or (each.noun.danish,))
    )
    ranked = [_rank(each, collection, families, lexicon) for each in collection.found.values()]
    return sorted(ranked, key=lambda each: (-each.score, each.found.noun.danish.lower()))


def _rank(each: Found, collection: Collection, families: Counter[str], lexicon: Lexicon) -> Ranked:
    if each.kind == "name":
        return Ranked(
            _name_score(each, collection), each, "a name behind an office" if each.behind_office else "a name"
        )
    parts = [part.lower() for part in each.noun.parts] or [each.noun.danish.lower()]
    keyness = _keyness(each, collection)
    score = keyness
    reasons = [f"{10**keyness:.0f} times as frequent as in general Danish"]
    if each.kind == "noun":
        family, part = max((_kinship(part, families), part) for part in parts)
        score += _FAMILY * family
        if families[part] > 1:
            reasons.append(f"“{part}” is in {families[part]} of the words found")
    if len(parts) > 1:
        score += _SEVERAL_PARTS + _DOMAIN * _domain(parts, lexicon)
    elif each.count == 1:
        score -= _PLAIN_WORD
    if each.before_name:
        score += _BEFORE_NAME
        reasons.append("before a name")
    return Ranked(score, each, ", ".join(reasons))


def _kinship(part: str, families: Counter[str]) -> float:
    """Return how large the family of a part is; a word that is everywhere (sag, tid, folk) makes none."""
    return math.log2(max(families[part], 1)) / (1 + per_million([part]) / _COMMON)


def _keyness(each: Found, collection: Collection) -> float:
    count = each.count
    if each.kind == "phrase":
        head = collection.found[each.noun.parts[-1].lower()]
        return 0.5 * _keyness(head, collection) + 0.5 * _ratio(count, UNKNOWN_PER_MILLION, collection.words)
    return _ratio(count, per_million(forms_of(each.noun)), collection.words)


def _ratio(count: int, general: float, words: int) -> float:
    here = count * 1e6 / max(words, _LEAST_WORDS)
    return math.log10((here + _SMOOTHING) / (general + _SMOOTHING))


def _name_score(each: Found, collection: Collection) -> float:
    name = each.noun.danish
    several = " " in name
    score = _ratio(each.count, UNKNOWN_PER_MILLION if several else per_million([name.lower()]), collection.words)
    if each.is_abbreviation:
        score += _ABBREVIATION
    elif each.is_proper:
        score += _PERSON * several
    elif several or each.count > 1:
        score += _BODY
    if each.behind_office:
        score += _BEHIND_OFFICE
    elif each.is_place:
        score += _PLACE
    return score


def _domain(parts: Sequence[str], lexicon: Lexicon) -> float:
    """Return the share of the parts that a term of the glossary names."""
    named = sum(
        any(each.entry is not None and each.entry.subject_field not in _PROSE for each in lexicon.read_danish(part))
        for part in parts
    )
    return named / max(len(parts), 1)
