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

# What goes on for a time. Not what one can be under: fire, pressure, a command.
_EVENTS = frozenset(
    "war meeting summit visit campaign debate negotiations talks crisis occupation exercise trial pandemic epidemic attack"
    " conflict election demonstration interview trip stay speech battle operation ceremony conference hearing lockdown"
    " flight revolution".split()
)
# What the glossary renders with another word, and engines with the event's: *kampen* is "the fight" in it.
_ALSO = {"campaign": "kamp", "battle": "kamp", "talks": "samtale", "trip": "rejse", "ceremony": "ceremoni"}
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
        if event is not None and _goes_on(source, _danish_of(event, context)):
            token = tokens[index]
            yield context.finding(
                draft,
                [Change(token.start, token.end, (transfer_casing(token.text, "during"),))],
                "“under” of what goes on is “during”",
                danish="under",
                confirmed=True,
            )


def _danish_of(event: str, context: Context) -> frozenset[str]:
    """Return the Danish nouns that the English of an event stands for."""
    readings = context.lexicon.read_english(event)
    nouns = {reading.danish for reading in readings if reading.part_of_speech == "noun"}
    return frozenset(nouns | ({_ALSO[event]} if event in _ALSO else set()))


def _goes_on(source: SourcePassage, nouns: frozenset[str]) -> bool:
    """Tell whether the Danish has one *under*, and one of the nouns behind it in any form, compounds with it."""
    tokens = source.tokens
    found = [at for at, token in enumerate(tokens) if token.lower == "under"]
    if len(found) != 1:
        return False
    behind = tokens[found[0] + 1 : found[0] + 1 + _REACH]
    return any(noun in token.lower for token in behind for noun in nouns)


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.PREPOSITION,
    anchors=Anchors(words={"under"}),
    examples=(
        Example("{~~Under~>During~~} the war two million fled.", source="Under krigen flygtede to millioner."),
        Example("Under the war two million fled.", source="På grund af krigen flygtede to millioner."),
        Example("The city is under the command of rebels.", source="Byen er under oprørernes kommando."),
        Example("Under the war two million fled.", mt=True),
    ),
)
