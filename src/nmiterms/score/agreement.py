"""Which edits of a correction the gold standard has too, and which of the gold's edits the correction made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from nmiterms.score.gold import trim
from nmiterms.text.span import Edit, Span, replay
from nmiterms.text.tokens import find_tokens

# An edit, its side (0 made, 1 wanted) and its index there.
Group = list[tuple[Edit, int, int]]
# How many groups of edits, over how many code points, may be judged together.
_TOGETHER = 6
_CLOSE = 120


@dataclass(slots=True)
class Count:
    """Edits made and how many of them are right; edits wanted and how many of them were made."""

    made: int = 0
    right: int = 0
    wanted: int = 0
    found: int = 0

    @property
    def precision(self) -> float | None:
        """The share of the edits made that are right, or None where none was made."""
        return self.right / self.made if self.made else None

    @property
    def recall(self) -> float | None:
        """The share of the edits wanted that were made, or None where none was wanted."""
        return self.found / self.wanted if self.wanted else None


def compare(original: str, made: Sequence[Edit], wanted: Sequence[Edit]) -> tuple[list[bool], list[bool]]:
    """Return for each edit made whether it is right, and for each edit wanted whether it was made.

    An edit is right if the gold has the same after trimming. Edits that overlap or stand close are judged together too:
    two small ones are as good as the one large one that gives the same text in the same place.

    >>> compare("18. march of", [Edit(2, 3, ""), Edit(4, 5, "M")], [Edit(0, 9, "18 March"), Edit(10, 12, "in")])
    ([True, True], [True, False])
    """
    edits = [(trim(original, edit), 0, index) for index, edit in enumerate(made)]
    edits += ((trim(original, edit), 1, index) for index, edit in enumerate(wanted))
    verdicts = ([False] * len(made), [False] * len(wanted))
    for group in _agreeing(original, _groups(edits)):
        for _, side, index in group:
            verdicts[side][index] = True
    return verdicts


def derive_edits(original: str, corrected: str) -> tuple[Edit, ...]:
    """Return the edits, word by word, that make one text the other.

    >>> derive_edits("on 18. march", "on 18 March")
    (Edit(start=5, end=6, replacement='', findings=()), Edit(start=7, end=12, replacement='March', findings=()))
    """
    old, new = _pieces(original), _pieces(corrected)
    edits: list[Edit] = []
    matcher = SequenceMatcher(None, [span.of(original) for span in old], [span.of(corrected) for span in new], False)
    for kind, first, last, other_first, other_last in matcher.get_opcodes():
        if kind != "equal":
            start = old[first].start if first < len(old) else len(original)
            end = old[last - 1].end if last > first else start
            edits.append(Edit(start, end, "".join(span.of(corrected) for span in new[other_first:other_last])))
    return tuple(edits)


def _pieces(text: str) -> list[Span]:
    """Return the tokens of a text and the stretches between them."""
    borders = {0, len(text)}
    for token in find_tokens(text):
        borders |= {token.start, token.end}
    return [Span(start, end) for start, end in pairwise(sorted(borders))]


def _groups(edits: Group) -> list[Group]:
    """Part edits, of either side, into groups whose places hang together."""
    groups: list[Group] = []
    reach, inserted = -1, False
    for each in sorted(edits, key=lambda item: (item[0].start, item[0].end)):
        edit = each[0]
        # Touching edits are two; an insertion belongs to what stands at its place.
        touching = edit.start == reach and (edit.start == edit.end or inserted)
        if groups and (edit.start < reach or touching):
            groups[-1].append(each)
        else:
            groups.append([each])
        if edit.end >= reach:
            reach, inserted = edit.end, edit.start == edit.end
    return groups


def _agreeing(original: str, groups: list[Group]) -> Iterator[Group]:
    """Yield the groups in which both sides give the same text, and then neighbouring groups that do so together."""
    left: list[Group] = []
    for group in groups:
        if _agrees(original, group):
            yield group
        else:
            left.append(group)
    # A moved word is one insertion and one deletion, on whichever side of what stands between.
    at = 0
    while at < len(left):
        for many in range(2, _TOGETHER + 1):
            near = left[at : at + many]
            window = [each for group in near for each in group]
            if len(near) == many and _are_close(window) and _agrees(original, window):
                yield window
                at += many
                break
        else:
            at += 1


def _agrees(original: str, group: Group) -> bool:
    sides = [tuple(sorted(edit for edit, side, _ in group if side == which)) for which in (0, 1)]
    return bool(sides[0] and sides[1]) and replay(original, sides[0]) == replay(original, sides[1])


def _are_close(window: Group) -> bool:
    return max(edit.end for edit, _, _ in window) - min(edit.start for edit, _, _ in window) <= _CLOSE
