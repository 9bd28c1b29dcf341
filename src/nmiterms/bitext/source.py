"""A paired Danish passage: what it says of a concept, a word or a number."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import combinations

from nmiterms.bitext.senses import choose_readings, fitting_readings, is_proved, separated_readings
from nmiterms.danish.function_words import DANISH_GRAMMAR, SECOND_PERSON
from nmiterms.english.verbs import inflect_verb
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading
from nmiterms.text.tokens import Token, find_tokens


class SourcePassage:
    """The Danish that a paragraph was translated from, read when a rule first asks."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self._lexicon = lexicon

    def holds(self, concept: str) -> bool:
        """Tell whether the Danish names the concept, whole or as a part of a compound."""
        return self.concepts[concept] > 0

    def is_certain(self, concept: str) -> bool:
        """Tell whether a word of the Danish can be read as this concept alone: *krone* is a coin and a crown."""
        return concept in self._certain

    def says(self, *words: str) -> bool:
        """Tell whether any of the Danish words stands in it as written, in lower case."""
        return any(word in self.words for word in words)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the Danish."""
        return find_tokens(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in lower case."""
        return frozenset(token.lower for token in self.tokens)

    @cached_property
    def speaks_to_you(self) -> bool:
        """Whether it has a word that is rightly "you"; a capital tells *I* from *i*, if not at the start.

        >>> from nmiterms.lexicon.bundled import bundled_lexicon
        >>> said = ("Man ved, at I har ret.", "I Irak ved man det.", "Man spørger jer.")
        >>> [SourcePassage(danish, bundled_lexicon()).speaks_to_you for danish in said]
        [True, False, True]
        """
        return bool(self.words & SECOND_PERSON) or any(token.text == "I" for token in self.tokens[1:])

    @property
    def concepts(self) -> Counter[str]:
        """The concepts it names, and how often."""
        return self._named[0]

    @property
    def _certain(self) -> frozenset[str]:
        return self._named[1]

    def places_of(self, concept: str) -> tuple[float, ...]:
        """Return where the concept stands, each place as a share of the passage: 0 is its beginning."""
        length = len(self.tokens)
        return tuple(place % length / length for reading, place in self._readings if concept in _concepts(reading))

    def explains(self, english: str, concept: str) -> bool:
        """Tell whether another word of the Danish is rightly this English: then it stands for that word."""
        return any(other != concept for other in self._terms.get(english.lower(), ()))

    def renders(self, english: str) -> bool:
        """Tell whether a word of the Danish is rightly this English, in lower case."""
        return english in self._terms

    def content_words(self) -> tuple[tuple[Reading, ...], ...]:
        """Return the readings of each word or phrase that has a content: no function words, names or parts of phrases."""
        by_place: defaultdict[int, list[Reading]] = defaultdict(list)
        for reading, place in self._readings:
            by_place[place].append(reading)
        length = len(self.tokens)
        # The words that follow the first of a phrase are its own: "træde", and the "tilbage" behind it.
        owned = {
            word
            for place, readings in by_place.items()
            if place >= length
            for reading in readings
            for word in reading.danish.split()[1:]
        }
        return tuple(
            tuple(readings)
            for place, readings in by_place.items()
            if self.tokens[place % length].lower not in DANISH_GRAMMAR
            and (place >= length or self.tokens[place].lower not in owned)
            and not any(reading.part_of_speech in {"proper-noun", "numeral"} for reading in readings)
        )

    @cached_property
    def _terms(self) -> dict[str, set[str]]:
        """The concepts of the Danish by their English terms in lower case."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for reading, _ in self._readings:
            for each in (reading, *reading.parts):
                for term in (each.english, *each.admitted):
                    found[term.lower()].add(each.concept or term)
        return found

    @cached_property
    def _named(self) -> tuple[Counter[str], frozenset[str]]:
        found: Counter[str] = Counter()
        certain: set[str] = set()
        by_place: defaultdict[int, list[Reading]] = defaultdict(list)
        for reading, place in self._readings:
            by_place[place].append(reading)
        for place, readings in by_place.items():
            named = {concept for reading in readings for concept in _concepts(reading)}
            found.update(named)
            # A reading that says the same in English adds no doubt; a part of a compound is as certain as the whole.
            if all(_agree(one, other) for one, other in combinations(readings, 2)) and any(
                is_proved(reading, self.tokens, place % len(self.tokens), self._lexicon) for reading in readings
            ):
                certain |= named
        return found, frozenset(certain)

    @cached_property
    def _readings(self) -> tuple[tuple[Reading, int], ...]:
        """Every reading that the words around a word leave it, with its place; a phrase stands beside its words."""
        found: list[tuple[Reading, int]] = []
        # Places of phrases are numbered apart from those of words: "lægge vægt på" is certain whatever "lægge" may be,
        # unless it has frames and none of them fits.
        apart = len(self.tokens)
        for index, token in enumerate(self.tokens):
            if not token.is_word:
                continue
            phrase = self._lexicon.read_danish_phrase(self.tokens, index)
            separated = separated_readings(self.tokens, index, self._lexicon)
            whole = choose_readings(phrase[1] if phrase else separated, self.tokens, index, self._lexicon)
            found += ((reading, apart + index) for reading in whole)
            alone = _by_casing(self._lexicon.read_danish(token.text), token, opens=self._opens(index))
            alone = _without_imperative(alone, opens=self._opens(index))
            # Beside a phrase that is sure to be one, only a sense that a frame proves counts.
            proved = any(is_proved(reading, self.tokens, index, self._lexicon) for reading in whole)
            choose = fitting_readings if proved else choose_readings
            found += ((reading, index) for reading in choose(alone, self.tokens, index, self._lexicon))
        return tuple(found)

    def _opens(self, index: int) -> bool:
        """Tell whether the token opens a sentence, or may: its capital says nothing."""
        return not index or not (self.tokens[index - 1].is_word or self.tokens[index - 1].text == ",")


def _by_casing(readings: Sequence[Reading], token: Token, opens: bool) -> Sequence[Reading]:
    """Return the readings that the casing leaves: inside a sentence *Forsvaret* is the body, *forsvaret* is none."""
    if opens:
        return readings
    names = [reading for reading in readings if reading.danish[:1].isupper()]
    return (names if token.is_capitalised else [reading for reading in readings if reading not in names]) or readings


def _without_imperative(readings: Sequence[Reading], opens: bool) -> Sequence[Reading]:
    """Return the readings that are no orders: inside a clause *værn* is the noun, not "protect!"."""
    return readings if opens else [reading for reading in readings if reading.slot != "imp"] or readings


def _agree(one: Reading, other: Reading) -> bool:
    """Tell whether two readings are the same in English, or one is another good term or the participle of the other."""
    return any(
        first.english in {second.english, *second.admitted}
        or (second.slot == "pp" and second.part_of_speech == "verb" and first.english == _participle(second))
        for first, second in ((one, other), (other, one))
    )


def _participle(reading: Reading) -> str:
    return inflect_verb(reading.english, reading.entry.forms_english if reading.entry else None)["pp"]


def _concepts(reading: Reading) -> set[str]:
    """Return the concepts of a reading, those of its parts with it; a part has no frame that tells its sense."""
    found = {reading.concept} if reading.concept else set()
    plain = (part for part in reading.parts if not (part.entry and part.entry.frames_danish))
    return found.union(*(_concepts(part) for part in plain))
