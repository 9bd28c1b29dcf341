"""On which side of its verb a Danish clause has the one who acts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nmiterms.bitext.source import SourcePassage
from nmiterms.danish.function_words import AUXILIARIES, MODALS, OBJECT_PRONOUNS, SUBJECT_PRONOUNS
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.tokens import Token

_ACTING = frozenset({"person", "office", "group", "body"})
_FINITE = frozenset({"past", "pres"})
# What stands behind these may be a passive, or what somebody is.
_BE = frozenset("er var blev bliver".split())
# So many words a subject behind its verb may take: "de nordiske lande", "den danske udenrigsminister".
_REACH = 4


def side_of_actor(source: SourcePassage, lexicon: Lexicon) -> Literal["before", "behind"] | None:
    """Return where whoever can act stands in the first clause, or None where the Danish leaves it open.

    Before the verb it may be its passive subject too: then nothing was put first that English must put last. Only a
    thing can stand before the verb of an actor behind it: *Det arbejde godkendte ministrene*.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> texts = "Det arbejde godkendte ministrene.", "Ministrene godkendte arbejdet.", "Irak angreb landet."
    >>> [side_of_actor(SourcePassage(text, bundled_lexicon()), bundled_lexicon()) for text in texts]
    ['behind', 'before', None]
    """
    tokens = source.tokens
    verb = next((index for index, token in enumerate(tokens) if index and _is_finite(token, lexicon)), None)
    if verb is None or any(not token.is_word for token in tokens[:verb]):
        return None
    before, behind = tokens[:verb], _up_to_mark(tokens[verb + 1 : verb + 1 + _REACH])
    if any(_may_act(token, lexicon) for token in before):
        return "before" if not any(_may_act(token, lexicon) for token in behind) else None
    if tokens[verb].lower in _BE:
        return None
    # "Dem godkendte ministrene": the case of a pronoun says it as well.
    thing = any(token.lower in OBJECT_PRONOUNS or _is_noun(token, lexicon) for token in before)
    first = next((token for token in behind if _may_act(token, lexicon)), None)
    if not thing or first is None or any(token.lower in {"af", "med", "for", "til"} for token in behind):
        return None
    return "behind"


def _up_to_mark(tokens: Sequence[Token]) -> Sequence[Token]:
    end = next((at for at, token in enumerate(tokens) if not token.is_word), len(tokens))
    return tokens[:end]


def _is_finite(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether the word is nothing but a finite verb."""
    readings = lexicon.read_danish(token.text) if token.is_word else ()
    if token.lower in AUXILIARIES | MODALS:
        return True
    return (
        bool(readings)
        and all(each.part_of_speech in {"verb", "participle"} for each in readings)
        and any(each.slot in _FINITE for each in readings)
    )


def _may_act(token: Token, lexicon: Lexicon) -> bool:
    readings = lexicon.read_danish(token.text) if token.is_word else ()
    return token.lower in SUBJECT_PRONOUNS or any(reading.semantic_class in _ACTING for reading in readings)


def _is_noun(token: Token, lexicon: Lexicon) -> bool:
    return any(reading.part_of_speech == "noun" for reading in lexicon.read_danish(token.text))
