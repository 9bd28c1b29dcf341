"""Nouns of a Danish text with their lemma: read by the glossary, by a known last part, or by their ending."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from nmiterms.candidates.words import Sentence, Word, word_behind
from nmiterms.danish.function_words import (
    ARTICLES,
    AUXILIARIES,
    DANISH_GRAMMAR,
    MODALS,
    POSSESSIVES_OF_OTHERS,
    PREPOSITIONS,
    PRONOUNS,
    REFLEXIVE_POSSESSIVES,
)
from nmiterms.danish.inflection import inflect
from nmiterms.danish.plain_nouns import FEASTS, WORDS_OF_GRAMMAR
from nmiterms.glossary.entry import NO_FORMS, Entry
from nmiterms.lexicon.general_danish import UNKNOWN_PER_MILLION, per_million
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading
from nmiterms.text.months import calendar_names

Gender = Literal["common", "neuter"] | None

# Behind these a word that could be a verb or an adjective is a noun, if no other noun follows.
_BEFORE_NOUN = (
    ARTICLES | PREPOSITIONS | REFLEXIVE_POSSESSIVES | POSSESSIVES_OF_OTHERS | frozenset({"vores", "denne", "dette"})
)
_BEFORE_VERB = (PRONOUNS - ARTICLES) | MODALS | AUXILIARIES | frozenset({"at", "og", "ikke", "som", "der"})
# Shorter words end in shorter words by chance: the least letters of a compound's parts, and of a word of which nothing is
# known.
_LEAST_TAIL, _LEAST_FRONT, _LEAST_UNKNOWN = 5, 4, 6
# Suffixes of derivation that make nouns, and the gender that they give.
_SUFFIX = re.compile(
    r".{3,}?(?P<suffix>ning|else|hed|skab|tion|sion|itet|isme|ist|tør|ør|ant|ent|ance|ence|eri|gram|logi|kraft|ur|ik|mand)"
    r"(?:s|en|ens|n|ns|et|ets|t|ts|er|ers|r|rs|e|es|erne|ernes|rne|rnes|ne|nes)?"
)
_NEUTER = frozenset("skab eri gram".split())
# What may be behind the stem of a noun that nothing is known of, and the gender it shows.
_ENDINGS: tuple[tuple[str, Gender], ...] = (
    ("ernes", "common"), ("erne", "common"), ("ens", "common"), ("en", "common"), ("ets", "neuter"), ("et", "neuter"),
    ("er", "common"), ("ne", "common"), ("s", "common"),
)  # fmt: skip
# Endings of participles, adjectives and adverbs.
_NO_NOUN = re.compile(r".*(?:ede|ende|[ae]ret|isk|iske|ig|ige|igt|som|somme|vis|est|este|ledet|antet?|ante)")
# The glossary reads these as nouns: *både*, boats, is "both" nearly everywhere.
_NO_TERMS = FEASTS | {WORDS_OF_GRAMMAR["båd"]}


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun in its base form, with what is known of its inflection, its English and its parts."""

    danish: str
    gender: Gender = None
    forms: Mapping[str, str | None] = field(default_factory=lambda: NO_FORMS, hash=False)
    english: str | None = None
    semantic_class: str | None = None
    parts: tuple[str, ...] = ()
    reading: Reading | None = field(default=None, hash=False, compare=False)


def read_noun(sentence: Sentence, index: int, seen: Collection[str], lexicon: Lexicon) -> Noun | None:
    """Return the noun that stands at a place of a sentence, or None; ``seen`` are all words of the documents in lower case.

    >>> from nmiterms.candidates.words import find_words
    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> sentence = next(find_words("Vi vil styrke blorkbrigaden ved Nato-flaget."))
    >>> [noun.danish for at in range(6) if (noun := read_noun(sentence, at, (), bundled_lexicon()))]
    ['blorkbrigade', 'Nato-flag']
    """
    word = sentence[index]
    if not word.is_word or word.lower in DANISH_GRAMMAR or word.lower.endswith("-") or len(word.text) < 2:
        return None
    if _is_no_term(word.lower) or _is_no_term(word.lower.removesuffix("s").removesuffix("en")):
        return None
    inner = word.text[1:] if word.opens else word.text
    if "-" in word.text:
        return _read_hyphenated(word.text, lexicon)
    if inner != inner.lower():
        return None
    readings = lexicon.read_danish(word.lower)
    nouns = [each for each in readings if each.part_of_speech == "noun"]
    # "Indsats" is an effort before it is an inmate's.
    nouns.sort(key=lambda each: each.is_genitive)
    if nouns:
        return _noun(nouns[0], lexicon) if _is_noun_here(sentence, index, readings, lexicon) else None
    if readings or _NO_NOUN.fullmatch(word.lower) or per_million([word.lower]) > UNKNOWN_PER_MILLION:
        return None
    known_tail = read_tail(word.lower, lexicon)
    if known_tail is not None or (word.opens and word.is_capitalised):
        return known_tail
    return _read_unknown(sentence, index, seen, lexicon)


def _is_no_term(word: str) -> bool:
    return word in _NO_TERMS or word in calendar_names("months") or word in calendar_names("days")


