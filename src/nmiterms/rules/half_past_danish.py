"""*Halv ni*, half past eight, rendered as “half past nine”.

What it repairs
    With *klokken halv ni* at hand, ``at half past nine`` becomes ``at half past eight``.

Why it happens
    Danish counts the half hour towards the next hour, English from the last.

Safety
    Needs the source: one *halv* before the very hour that the English names.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.danish.numerals import read_cardinal as read_danish
from nmiterms.english.numerals import read_cardinal, write_cardinal
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change

_HOURS = 12


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “half past” with the hour that the Danish has behind *halv*."""
    tokens = draft.tokens
    for index in context.anchors:
        source, inside = context.source_at(draft, index), draft.sentence_tokens(index)
        if source is None or index + 2 >= inside.stop or tokens[index + 1].lower != "past":
            continue
        hour = read_cardinal(tokens[index + 2].lower)
        danish = [
            read_danish(source.tokens[at + 1].lower)
            for at, token in enumerate(source.tokens[:-1])
            if token.lower == "halv"
        ]
        if hour is None or danish != [hour] or not 1 <= hour <= _HOURS:
            continue
        last = tokens[index + 2]
        yield context.finding(
            draft,
            [Change(last.start, last.end, (write_cardinal(int(hour) - 1 or _HOURS),))],
            "Danish *halv* is half an hour before the hour",
            danish="halv",
            confirmed=True,
        )


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    alters={Alters.NUMBER},
    anchors=Anchors(words={"half"}),
    examples=(
        Example("The meeting begins at half past {~~nine~>eight~~}.", source="Mødet begynder klokken halv ni."),
        Example("It begins at half past {~~two~>one~~}.", source="Det begynder klokken halv to."),
        Example("The meeting begins at half past nine.", source="Mødet begynder klokken halv ti."),
        Example("The meeting begins at half past eight.", source="Mødet begynder klokken halv ni."),
        Example("The meeting begins at half past nine.", mt=True),
    ),
)
