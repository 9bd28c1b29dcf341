"""Where each rule may start: one look at a text for all rules together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import regex

from nmiterms.contract.rule import Rule
from nmiterms.lexicon.leftover import Leftovers
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.draft import Draft
from nmiterms.text.tokens import fold

_WORD = regex.compile(r"[^\W\d_]+")


class AnchorFinder:
    """Find the anchors of a set of rules, in a whole text (which paragraphs?) and in one draft (which tokens?)."""

    def __init__(self, rules: Iterable[Rule], lexicon: Lexicon, leftovers: Leftovers) -> None:
        self.rules = tuple(rules)
        self.lexicon = lexicon
        self.leftovers = leftovers
        by_word: defaultdict[str, list[Rule]] = defaultdict(list)
        for rule in self.rules:
            for word in rule.anchors.read_words(lexicon):
                by_word[word].append(rule)
        self._by_word = {word: tuple(rules) for word, rules in by_word.items()}
        self._shapes = tuple(
            (rule, regex.compile(rule.anchors.shape, regex.MULTILINE)) for rule in self.rules if rule.anchors.shape
        )
        self._danish = tuple(rule for rule in self.rules if rule.anchors.danish)
        self._at_sentences = tuple(rule for rule in self.rules if rule.anchors.sentences)

    def find_places(self, text: str) -> list[int]:
        """Return the offsets, sorted, at which any rule may start; rules asked at every sentence are not counted."""
        words = frozenset(self._by_word)
        if self._danish:
            # Each word is judged once, not each time it stands there.
            words |= {fold(word) for word in set(_WORD.findall(text)) if self.leftovers.is_leftover(word)}
        places = [match.start() for match in _WORD.finditer(fold(text)) if match[0] in words] if words else []
        for _, pattern in self._shapes:
            places += (match.start() for match in pattern.finditer(text))
        return sorted(places)

    @property
    def asks_everywhere(self) -> bool:
        """Whether a rule must be asked in every paragraph, whatever stands there."""
        return bool(self._at_sentences)

    def find_anchors(self, draft: Draft, is_shielded: Callable[[int], bool]) -> dict[str, tuple[int, ...]]:
        """Return, by rule name, the indexes of the tokens at which it may start; shielded tokens are none."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for index, token in enumerate(draft.tokens):
            if token.kind == "word":
                for rule in self._by_word.get(token.lower, ()):
                    found[rule.name].add(index)
                if self._danish and self.leftovers.is_leftover(token.text):
                    for rule in self._danish:
                        found[rule.name].add(index)
        for rule, pattern in self._shapes:
            for match in pattern.finditer(draft.text):
                index = draft.token_at(match.start())
                if index is not None:
                    found[rule.name].add(index)
        if self._at_sentences:
            starts = [index for sentence in draft.sentences if (index := draft.token_at(sentence.start)) is not None]
            for rule in self._at_sentences:
                found[rule.name].update(starts)
        return {name: tuple(sorted(each for each in indexes if not is_shielded(each))) for name, indexes in found.items()}


class EveryToken(AnchorFinder):
    """Anchor every rule at every token: slow, and the yardstick by which anchors are tested."""

    def find_places(self, text: str) -> list[int]:
        """Return the offset of every word."""
        return [match.start() for match in _WORD.finditer(text)]

    def find_anchors(self, draft: Draft, is_shielded: Callable[[int], bool]) -> dict[str, tuple[int, ...]]:
        """Return every token for every rule."""
        every = tuple(index for index in range(len(draft.tokens)) if not is_shielded(index))
        return {rule.name: every for rule in self.rules}


def paragraphs_hit(starts: Sequence[int], ends: Sequence[int], places: Sequence[int]) -> frozenset[int]:
    """Return the indexes of the paragraphs that hold a place; all three sequences are sorted.

    >>> sorted(paragraphs_hit([0, 10, 20], [8, 18, 28], [3, 4, 19, 25]))
    [0, 2]
    """
    hit: set[int] = set()
    index = 0
    for place in places:
        while index < len(starts) and ends[index] <= place:
            index += 1
        if index == len(starts):
            break
        if starts[index] <= place:
            hit.add(index)
    return frozenset(hit)
