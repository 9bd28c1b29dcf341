"""Whether an English word may stand for a Danish one by where both stand in their sentences, and by what stands before it."""

from __future__ import annotations

from nmiterms.contract.context import Context
from nmiterms.contract.part_due import is_part_due
from nmiterms.english.function_words import DETERMINERS
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.text.draft import Draft

# Engines keep the order of the sentence by and large; a word moves past its verb or a phrase, not to the other end.
_SHARE = 0.2
_WORDS = 4


def may_stand_for(match: EnglishMatch, concept: str, draft: Draft, context: Context) -> bool:
    """Tell whether a word of the draft may be the rendering of a concept of its Danish.

    A phrase of several words speaks for itself where its part of speech may stand. A single word may not stand at the
    other end of the sentence, be the part of a hyphenated word, have a capital of its own or, a verb, stand behind any
    determiner.
    """
    if not is_part_due(match, draft, context):
        return False
    if match.end - match.start > 1:
        return True
    tokens = draft.tokens
    token, before = tokens[match.start], tokens[match.start - 1] if match.start else None
    if before is not None:
        if match.entry.part_of_speech == "verb" and before.lower in DETERMINERS:
            return False
        opens = draft.opening_of(match.start) == match.start or not before.is_word
        if match.entry.part_of_speech != "proper-noun" and token.is_capitalised and not opens:
            return False
    return _is_beside(match, concept, draft, context)


def _is_beside(match: EnglishMatch, concept: str, draft: Draft, context: Context) -> bool:
    """Tell whether the word stands about as far from the beginning as the Danish word does."""
    source = context.source_at(draft, match.start)
    if source is None:
        return True
    inside = draft.sentence_tokens(match.start)
    length = len(inside)
    here = match.start - inside.start
    allowed = max(_WORDS, length * _SHARE)
    return any(abs(place * length - here) <= allowed for place in source.places_of(concept))
