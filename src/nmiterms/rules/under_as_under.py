"""*Under*, “during”, rendered as “under”.

What it repairs
    With *under krigen* at hand, ``under the war`` becomes ``during the war``.

Why it happens
    *Under* is “under” of things and “during” of what goes on.

Safety
    Needs the source: *under* with a noun behind it whose concept the English noun has too, and that noun is an event or an
    activity that goes on; what one can be under (a command, pressure, attack) is left.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import ARTICLES, DEMONSTRATIVES, POSSESSIVES
from nmiterms.text.casing import transfer_casing
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

# What goes on for a time, Danish and English; compounds end in them (*valgkampen*, *fredsforhandlingerne*).
_EVENTS = {
    "war": "krig",
    "meeting": "møde",
    "summit": "topmøde",
    "visit": "besøg",
    "campaign": "kamp",
    "debate": "debat",
    "negotiations": "forhandling",
    "talks": "samtale",
    "crisis": "krise",
    "occupation": "besættelse",
    "exercise": "øvelse",
    "trial": "retssag",
    "pandemic": "pandemi",
    "epidemic": "epidemi",
    "attack": "angreb",
    "conflict": "konflikt",
    "election": "valg",
    "demonstration": "demonstration",
    "interview": "interview",
    "trip": "rejse",
    "stay": "ophold",
    "speech": "tale",
    "battle": "kamp",
    "operation": "operation",
    "ceremony": "ceremoni",
    "conference": "konference",
    "hearing": "høring",
    "lockdown": "nedlukning",
    "flight": "flyvning",
    "revolution": "revolution",
}
_REACH = 4


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “under” before what goes on."""
    tokens = draft.tokens
    for index in context.anchors:
        source, inside = context.source_at(draft, index), draft.sentence_tokens(index)
        if source is None or index + 2 >= inside.stop or sum(tokens[at].lower == "under" for at in inside) != 1:
            continue
        if (
            tokens[index + 1].lower not in ARTICLES | POSSESSIVES | DEMONSTRATIVES
            and tokens[index + 1].kind != "genitive"
        ):
            continue
        reach = range(index + 2, min(index + 2 + _REACH, inside.stop))
        event = next((tokens[at].lower for at in reach if tokens[at].lower in _EVENTS), None)
        if event is not None and _goes_on(source, _EVENTS[event]):
            token = tokens[index]
            yield context.finding(
                draft,
                [Change(token.start, token.end, (transfer_casing(token.text, "during"),))],
                "“under” of what goes on is “during”",
                danish="under",
                confirmed=True,
            )


def _goes_on(source: SourcePassage, noun: str) -> bool:
    """Tell whether the Danish has one *under*, and the noun behind it in any form, compounds with it."""
    tokens = source.tokens
    found = [at for at, token in enumerate(tokens) if token.lower == "under"]
    return len(found) == 1 and any(noun in token.lower for token in tokens[found[0] + 1 : found[0] + 1 + _REACH])


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.PREPOSITION,
    anchors=Anchors(words={"under"}),
    examples=(
        Example("{~~Under~>During~~} the war two million fled.", source="Under krigen flygtede to millioner."),
        Example("The city is under the command of rebels.", source="Byen er under oprørernes kommando."),
        Example("Under the war two million fled.", mt=True),
    ),
)
