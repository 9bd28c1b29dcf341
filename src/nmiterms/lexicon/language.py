"""Is this word, standing in English text, Danish or English? A small table made at build time answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path

from nmiterms.danish.function_words import DANISH_GRAMMAR, DANISH_ONLY
from nmiterms.english.function_words import FUNCTION_WORDS as ENGLISH_GRAMMAR

TABLE = "language_table.txt"

# Endings that make a Danish word of anything English lacks: suffixed articles and plurals on suffixes of derivation.
# In four million words of clean English no other unknown lower-case word ends so.
_ENDINGS = (
    r"(?:ernes?|ningens?|ninger(?:nes?)?|elsens?|elser(?:nes?)?|heden|heder(?:nes?)?|skabets?|skaber(?:nes?)?"
    r"|tionens?|tioner(?:nes?)?|itetens?|iteter(?:nes?)?|erede|igt|somt)"
)
# The letters alone: Norwegian shares æ and ø, Swedish å; both are seldom met in English text, and then as names.
_LOOK = re.compile(rf"[a-zæøåé]*[æøå][a-zæøåé]*|[a-zé]{{3,}}{_ENDINGS}")


class WordLanguage:
    """Judge words in lower case; the table is read at the first question.

    Whether a capital makes a name of a word is not asked here: give lower-case words of the text, or words that open a
    sentence, lowered.

    >>> language = WordLanguage()
    >>> [language.is_english(word) for word in ("training", "workout", "forsvaret", "træning")]
    [True, True, False, False]
    >>> [language.is_danish(word) for word in ("forsvaret", "regeringen", "gift", "ritzau", "coronakrisen")]
    [True, True, False, False, False]
    >>> [language.looks_danish(word) for word in ("terrorbevægelserne", "rumvandringerne", "coronakrisen", "lockdowns")]
    [True, True, False, False]
    """

    def is_english(self, word: str) -> bool:
        """Tell whether English texts use the word, if only as a name or a loan: once in ten million words is enough.

        A word that both languages have (*for, under, gift, lager*) is English: no list can tell the two apart. A Danish
        word that English texts hold by chance (*jeg, skal*) is not.
        """
        return word in self._english or word in ENGLISH_GRAMMAR

    def is_english_compound(self, word: str) -> bool:
        """Tell whether two English words make up the word: "landmasses" is one that no list holds."""
        return any(self.is_english(word[:cut]) and self.is_english(word[cut:]) for cut in range(3, len(word) - 2))

    def is_danish(self, word: str) -> bool:
        """Tell whether the word is Danish beyond doubt: a known form that English lacks and that is no name.

        False says nothing: most compounds are in no list.
        """
        return word in DANISH_ONLY or word in self._danish

    def looks_danish(self, word: str) -> bool:
        """Tell whether English lacks the word and its letters or its ending are Danish, known or not.

        Names look Danish too (*søren*), and so does Danish that is misspelt.
        """
        return _LOOK.fullmatch(word) is not None and not self.is_english(word)

    def may_be_danish(self, word: str) -> bool:
        """Tell whether the word is more likely Danish than English: enough to point at it, not to change it.

        It may be an English word too, if a rare one (*tur, bil, hus*).
        """
        return self.is_danish(word) or word in self._leaning or self.looks_danish(word)

    def leans_danish(self, words: Iterable[str]) -> bool:
        """Tell whether a passage, given as its words in lower case, is Danish: by its words of grammar.

        >>> WordLanguage().leans_danish("det er på grund af sikkerheden i landet".split())
        True
        """
        words = tuple(words)
        danish = sum(word in DANISH_GRAMMAR for word in words)
        return danish >= 2 and danish > sum(word in ENGLISH_GRAMMAR for word in words)

    # Each set is made when it is first asked: most programs need the English one only.
    @cached_property
    def _english(self) -> frozenset[str]:
        return frozenset(self._sections["english"].split("\n"))

    @cached_property
    def _danish(self) -> frozenset[str]:
        return frozenset(self._sections["danish"].split("\n"))

    @cached_property
    def _leaning(self) -> frozenset[str]:
        return frozenset(self._sections["leaning"].split("\n"))

    @cached_property
    def _sections(self) -> Mapping[str, str]:
        """The words of the table by the name of their section: one word a line, below ``[name]``."""
        text = Path(__file__).with_name(TABLE).read_text(encoding="utf-8")
        _, *sections = text.split("\n[")
        named = (section.partition("]\n") for section in sections)
        return {name: words.strip("\n") for name, _, words in named}
