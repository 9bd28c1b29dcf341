"""The preposition of a day or of a time that is past: “in Tuesday”, “for three days ago”.

What it repairs
    ``In Tuesday the minister said`` becomes ``On Tuesday``; ``was killed for three days ago`` becomes ``was killed three days
    ago``.

Why it happens
    Danish says *i tirsdags* and *for tre dage siden*; the engine translates the first word by itself.

Safety
    Needs evidence of translation. A day with a noun behind it is left (``in Monday’s paper``, ``interest in Friday
    prayers``), and *for* behind a verb or noun that takes it (``the help he asked for two years ago``).
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import BE_FORMS, FINITE_AUXILIARIES, SUBJECT_PRONOUNS
from nmiterms.english.numerals import read_cardinal
from nmiterms.english.verbs import inflect_verb
from nmiterms.lexicon.phrases import is_noun, is_participle, verb_slots
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.months import english_month
from nmiterms.text.span import Change

_UNITS = frozenset("time day days week weeks month months year years hour hours minutes".split())
_FEW = frozenset({"a", "an", "few", "couple", "of", "several", "some", "many", "short", "long", "good"})
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
# Verbs that may leave their "for" behind: "what they asked for two years ago".
_TAKING = frozenset(
    form
    for verb in "ask pay call look wait hope apply vote fight campaign plan budget wish care provide account send run push press"
    " bargain work stand go live make search pray argue blame beg settle aim yearn".split()
    for form in inflect_verb(verb).values()
)


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “in” before a weekday, and “for” before a time with “ago”."""
    for index in context.anchors:
        word = draft.tokens[index]
        if word.lower == "in":
            before = draft.tokens[index - 1] if index > draft.opening_of(index) else None
            # "sworn in Monday", "results came in Tuesday": a particle of the verb.
            particle = before is not None and (
                is_participle(before, context.lexicon)
                or (verb_slots(before, context.lexicon) and before.lower not in BE_FORMS)
            )
            if not particle and _is_day_alone(draft, context, index + 1):
                written = "On" if word.is_capitalised else "on"
                yield context.finding(
                    draft, [Change(word.start, word.end, (written,))], "English has “on” before a day", danish="i"
                )
        elif word.text == "for" and _is_past(draft, context, index):
            following = draft.tokens[index + 1]
            yield context.finding(
                draft,
                [Change(word.start, following.start, ())],
                "“for … siden” is “… ago”",
                danish="for … siden",
            )


def _is_day_alone(draft: Draft, context: Context, at: int) -> bool:
    """Tell whether a weekday stands there, with a part of it at most, and no noun that it describes."""
    tokens = draft.tokens
    name = context.lexicon.names.match(tokens, at) if at < len(tokens) and tokens[at].is_capitalised else None
    if name is None or name.semantic_class != "time" or english_month(tokens[at].lower) or name.written.endswith("s"):
        return False
    behind = name.end
    if behind < len(tokens) and tokens[behind].lower in _PARTS_OF_DAY:
        behind += 1
    after = tokens[behind] if behind < len(tokens) else None
    if after is None:
        return True
    if after.kind == "genitive" or after.text in {"-", "–", "'", "’"} or after.lower in {"to", "or", "and", "of"}:
        return False
    if not after.is_word:
        return True
    return not after.is_capitalised and (
        after.lower in FINITE_AUXILIARIES
        or not is_noun(after, context.lexicon)
        or bool(verb_slots(after, context.lexicon))
    )


def _is_past(draft: Draft, context: Context, index: int) -> bool:
    """Tell whether a number of units with “ago” follows, and nothing before “for” takes it."""
    tokens = draft.tokens
    at = index + 1
    while at < len(tokens) and (
        tokens[at].kind == "number" or tokens[at].lower in _FEW or read_cardinal(tokens[at].lower) is not None
    ):
        at += 1
    if at == index + 1 or at + 1 >= len(tokens) or tokens[at].lower not in _UNITS or tokens[at + 1].lower != "ago":
        return False
    # "the crime he was convicted for twenty years ago": left over in a relative.
    inside = tokens[draft.opening_of(index) : index]
    relative = any(
        each.lower in SUBJECT_PRONOUNS | {"you", "it"} and at and inside[at - 1].is_word
        for at, each in enumerate(inside)
    )
    if relative or any(each.lower in {"who", "which", "that", "what", "whom"} for each in inside):
        return False
    return (
        index > draft.opening_of(index)
        and tokens[index - 1].is_word
        and tokens[index - 1].lower not in _TAKING | {"than", "as"}
    )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PREPOSITION,
    anchors=Anchors(shape=r"\b(?:[Ii]n(?= \p{Lu}\p{Ll}+day\b)|for(?= (?:[\p{L}\d]+ ){1,4}ago\b))"),
    examples=(
        Example("{~~In~>On~~} Tuesday the minister said no.", mt=True),
        Example("The meeting is {~~in~>on~~} Monday evening.", mt=True),
        Example("He was killed {--for --}three days ago by a drone.", mt=True),
        Example("It is in Monday’s paper.", mt=True),
        Example("They have an interest in Friday prayers.", mt=True),
        Example("It is the help they asked for two years ago.", mt=True),
        Example("It was open in Monday to Friday hours.", mt=True),
    ),
)
