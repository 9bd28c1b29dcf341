"""Danish words that belong in an English text: explained, talked about, or part of a passage in Danish."""

from __future__ import annotations

from nmiterms.english.function_words import ARTICLES
from nmiterms.lexicon.leftover import Leftovers
from nmiterms.text.draft import Draft

# So many Danish words in a row are a Danish passage: words taken one by one would make no English of it.
_PASSAGE = 3
# Of these the first stand behind the word ("X, as they call it"), the others before it ("the term X").
_CALLING = frozenset({"call", "calls", "called", "say"})
_NAMING = frozenset({"called", "named", "termed", "dubbed", "word", "term"})


def is_gloss(draft: Draft, index: int) -> bool:
    """Tell whether the word is a foreign one that is explained: named as a word, in quotation marks or in brackets."""
    before = draft.tokens[index - 1].text if index else ""
    after = draft.tokens[index + 1].text if index + 1 < len(draft.tokens) else ""
    return (
        _is_mentioned(draft, index)
        or (before in set("“‘\"'(«[*_") and after in set("”’\"')»]*_,"))
        or (before == "(" or after == ")")
    )


def _is_mentioned(draft: Draft, index: int) -> bool:
    """Tell whether the text talks about the word: ``it is called X``, ``the word X means``, ``X, as the Danes call it``."""
    words = [token.lower for token in draft.tokens[max(index - 4, 0) : index]]
    while words and words[-1] in ARTICLES | {"is", "was"}:
        words.pop()
    # "the so-called X" only hedges.
    if words and words[-1] in _NAMING and words[-2:-1] != ["-"]:
        return True
    after = [token.lower for token in draft.tokens[index + 1 : index + 8]]
    return after[:1] == ["means"] or (after[:2] == [",", "as"] and any(word in _CALLING for word in after[2:]))


def in_danish_passage(draft: Draft, index: int, leftovers: Leftovers) -> bool:
    """Tell whether the word is one of several Danish ones in a row."""
    first = last = index
    tokens = draft.tokens
    while first > 0 and tokens[first - 1].is_word and leftovers.is_leftover(tokens[first - 1].text):
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].is_word and leftovers.is_leftover(tokens[last + 1].text):
        last += 1
    return last - first + 1 >= _PASSAGE
