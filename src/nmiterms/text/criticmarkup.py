"""CriticMarkup, both ways: text with changes marked in it, as people write examples and read reports."""

from __future__ import annotations

import re
from collections.abc import Iterable

from nmiterms.errors import InputError
from nmiterms.text.span import Edit

_MARK = re.compile(r"\{~~(?P<old>.*?)~>(?P<new>.*?)~~\}|\{--(?P<gone>.*?)--\}|\{\+\+(?P<added>.*?)\+\+\}", re.DOTALL)
_OPENING = re.compile(r"\{(?:~~|--|\+\+)")
# A zero-width character between the signs keeps text that holds the signs themselves from being read as a mark.
_SIGNS = re.compile(r"\{(?=~~|--|\+\+)|(?<=~~)\}|(?<=--)\}|(?<=\+\+)\}|~(?=>)")
_GUARD = "\u2060"


def read_criticmarkup(marked: str) -> tuple[str, tuple[Edit, ...]]:
    """Return the text before the changes, and the changes as edits of it.

    Raises `InputError` if a mark opens and never closes.

    >>> text, edits = read_criticmarkup("on {~~18. march~>18 March~~}{++ 2020++}.")
    >>> text, [(edit.start, edit.end, edit.replacement) for edit in edits]
    ('on 18. march.', [(3, 12, '18 March'), (12, 12, ' 2020')])
    """
    pieces: list[str] = []
    edits: list[Edit] = []
    length = at = 0
    for match in _MARK.finditer(marked):
        before = _unguarded(marked[at : match.start()])
        _refuse_open_mark(marked, at, match.start())
        old = _unguarded(match["old"] or match["gone"] or "")
        new = _unguarded(match["new"] or match["added"] or "")
        pieces += (before, old)
        length += len(before)
        edits.append(Edit(length, length + len(old), new))
        length += len(old)
        at = match.end()
    _refuse_open_mark(marked, at, len(marked))
    return "".join((*pieces, _unguarded(marked[at:]))), tuple(edits)


def write_criticmarkup(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits marked in it; `read_criticmarkup` gives both back.

    >>> write_criticmarkup("a workout", [Edit(0, 2, ""), Edit(2, 9, "training")])
    '{--a --}{~~workout~>training~~}'
    """
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (_guarded(text[at : edit.start]), mark(text[edit.start : edit.end], edit.replacement))
        at = edit.end
    return "".join((*pieces, _guarded(text[at:])))


def mark(old: str, new: str) -> str:
    """Return one change as CriticMarkup.

    >>> mark("march", "March"), mark("", "the "), mark("the ", "")
    ('{~~march~>March~~}', '{++the ++}', '{--the --}')
    """
    old, new = _guarded(old), _guarded(new)
    if not old:
        return f"{{++{new}++}}" if new else ""
    return f"{{~~{old}~>{new}~~}}" if new else f"{{--{old}--}}"


def _guarded(text: str) -> str:
    return _SIGNS.sub(lambda match: match[0] + _GUARD, text) if "{" in text or "}" in text or "~>" in text else text


def _unguarded(text: str) -> str:
    return text.replace(_GUARD, "")


def _refuse_open_mark(marked: str, start: int, end: int) -> None:
    if match := _OPENING.search(marked, start, end):
        line = marked.count("\n", 0, match.start()) + 1
        raise InputError(f"line {line}", f"the mark {match[0]} never closes", "close it, or write the signs apart")
