"""Where each rule may start: one look at a text for all rules together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import regex

from nmiterms.contract.rule import Rule
from nmiterms.lexicon.leftover import Leftovers
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.draft import Draft
from nmiterms.text.tokens import Token, fold

Confirm = Callable[[Lexicon, str, int], bool]

_WORD = regex.compile(r"[^\W\d_]+")
# A next word that is plainly a token of its own.
_NEXT = regex.compile(r" ([a-z]+)(?=[ .,;:])")


class AnchorFinder:
    """Find the anchors of a set of rules, in a whole text (which paragraphs?) and in one draft (which tokens?)."""

    def __init__(self, rules: Iterable[Rule], lexicon: Lexicon, leftovers: Leftovers) -> None:
        self.rules = tuple(rules)
        self.lexicon = lexicon
        self.leftovers = leftovers
        self._names = tuple(rule.name for rule in self.rules)
        by_word: defaultdict[str, list[str]] = defaultdict(list)
        self._seconds = {
            rule.name: rule.anchors.seconds(lexicon) if rule.anchors.seconds else {} for rule in self.rules
        }
        looks: defaultdict[str, list[Confirm | frozenset[str] | None]] = defaultdict(list)
        for rule in self.rules:
            for word in rule.anchors.read_words(lexicon):
                by_word[word].append(rule.name)
                looks[word].append(rule.anchors.confirm or self._seconds[rule.name].get(word))
        self._by_word = {word: tuple(names) for word, names in by_word.items()}
        # Words at which every rule wants a closer look first, at the text there or at the next word.
        self._looks: dict[str, tuple[Confirm | frozenset[str], ...]] = {
            word: tuple(filter(None, asked)) for word, asked in looks.items() if all(asked)
        }
        self._shapes = tuple(
            (rule.name, regex.compile(rule.anchors.shape, regex.MULTILINE)) for rule in self.rules if rule.anchors.shape
        )
        # The rules that may start at a word, as it is written: most words of a text stand there many times.
        self._named: dict[str, tuple[tuple[str, ...], dict[str, tuple[str, ...]]]] = {}
        self._danish = tuple(rule.name for rule in self.rules if rule.anchors.danish)
        self._at_sentences = tuple(rule.name for rule in self.rules if rule.anchors.sentences)

    def find_places(self, text: str) -> list[int]:
        """Return the offsets, sorted, at which any rule may start; rules asked at every sentence are not counted."""
        words = frozenset(self._by_word)
        if self._danish:
            # Each word is judged once, not each time it stands there.
            words |= {fold(word) for word in set(_WORD.findall(text)) if self.leftovers.is_leftover(word)}
        places: list[int] = []
        if words:
            folded = fold(text)
            places = [
                match.start()
                for match in _WORD.finditer(folded)
                if match[0] in words and self._is_worth_asking(text, folded, match)
            ]
        for _, pattern in self._shapes:
            places += (match.start() for match in pattern.finditer(text))
        return sorted(places)

    def _is_worth_asking(self, text: str, folded: str, word: regex.Match[str]) -> bool:
        """Tell whether any rule may start at the word, by a cheap look at the text behind it; if in doubt, it may."""
        looks = self._looks.get(word[0])
        if looks is None:
            return True
        following = _NEXT.match(folded, word.end())
        return any(
            (following is None or following[1] in look)
            if isinstance(look, frozenset)
            else look(self.lexicon, text, word.start())
            for look in looks
        )

    @property
    def asks_everywhere(self) -> bool:
        """Whether a rule must be asked in every paragraph, whatever stands there."""
        return bool(self._at_sentences)

    def find_anchors(self, draft: Draft, is_shielded: Callable[[int], bool] | None) -> dict[str, tuple[int, ...]]:
        """Return, by rule name, the indexes of the tokens at which it may start; shielded tokens are none."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        named, tokens = self._named, draft.tokens
        for index, token in enumerate(tokens):
            if token.kind == "word":
                names = named.get(token.text)
                if names is None:
                    names = named[token.text] = self._names_at(token)
                for name in names[0]:
                    found[name].append(index)
                if names[1] and index + 1 < len(tokens):
                    for name in names[1].get(tokens[index + 1].lower, ()):
                        found[name].append(index)
        # What is found by words is in order; what is found in other ways as well is put in order.
        mixed: set[str] = set()
        for name, pattern in self._shapes:
            for match in pattern.finditer(draft.text):
                at = draft.token_at(match.start())
                if at is not None:
                    found[name].append(at)
                    mixed.add(name)
        if self._at_sentences:
            starts = [at for sentence in draft.sentences if (at := draft.token_at(sentence.start)) is not None]
            for name in self._at_sentences:
                found[name] += starts
            mixed.update(self._at_sentences)
        for name in mixed:
            found[name] = sorted(set(found[name]))
        if is_shielded is not None:
            return {name: tuple(each for each in indexes if not is_shielded(each)) for name, indexes in found.items()}
        return {name: tuple(indexes) for name, indexes in found.items()}

    def _names_at(self, token: Token) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]]:
        """Return the rules that may start at a word as it is written, and those that may by the word that must follow."""
        always = list(self._danish if self.leftovers.is_leftover(token.text) else ())
        followed: defaultdict[str, list[str]] = defaultdict(list)
        for name in self._by_word.get(token.lower, ()):
            seconds = self._seconds[name].get(token.lower)
            if name not in always and seconds is None:
                always.append(name)
            elif name not in always and seconds:
                for second in seconds:
                    followed[second].append(name)
        return tuple(always), {second: tuple(names) for second, names in followed.items()}


class EveryToken(AnchorFinder):
    """Anchor every rule at every token: slow, and the yardstick by which anchors are tested."""

    def find_places(self, text: str) -> list[int]:
        """Return the offset of every word."""
        return [match.start() for match in _WORD.finditer(text)]

    def find_anchors(self, draft: Draft, is_shielded: Callable[[int], bool] | None) -> dict[str, tuple[int, ...]]:
        """Return every token for every rule."""
        every = tuple(index for index in range(len(draft.tokens)) if is_shielded is None or not is_shielded(index))
        return dict.fromkeys(self._names, every)


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
