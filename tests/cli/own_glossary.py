"""A small glossary of one's own, for the tests of the commands that read and write one."""

from __future__ import annotations

from pathlib import Path

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
FIELDS = "#. part-of-speech: noun\n#. semantic-class: object\n#. definition: A thing.\n"
TERM = FIELDS + 'msgctxt "own-thing"\nmsgid "egenting"\nmsgstr "own thing"\n'


def write(path: Path, text: str) -> bytes:
    """Write a file and return its bytes."""
    path.write_text(text, encoding="utf-8")
    return path.read_bytes()
