"""Any form, Danish or English, to its readings, over the entries of a glossary."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from nmiterms.danish.inflection import Form, inflect
from nmiterms.english.inflection import inflect_english, inflect_term
from nmiterms.english.verbs import inflect_verb
from nmiterms.glossary.entry import DeprecatedTerm, Entry
from nmiterms.glossary.glossary import Glossary
from nmiterms.lexicon.compound_reader import CompoundReader
from nmiterms.lexicon.form_table import FormTable
from nmiterms.lexicon.kept_index import KeptFormIndex
from nmiterms.lexicon.language import WordLanguage
from nmiterms.lexicon.names import Names
from nmiterms.lexicon.phrase_index import Phrase, PhraseIndex
from nmiterms.lexicon.reading import EnglishMatch, Reading, read_entry
from nmiterms.text.tokens import Token, find_tokens, find_words, fold


class Lexicon:
    """Read words and phrases by the glossary; built once, every index made when it is first needed."""

    def __init__(self, glossary: Glossary, language: WordLanguage | None = None) -> None:
        self.glossary = glossary
        self.language = language or WordLanguage()
        self._english_by_first: dict[str, PhraseIndex[list[tuple[Entry, str, str]]]] = {}
        self._word_matches: dict[str, tuple[EnglishMatch, ...]] = {}
        self._matched: tuple[Sequence[Token], dict[int, tuple[EnglishMatch, ...]]] = ((), {})
        """The tokens last asked about, and what was found at them."""
        self._danish_cache: dict[str, tuple[Reading, ...]] = {}

    def read_danish(self, word: str) -> tuple[Reading, ...]:
        """Return the readings of one Danish word in any form: those of entries, else those of a compound's parts.

        The word is read in lower case unless it is a name. An empty tuple means: not known.
        """
        key = fold(word)
        readings = self._danish_cache.get(key)
        if readings is None:
            readings = self._read_form(key) or tuple(self._compounds.read(key))
            self._danish_cache[key] = readings
        return readings

    def read_compound(self, word: str) -> Iterator[Reading]:
        """Yield the readings of a word by its parts, whether an entry holds it or not."""
        return self._compounds.read(fold(word))

    def read_head(self, word: str) -> tuple[Reading, ...]:
        """Return the readings of a form at the end of a compound: behind a hyphen, a word means what it means there."""
        return tuple(self._compounds.read_head(fold(word))) or self.read_danish(word)

    def read_danish_phrase(self, tokens: Sequence[Token], index: int) -> tuple[int, tuple[Reading, ...]] | None:
        """Return the end and the readings of the longest Danish term of several words that starts at the token."""
        for end, pairs in self._danish_phrases.starting_at(tokens, index):
            return end, tuple(read_entry(entry, slot) for entry, slot in pairs)
        return None

    def match_english(self, tokens: Sequence[Token], index: int) -> tuple[EnglishMatch, ...]:
        """Return the entries whose English, preferred or admitted, starts at the token in its longest form."""
        # Many rules ask at the same tokens, one after the other.
        memo = self._matched
        if memo[0] is not tokens:
            memo = self._matched = (tokens, {})
        found = memo[1].get(index)
        if found is None:
            found = ()
            for end, pairs in self._english_phrases(tokens[index].lower).starting_at(tokens, index):
                found = tuple([EnglishMatch(index, end, entry, slot, term) for entry, slot, term in pairs])
                break
            memo[1][index] = found
        return found

    def begins_phrase(self, first: str, second: str) -> bool:
        """Tell whether any English term begins with the two words, given in lower case."""
        return self._english_phrases(first).begins(first, second)

    def match_word(self, token: Token) -> tuple[EnglishMatch, ...]:
        """Return the entries of which the single word is a form of their English."""
        found = self._word_matches.get(token.lower)
        if found is None:
            pairs = self._english_phrases(token.lower).single(token.lower) or ()
            found = tuple(EnglishMatch(0, 1, entry, slot, term) for entry, slot, term in pairs)
            self._word_matches[token.lower] = found
        return found

    def match_deprecated(self, tokens: Sequence[Token], index: int) -> Iterator[tuple[EnglishMatch, DeprecatedTerm]]:
        """Yield the deprecated terms that start at the token, longest first."""
        for end, pairs in self._deprecated_phrases.starting_at(tokens, index):
            for entry, slot, deprecated in pairs:
                yield EnglishMatch(index, end, entry, slot, deprecated.term), deprecated

    @property
    def deprecated_words(self) -> frozenset[str]:
        """The first words of all deprecated terms, in lower case."""
        return self._deprecated_phrases.first_words

    @property
    def deprecated_seconds(self) -> Mapping[str, frozenset[str]]:
        """The second words of deprecated terms whose first word is none by itself."""
        return self._deprecated_phrases.seconds

    @cached_property
    def calques(self) -> Mapping[str, frozenset[str]]:
        """The second words, by their first, of the wrong terms that are a sign of translation by themselves."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for words in self._calque_phrases():
            found[words[0]].add(words[1])
        return {first: frozenset(seconds) for first, seconds in found.items()}

    def may_be_calque(self, text: str, offset: int) -> bool:
        """Tell whether one of those terms, spaced as usual, stands at the offset: a cheap look, to be confirmed."""
        # A line break with its indent may stand for a space, so twice the longest is looked at.
        here = " ".join(fold(text[offset : offset + 2 * self._longest_calque]).split())
        # The first word ends where no letter follows.
        end = next((at for at, letter in enumerate(here) if not letter.isalpha()), len(here))
        return here.startswith(self._calques_by_first.get(here[:end], ()))

    @cached_property
    def _calques_by_first(self) -> dict[str, tuple[str, ...]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for words in self._calque_phrases():
            found[words[0]].append(re.sub(r" ?- ?| (?=['.,])", lambda space: space[0].strip(), " ".join(words)))
        return {first: tuple(terms) for first, terms in found.items()}

    @cached_property
    def _longest_calque(self) -> int:
        return max((len(term) for terms in self._calques_by_first.values() for term in terms), default=0)

    def _calque_phrases(self) -> Iterator[Phrase]:
        for words, pairs in self._deprecated_phrases.longer():
            if any(deprecated.is_calque for _, _, deprecated in pairs):
                yield words

    def first_words_of(self, entry: Entry) -> frozenset[str]:
        """Return the first words of all forms of an entry's English, in lower case."""
        forms = (form for term in entry.english_terms for form in inflect_term(term, entry))
        return frozenset(find_tokens(form.text)[0].lower for form in forms)

    def read_english(self, phrase: str) -> tuple[Reading, ...]:
        """Return the readings of an English word or phrase in any form, preferred terms before admitted ones."""
        tokens = find_tokens(phrase)
        matches = self.match_english(tokens, 0) if tokens else ()
        whole = [match for match in matches if match.end == len(tokens)]
        whole.sort(key=lambda match: fold(match.entry.english) != fold(match.term))
        return tuple(read_entry(match.entry, match.slot) for match in whole)

    @cached_property
    def names(self) -> Names:
        """The names of the glossary and of CLDR, found in any casing."""
        return Names(self.glossary)

    def is_name(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether a known name starts at the token."""
        return self.names.match(tokens, index) is not None

    @cached_property
    def senses(self) -> dict[str, tuple[Entry, ...]]:
        """The entries of each Danish word of which any has a frame: words that mean one thing here, another there."""
        found: defaultdict[str, list[Entry]] = defaultdict(list)
        framed = {entry.danish for entry in self.glossary if entry.frames_danish}
        for entry in self.glossary:
            if entry.danish in framed:
                found[entry.danish].append(entry)
        return {danish: tuple(entries) for danish, entries in found.items()}

    @cached_property
    def phrasal_verbs(self) -> dict[str, tuple[Entry, ...]]:
        """The verbs of several words, under the infinitive that they begin with."""
        found: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self.glossary:
            if entry.part_of_speech == "verb" and " " in entry.danish:
                found[entry.danish.split()[0]].append(entry)
        return {first: tuple(entries) for first, entries in found.items()}

    def known_words(self) -> Iterator[str]:
        """Yield every inflected form of every one-word Danish term, in lower case; this inflects the whole glossary."""
        return (word for word, _ in self._danish_words.items())

    @cached_property
    def _danish_words(self) -> FormTable[tuple[Entry, str]]:
        return FormTable(
            self.glossary.entries,
            starts=_danish_starts,
            forms=lambda entry: ((form.text, (entry, form.slot)) for form in inflect_entry(entry)),
            # Terms before general vocabulary: the glossary of the field decides what a word means here. A sense that a
            # document shows comes before one that frames mark off.
            rank=lambda entry: (entry.is_general, not entry.citations, bool(entry.frames_danish)),
            kept=KeptFormIndex(self.glossary, "danish"),
        )

    @cached_property
    def _compounds(self) -> CompoundReader:
        return CompoundReader(self._danish_words)

    @cached_property
    def _danish_phrases(self) -> PhraseIndex[list[tuple[Entry, str]]]:
        found: defaultdict[Phrase, list[tuple[Entry, str]]] = defaultdict(list)
        for entry in self.glossary:
            if " " in entry.danish or "-" in entry.danish[1:]:
                for form in inflect_entry(entry):
                    found[find_words(form.text)].append((entry, form.slot))
        return PhraseIndex(found)

    @cached_property
    def _english_words(self) -> FormTable[tuple[Phrase, Entry, str, str]]:
        """Every form of every English term, under its first word."""
        kept = KeptFormIndex(self.glossary, "english")
        return FormTable(self.glossary.entries, starts=_english_starts, forms=_english_forms, kept=kept)

    def _english_phrases(self, first: str) -> PhraseIndex[list[tuple[Entry, str, str]]]:
        """Return the English phrases that begin with a word."""
        index = self._english_by_first.get(first)
        if index is None:
            found: defaultdict[Phrase, list[tuple[Entry, str, str]]] = defaultdict(list)
            for phrase, entry, slot, term in self._english_words.get(first):
                found[phrase].append((entry, slot, term))
            index = PhraseIndex(found)
            self._english_by_first[first] = index
        return index

    @cached_property
    def _deprecated_phrases(self) -> PhraseIndex[list[tuple[Entry, str, DeprecatedTerm]]]:
        found: defaultdict[Phrase, list[tuple[Entry, str, DeprecatedTerm]]] = defaultdict(list)
        for entry in self.glossary:
            for deprecated in entry.deprecated:
                for form in inflect_english(deprecated.term, entry.part_of_speech, {}):
                    found[find_words(form.text)].append((entry, form.slot, deprecated))
        return PhraseIndex(found)

    def _read_form(self, word: str) -> tuple[Reading, ...]:
        return tuple(read_entry(entry, slot) for entry, slot in self._danish_words.get(word))


def inflect_entry(entry: Entry) -> tuple[Form, ...]:
    """Return the Danish forms of an entry by slot."""
    return inflect(entry.danish, entry.part_of_speech, entry.gender, entry.forms_danish)


def _danish_starts(entry: Entry) -> tuple[str, ...]:
    """Return the words with which the forms of an entry may begin; phrases stand in an index of their own."""
    return () if " " in entry.danish else (entry.danish, *filter(None, entry.forms_danish.values()))


def _english_forms(entry: Entry) -> Iterator[tuple[str, tuple[Phrase, Entry, str, str]]]:
    for term in entry.english_terms:
        for form in inflect_term(term, entry):
            words = find_words(form.text)
            if words:
                yield words[0], (words, entry, form.slot, term)


def _english_starts(entry: Entry) -> Iterator[str]:
    """Yield the words with which the forms of an entry may begin: of a verb its irregular past too.

    The head of a compound is not what its English says by itself.
    """
    if entry.danish.startswith("-"):
        return
    terms = (*entry.english_terms, *filter(None, entry.forms_english.values()))
    if entry.part_of_speech == "verb":
        terms = tuple(form for term in terms for form in inflect_verb(term).values())
    for term in terms:
        # Two letters are enough of a word, and taking the term apart is dear; marks ("F-16") need it.
        yield term if term[:2].isalpha() else next((token.text for token in find_tokens(term)), "")
