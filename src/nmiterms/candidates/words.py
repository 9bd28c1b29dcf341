"""The words of a Danish document as terms have them: hyphens inside, genitive apostrophes apart, each on its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nmiterms.text.sentences import find_paragraphs, find_sentences
from nmiterms.text.tokens import Token, find_tokens

_HYPHENS = frozenset("-‐‑")
# Behind these a sentence may begin, inside another too; what stands before its first word is no word.
_OPENING = frozenset("“”„«»‘’\"'–—-*•…/>:")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark of a sentence, with its place in the text and its line.

    ``opens`` says that its capital, if any, is that of the sentence.
    """

    text: str
    lower: str
    start: int
    line: int
    is_word: bool
    opens: bool

    @property
    def is_capitalised(self) -> bool:
        """Whether the first letter is upper-case."""
        return self.is_word and self.text[0].isupper()


Sentence = tuple[Word, ...]


def find_words(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text as words.

    >>> [[word.text for word in sentence] for sentence in find_words("USA’s it- og F-16-fly. Al-Asad-basen.")]
    [['USA', '’s', 'it-', 'og', 'F-16-fly', '.'], ['Al-Asad-basen', '.']]
    """
    line, counted = 1, 0
    for paragraph in find_paragraphs(text):
        passage = paragraph.of(text)
        tokens = find_tokens(passage)
        for sentence in find_sentences(passage, tokens):
            inside = [token for token in tokens if sentence.start <= token.start < sentence.end]
            words: list[Word] = []
            opens = True
            last = 0
            for group in _joined(inside):
                place = paragraph.start + group[0].start
                line += text.count("\n", counted, place)
                counted = place
                written = "".join(token.text for token in group)
                lower = "".join(token.lower for token in group)
                is_word = group[0].is_word or (len(group) > 1 and any(token.is_word for token in group))
                # A line may be a heading of its own, so the capital at its start says nothing.
                opens, last = opens or line != last, line
                words.append(Word(written, lower, place, line, is_word, opens and is_word))
                opens = not is_word and (written in _OPENING or (opens and written in "(["))
            yield tuple(words)


def word_behind(sentence: Sentence, index: int) -> Word | None:
    """Return the word behind a place of a sentence, or None at its end."""
    return sentence[index + 1] if index + 1 < len(sentence) else None


def _joined(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens in groups, the pieces of a hyphenated word in one: a hyphen touches a word on its left."""
    group: list[Token] = []
    for token in tokens:
        touches = bool(group) and group[-1].end == token.start
        hyphen = token.text in _HYPHENS
        if touches and ((hyphen and group[-1].kind in {"word", "number"}) or _goes_on(group, token)):
            group.append(token)
            continue
        if group:
            yield tuple(group)
        group = [token]
    if group:
        yield tuple(group)


def _goes_on(group: Sequence[Token], token: Token) -> bool:
    """Tell whether the token stands behind a hyphen of the word."""
    return len(group) > 1 and group[-1].text in _HYPHENS and token.kind in {"word", "number"}
