"""Sentences and paragraphs, in text whose lines may be hard-wrapped and whose sentences may start in lower case."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nmiterms.text.months import english_month
from nmiterms.text.span import Span
from nmiterms.text.tokens import Token

Sentence = Span

_FINAL = frozenset(".!?…")
_CLOSING = frozenset("”’\"')]»")
_OPENING = frozenset("“‘\"'([«–—-")
# Words after which a full stop is rarely the end of a sentence. Danish ones stand beside English ones, because
# translators leave them: "114 million. kr." and "nr. 7".
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col maj capt lt sgt st vs etc e.g i.e no nos art fig jr sr rev hon sen rep gov"
    " kr mio mia nr ca kl bl.a f.eks pkt stk jf dvs osv hhv inkl tlf red"
    # given names and titles as Danish cuts them short: "Chr. Hansen", "Vilh. Nellemann", "Sct. Knud"
    " chr vilh joh fr fred th thv alfr hr frk sct skt"
    " jan feb apr aug sept sep oct okt nov dec".split()
)
# Abbreviations as long as a word.
_SHORTENED = frozenset(
    "approx dept corp univ assn mins secs govt intl incl excl resp temp attn cont prev para paras vols chap ibid orig"
    " contd meas abbr diff freq hist minn conn calif mass tenn wash mich penn".split()
)
# Words that open a sentence more often than they go on with one.
_OPENERS = frozenset("the this these those there in at on for after according".split())
_LINE_BREAK = re.compile(r"[\n\f]")
_LIST_ITEM = re.compile(r"[ \t]*(?:[–—•*#>|]|- )")
_ENDS_PARAGRAPH = frozenset('.!?…:”"’)]»')


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a document: a blank line, a form feed or a line end after final punctuation parts them.

    A line end in mid-sentence parts nothing: text may be hard-wrapped.

    >>> [span.of("One line\\nwrapped.\\nTwo.\\n\\nThree") for span in find_paragraphs("One line\\nwrapped.\\nTwo.\\n\\nThree")]
    ['One line\\nwrapped.', 'Two.', 'Three']
    """
    spans: list[Span] = []
    start = 0
    for match in _LINE_BREAK.finditer(text):
        if match.start() < start:
            continue
        if match[0] == "\f" or _parts_here(text, match.start()):
            spans.append(_trimmed(text, start, match.start()))
            start = match.end()
    spans.append(_trimmed(text, start, len(text)))
    return tuple(span for span in spans if span.start < span.end)


def _parts_here(text: str, newline: int) -> bool:
    """Tell whether a new paragraph begins after the newline."""
    end = newline
    while end and text[end - 1] in " \t\r":
        end -= 1
    if not end or text[end - 1] in _ENDS_PARAGRAPH or text[end - 1] == "\n":
        return True
    following = newline + 1
    while following < len(text) and text[following] in " \t\r":
        following += 1
    return text[following : following + 1] == "\n" or _LIST_ITEM.match(text, newline + 1) is not None


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return the place without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def find_sentences(text: str, tokens: Sequence[Token]) -> tuple[Sentence, ...]:
    """Return the sentences of one paragraph, without the white space between them.

    >>> from nmiterms.text.tokens import find_tokens
    >>> text = "He left on 18. March at 8 p.m. sharp. “Why?” she asked. The U.S. did not."
    >>> [sentence.of(text) for sentence in find_sentences(text, find_tokens(text))]
    ['He left on 18. March at 8 p.m. sharp.', '“Why?” she asked.', 'The U.S. did not.']
    """
    if not tokens:
        return (Span(0, len(text)),)
    sentences: list[Sentence] = []
    start = tokens[0].start
    index = 0
    while index < len(tokens):
        if tokens[index].text in _FINAL and (end := _end_of_sentence(text, tokens, index)) is not None:
            sentences.append(Span(start, tokens[end].end))
            index = end
            if index + 1 < len(tokens):
                start = tokens[index + 1].start
            else:
                return tuple(sentences)
        index += 1
    sentences.append(Span(start, tokens[-1].end))
    return tuple(sentences)


def _end_of_sentence(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Return the index of the last token of the sentence that the final mark at the index ends, or None."""
    end = index
    while (
        end + 1 < len(tokens)
        and tokens[end + 1].start == tokens[end].end
        and (tokens[end + 1].text in _FINAL or tokens[end + 1].text in _CLOSING)
    ):
        end += 1
    if end + 1 == len(tokens):
        return end
    following = tokens[end + 1]
    if following.start == tokens[end].end:
        return None
    mark = tokens[index].text
    if mark == "." and _is_abbreviation(tokens, index):
        return None
    if mark == "." and index and tokens[index - 1].kind == "number" and english_month(following.lower):
        return None
    opens = following.text in _OPENING or following.is_capitalised or following.kind == "number"
    # A lower-case word after the mark: an abbreviation we do not know, a quotation that the sentence goes on after
    # ("Why?" she asked), or a date; the end only where a sentence lost its capital.
    if not opens:
        return end if mark == "." and end == index and _lost_capital(tokens, index) else None
    if following.text in "–—-" and mark == "." and end == index:
        return end if end + 2 < len(tokens) and tokens[end + 2].is_capitalised else None
    return end


def _lost_capital(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a sentence in lower case begins behind the full stop: a word that opens one, behind a word in full."""
    if not index:
        return False
    before, following = tokens[index - 1], tokens[index + 1]
    in_full = before.is_word and before.text.islower() and len(before.text) > 3 and before.lower not in _SHORTENED
    return in_full and following.lower in _OPENERS


def _is_abbreviation(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the full stop at the index belongs to an abbreviation or an initial."""
    if not index or tokens[index - 1].end != tokens[index].start:
        return False
    before = tokens[index - 1]
    if before.lower in _ABBREVIATIONS:
        return True
    # Initials ("J. Smith") and spelt-out abbreviations ("U.S. forces"): one letter before the stop.
    return before.is_word and len(before.text) == 1 and before.text not in {"I", "a"}