def is_adjective(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word can be an adjective or a participle before a noun."""
    return any(each.part_of_speech in {"adjective", "participle"} for each in lexicon.read_danish(word.lower))


def _is_noun_here(sentence: Sentence, index: int, readings: Collection[Reading], lexicon: Lexicon) -> bool:
    others = {each.part_of_speech for each in readings} - {"noun"}
    if not others:
        return True
    before = sentence[index - 1].lower if index else ""
    after = word_behind(sentence, index)
    if before in _BEFORE_VERB:
        return False
    if others & {"adjective", "participle", "adverb"} and after is not None and _may_be_noun(after, lexicon):
        return False
    described = index > 0 and is_adjective(sentence[index - 1], lexicon)
    definite = all(each.is_definite for each in readings if each.part_of_speech == "noun")
    return before in _BEFORE_NOUN or described or (definite and others <= {"verb"}) or before.endswith("-")


def _may_be_noun(word: Word, lexicon: Lexicon) -> bool:
    return word.lower not in DANISH_GRAMMAR and any(
        each.part_of_speech in {"noun", "adjective"} for each in lexicon.read_danish(word.lower)
    )


def _noun(reading: Reading, lexicon: Lexicon) -> Noun:
    """Return a reading as a noun; a compound that an entry holds is taken apart all the same."""
    head = reading.head
    assert head is not None
    front = reading.danish[: len(reading.danish) - len(head.danish)]
    forms = {slot: form and front + form for slot, form in head.forms_danish.items()}
    parts = tuple(part.danish for part in reading.parts)
    if not parts:
        compound = next(lexicon.read_compound(reading.danish.lower()), None)
        parts = tuple(part.danish for part in compound.parts) if compound else ()
    return Noun(reading.danish, head.gender, forms, reading.english, reading.semantic_class, parts, reading)


def _read_hyphenated(written: str, lexicon: Lexicon) -> Noun | None:
    """Return a noun whose last piece is one; what stands before keeps its capitals (*Nato-flag*)."""
    front, _, last = written.rpartition("-")
    heads = [each for each in lexicon.read_danish(last) if each.part_of_speech == "noun"] if last.islower() else []
    if not heads or not front:
        return None
    noun = _noun(heads[0], lexicon)
    whole = next((each for each in lexicon.read_danish(written) if each.part_of_speech == "noun"), None)
    forms = {slot: form and f"{front}-{form}" for slot, form in noun.forms.items()}
    parts = (front, *(noun.parts or (noun.danish,)))
    english = whole.english if whole else None
    return Noun(f"{front}-{noun.danish}", noun.gender, forms, english, noun.semantic_class, parts)


def read_tail(word: str, lexicon: Lexicon) -> Noun | None:
    """Return a compound of which only the last part is known."""
    for start in range(_LEAST_FRONT, len(word) - _LEAST_TAIL + 1):
        front, tail = word[:start], word[start:]
        for reading in lexicon.read_danish(tail):
            if reading.part_of_speech == "noun" and reading.entry is not None and len(reading.danish) >= _LEAST_TAIL:
                noun = _noun(reading, lexicon)
                forms = {slot: form and front + form for slot, form in noun.forms.items()}
                modifier = front.removesuffix("s") if len(front) > _LEAST_FRONT else front
                return Noun(front + noun.danish, noun.gender, forms, None, noun.semantic_class, (modifier, noun.danish))
    return None


def _read_unknown(sentence: Sentence, index: int, seen: Collection[str], lexicon: Lexicon) -> Noun | None:
    """Return a noun that only its ending, or the article before it, gives away."""
    word = sentence[index].lower
    if len(word) < _LEAST_UNKNOWN or not word.isalpha():
        return None
    match = _SUFFIX.fullmatch(word)
    if match:
        suffix = match["suffix"]
        lemma = word[: match.end("suffix")]
        gender: Gender = "neuter" if suffix in _NEUTER else "common"
        if word in {form.text for form in inflect(lemma, "noun", gender)}:
            return Noun(lemma, gender)
    before = sentence[index - 1].lower if index else ""
    after = word_behind(sentence, index)
    if before not in _BEFORE_NOUN or (after is not None and _may_be_noun(after, lexicon)):
        return None
    best = max(_hypotheses(word), key=lambda noun: _support(noun, seen))
    return best if _support(best, seen) > 1 or before in {"en", "et"} else None


def _hypotheses(word: str) -> Iterator[Noun]:
    yield Noun(word, "common")
    yield Noun(word, "neuter")
    for ending, gender in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_TAIL:
            for stem in (word.removesuffix(ending), word.removesuffix(ending) + "e"):
                if word in {form.text for form in inflect(stem, "noun", gender)}:
                    yield Noun(stem, gender)


def _support(noun: Noun, seen: Collection[str]) -> int:
    """Return how many forms of a noun the documents hold."""
    return len({form.text for form in inflect(noun.danish, "noun", noun.gender)} & set(seen))


def forms_of(entry: Entry | Noun) -> frozenset[str]:
    """Return all forms of a noun in lower case."""
    irregular = entry.forms if isinstance(entry, Noun) else entry.forms_danish
    return frozenset(form.text.lower() for form in inflect(entry.danish, "noun", entry.gender, irregular))
