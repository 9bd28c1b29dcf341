"""A gold standard in CriticMarkup: a text, the edits it should have, and what issue each of them is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from nmiterms.text.criticmarkup import read_criticmarkup
from nmiterms.text.span import Edit, replay
from nmiterms.text.tokens import find_tokens

# A comment right after a mark names the issue of that mark: {~~march~>March~~}{>>date-format<<}.
_MARK_OR_COMMENT = re.compile(
    r"(?P<mark>\{~~.*?~~\}|\{--.*?--\}|\{\+\+.*?\+\+\})|(?P<comment>\{>>(?P<issue>.*?)<<\})", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class GoldEdit:
    """An edit of the gold standard, in code points of the original, and its issue, or None where none is named."""

    edit: Edit
    issue: str | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """A text as the machine left it, the edits that repair it, and the text they give."""

    original: str
    edits: tuple[GoldEdit, ...]
    reference: str


def read_gold(marked: str) -> Gold:
    """Read a gold standard. Raises `InputError` if a mark opens and never closes.

    >>> gold = read_gold("on {~~18. march~>18 March~~}{>>date-format<<}.")
    >>> gold.reference, gold.edits[0].issue
    ('on 18 March.', 'date-format')
    """
    issues: list[str | None] = []
    pieces: list[str] = []
    at = 0
    for match in _MARK_OR_COMMENT.finditer(marked):
        if match["mark"]:
            issues.append(None)
            continue
        if issues and marked[: match.start()].endswith(("~~}", "--}", "++}")):
            issues[-1] = match["issue"].strip()
        pieces.append(marked[at : match.start()])
        at = match.end()
    original, edits = read_criticmarkup("".join((*pieces, marked[at:])))
    named = zip(edits, issues, strict=False)
    return Gold(original, tuple(GoldEdit(edit, issue) for edit, issue in named), replay(original, edits))


def trim(text: str, edit: Edit) -> Edit:
    """Return the edit without what its old and its new text share at token borders.

    What is then a mere insertion or deletion is slid as far left as it goes, so that a word added with the space before
    it and one added with the space after it are the same edit.

    >>> trim("at the Defence.", Edit(3, 14, "the Danish Armed Forces"))
    Edit(start=7, end=14, replacement='Danish Armed Forces', findings=())
    >>> trim("of training", Edit(3, 3, "the ")) == trim("of training", Edit(2, 2, " the"))
    True
    """
    old, new = text[edit.start : edit.end], edit.replacement
    head = _shared(_borders(old), _borders(new), old, new)
    old, new = old[head:], new[head:]
    tail = _shared(_borders(old[::-1]), _borders(new[::-1]), old[::-1], new[::-1])
    start, end = edit.start + head, edit.end - tail
    new = new[: len(new) - tail]
    while not new and start < end and start and text[start - 1] == text[end - 1]:
        start, end = start - 1, end - 1
    while new and start == end and start and text[start - 1] == new[-1]:
        start, end, new = start - 1, end - 1, new[-1] + new[:-1]
    return Edit(start, end, new, edit.findings)


def _borders(text: str) -> frozenset[int]:
    """Return the offsets between the tokens and white space of a text; a genitive's mark is read from either side."""
    return frozenset(offset for token in find_tokens(text) for offset in (token.start, token.end)) | {0, len(text)}


def _shared(old_borders: frozenset[int], new_borders: frozenset[int], old: str, new: str) -> int:
    """Return how many code points both texts open with, cut at a border of both."""
    length = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    return max(offset for offset in old_borders & new_borders if offset <= length)
