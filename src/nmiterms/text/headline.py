"""Whether a place stands in a headline, which does without articles and finite verbs."""

from __future__ import annotations


def is_headline(text: str, start: int) -> bool:
    """Tell whether the line of the place ends without a mark, and more lines follow or the text goes on without one.

    >>> [is_headline(text, 0) for text in ("PM backs plan\\nThe minister said so.", "The minister said so.")]
    [True, False]
    """
    line = text[start:].partition("\n")[0].rstrip()
    return bool(line) and line[-1].isalnum() and "\n" in text[start:].rstrip()
