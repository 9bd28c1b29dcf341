"""Is this word, standing in English text, Danish or English? A small table made at build time answers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from importlib.resources import files

from nmiterms.danish.function_words import DANISH_GRAMMAR, DANISH_ONLY
from nmiterms.english.function_words import FUNCTION_WORDS as ENGLISH_GRAMMAR


class WordLanguage:
    """Judge words in lower case; the table is read at the first question.

    >>> language = WordLanguage()
    >>> [language.is_english(word) for word in ("training", "workout", "forsvaret", "træning")]
    [True, True, False, False]
    """

    def is_english(self, word: str) -> bool:
        """Tell whether English texts use the word, if only as a name or a loan: once in ten million words is enough.

        A word that both languages have (*for, under, gift, lager*) is English: no list can tell the two apart.
        """
        return word in self._english

    def is_danish(self, word: str) -> bool:
        """Tell whether the word is Danish beyond doubt without a glossary: a word of grammar that English lacks."""
        return word in DANISH_ONLY

    def leans_danish(self, words: Iterable[str]) -> bool:
        """Tell whether a passage, given as its words in lower case, is Danish: by its words of grammar.

        >>> WordLanguage().leans_danish("det er på grund af sikkerheden i landet".split())
        True
        """
        words = tuple(words)
        danish = sum(word in DANISH_GRAMMAR for word in words)
        return danish >= 2 and danish > sum(word in ENGLISH_GRAMMAR for word in words)

    @cached_property
    def _english(self) -> frozenset[str]:
        text = (files("nmiterms.lexicon") / "language_table.txt").read_text(encoding="utf-8")
        return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))
