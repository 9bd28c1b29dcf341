"""The draft: a text under repair in which every piece remembers its place in the user's text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from nmiterms.text.quotations import Quotation, find_quotations
from nmiterms.text.sentences import Sentence, find_sentences
from nmiterms.text.span import Change, Edit, Span
from nmiterms.text.tokens import Token, find_tokens

# What may stand before the first word of a sentence.
_OPENING = frozenset('–—-“”„"‘«')


class Piece(NamedTuple):
    """A run of the draft: text kept from the user's (``kept``), or text that stands for a place in it.

    A removed stretch is a piece with no text: it holds the place, so that the removal can be named.
    """

    text: str
    start: int
    end: int
    kept: bool
    findings: tuple[str, ...]


class Draft:
    """Hold a text under repair; each change makes a new draft, and the edits are derived at the end.

    A draft knows its own tokens, sentences and quotations, found when they are first asked for.

    >>> draft = Draft.of("Then took the boat.").revise([(Change(5, 9, ()), "1"), (Change(18, 18, (" ", Span(5, 9))), "1")])
    >>> draft.text
    'Then  the boat took.'
    >>> draft.origin(Span(15, 19))
    Span(start=5, end=9)
    >>> [(edit.start, edit.end, edit.replacement) for edit in draft.edits()]
    [(5, 9, ''), (18, 18, ' took')]
    """

    def __init__(self, original: str, pieces: tuple[Piece, ...], begun: tuple[Token, ...] = ()) -> None:
        self.original = original
        self.pieces = pieces
        self.text = "".join(piece.text for piece in pieces)
        # The tokens before the first change are those of the draft before it.
        self._begun = begun

    @classmethod
    def of(cls, text: str) -> Draft:
        """Start a draft from the user's text."""
        return cls(text, (Piece(text, 0, len(text), True, ()),))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words, numbers and marks of the draft, in order."""
        return self._begun + find_tokens(self.text, self._begun[-1].end if self._begun else 0)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the draft, in order."""
        return find_sentences(self.text, self.tokens)

    @cached_property
    def sentence_openings(self) -> tuple[int, ...]:
        """The indexes of the first tokens of the sentences."""
        return tuple(at for start in self._sentence_starts if (at := self.token_at(start)) is not None)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The stretches inside quotation marks, in order."""
        return find_quotations(self.text)

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _offsets(self) -> list[int]:
        return list(accumulate((len(piece.text) for piece in self.pieces), initial=0))

    def token_at(self, offset: int) -> int | None:
        """Return the index of the token that holds the offset, or None between tokens."""
        index = bisect_right(self._token_starts, offset) - 1
        return index if index >= 0 and offset < self.tokens[index].end else None

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that holds the offset, or the one before it."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[max(index, 0)]

    def sentence_tokens(self, index: int) -> range:
        """Return the indexes of the tokens of the sentence that holds the token."""
        sentence = self.sentence_at(self.tokens[index].start)
        first = bisect_left(self._token_starts, sentence.start)
        return range(first, bisect_left(self._token_starts, sentence.end))

    def opening_of(self, index: int) -> int:
        """Return the index of the first word of the token's sentence, past a reply dash or a quotation mark."""
        inside = self.sentence_tokens(index)
        return next((at for at in inside if self.tokens[at].text not in _OPENING), inside.start)

    def quotation_at(self, span: Span) -> Quotation | None:
        """Return the innermost quotation that holds the whole place, or None."""
        holding = [quotation for quotation in self.quotations if quotation.inside.covers(span)]
        return min(holding, key=lambda quotation: quotation.end - quotation.start, default=None)

    def origin(self, span: Span) -> Span:
        """Return the smallest place in the user's text that the place in the draft came from."""
        places = [Span(piece.start, piece.end) for piece in self._slice(span) if piece.text or span.start == span.end]
        if not places:
            # Between two code points: inside a kept piece its own place, else the end of what the piece stands for.
            index = min(max(bisect_right(self._offsets, span.start) - 1, 0), len(self.pieces) - 1)
            piece = self.pieces[index]
            at = piece.start + span.start - self._offsets[index] if piece.kept else piece.end
            return Span(at, at)
        return Span(min(place.start for place in places), max(place.end for place in places))

    def revise(self, changes: Iterable[tuple[Change, str]]) -> Draft:
        """Return the draft with the changes carried out, each in the name of a finding; they must be disjoint."""
        pieces: list[Piece] = []
        at = 0
        changes = sorted(changes, key=lambda pair: (pair[0].start, pair[0].end))
        # A change may join what it touches to the token before it, and a genitive is told by what follows.
        unchanged = max(bisect_left(self._token_starts, changes[0][0].start) - 2, 0) if changes else 0
        for change, finding in changes:
            pieces += self._slice(Span(at, change.start)) if change.start > at else ()
            pieces += self._rewritten(change, finding)
            at = change.end
        pieces += self._slice(Span(at, len(self.text))) if at < len(self.text) else ()
        return Draft(self.original, tuple(pieces), self.tokens[:unchanged])

    def edits(self) -> tuple[Edit, ...]:
        """Return the differences to the user's text: flat, disjoint and sorted."""
        anchored = _longest_in_order(self.pieces)
        # Where a longer stretch moved past a shorter one, it is the shorter that the edits move.
        moving = dict.fromkeys(name for piece in self.pieces if piece.kept for name in piece.findings)
        edits: list[Edit] = []
        at = 0
        between: list[Piece] = []
        for index, piece in enumerate((*self.pieces, None)):
            if piece is not None and index not in anchored:
                between.append(piece)
                continue
            end = len(self.original) if piece is None else piece.start
            replacement = "".join(each.text for each in between)
            if replacement != self.original[at:end]:
                findings = dict.fromkeys(name for each in between for name in each.findings) or moving
                edits.append(Edit(at, end, replacement, tuple(findings)))
            between = []
            at = end if piece is None else piece.end
        return tuple(edits)

    def _rewritten(self, change: Change, finding: str) -> Iterator[Piece]:
        """Yield the pieces that a change leaves: the new text stands for the whole place it replaced."""
        replaced = list(self._slice(change.span)) if change.end > change.start else []
        place = self.origin(change.span)
        behind = tuple(dict.fromkeys((*(name for piece in replaced for name in piece.findings), finding)))
        literal = any(isinstance(part, str) and part for part in change.parts)
        if not literal:
            yield Piece("", place.start, place.end, False, behind)
        for part in change.parts:
            if isinstance(part, str):
                yield Piece(part, place.start, place.end, False, behind)
            else:
                for piece in self._slice(part):
                    yield piece._replace(findings=tuple(dict.fromkeys((*piece.findings, finding))))

    def _slice(self, span: Span) -> list[Piece]:
        """Return the pieces of a place in the draft, cut at its borders."""
        found: list[Piece] = []
        index = max(bisect_right(self._offsets, span.start) - 1, 0)
        while index > 0 and self._offsets[index] == span.start and not self.pieces[index - 1].text:
            index -= 1
        for number in range(index, len(self.pieces)):
            piece, offset = self.pieces[number], self._offsets[number]
            if offset > span.end or (offset == span.end and piece.text):
                break
            if not piece.text:
                if span.start <= offset <= span.end:
                    found.append(piece)
                continue
            left, right = max(span.start - offset, 0), min(span.end - offset, len(piece.text))
            if left < right:
                whole = not piece.kept
                found.append(
                    Piece(
                        piece.text[left:right],
                        piece.start if whole else piece.start + left,
                        piece.end if whole else piece.start + right,
                        piece.kept,
                        piece.findings,
                    )
                )
        return found


def _longest_in_order(pieces: tuple[Piece, ...]) -> frozenset[int]:
    """Return the indexes of the kept pieces that stand in the user's order and hold the most text."""
    best: list[tuple[int, tuple[int, ...]]] = []
    ends: list[int] = []
    kept = [(index, piece) for index, piece in enumerate(pieces) if piece.kept and piece.text]
    for number, (index, piece) in enumerate(kept):
        weight, chain = max(
            (best[earlier] for earlier in range(number) if ends[earlier] <= piece.start),
            default=(0, ()),
            key=lambda pair: pair[0],
        )
        best.append((weight + len(piece.text), (*chain, index)))
        ends.append(piece.end)
    return frozenset(max(best, default=(0, ()), key=lambda pair: pair[0])[1])
