"""A span of time behind the wrong preposition: “for three months” for *om tre måneder*.

What it repairs
    With the Danish at hand, ``leaves about two weeks`` becomes ``leaves in two weeks`` (*om to uger*), ``began for two
    years since`` becomes ``began two years ago`` (*for to år siden*), ``lasted in five years`` becomes ``lasted for five
    years`` (*i fem år*).

Why it happens
    *Om* is “about” and “if”, *for* is “for”, *i* is “in” nearly everywhere else.

Safety
    Needs the source: one span of that unit on either side. “In five years” is right behind “first”, a negation or a
    superlative, whatever the Danish says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nmiterms.bitext.time_spans import UNITS, find_time_spans
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import NEGATIONS
from nmiterms.english.numerals import read_cardinal
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

# The units in both numbers.
_UNITS = {f"{unit}{ending}": unit for unit in UNITS for ending in ("", "s")}
_FEW = frozenset({"few", "couple", "several", "many", "some", "a", "an", "of", "number"})
_BACK = frozenset({"since", "ago", "back", "past", "earlier", "before", "previously"})
# For *om*, *for … siden* and *i*: what engines write, with the word that is right.
_WRONG_AHEAD = frozenset({"about", "for", "after", "on", "of", "if", "around"})
_WRONG_BACK = frozenset({"for", "since", "in", "from", "before"})
# "The first in five years", "not in five years", "the worst in five years".
_RANKED = re.compile(r"(?:first|only|last|most|least|worst|best|once|times?|.{3,}est)$")


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find spans of time whose preposition the source rules out."""
    for index in context.anchors:
        source, tokens = context.source_at(draft, index), draft.tokens
        unit, inside = _UNITS.get(tokens[index].lower), draft.sentence_tokens(index)
        if source is None or unit is None or sum(_UNITS.get(tokens[at].lower) == unit for at in inside) != 1:
            continue
        spans = [span for span in find_time_spans(source.tokens, context.lexicon) if span.unit == unit]
        start = _number_before(tokens, index, inside.start)
        if len(spans) != 1 or start is None or source.says("over"):
            continue
        changes = _changes(spans[0].kind, tokens, start, index, inside)
        # "Will not leave for two weeks" is rightly *rejser først om to uger*.
        denied = spans[0].kind == "ahead" and any(tokens[at].lower in NEGATIONS for at in inside)
        if changes and not denied:
            yield context.finding(
                draft, changes, "the Danish preposition says when, and it says otherwise", confirmed=True
            )


def _number_before(tokens: Sequence[Token], unit: int, first: int) -> int | None:
    """Return where the number before a unit begins, or None where there is none."""
    at = unit
    while at > first and (
        tokens[at - 1].kind == "number"
        or tokens[at - 1].lower in _FEW
        or read_cardinal(tokens[at - 1].lower) is not None
    ):
        at -= 1
    return at if at < unit else None


def _changes(kind: str, tokens: Sequence[Token], start: int, unit: int, inside: range) -> list[Change]:
    before = tokens[start - 1] if start > inside.start else None
    after = tokens[unit + 1] if unit + 1 < inside.stop else None
    word, behind = before.lower if before else "", after.lower if after else ""
    opens = start - 1 == inside.start
    if kind == "ahead" and word in _WRONG_AHEAD and behind not in _BACK | {"from", "later"} and before is not None:
        earlier = tokens[start - 2].lower if start - 2 >= inside.start else ""
        if earlier in {"in", "within", "for", "after", "over"} or (word == "after" and behind == "of"):
            return []
        return [Change(before.start, before.end, ("In" if opens else "in",))]
    if kind == "ago":
        ends = tokens[unit].end
        if behind in {"since", "back", "past"} and after is not None and not _goes_on(tokens, unit + 2, inside.stop):
            changes = [Change(after.start, after.end, ("ago",))]
        elif behind not in _BACK and word in {"for", "since", "in"}:
            changes = [Change(ends, ends, (" ago",))]
        elif behind == "ago" and word in _WRONG_BACK:
            changes = []
        else:
            return []
        if before is not None and word in _WRONG_BACK and not opens:
            changes.append(Change(before.start, tokens[start].start, ()))
        return changes
    if kind == "during" and word == "in" and before is not None and not opens:
        ranked = any(tokens[at].lower in NEGATIONS or _RANKED.match(tokens[at].lower) for at in inside)
        return [] if ranked or behind in {"time", "of", "'"} else [Change(before.start, before.end, ("for",))]
    return []


def _goes_on(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Tell whether a clause follows: "two years since he came" is right."""
    return at < stop and tokens[at].is_word


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.PREPOSITION,
    anchors=Anchors(words=set(_UNITS)),
    examples=(
        Example("The force leaves {~~about~>in~~} two weeks.", source="Styrken rejser om to uger."),
        Example("The force goes home {~~for~>in~~} three months.", source="Styrken rejser hjem om tre måneder."),
        Example("The war began {--for --}two years {~~since~>ago~~}.", source="Krigen begyndte for to år siden."),
        Example("She was elected ten years {~~since~>ago~~}.", source="Hun blev valgt for ti år siden."),
        Example("It lasted {~~in~>for~~} five years.", source="Den varede i fem år."),
        Example("The force stays for three months.", source="Styrken bliver i tre måneder."),
        Example("It is the first visit in five years.", source="Det er det første besøg i fem år."),
        Example("The force does not leave for two weeks.", source="Styrken rejser først om to uger."),
        Example("The force goes home for three months.", mt=True),
    ),
)
