"""Names and the casing they have in English: of the glossary, of CLDR's territories, languages, months and weekdays."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from nmiterms.english.inflection import inflect_term
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.glossary import Glossary
from nmiterms.lexicon.phrase_index import PhraseIndex
from nmiterms.text.tokens import Token, find_tokens, find_words, fold

_WORD = re.compile(r"[^\W\d_]+")
# Names that are common words in lower case, and what they mean then: no casing can be read into them.
COMMON_WORDS = {
    "turkey": "the bird",
    "china": "porcelain",
    "cologne": "the scent",
    "chad": "the paper of a punched card",
    "arctic": "cold",
    "brazil": "the nut",
    "eurozone": "written so in Britain",
    "guarani": "the currency",
    "jersey": "the garment",
    "guinea": "the coin",
    "guernsey": "the cattle",
    "sound": "a noise; healthy",
    "west": "the direction",
    "western": "of the west of anything",
    "pacific": "peaceful",
    "gulf": "any gulf",
    "belts": "worn round the waist",
    "citadel": "any citadel",
    "catholic": "wide in taste",
    "march": "to walk; a demonstration",
    "may": "the auxiliary",
    "august": "venerable",
    "marches": "walks; demonstrations",
    "pole": "the end of the earth",
    "poles": "posts",
    "swede": "the turnip",
    "swedes": "turnips",
    "politico": "a politician",
    "polish": "to make shine",
    "sun": "the star; “sun” for Sunday",
    "sat": "past of sit",
    "mon": "French; a Scots man",
    "wed": "to marry",
    "mar": "to spoil",
    "jan": "a given name",
    "dec": "decimal",
    "us": "the pronoun",
    "is": "the verb",
    "eu": "a Greek prefix; a particle in French words",
    "un": "the prefix",
    "man": "the Isle of Man is an island, man a word",
    "manx": "the cat",
    "ewe": "a sheep; a language of Ghana",
    "ido": "a made language; a slip for “I do”",
    "twi": "a slip of the keyboard more often than a language of Ghana",
    "lao": "a surname",
}


# A name as it is written, its entry if it has one, and its semantic class.
_Known = tuple[str, Entry | None, str | None]


class Name(NamedTuple):
    """A name found in text in some casing: the tokens it covers, and how it is written."""

    start: int
    end: int
    written: str
    entry: Entry | None
    """The entry of the glossary, or None for a name of CLDR."""
    semantic_class: str | None


class Names:
    """Find names in text whatever their casing."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first words of all names, in lower case."""
        return self._phrases.first_words

    @property
    def seconds(self) -> Mapping[str, frozenset[str]]:
        """The second words of names whose first word is no name by itself."""
        return self._phrases.seconds

    def match(self, tokens: Sequence[Token], index: int) -> Name | None:
        """Return the longest name that starts at the token, in any casing, or None."""
        for end, (written, entry, semantic_class) in self._phrases.starting_at(tokens, index):
            return Name(index, end, written, entry, semantic_class)
        return None

    def matches(self, tokens: Sequence[Token], index: int) -> Iterator[Name]:
        """Yield every name that starts at the token, in any casing, the longest first."""
        for end, (written, entry, semantic_class) in self._phrases.starting_at(tokens, index):
            yield Name(index, end, written, entry, semantic_class)

    def is_miscased(self, text: str, offset: int) -> bool:
        """Tell whether a name stands at the offset in a casing that is not its own: a cheap look, to be confirmed."""
        first = _WORD.match(text, offset)
        for written, lowered in self._written.get(fold(first[0]) if first else "", ()):
            found = text[offset : offset + len(written)]
            if found != written and fold(found) == lowered:
                return True
        return False

    def places(self) -> Iterator[str]:
        """Yield the names of places that CLDR has and the glossary has not, as they are written."""
        return (
            written
            for written, entry, semantic_class in self._phrases.values()
            if not entry and semantic_class == "place"
        )

    def abbreviation(self, name: Name) -> str | None:
        """Return the abbreviation that stands for a name before a hyphen (*US-led*), if the glossary has one."""
        return self._abbreviations.get(name.written.lower())

    @cached_property
    def _abbreviations(self) -> dict[str, str]:
        """The shortest abbreviation of each name that has one, by the name in lower case."""
        found: dict[str, str] = {}
        for entry in self._glossary:
            short = [term for term in entry.english_terms if term.isupper() and term.isalpha()]
            for term in entry.english_terms if short else ():
                found.setdefault(term.lower(), min(short, key=len))
        return found

    @cached_property
    def _phrases(self) -> PhraseIndex[_Known]:
        found: dict[tuple[str, ...], _Known] = {}
        for known in (*self._of_glossary(general=False), *self._of_cldr(), *self._of_glossary(general=True)):
            words = find_words(known[0])
            if words and not (len(words) == 1 and words[0] in COMMON_WORDS):
                found.setdefault(words, known)
        return PhraseIndex(found)

    @cached_property
    def _written(self) -> dict[str, list[tuple[str, str]]]:
        """The names as they are written and in lower case, under their first words in lower case."""
        found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for written, _, _ in self._phrases.values():
            found[find_tokens(written)[0].lower].append((written, fold(written)))
        return dict(found)

    def _of_glossary(self, general: bool) -> Iterator[_Known]:
        """Yield the English names of the fields or of the general vocabulary: every term with a capital.

        Abbreviations alone are none: they have one casing.
        """
        for entry in self._glossary:
            if entry.is_general is not general:
                continue
            for term in entry.english_terms:
                if any(letter.isupper() for letter in term) and not term.isupper():
                    for form in inflect_term(term, entry):
                        yield form.text, entry, entry.semantic_class

    def _of_cldr(self) -> Iterator[_Known]:
        """Yield the names of CLDR in British English: territories, languages, months, weekdays."""
        from babel import Locale

        locale = Locale("en", "GB")
        for code, name in locale.territories.items():
            if code.isalpha():
                yield name, None, "place"
        for code, name in locale.languages.items():
            # Two letters: the languages of states and literatures; the rest are common English words too often.
            if len(code) == 2:
                yield name, None, "nationality"
        for table in (locale.months["format"]["wide"], locale.days["format"]["wide"]):
            for name in table.values():
                yield name, None, "time"
