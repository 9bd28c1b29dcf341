"""What the English translation has for a candidate: its name, what the glossary reads, or what always stands with it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from nmiterms.bitext.align import Pair, align_texts
from nmiterms.bitext.fitness import why_unfit
from nmiterms.bitext.names import fold_name
from nmiterms.candidates.collecting import Found
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.english.inflection import inflect_english
from nmiterms.errors import InputError
from nmiterms.glossary.entry import NO_FORMS
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.tokens import find_tokens

# A passage in two languages: document and number of its pair.
_Bead = tuple[int, int]
_LONGEST = 4
# The words of grammar that stand inside English terms.
_LINKS = frozenset({"of", "for", "and", "the"})
# Of two that stand together always, one may be missed by chance; seen but once, two prove nothing.
_LEAST_TOGETHER = 0.75
_LEAST_TIMES = 2
_LEAST_CONFIDENCE = 0.5


class Bitext:
    """The documents and their translations, paired once. Raises `InputError` for a text that is no translation."""

    def __init__(self, texts: Sequence[str], targets: Sequence[str], lexicon: Lexicon) -> None:
        self._pairs: list[list[Pair]] = []
        self._english: dict[_Bead, str] = {}
        self._beads_with: defaultdict[str, set[_Bead]] = defaultdict(set)
        self._written: dict[str, str] = {}
        for number, (text, target) in enumerate(zip(texts, targets, strict=True)):
            self._add(number, text, target, lexicon)

    def _add(self, number: int, text: str, target: str, lexicon: Lexicon) -> None:
        why = why_unfit(text, target, ())
        pairs = align_texts(text, target, lexicon) if why is None else ()
        why = why or why_unfit(text, target, pairs)
        if why is not None:
            raise InputError(
                f"document {number + 1} and its English", f"no translation: {why}", "name them in one order"
            )
        sound = sorted(
            (pair for pair in pairs if pair.is_whole and pair.confidence >= _LEAST_CONFIDENCE),
            key=lambda pair: pair.source.start,
        )
        self._pairs.append(sound)
        for at, pair in enumerate(sound):
            bead = (number, at)
            self._english[bead] = pair.target.of(target)
            for phrase, written in _phrases(self._english[bead]):
                self._beads_with[phrase].add(bead)
                self._written.setdefault(phrase, written)

    def suggest(self, found: Found, lexicon: Lexicon) -> str | None:
        """Return the English of a candidate that its translations show, or None."""
        beads = self._beads(found)
        if not beads:
            return None
        if found.kind == "name":
            folded = fold_name(found.noun.danish)
            if any(f" {folded} " in f" {' '.join(map(fold_name, _words(self._english[bead])))} " for bead in beads):
                return found.noun.danish
        for english in _readings(found, lexicon):
            forms = {form.text.lower() for form in inflect_english(english, "noun", NO_FORMS)} | {english.lower()}
            if any(self._beads_with.get(form, set()) & beads for form in forms):
                return english
        return self._constant(beads, is_name=found.kind == "name")

    def _beads(self, found: Found) -> set[_Bead]:
        beads: set[_Bead] = set()
        for place in found.places:
            pairs = self._pairs[place.document]
            at = bisect_right(pairs, place.start, key=lambda pair: pair.source.start) - 1
            if at >= 0 and place.start < pairs[at].source.end:
                beads.add((place.document, at))
        return beads

    def _constant(self, beads: set[_Bead], is_name: bool) -> str | None:
        """Return the English that stands in these passages and hardly elsewhere (Dice), the longest of the best."""
        if len(beads) < _LEAST_TIMES:
            return None
        best: tuple[float, int, str] | None = None
        for phrase in {phrase for bead in beads for phrase, _ in _phrases(self._english[bead])}:
            with_phrase = self._beads_with[phrase]
            both = len(with_phrase & beads)
            together = 2 * both / (len(with_phrase) + len(beads))
            capital = self._written[phrase][:1].isupper()
            if both >= _LEAST_TIMES and together >= _LEAST_TOGETHER and (capital or not is_name):
                best = max(best or (0.0, 0, ""), (together, phrase.count(" "), phrase))
        return self._written[best[2]] if best else None


def _readings(found: Found, lexicon: Lexicon) -> Iterator[str]:
    """Yield what the glossary reads the candidate as, other senses and admitted terms too."""
    if found.noun.english:
        yield found.noun.english
    for reading in lexicon.read_danish(found.noun.danish):
        yield from (reading.english, *reading.admitted)


def _phrases(text: str) -> Iterator[tuple[str, str]]:
    """Yield the runs of words that may be a term, in lower case and as they stand; a mark parts them."""
    tokens = find_tokens(text)
    for start, first in enumerate(tokens):
        inside = start > 0 and tokens[start - 1].text == "-" and tokens[start - 1].end == first.start
        if not _may_bound(first.lower) or not first.is_word or inside:
            continue
        for end in range(start, min(start + _LONGEST, len(tokens))):
            token = tokens[end]
            if not (token.text == "-" or (token.is_word and (token.lower in _LINKS or _may_bound(token.lower)))):
                break
            if token.is_word and _may_bound(token.lower):
                yield text[first.start : token.end].lower(), text[first.start : token.end]


def _may_bound(word: str) -> bool:
    return word not in FUNCTION_WORDS and len(word) > 1


def _words(text: str) -> list[str]:
    return [token.text for token in find_tokens(text) if token.kind != "genitive"]
