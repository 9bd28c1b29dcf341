"""Whether a deprecated term's surroundings license replacing it, and which condition says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from nmiterms.contract.context import Context
from nmiterms.glossary.conditions import TOKEN_KINDS
from nmiterms.glossary.entry import Condition, DeprecatedTerm
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Need
from nmiterms.text.tokens import Token, find_words

# How many words either side count as near.
NEAR = 8
# So many words of a longer term may stand before the one that a rule looks at.
LONGEST_LEAD = 3


@dataclass(frozen=True, slots=True)
class Licence:
    """What licenses replacing a term: nothing more, evidence of MT, or only the source; and the reason in words."""

    need: Need
    because: str
    confirmed: bool = False


def find_licence(match: EnglishMatch, deprecated: DeprecatedTerm, draft: Draft, context: Context) -> Licence | None:
    """Return the licence for replacing the deprecated term, or None where a condition forbids even a suggestion.

    With the source at hand the source decides: if it does not hold the concept, there is no licence, and none where
    another word of it is rightly this English.
    """
    licence = _licence(match, deprecated, draft, context)
    return None if licence is None or is_forbidden(match, match.entry.concept, draft, context) else licence


def is_forbidden(match: EnglishMatch, concept: str, draft: Draft, context: Context) -> bool:
    """Tell whether the glossary forbids the concept for the English here: what no rule may write, whichever finds the place.

    It does where an ``unless`` holds of a wrong term of the concept that is this English or a longer phrase around it:
    "command" is not written for "management" where "take over the management" may stay.
    """
    first = max(match.start - LONGEST_LEAD, draft.sentence_tokens(match.start).start)
    return any(
        other.end >= match.end and any(hold(condition, other, draft, context) for condition in deprecated.unless)
        for at in range(first, match.start + 1)
        for other, deprecated in context.lexicon.match_deprecated(draft.tokens, at)
        if other.entry.concept == concept and deprecated.unless
    )


def _licence(match: EnglishMatch, deprecated: DeprecatedTerm, draft: Draft, context: Context) -> Licence | None:
    source = context.source_at(draft, match.start)
    if deprecated.is_mute and source is None:
        return None
    if source is not None:
        if not source.holds(match.entry.concept) or source.explains(match.term, match.entry.concept):
            return None
        if source.is_certain(match.entry.concept):
            return _confirmed(match, deprecated.when, draft, context)
    for alternative in deprecated.when:
        others = tuple(condition for condition in alternative if condition.kind != "mt")
        if any(condition.kind == "source" for condition in others):
            continue
        reasons = [hold(condition, match, draft, context) for condition in others]
        if all(reasons):
            because = " and ".join(filter(None, reasons)) or "the text is machine-translated"
            return Licence(Need.MT if len(others) < len(alternative) else Need.NOTHING, because)
    return None if deprecated.is_mute else Licence(Need.SOURCE, "only the source can confirm it")


def _confirmed(match: EnglishMatch, when: tuple[tuple[Condition, ...], ...], draft: Draft, context: Context) -> Licence:
    """Return the licence where the source has the concept for certain: it stands for the evidence of translation.

    What else the entry asks for must hold all the same; if it does not, the source and evidence together will do.
    """
    because = "confirmed by the source"
    others = [
        [condition for condition in alternative if condition.kind not in {"mt", "source"}] for alternative in when
    ]
    if not when or any(all(hold(each, match, draft, context) for each in alternative) for alternative in others):
        return Licence(Need.SOURCE, because, confirmed=True)
    return Licence(Need.MT, because)


def hold(condition: Condition, match: EnglishMatch, draft: Draft, context: Context) -> str | None:
    """Return in words what makes a condition hold around a match, or None where it does not."""
    if condition.kind == "mt":
        return "the text is machine-translated" if context.mt else None
    if condition.kind == "source":
        source = context.source_at(draft, match.start)
        confirmed = source is not None and source.holds(match.entry.concept)
        return "the source confirms it" if confirmed else None
    if condition.kind == "start":
        return "it opens its sentence" if draft.opening_of(match.start) == match.start else None
    if condition.scope == "document":
        return _document_holds(condition, context)
    if condition.kind == "word":
        return _words_hold(condition, match, draft)
    return _terms_hold(condition, match, draft, context)


def _document_holds(condition: Condition, context: Context) -> str | None:
    document = context.document
    named: frozenset[str] = frozenset()
    match condition.kind:
        case "field":
            named = document.fields.intersection(condition.values)
        case "term":
            named = document.concepts.intersection(condition.values)
        case "word":
            named = frozenset(
                value for value in condition.values if all(part in document.words for part in value.split())
            )
    return f"“{min(named)}” is a subject of the text" if named else None


def _words_hold(condition: Condition, match: EnglishMatch, draft: Draft) -> str | None:
    """Tell whether any of the words stands where the condition looks; ``#number`` and ``#mark`` stand for any."""
    tokens = draft.tokens
    if condition.scope in {"before", "after"}:
        for value in condition.values:
            words = _words(value)
            start = match.start - len(words) if condition.scope == "before" else match.end
            if start >= 0 and _stands_at(tokens, start, words):
                return f"{TOKEN_KINDS.get(value, f'“{value}”')} stands right {condition.scope} it"
        return None
    first, last = _window(condition.scope, match, draft)
    inside = {token.lower for token in tokens[first:last]}
    for value in condition.values:
        words = _words(value)
        # One look for all values: hardly any of them is there.
        if words[0] not in inside and value not in TOKEN_KINDS:
            continue
        if any(_stands_at(tokens[:last], at, words) for at in range(first, last - len(words) + 1)):
            return (
                f"“{value}” stands near it"
                if condition.scope == "near"
                else f"“{value}” stands in the {condition.scope}"
            )
    return None


def _terms_hold(condition: Condition, match: EnglishMatch, draft: Draft, context: Context) -> str | None:
    """Tell whether a term of the field, the concept or the semantic class stands where the condition looks."""
    first, last = _window(condition.scope, match, draft)
    for index in range(first, last):
        if match.start <= index < match.end:
            continue
        for found in context.lexicon.match_english(draft.tokens, index):
            entry = found.entry
            facts = {"field": entry.subject_field, "term": entry.concept, "class": entry.semantic_class}
            if facts.get(condition.kind) in condition.values:
                return f"“{found.term}” stands in the {condition.scope}"
    return None


@cache
def _words(value: str) -> tuple[str, ...]:
    return (value,) if value.startswith("#") else find_words(value)


def _stands_at(tokens: Sequence[Token], index: int, words: Sequence[str]) -> bool:
    if index + len(words) > len(tokens):
        return "#mark" in words and index == len(tokens)
    # The first word decides nearly always: the rest is looked at only then.
    return _is(tokens[index], words[0]) and all(_is(tokens[index + at], word) for at, word in enumerate(words))


def _is(token: Token, word: str) -> bool:
    match word:
        case "#number":
            return token.kind == "number"
        case "#mark":
            return token.kind == "mark"
        case _:
            return token.lower == word


def _window(scope: str, match: EnglishMatch, draft: Draft) -> tuple[int, int]:
    """Return the indexes of the tokens that a scope takes in."""
    tokens = draft.tokens
    match scope:
        case "before":
            return max(match.start - 1, 0), match.start
        case "after":
            return match.end, min(match.end + 1, len(tokens))
        case "near":
            return max(match.start - NEAR, 0), min(match.end + NEAR, len(tokens))
        case "sentence":
            inside = draft.sentence_tokens(match.start)
            return inside.start, inside.stop
        case _:
            return 0, len(tokens)
