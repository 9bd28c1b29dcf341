"""Where each rule may start: one look at a text for all rules together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import regex

from nmiterms.contract.rule import Rule
from nmiterms.lexicon.leftover import Leftovers
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.draft import Draft
from nmiterms.text.tokens import Token, fold

_WORD = re.compile(r"[^\W\d_]+")
# A next word that is plainly a token of its own.
_NEXT = re.compile(r" ([A-Za-z]+)(?=[ .,;:])")


class _Look(NamedTuple):
    """What a rule wants to see at one of its words before it is asked."""

    seconds: frozenset[str] | None = None
    """The words of which one must follow."""
    confirm: Callable[[Lexicon, str, int], bool] | None = None

    def is_worth_asking(self, lexicon: Lexicon, text: str, word: re.Match[str]) -> bool:
        """Tell whether the rule may start at the word, by a cheap look at the text behind it; if in doubt, it may."""
        if self.seconds is not None:
            following = _NEXT.match(text, word.end())
            if following is not None and following[1].lower() not in self.seconds:
                return False
        return self.confirm is None or self.confirm(lexicon, text, word.start())


class DraftAnchors(dict[str, tuple[int, ...]]):
    """The anchors in one draft, by rule name; what no word tells is looked for when a rule is first asked for."""

    def __init__(self, find_rest: Callable[[str], tuple[int, ...]]) -> None:
        super().__init__()
        self._find_rest = find_rest

    def __missing__(self, name: str) -> tuple[int, ...]:
        found = self[name] = self._find_rest(name)
        return found


class AnchorFinder:
    """Find the anchors of a set of rules: in a text, which paragraphs have any? In one draft, which tokens are they?"""

    def __init__(self, rules: Iterable[Rule], lexicon: Lexicon, leftovers: Leftovers) -> None:
        self.rules = tuple(rules)
        self.lexicon = lexicon
        self.leftovers = leftovers
        self._names = tuple(rule.name for rule in self.rules)
        by_word: defaultdict[str, list[str]] = defaultdict(list)
        self._seconds = {
            rule.name: rule.anchors.seconds(lexicon) if rule.anchors.seconds else {} for rule in self.rules
        }
        for rule in self.rules:
            for word in rule.anchors.read_words(lexicon):
                by_word[word].append(rule.name)
        self._by_word = {word: tuple(names) for word, names in by_word.items()}
        self._confirms = {rule.name: rule.anchors.confirm for rule in self.rules}
        # What to look for at a word, as it is written: most words of a text stand there many times.
        self._looks: dict[str, tuple[_Look, ...]] = {}
        self._shapes = {
            rule.name: regex.compile(rule.anchors.shape, regex.MULTILINE) for rule in self.rules if rule.anchors.shape
        }
        # The rules that may start at a word, as it is written.
        self._named: dict[str, tuple[tuple[str, ...], dict[str, tuple[str, ...]]]] = {}
        self._danish = tuple(rule.name for rule in self.rules if rule.anchors.danish)
        self._at_sentences = frozenset(rule.name for rule in self.rules if rule.anchors.sentences)
        # The rules that start at words alone, as they are where no such word stands.
        self._none: dict[str, tuple[int, ...]] = dict.fromkeys(
            (name for name in self._names if name not in self._shapes and name not in self._at_sentences), ()
        )

    def may_start_in(self, text: str) -> bool:
        """Tell whether any rule may start in a paragraph; rules asked at every sentence are not counted."""
        known = self._looks
        for word in _WORD.finditer(text):
            looks = known.get(word[0])
            if looks is None:
                looks = known[word[0]] = self._looks_at(word[0])
            if looks and any(look.is_worth_asking(self.lexicon, text, word) for look in looks):
                return True
        return any(pattern.search(text) for pattern in self._shapes.values())

    def _looks_at(self, word: str) -> tuple[_Look, ...]:
        """Return the looks to be taken where a word stands; none if no rule starts there."""
        if self._danish and self.leftovers.is_leftover(word):
            return (_Look(),)
        lowered = fold(word)
        return tuple(
            _Look(self._seconds[name].get(lowered), self._confirms[name]) for name in self._by_word.get(lowered, ())
        )

    @property
    def asks_everywhere(self) -> bool:
        """Whether a rule must be asked in every paragraph, whatever stands there."""
        return bool(self._at_sentences)

    def find_anchors(self, draft: Draft, is_shielded: Callable[[int], bool] | None) -> dict[str, tuple[int, ...]]:
        """Return, by rule name, the indexes of the tokens at which it may start; shielded tokens are none."""
        by_word = self._find_by_words(draft)

        def allowed(indexes: Sequence[int]) -> tuple[int, ...]:
            return tuple(indexes if is_shielded is None else [each for each in indexes if not is_shielded(each)])

        def find_rest(name: str) -> tuple[int, ...]:
            found = [*by_word.get(name, ()), *self._find_otherwise(name, draft)]
            return allowed(sorted(set(found))) if found else ()

        anchors = DraftAnchors(find_rest)
        anchors.update(self._none)
        for name, indexes in by_word.items():
            # What is found by words alone is in order.
            if name in self._none:
                anchors[name] = allowed(indexes)
        return anchors

    def _find_by_words(self, draft: Draft) -> Mapping[str, Sequence[int]]:
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
        return found

    def _find_otherwise(self, name: str, draft: Draft) -> list[int]:
        """Return where a rule may start by its shape, or because a sentence starts there."""
        found = list(draft.sentence_openings) if name in self._at_sentences else []
        if name in self._shapes:
            for match in self._shapes[name].finditer(draft.text):
                at = draft.token_at(match.start())
                if at is not None:
                    found.append(at)
        return found

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

    def may_start_in(self, text: str) -> bool:
        """Tell whether there is a word."""
        return _WORD.search(text) is not None

    def find_anchors(self, draft: Draft, is_shielded: Callable[[int], bool] | None) -> dict[str, tuple[int, ...]]:
        """Return every token for every rule."""
        every = tuple(index for index in range(len(draft.tokens)) if is_shielded is None or not is_shielded(index))
        return dict.fromkeys(self._names, every)
