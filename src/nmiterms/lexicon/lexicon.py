"""Any form, Danish or English, to its readings, over the entries of a glossary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from nmiterms.danish.compounds import split
from nmiterms.danish.inflection import Form, inflect
from nmiterms.english.inflection import inflect_english
from nmiterms.glossary.entry import DeprecatedTerm, Entry
from nmiterms.glossary.glossary import Glossary
from nmiterms.lexicon.language import WordLanguage
from nmiterms.lexicon.names import Names
from nmiterms.lexicon.phrase_index import Phrase, PhraseIndex
from nmiterms.lexicon.reading import EnglishMatch, Reading
from nmiterms.text.tokens import Token, find_tokens, fold

_MODIFYING = frozenset({"noun", "proper-noun", "adjective", "prefix", "verb", "adverb", "numeral", "preposition"})
_STEM_SLOTS = frozenset({"sg", "name", "pos", "base", "inf", "imp"})
_HEADING = frozenset({"noun", "participle", "adjective"})



class Lexicon:
    """Read words and phrases by the glossary; built once, every index made when it is first needed."""

    def __init__(self, glossary: Glossary, language: WordLanguage | None = None) -> None:
        self.glossary = glossary
        self.language = language or WordLanguage()
        self._word_matches: dict[str, tuple[EnglishMatch, ...]] = {}
        self._danish_cache: dict[str, tuple[Reading, ...]] = {}

    def read_danish(self, word: str) -> tuple[Reading, ...]:
        """Return the readings of one Danish word in any form: those of entries, else those of a compound's parts.

        The word is read in lower case unless it is a name. An empty tuple means: not known.
        """
        key = fold(word)
        readings = self._danish_cache.get(key)
        if readings is None:
            readings = self._read_form(key) or tuple(self._read_compound(key))
            self._danish_cache[key] = readings
        return readings

    def read_danish_phrase(self, tokens: Sequence[Token], index: int) -> tuple[int, tuple[Reading, ...]] | None:
        """Return the end and the readings of the longest Danish term of several words that starts at the token."""
        for end, pairs in self._danish_phrases.starting_at(tokens, index):
            return end, tuple(_reading(entry, slot) for entry, slot in pairs)
        return None

    def match_english(self, tokens: Sequence[Token], index: int) -> tuple[EnglishMatch, ...]:
        """Return the entries whose English, preferred or admitted, starts at the token in its longest form."""
        for end, pairs in self._english_phrases.starting_at(tokens, index):
            return tuple(EnglishMatch(index, end, entry, slot, term) for entry, slot, term in pairs)
        return ()

    def match_word(self, token: Token) -> tuple[EnglishMatch, ...]:
        """Return the entries of which the single word is a form of their English."""
        found = self._word_matches.get(token.lower)
        if found is None:
            pairs = self._english_phrases.single(token.lower) or ()
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

    def first_words_of(self, entry: Entry) -> frozenset[str]:
        """Return the first words of all forms of an entry's English, in lower case."""
        terms = enumerate(entry.english_terms)
        forms = (
            form.text
            for number, term in terms
            for form in inflect_english(term, entry.part_of_speech, entry.forms_english if number == 0 else {})
        )
        return frozenset(find_tokens(form)[0].lower for form in forms)

    def read_english(self, phrase: str) -> tuple[Reading, ...]:
        """Return the readings of an English word or phrase in any form, preferred terms before admitted ones."""
        tokens = find_tokens(phrase)
        matches = self.match_english(tokens, 0) if tokens else ()
        whole = [match for match in matches if match.end == len(tokens)]
        whole.sort(key=lambda match: fold(match.entry.english) != fold(match.term))
        return tuple(_reading(match.entry, match.slot) for match in whole)

    @cached_property
    def names(self) -> Names:
        """The names of the glossary and of CLDR, found in any casing."""
        return Names(self.glossary)

    def is_name(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether a known name starts at the token."""
        return self.names.match(tokens, index) is not None

    @cached_property
    def known_words(self) -> Mapping[str, list[tuple[Entry, str]]]:
        """Every inflected form of every one-word Danish term, in lower case, with its entries and slots."""
        forms: defaultdict[str, list[tuple[Entry, str]]] = defaultdict(list)
        for entry in self.glossary:
            if " " not in entry.danish:
                for form in inflect_entry(entry):
                    pair = (entry, form.slot)
                    if pair not in forms[fold(form.text)]:
                        forms[fold(form.text)].append(pair)
        # Terms before general vocabulary: the glossary of the field decides what a word means here.
        for pairs in forms.values():
            pairs.sort(key=lambda pair: pair[0].subject_field == "general")
        return dict(forms)

    @cached_property
    def _modifiers(self) -> Mapping[str, tuple[Entry, str]]:
        """The words that may stand in a compound before its last part: lemmas, and verbs by their stem."""
        found: dict[str, tuple[Entry, str]] = {}
        for word, pairs in self.known_words.items():
            for entry, slot in pairs:
                stem = entry.part_of_speech in _MODIFYING and slot in _STEM_SLOTS
                # A plural may stand there too: "børnepolitik".
                if stem or (entry.part_of_speech == "noun" and slot == "pl"):
                    found.setdefault(word, (entry, slot))
        return found

    @cached_property
    def _heads(self) -> frozenset[str]:
        """The forms that may end a compound."""
        return frozenset(
            word
            for word, pairs in self.known_words.items()
            if any(entry.part_of_speech in _HEADING for entry, _ in pairs)
        )

    @cached_property
    def _danish_phrases(self) -> PhraseIndex[list[tuple[Entry, str]]]:
        found: defaultdict[Phrase, list[tuple[Entry, str]]] = defaultdict(list)
        for entry in self.glossary:
            if " " in entry.danish or "-" in entry.danish:
                for form in inflect_entry(entry):
                    found[tuple(token.lower for token in find_tokens(form.text))].append((entry, form.slot))
        return PhraseIndex(found)

    @cached_property
    def _english_phrases(self) -> PhraseIndex[list[tuple[Entry, str, str]]]:
        found: defaultdict[Phrase, list[tuple[Entry, str, str]]] = defaultdict(list)
        for entry in self.glossary:
            for number, term in enumerate(entry.english_terms):
                irregular = entry.forms_english if number == 0 else {}
                for form in inflect_english(term, entry.part_of_speech, irregular):
                    found[tuple(token.lower for token in find_tokens(form.text))].append((entry, form.slot, term))
        return PhraseIndex(found)

    @cached_property
    def _deprecated_phrases(self) -> PhraseIndex[list[tuple[Entry, str, DeprecatedTerm]]]:
        found: defaultdict[Phrase, list[tuple[Entry, str, DeprecatedTerm]]] = defaultdict(list)
        for entry in self.glossary:
            for deprecated in entry.deprecated:
                for form in inflect_english(deprecated.term, entry.part_of_speech, {}):
                    words = tuple(token.lower for token in find_tokens(form.text))
                    found[words].append((entry, form.slot, deprecated))
        return PhraseIndex(found)

    def _read_form(self, word: str) -> tuple[Reading, ...]:
        return tuple(_reading(entry, slot) for entry, slot in self.known_words.get(word, ()))

    def _read_compound(self, word: str) -> Iterator[Reading]:
        """Yield the readings of a compound that no entry holds, by its parts; its English is put together."""
        for parts in split(word, self._modifiers, self._heads):
            *front, last = parts
            modifiers = tuple(_reading(*self._modifiers[part]) for part in front)
            for entry, slot in self.known_words[last]:
                if entry.part_of_speech not in _HEADING:
                    continue
                head = _reading(entry, slot)
                english = " ".join((*(attributive(modifier) for modifier in modifiers), head.english))
                lemma = word[: len(word) - len(last)] + entry.danish
                yield Reading(lemma, english, slot, (), (*modifiers, head), None)
            return


def inflect_entry(entry: Entry) -> tuple[Form, ...]:
    """Return the Danish forms of an entry by slot."""
    return inflect(entry.danish, entry.part_of_speech, entry.gender, entry.forms_danish)


def attributive(reading: Reading) -> str:
    """Return the English of a compound's modifier as it stands before a noun: never in the plural."""
    return reading.english


def _reading(entry: Entry, slot: str) -> Reading:
    return Reading(entry.danish, entry.english, slot, entry.admitted, (), entry)
