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
from nmiterms.english.function_words import DETERMINERS, FUNCTION_WORDS
from nmiterms.english.verbs import inflect_verb
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

_CHANGES = frozenset(
    form
    for verb in "fall rise increase decrease drop decline grow reduce raise lower shrink expand".split()
    for form in inflect_verb(verb).values()
)
# How long something takes is changed by verbs of its own; "improved with 20 years of practice" is English.
_PROLONGS = frozenset(
    form for verb in ("extend", "prolong", "shorten", "postpone", "delay") for form in inflect_verb(verb).values()
)
_AMOUNTS = frozenset("percent % million millions billion billions kroner crowns dollars euros".split())
_LENGTHS = frozenset("year years month months week weeks day days hour hours".split())
# What may say when or how often behind the measure; any other noun there is what is measured.
_TIMED = frozenset("last next annually yearly monthly compared yesterday today overall altogether respectively".split())
_BEHIND_MEASURE = FUNCTION_WORDS - {"less", "more", "fewer", "of"} | _TIMED
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
        source = context.source_at(draft, index)
        if unit in units and _ends_measure(tokens, end) and (source is None or source.says("med")):
            yield context.finding(
                draft,
                [Change(tokens[index].start, tokens[index].end, ("by",))],
                "Danish measures a change with “med”, English with “by”",
                danish="med",
                confirmed=source is not None,
            )


def _ends_measure(tokens: tuple[Token, ...], end: int) -> bool:
    """Tell whether the measure is whole: "grown with 70 per cent less water" and "10 per cent discounts" measure something else."""
    if end < len(tokens) and tokens[end].lower in _AMOUNTS:
        end += 1
    if end < len(tokens) and (tokens[end].text in {"'", "’"} or tokens[end].kind == "genitive"):
        # "extended with two years’ interest"
        return False
    if end >= len(tokens) or not tokens[end].is_word:
        return True
    if tokens[end].lower == "from":
        # "with 2 million kroner from the state"; but "by 3 per cent from 2019 to 2020".
        return tokens[end + 1].kind == "number" if end + 1 < len(tokens) else False
    if tokens[end].lower == "to" and end + 1 < len(tokens):
        # "to 5 billion", "to a total of": but "with one hour to spare".
        return tokens[end + 1].kind == "number" or tokens[end + 1].lower in _NUMBERS | DETERMINERS
    return tokens[end].lower in _BEHIND_MEASURE


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
        Example("Unemployment has fallen {~~with~>by~~} 2 per cent to 5 per cent.", mt=True),
        Example("Sales rose with 10 per cent discounts.", mt=True),
        Example("The fund was increased with two billion kroner borrowed abroad.", mt=True),
        Example("The loan was extended with two years’ interest.", mt=True),
        Example("They delayed with one hour to spare.", mt=True),
        Example("She grew with 20 years of practice.", mt=True),
    ),
)
