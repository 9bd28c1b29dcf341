"""Why a deprecated term was or was not replaced: every condition of the glossary, and whether it holds around it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from nmiterms.contract.context import Context
from nmiterms.contract.licence import NEAR, Licence, find_licence, hold
from nmiterms.glossary.conditions import TOKEN_KINDS
from nmiterms.glossary.entry import Condition, DeprecatedTerm
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.text.casing import capitals_of
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Need
from nmiterms.text.span import Span

# More words than this are no help to a reader.
_SHOWN = 6
_WHERE = {
    "near": f"near it ({NEAR} words either side)",
    "sentence": "in its sentence",
    "paragraph": "in its paragraph",
    "document": "in the text",
    "before": "right before it",
    "after": "right after it",
}
_BARE = {
    "mt": "there is evidence of translation",
    "source": "the Danish confirms it",
    "start": "it opens its sentence",
}


@dataclass(frozen=True, slots=True)
class Weighed:
    """A condition in words, and in words what makes it hold; ``held`` is None where it does not."""

    asked: str
    held: str | None


@dataclass(frozen=True, slots=True)
class TermAccount:
    """A deprecated term that matched: the Danish it is wrong for, the right English, and what came of its conditions.

    ``alternatives`` are the conditions of each ``when``; ``forbidding`` those of ``unless`` that hold; ``span`` is in
    code points of the user's text. ``is_idle`` tells of a term that is weighed with the Danish at hand alone.
    """

    span: Span
    words: str
    danish: str
    english: str
    verdict: str
    alternatives: tuple[tuple[Weighed, ...], ...] = ()
    forbidding: tuple[Weighed, ...] = ()
    is_idle: bool = False


def weigh_terms(draft: Draft, context: Context, found: Collection[Span]) -> Iterator[TermAccount]:
    """Yield an account of every deprecated term at the anchors; ``found`` are places of the draft that a rule reports."""
    seen: set[tuple[Span, str, str]] = set()
    for index in context.anchors:
        for match, deprecated in context.lexicon.match_deprecated(draft.tokens, index):
            span = Span(draft.tokens[match.start].start, draft.tokens[match.end - 1].end)
            account = _weigh(match, deprecated, draft, context, span, any(place.overlaps(span) for place in found))
            key = (span, account.danish, account.english)
            if key not in seen:
                seen.add(key)
                yield account


def describe_condition(condition: Condition) -> str:
    """Return what a condition asks for, in words.

    >>> describe_condition(Condition("before", "word", ("maintains", "#number")))
    '“maintains” or a number right before it'
    >>> describe_condition(Condition("document", "field", ("training", "forces")))
    'a term of the field “training” or “forces” in the text'
    """
    if condition.kind in _BARE:
        return _BARE[condition.kind]
    values = [TOKEN_KINDS.get(value, f"“{value}”") for value in condition.values]
    if len(values) > _SHOWN:
        values = [*values[: _SHOWN - 1], f"{len(values) - _SHOWN + 1} others"]
    listed = " or ".join(filter(None, (", ".join(values[:-1]), values[-1])))
    what = {"field": "a term of the field ", "term": "the concept ", "class": "a term of the class "}
    return f"{what.get(condition.kind, '')}{listed} {_WHERE[condition.scope]}"


def _weigh(
    match: EnglishMatch, deprecated: DeprecatedTerm, draft: Draft, context: Context, span: Span, is_found: bool
) -> TermAccount:
    words = span.of(draft.text)
    english = deprecated.replacement or match.entry.english
    place = draft.origin(span).moved(context.offset)
    if deprecated.case_exact and capitals_of(words) != capitals_of(deprecated.term):
        verdict = f"the glossary means it only with the capitals of “{deprecated.term}”"
        return TermAccount(place, words, match.entry.danish, english, verdict)

    def weigh(condition: Condition) -> Weighed:
        return Weighed(describe_condition(condition), hold(condition, match, draft, context))

    alternatives = tuple(tuple(map(weigh, alternative)) for alternative in deprecated.when)
    forbidding = tuple(weighed for weighed in map(weigh, deprecated.unless) if weighed.held)
    licence = find_licence(match, deprecated, draft, context)
    is_idle = licence is None and not forbidding and context.source_at(draft, match.start) is None
    if forbidding:
        verdict = "forbidden: " + " and ".join(weighed.held for weighed in forbidding if weighed.held)
    elif licence is None:
        verdict = _unlicensed(match, draft, context)
    else:
        verdict = _licensed(licence, bool(deprecated.when), context)
        if not is_found:
            verdict += "; but the rule left it: it is part of another name, or no right form could be written"
    return TermAccount(place, words, match.entry.danish, english, verdict, alternatives, forbidding, is_idle)


def _unlicensed(match: EnglishMatch, draft: Draft, context: Context) -> str:
    """Return why there is no licence though nothing forbids it."""
    source = context.source_at(draft, match.start)
    if source is None:
        return "the glossary asks for the Danish: without it the term is right too often even to be mentioned"
    if not source.holds(match.entry.concept):
        return f"the Danish does not say “{match.entry.danish}” here"
    return "another word of the Danish is rightly this English"


def _licensed(licence: Licence, has_conditions: bool, context: Context) -> str:
    if licence.confirmed:
        return "the Danish confirms it"
    if licence.need is Need.SOURCE:
        lead = "no alternative holds" if has_conditions else "the glossary names no surroundings that license it"
        return f"{lead}: only the Danish can confirm it"
    if licence.need is Need.MT:
        missing = "" if context.mt else ", but the evidence of translation is missing"
        return f"its surroundings license it ({licence.because}){missing}"
    return f"its surroundings license it: {licence.because}"
