"""A redline for the terminal: deletions and insertions shown in the text, in colour or in CriticMarkup, and wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from nmiterms.text.criticmarkup import mark
from nmiterms.text.span import Edit

# A control character in somebody's text must not steer the reader's terminal.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Style(StrEnum):
    """How a stretch is shown on a terminal with colours: the parameters of its escape sequence."""

    PLAIN = ""
    DELETED = "31;9"
    INSERTED = "32;1"
    STRONG = "1"
    FAINT = "2"
    RULE = "36"
    WARNING = "33"


class Stretch(NamedTuple):
    """Text in one style."""

    text: str
    style: Style = Style.PLAIN


def redline(text: str, edits: Iterable[Edit], colour: bool) -> list[Stretch]:
    """Return a text with the edits shown in it: struck out and coloured, or as CriticMarkup where there is no colour.

    >>> render(redline("on 18. march", [Edit(3, 12, "18 March")], colour=False), colour=False)
    'on {~~18. march~>18 March~~}'
    """
    stretches: list[Stretch] = []
    at = 0
    for edit in edits:
        stretches.append(Stretch(text[at : edit.start]))
        stretches += _change(text[edit.start : edit.end], edit.replacement, colour)
        at = edit.end
    return [stretch for stretch in (*stretches, Stretch(text[at:])) if stretch.text]


def whole_words(text: str, edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits widened to whole words, which people read more easily than changed letters.

    >>> whole_words("the Goal", [Edit(0, 1, "T"), Edit(4, 5, "g")])
    [Edit(start=0, end=3, replacement='The', findings=()), Edit(start=4, end=8, replacement='goal', findings=())]
    """
    widened: list[Edit] = []
    for edit in edits:
        start, end = edit.start, edit.end
        inner = text[start:end] or edit.replacement
        while start and inner[:1].isalnum() and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and inner[-1:].isalnum() and text[end].isalnum():
            end += 1
        if widened and widened[-1].end > start:
            # Two letters of one word: the second is written into what the first has made of it.
            last = widened.pop()
            kept = last.replacement[: len(last.replacement) - (last.end - edit.start)]
            widened.append(Edit(last.start, max(end, last.end), f"{kept}{edit.replacement}{text[edit.end : end]}"))
            continue
        new = f"{text[start : edit.start]}{edit.replacement}{text[edit.end : end]}"
        widened.append(Edit(start, end, new))
    return widened


def render(stretches: Iterable[Stretch], colour: bool) -> str:
    """Return stretches as text for the terminal; control characters are made visible.

    >>> render([Stretch("gone", Style.DELETED)], colour=True)
    '\\x1b[31;9mgone\\x1b[0m'
    """
    shown = ((_visible(stretch.text), stretch.style) for stretch in stretches)
    return "".join(f"\x1b[{style}m{text}\x1b[0m" if colour and style else text for text, style in shown)


def wrap(stretches: Sequence[Stretch], width: int, colour: bool, first: str = "", rest: str = "") -> str:
    """Return stretches as lines of at most ``width`` characters; ``first`` and ``rest`` open the first and other lines.

    A word longer than a line stands out beyond it: what is shown can be copied whole.

    >>> print(wrap([Stretch("the mission in Iraq goes on")], 16, False, "1 ", "  "))
    1 the mission in
      Iraq goes on
    """
    letters = [(letter, stretch.style) for stretch in stretches for letter in stretch.text]
    lines: list[str] = []
    lead = first
    for line in _lines(letters):
        while line:
            end = _break_at(line, max(width - len(lead), 20))
            lines.append(lead + _render_letters(line[:end], colour))
            line = line[end:]
            while line and line[0][0] == " ":
                line = line[1:]
            lead = rest
    return "\n".join(lines) if lines else first


def _change(old: str, new: str, colour: bool) -> list[Stretch]:
    if not colour:
        return [Stretch(mark(old, new))]
    return [Stretch(old, Style.DELETED), Stretch(new, Style.INSERTED)]


def _lines(letters: Sequence[tuple[str, Style]]) -> Iterable[list[tuple[str, Style]]]:
    """Yield the letters line by line, without the line endings."""
    line: list[tuple[str, Style]] = []
    for letter, style in letters:
        if letter == "\n":
            yield line
            line = []
        elif letter != "\r":
            line.append((" " if letter == "\t" else letter, style))
    yield line


def _break_at(line: Sequence[tuple[str, Style]], width: int) -> int:
    """Return where to break a line: at the last space that leaves it short enough, else at the first one after."""
    if len(line) <= width:
        return len(line)
    spaces = [index for index, (letter, _) in enumerate(line) if letter == " " and index]
    return max((space for space in spaces if space <= width), default=min(spaces, default=len(line)))


def _render_letters(letters: Sequence[tuple[str, Style]], colour: bool) -> str:
    runs = groupby(letters, key=lambda pair: pair[1])
    return render((Stretch("".join(letter for letter, _ in run), style) for style, run in runs), colour)


def _visible(text: str) -> str:
    return _CONTROL.sub(lambda match: chr(0x2400 + ord(match[0])) if ord(match[0]) < 0x20 else "\ufffd", text)
