"""*Først*, “not until”, rendered as “first”.

What it repairs
    With *kommer først hjem i juli* at hand, ``are coming home first in July`` becomes ``are not coming home until July``;
    ``first arrives on Friday`` becomes ``does not arrive until Friday``.

Why it happens
    *Først* before a time says that it is no earlier; elsewhere it is “first”.

Safety
    Needs the source: one *først* with a time behind it, and no other word that is rightly “first”; and one “first” in a
    clause that ends with its time. *Først i juli* without a word between may be “early in July”: only suggested, as is
    ``was first signed``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.danish.plain_nouns import TIMES
from nmiterms.english.function_words import FINITE_AUXILIARIES
from nmiterms.english.verbs import inflect_verb
from nmiterms.lexicon.phrases import infinitive_of, verb_slots
from nmiterms.lexicon.plural_subject import plural_subject_before
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need, Safety
from nmiterms.text.months import calendar_names, english_month
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

_FIRST = frozenset({"første", "førstnævnte", "fremmest"})
_TIME_PREPOSITIONS = frozenset({"i", "på", "den", "om", "efter", "ved", "når", "klokken", "kl"})
# Beside months and weekdays, what names a time.
_TIMES = frozenset(
    "tomorrow tonight today next later week month year spring summer autumn winter morning evening night christmas"
    " easter now then".split()
)
_PREPOSITIONS = frozenset({"in", "on", "at", "by", "during", "after"})
_REACH = 7
_LONGEST_TIME = 5


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “first” where the source has *først* and a time."""
    tokens = draft.tokens
    for index in context.anchors:
        source, inside = context.source_at(draft, index), draft.sentence_tokens(index)
        if source is None or sum(tokens[at].lower == "first" for at in inside) != 1 or index <= inside.start:
            continue
        near = _first_and_time(source)
        time = _time_behind(tokens, index, inside.stop)
        if near is None or time is None:
            continue
        changes = _changes(draft, context, inside.start, index, time)
        if changes is not None:
            told = source.says("kommer", "ankommer", "vender", "rejser", "begynder", "træder", "bliver", "vil", "kan")
            yield context.finding(
                draft,
                changes,
                "“først” before a time is “not until”",
                danish="først",
                confirmed=True,
                at_most=Safety.SAFE if near and told else Safety.SUGGESTED,
            )


def _first_and_time(source: SourcePassage) -> bool | None:
    """Tell whether *først* can be nothing but "not until"; None where it has no time behind it."""
    tokens = source.tokens
    found = [at for at, token in enumerate(tokens) if token.lower == "først"]
    if len(found) != 1 or source.words & _FIRST or found[0] == 0:
        return None
    at = found[0] + 1
    for place in range(at, min(at + _REACH, len(tokens) - 1)):
        if tokens[place].text in {",", "."}:
            return None
        timed = _is_danish_time(tokens[place + 1])
        if tokens[place].lower in _TIME_PREPOSITIONS and timed:
            # "Først i juli", "først på året": early in it, as well.
            return place > at or tokens[place].lower not in {"i"}
    return None


def _is_danish_time(token: Token) -> bool:
    named = token.lower in TIMES or any(token.lower in calendar_names(kind) for kind in ("months", "days"))
    return named or token.kind == "number"


def _time_behind(tokens: Sequence[Token], index: int, stop: int) -> tuple[int, int] | None:
    """Return the preposition of the time that ends the clause behind "first", and the time's first word."""
    for at in range(index + 1, min(index + _REACH, stop)):
        token = tokens[at]
        if token.text in {",", ";", ":"}:
            return None
        bare = token.lower in {"next", "tomorrow"}
        if token.lower in _PREPOSITIONS or bare:
            inside = range(at if bare else at + 1, min(at + 1 + _LONGEST_TIME, stop))
            words = []
            for place in inside:
                if not (tokens[place].is_word or tokens[place].kind == "number"):
                    break
                words.append(tokens[place])
            if any(_is_time(word) for word in words[:3]):
                return at, at if bare else at + 1
    return None


def _is_time(token: Token) -> bool:
    named = token.lower in _TIMES or token.lower.capitalize() in calendar_names("days").values()
    return named or english_month(token.lower) is not None or token.kind == "number"


def _changes(draft: Draft, context: Context, first: int, index: int, time: tuple[int, int]) -> list[Change] | None:
    """Return what makes a negation of the verb and “until” of the preposition; None where the verb is not found."""
    tokens = draft.tokens
    preposition, when = time
    until = Change(tokens[preposition].start, tokens[when].start, ("until ",))
    adjacent = preposition == index + 1
    remove = Change(tokens[index].start, tokens[when].start, ("until ",))
    auxiliary = next((at for at in range(index - 1, first, -1) if tokens[at].lower in FINITE_AUXILIARIES), None)
    if any(tokens[at].text == "," for at in range(auxiliary or first, index)):
        return None
    if auxiliary is not None:
        here = tokens[auxiliary].end
        negation = Change(here, here, (" not",))
        if adjacent:
            return [negation, remove]
        dropped = Change(tokens[index].start, tokens[index + 1].start, ())
        return (
            [Change(here, tokens[index + 1].start, (" not ",)), until]
            if auxiliary == index - 1
            else [
                negation,
                dropped,
                until,
            ]
        )
    return _with_do(draft, context, first, index, [remove] if adjacent else [until], adjacent)


def _with_do(
    draft: Draft, context: Context, first: int, index: int, until: list[Change], adjacent: bool
) -> list[Change] | None:
    tokens = draft.tokens
    places = range(index - 1, first, -1) if adjacent else range(index + 1, index + 2)
    for at in places:
        slots = verb_slots(tokens[at], context.lexicon)
        if not tokens[at].text.islower() or not slots & {"3sg", "past", "inf"}:
            continue
        infinitive = infinitive_of(tokens[at], {"inf", "3sg", "past"}, context.lexicon)
        if infinitive is None:
            return None
        past = tokens[at].lower == inflect_verb(infinitive)["past"]
        subject_end = at if adjacent else index
        plural = plural_subject_before(tokens, subject_end, first, context.lexicon) is not None
        if not past and "3sg" not in slots and not plural:
            return None
        do = "did" if past else "do" if tokens[at].lower == infinitive else "does"
        start = tokens[at].start if adjacent else tokens[index].start
        return [Change(start, tokens[at].end, (f"{do} not {infinitive}",)), *until]
    return None


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    alters={Alters.NEGATION},
    anchors=Anchors(words={"first"}),
    examples=(
        Example(
            "The soldiers are {++not ++}coming home {~~first in~>until~~} July.",
            source="Soldaterne kommer først hjem i juli.",
        ),
        Example(
            "The ship {~~first arrives on~>does not arrive until~~} Friday.",
            source="Skibet ankommer først på fredag.",
        ),
        Example(
            "The agreement was {~~first~>not~~} signed {~~in~>until~~} May.",
            source="Aftalen blev først underskrevet i maj.",
            safety=Safety.SUGGESTED,
        ),
        Example("The ship first arrives on Friday.", source="Skibet er det første, som ankommer på fredag."),
        Example("The first ship arrives on Friday.", source="Det første skib ankommer på fredag."),
        Example("The ship first arrives on Friday.", mt=True),
    ),
)
