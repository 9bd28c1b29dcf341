"""What somebody may have meant by a term that the glossary does not know."""

from __future__ import annotations

from difflib import SequenceMatcher, get_close_matches

from nmiterms.lexicon.lexicon import Lexicon

# Two words are near when seven letters in ten agree in order; fewer are another word.
_CUTOFF = 0.72


def near_terms(term: str, lexicon: Lexicon, most: int = 5) -> tuple[str, ...]:
    """Return the terms of the glossary, Danish and English, that are spelt most like a term, the nearest first.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> near_terms("træningsbidragt", bundled_lexicon())[0]
    'træningsbidrag'
    """
    wanted = term.strip().lower()
    known = {entry.danish.lower(): entry.danish for entry in lexicon.glossary}
    known |= {each.lower(): each for entry in lexicon.glossary.terms for each in (entry.english, *entry.admitted)}
    # Of a long list only what could be near is compared in full.
    likely = [word for word in known if abs(len(word) - len(wanted)) <= max(2, len(wanted) // 4)]
    found = get_close_matches(wanted, likely, n=most * 2, cutoff=_CUTOFF)
    found.sort(key=lambda word: (-SequenceMatcher(None, wanted, word).ratio(), word))
    return tuple(dict.fromkeys(known[word] for word in found))[:most]
