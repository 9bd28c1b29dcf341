"""The sentences of a whole text, each with the paragraph it stands in and what it holds that both languages show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nmiterms.bitext.landmarks import find_landmarks
from nmiterms.bitext.lines import find_lines
from nmiterms.bitext.numbers import Language
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.sentences import find_paragraphs, find_sentences
from nmiterms.text.span import Span
from nmiterms.text.tokens import find_tokens


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence of a text: its place, its length in code points, what it shows, and whether a paragraph opens here."""

    span: Span
    length: int
    landmarks: frozenset[str]
    opens: bool


def find_segments(text: str, language: Language, lexicon: Lexicon) -> tuple[Segment, ...]:
    """Return the sentences of a text in order, without those that hold no word or number."""
    return tuple(
        Segment(span, span.end - span.start, find_landmarks(span.of(text), language, lexicon), opens)
        for span, opens in _find_sentences(text)
    )


def _find_sentences(text: str) -> Iterator[tuple[Span, bool]]:
    for paragraph in _find_blocks(text):
        written = paragraph.of(text)
        opens = True
        for sentence in find_sentences(written, find_tokens(written)):
            if any(letter.isalnum() for letter in sentence.of(written)):
                yield sentence.moved(paragraph.start), opens
                opens = False


def _find_blocks(text: str) -> tuple[Span, ...]:
    """Return the lines of a text, or its paragraphs where lines are wrapped: a headline has no final mark to end it."""
    lines = find_lines(text)
    wrapped = sum(line.of(text).lstrip()[:1].islower() for line in lines)
    return find_paragraphs(text) if wrapped * 5 > len(lines) else lines
