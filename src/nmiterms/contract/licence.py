"""Whether a deprecated term's surroundings license replacing it, and which condition says so."""

from __future__ import annotations

from dataclasses import dataclass

from nmiterms.contract.context import Context
from nmiterms.glossary.entry import Condition
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Need
from nmiterms.text.span import Span
from nmiterms.text.tokens import find_tokens

# How many words either side count as near.
NEAR = 8


@dataclass(frozen=True, slots=True)
class Licence:
    """What licenses replacing a term: nothing more, evidence of MT, or only the source; and the reason in words."""

    need: Need
    because: str
    confirmed: bool = False


def find_licence(
    match: EnglishMatch,
    when: tuple[tuple[Condition, ...], ...],
    unless: tuple[Condition, ...],
    draft: Draft,
    context: Context,
) -> Licence | None:
    """Return the licence for replacing the match, or None where a condition forbids even a suggestion.

    With the source at hand the source decides: if it does not hold the concept, there is no licence.
    """
    if any(holds(condition, match, draft, context) for condition in unless):
        return None
    if context.source is not None:
        if context.source.holds(match.entry.concept):
            return Licence(Need.SOURCE, "confirmed by the source", confirmed=True)
        return None
    for alternative in when:
        others = tuple(condition for condition in alternative if condition.kind != "mt")
        if any(condition.kind == "source" for condition in others):
            continue
        if all(holds(condition, match, draft, context) for condition in others):
            reason = " and ".join(describe(condition) for condition in others) or "the text is machine-translated"
            return Licence(Need.MT if len(others) < len(alternative) else Need.NOTHING, reason)
    return Licence(Need.SOURCE, "only the source can confirm it")


def holds(condition: Condition, match: EnglishMatch, draft: Draft, context: Context) -> bool:
    """Tell whether a condition holds around a match."""
    if condition.kind == "mt":
        return context.mt
    if condition.kind == "source":
        return context.source is not None and context.source.holds(match.entry.concept)
    if condition.kind == "start":
        return draft.sentence_at(draft.tokens[match.start].start).start == draft.tokens[match.start].start
    if condition.scope == "document":
        return _document_holds(condition, context)
    return _words_hold(condition, match, draft, context)


def describe(condition: Condition) -> str:
    """Return a condition in words, for the reason given to the user.

    >>> describe(Condition("near", "word", ("gym", "coach")))
    '“gym” or “coach” stands near'
    """
    named = " or ".join(f"“{value}”" for value in condition.values)
    where = {"near": "near", "before": "before it", "after": "after it"}.get(
        condition.scope, f"in the {condition.scope}"
    )
    match condition.kind:
        case "word":
            return f"{named} stands {where}"
        case "start":
            return "it opens its sentence"
        case "field":
            return f"a term of {named} stands {where}"
        case "class":
            return f"the name of a {named} stands {where}"
        case kind:
            return f"the {kind} {named} stands {where}"


def _document_holds(condition: Condition, context: Context) -> bool:
    document = context.document
    match condition.kind:
        case "field":
            return bool(document.fields.intersection(condition.values))
        case "term":
            return bool(document.concepts.intersection(condition.values))
        case "word":
            return any(_stands_in(value, document.words) for value in condition.values)
        case _:
            return False


def _stands_in(value: str, words: dict[str, int]) -> bool:
    return all(part.lower() in words for part in value.split())


def _words_hold(condition: Condition, match: EnglishMatch, draft: Draft, context: Context) -> bool:
    first, last = _window(condition.scope, match, draft)
    tokens = draft.tokens
    if condition.kind == "word":
        lowered = [token.lower for token in tokens[first:last]]
        for value in condition.values:
            words = [token.lower for token in find_tokens(value)]
            if any(lowered[at : at + len(words)] == words for at in range(len(lowered) - len(words) + 1)):
                return True
        return False
    for index in range(first, last):
        if match.start <= index < match.end:
            continue
        for found in context.lexicon.match_english(tokens, index):
            entry = found.entry
            facts = {"field": entry.subject_field, "term": entry.concept, "class": entry.semantic_class}
            if facts.get(condition.kind) in condition.values:
                return True
    return False


def _window(scope: str, match: EnglishMatch, draft: Draft) -> tuple[int, int]:
    """Return the indexes of the tokens that a scope takes in, the match itself with them (except before and after)."""
    tokens = draft.tokens
    match scope:
        case "before":
            return max(match.start - 1, 0), match.start
        case "after":
            return match.end, min(match.end + 1, len(tokens))
        case "near":
            return max(match.start - NEAR, 0), min(match.end + NEAR, len(tokens))
        case "sentence":
            sentence: Span = draft.sentence_at(tokens[match.start].start)
            inside = [index for index, token in enumerate(tokens) if sentence.start <= token.start < sentence.end]
            return (inside[0], inside[-1] + 1) if inside else (match.start, match.end)
        case _:
            return 0, len(tokens)
