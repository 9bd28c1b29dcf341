"""Shields: stretches of a text that are not prose and are never edited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nmiterms.text.span import Span

_ADDRESS = (
    r"(?:https?://|ftp://|www\.)[^\s<>()\[\]\"”“]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b(?:[\w-]+\.)+(?:com|org|net|dk|eu|int|gov|mil|uk|edu|info)\b(?:/[^\s<>()\"”“]*)?"
)
_FILE = r"(?<![\w.])[\w./\\-]*\w\.(?:txt|md|pdf|docx?|xlsx?|pptx?|html?|xml|json|csv|po|py|zip|png|jpe?g|mp[34])\b"
_TAG = r"<!--.*?-->|</?[A-Za-z][^<>]*>"
_HANDLE = r"(?<![\w&])[@#]\w+"
_UNBROKEN = re.compile("|".join((_ADDRESS, _FILE, _HANDLE)))
_TAGS = re.compile(_TAG, re.DOTALL)
_FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^(?P=fence)[^\n]*$|\Z)", re.DOTALL | re.MULTILINE)
_INDENTED = re.compile(r"(?:(?<=\n\n)|\A)(?:(?: {4}|\t)[^\n]*(?:\n|\Z))+")
_CODE = re.compile(r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_TARGET = re.compile(r"(?<=\])\([^()\s]*(?:\s+\"[^\"]*\")?\)|^\[[^\]]+\]:\s*\S+", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|%\(\w+\)[sd]|\{\w*\}")
# An address, a file or a handle has one of these: a cheap look before the dear one.
_HINT = re.compile(r"[/@#\\]|\.\w")
_SPACE = re.compile(r"\s|\Z")


def find_shields(text: str, markdown: bool = False) -> tuple[Span, ...]:
    """Return the places of addresses, file names, tags and handles; in Markdown also code, link targets, front matter.

    >>> [span.of(text) for text in ["See www.nato.int/iraq or `the NMI`, page.html."] for span in find_shields(text, True)]
    ['www.nato.int/iraq', '`the NMI`', 'page.html']
    """
    spans = list(_find_unbroken(text))
    patterns = [_TAGS] if "<" in text else []
    if "{" in text or "%" in text:
        patterns.append(_PLACEHOLDER)
    if markdown:
        patterns += [_FRONT_MATTER, _FENCE, _INDENTED, _CODE, _TARGET]
    spans += (Span(*match.span()) for pattern in patterns for match in pattern.finditer(text))
    spans.sort()
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _find_unbroken(text: str) -> Iterator[Span]:
    """Yield the places of addresses, file names and handles: looked for only between the spaces around a hint."""
    done = 0
    for hint in _HINT.finditer(text):
        if hint.start() < done:
            continue
        start = hint.start()
        while start > done and not text[start - 1].isspace():
            start -= 1
        space = _SPACE.search(text, hint.end())
        done = space.start() if space else len(text)
        yield from (Span(*match.span()) for match in _UNBROKEN.finditer(text, start, done))
