"""Names in a Danish text: runs of capitals that are not those of a sentence, without their genitive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nmiterms.candidates.nouns import read_tail
from nmiterms.candidates.words import Sentence, Word, word_behind
from nmiterms.danish.function_words import DANISH_GRAMMAR
from nmiterms.lexicon.general_danish import UNKNOWN_PER_MILLION, per_million
from nmiterms.lexicon.lexicon import Lexicon

# Written with a capital, and no names.
_POLITE = frozenset("i de dem deres".split())
_DEFINITE = frozenset("den det de".split())
# Words in lower case that stand inside names.
_INSIDE = frozenset("von van bin al el la du of the".split())
# So many words in capitals alone are a headline.
_MOST_CAPITALS = 4
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands, and its words in a sentence."""

    text: str
    start: int
    end: int
    is_proper: bool
    """Whether its words are names only, no words of the language: *Jeppe Kofod*, not *Islamisk Stat*."""

    @property
    def is_abbreviation(self) -> bool:
        """Whether it is written in capitals alone."""
        return " " not in self.text and len(self.text) > 1 and self.text.isupper()


class NameFinder:
    """Find names by what all documents together say of their words."""

    def __init__(self, sentences: Iterable[Sentence], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._capitalised: set[str] = set()
        self._pairs: set[tuple[str, str]] = set()
        self._lower: set[str] = set()
        for sentence in sentences:
            if _is_headline(sentence):
                continue
            for at, word in enumerate(sentence):
                if word.is_capitalised and not word.opens:
                    self._capitalised.add(word.text)
                    if at + 1 < len(sentence) and sentence[at + 1].is_capitalised:
                        self._pairs.add((word.text, sentence[at + 1].text))
                elif word.is_word and not word.is_capitalised:
                    self._lower.add(word.lower)

    def find(self, sentence: Sentence) -> Iterator[Name]:
        """Yield the names of a sentence in order."""
        if _is_headline(sentence):
            return
        at = 0
        while at < len(sentence):
            end = self._end(sentence, at)
            if end is None:
                at += 1
                continue
            # A long run is a list without its commas, or a heading.
            if end - at <= _LONGEST:
                text = self._without_genitive(sentence, at, end)
                if len(text) > 1:
                    yield Name(text, at, end, all(self._is_proper(word) for word in sentence[at:end]))
            at = end

    def _end(self, sentence: Sentence, at: int) -> int | None:
        """Return where the name that begins at a word ends, or None if none does."""
        word = sentence[at]
        if not word.is_capitalised or not self._may_begin(sentence, at):
            return None
        end = at + 1
        while end < len(sentence):
            following = word_behind(sentence, end)
            links = sentence[end].lower in _INSIDE or (sentence[end].lower == "for" and not self._is_proper(word))
            if _goes_on(sentence[end]):
                end += 1
            elif links and following is not None and following.is_capitalised:
                end += 2
            else:
                break
        return end

    def _may_begin(self, sentence: Sentence, at: int) -> bool:
        word = sentence[at]
        following = word_behind(sentence, at)
        capital_follows = following is not None and following.is_capitalised
        if _is_compound(word):
            return False
        if word.lower in _DEFINITE:
            # "Det Udenrigspolitiske Nævn"; at the start of a sentence "Det Danmark" is none.
            name_follows = at + 2 < len(sentence) and sentence[at + 2].is_capitalised
            return following is not None and capital_follows and following.lower.endswith("e") and name_follows
        if word.lower in _POLITE | DANISH_GRAMMAR or word.text.endswith("-"):
            return False
        if word.opens and word.text.isupper() and word.text not in self._capitalised:
            # A heading run in: "ESBJERG: …"
            return False
        if not word.opens:
            return True
        if following is not None and (word.text, following.text) in self._pairs:
            return True
        if word.lower in self._lower:
            return False
        if word.text in self._capitalised:
            return True
        return self._is_proper(word) and read_tail(word.lower, self._lexicon) is None

    def _is_proper(self, word: Word) -> bool:
        """Tell whether a word is a name or nothing known: in lower case it is no word."""
        readings = self._lexicon.read_danish(word.lower)
        if any(each.part_of_speech == "proper-noun" for each in readings):
            return True
        if word.lower in DANISH_GRAMMAR:
            return False
        rare = not word.opens or word.text.isupper() or per_million([word.lower]) <= 10 * UNKNOWN_PER_MILLION
        return not readings and rare

    def _without_genitive(self, sentence: Sentence, at: int, end: int) -> str:
        last = sentence[end - 1].text
        front = [word.text for word in sentence[at : end - 1]]
        bare = last[:-1]
        if last.endswith("s") and len(bare) > 1 and not last.isupper() and self._is_genitive(sentence, end, bare):
            last = bare
        return " ".join((*front, last))

    def _is_genitive(self, sentence: Sentence, end: int, bare: str) -> bool:
        if bare in self._capitalised or any(
            each.part_of_speech == "proper-noun" and not each.is_genitive for each in self._lexicon.read_danish(bare)
        ):
            return True
        written = f"{bare}s".lower()
        if bare.endswith("s") or per_million([written]) > per_million([bare.lower()]):
            # Jens, Anders, Paris.
            return False
        if bare.endswith("sen"):
            return True
        after = word_behind(sentence, end - 1)
        kinds = {each.part_of_speech for each in self._lexicon.read_danish(after.lower)} if after else set()
        return bool(kinds) and kinds <= {"noun", "adjective", "participle"}


def _goes_on(word: Word) -> bool:
    """Tell whether a name goes on with a word: not with the first of another line or quotation."""
    return word.is_capitalised and not word.opens and not _is_compound(word) and word.lower not in DANISH_GRAMMAR


def _is_compound(word: Word) -> bool:
    """Tell whether a word in a hyphen goes on in lower case: *Nato-flag* is a noun."""
    return "-" in word.text and word.text.rpartition("-")[2][:1].islower()


def _is_headline(sentence: Sentence) -> bool:
    words = [word for word in sentence if word.is_word and len(word.text) > 1]
    shouted = sum(word.text.isupper() for word in words)
    return shouted >= _MOST_CAPITALS and 2 * shouted > len(words)
