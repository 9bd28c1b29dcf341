"""Which words of an English text were left in Danish, and how far the glossary can read them."""

from __future__ import annotations

import re

from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading

# Shorter words are abbreviations and typing slips, in every language.
LEAST_LETTERS = 4
_DANISH_LETTER = re.compile(r"[æøåÆØÅ]")


class Leftovers:
    """Judge words that stand in English text; every judgement is made once a word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._judged: dict[str, bool] = {}

    def is_leftover(self, word: str) -> bool:
        """Tell whether a word, as it is cased in the text, is Danish that English does not use."""
        judged = self._judged.get(word)
        if judged is None:
            judged = self._judge(word)
            self._judged[word] = judged
        return judged

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Return the readings under which the word may be translated; names are never.

        A sense that a frame marks off is not thought of where the word has a plain one: the frame's words are not Danish
        here.
        """
        found = tuple(
            reading
            for reading in self._lexicon.read_danish(word)
            if reading.part_of_speech not in {"proper-noun", "prefix"}
            and not (reading.entry is not None and reading.entry.do_not_translate)
            # A word that is the same in both languages was not left standing: "torpedos" is English misspelt.
            and reading.danish.lower() != reading.english.lower()
        )
        return tuple(each for each in found if not (each.entry and each.entry.frames_danish)) or found

    def _judge(self, word: str) -> bool:
        language = self._lexicon.language
        if len(word) < LEAST_LETTERS or word[1:] != word[1:].lower():
            return False
        lowered = word.lower()
        if language.is_english(lowered):
            return False
        # The plural of an English word is English: "dispensations" is no genitive of *dispensation*. English texts hold
        # Danish words by chance, as names of places (Staten Island): "statens" is more likely Danish all the same.
        if lowered.endswith("s") and language.is_english(lowered[:-1]) and not language.may_be_danish(lowered):
            return False
        if word != lowered and self._is_name(lowered):
            return False
        if word != lowered:
            # A capital in mid-sentence makes a name of it; at a sentence start the rule looks closer.
            return bool(self.readings(lowered)) and self._is_plainly_danish(lowered)
        return self._is_plainly_danish(lowered) or bool(self.readings(lowered))

    def _is_name(self, lowered: str) -> bool:
        """Tell whether the glossary has a name that is written so, be it beside a common word (*Venstre*, *venstre*)."""
        return any(reading.part_of_speech == "proper-noun" for reading in self._lexicon.read_danish(lowered))

    def _is_plainly_danish(self, lowered: str) -> bool:
        return (
            bool(_DANISH_LETTER.search(lowered))
            or self._lexicon.language.is_danish(lowered)
            or any(reading.entry is not None for reading in self.readings(lowered))
        )
