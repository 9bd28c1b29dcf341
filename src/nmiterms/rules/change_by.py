"""The measure of a change, behind “with”: “fallen with 3 per cent”.

What it repairs
    ``The number has fallen with 3 per cent`` becomes ``The number has fallen by 3 per cent``.

Why it happens
    *falde med 3 procent*, *hæve med to milliarder*: Danish measures a change with *med*.

Safety
    Needs evidence of translation, a verb of change right before “with”, and a number with a unit right behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.verbs import inflect_verb
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_CHANGES = frozenset(
    form
    for verb in "fall rise increase decrease drop decline grow reduce raise lower shrink expand".split()
    for form in inflect_verb(verb).values()
)
# How long something takes is changed by verbs of its own; "improved with 20 years of practice" is English.
_PROLONGS = frozenset(
    form for verb in ("extend", "prolong", "shorten", "postpone", "delay") for form in inflect_verb(verb).values()
)
_AMOUNTS = frozenset("percent percentage % million millions billion billions kroner crowns dollars euros".split())
_LENGTHS = frozenset("year years month months week weeks day days hour hours".split())
_NUMBERS = frozenset("one two three four five six seven eight nine ten a half".split())


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “with” between a verb of change and a measure."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].text != "with" or not index or index + 2 >= len(tokens):
            continue
        verb = tokens[index - 1].lower
        units = _AMOUNTS if verb in _CHANGES else _LENGTHS if verb in _PROLONGS else frozenset()
        number = index + 1
        if tokens[number].kind != "number" and tokens[number].lower not in _NUMBERS:
            continue
        unit, end = tokens[number + 1].lower, number + 2
        if unit == "per" and end < len(tokens) and tokens[end].lower == "cent":
            unit, end = "percent", end + 1
        # "grown with 70 per cent less water": the measure is of something else.
        of_another = end < len(tokens) and tokens[end].lower in {"less", "more", "fewer", "of"}
        source = context.source_at(draft, index)
        if unit in units and not of_another and (source is None or source.says("med")):
            yield context.finding(
                draft,
                [Change(tokens[index].start, tokens[index].end, ("by",))],
                "Danish measures a change with “med”, English with “by”",
                danish="med",
                confirmed=source is not None,
            )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PREPOSITION,
    anchors=Anchors(shape=r"\bwith(?= (?:\d|\p{Ll}+ ))"),
    examples=(
        Example("The number has fallen {~~with~>by~~} 3 per cent.", mt=True),
        Example("The budget is raised {~~with~>by~~} two billion.", mt=True),
        Example("The mission is extended {~~with~>by~~} six months.", mt=True),
        Example("Unemployment has fallen {~~with~>by~~} 3 per cent.", source="Ledigheden er faldet med 3 procent."),
        Example("Unemployment has fallen with 3 per cent.", source="Ledigheden er faldet, og 3 procent er ledige."),
        Example("He raised with two colleagues the question of pay.", mt=True),
        Example("They are grown with 70 per cent less water.", mt=True),
        Example("She grew with 20 years of practice.", mt=True),
    ),
)
