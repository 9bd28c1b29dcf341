"""*Mand* as a measure of troops, rendered as “man”.

What it repairs
    ``up to 150 man to Kosovo`` becomes ``up to 150 personnel to Kosovo``.

Why it happens
    Danish counts soldiers in *mand*, without a plural (*150 mand*); men and women are meant.

Safety
    Needs evidence of translation and a number above one. A hyphen, or a noun behind it (``a three man crew``), makes a
    modifier of it, which is English.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.asked import ask_source
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find a number above one before “man”."""
    tokens = draft.tokens
    for index in context.anchors:
        if (
            tokens[index].text != "man"
            or not index
            or tokens[index - 1].kind != "number"
            or tokens[index - 1].text == "1"
        ):
            continue
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if after is not None and after.is_word and after.lower not in PREPOSITIONS | CONJUNCTIONS | AUXILIARIES:
            continue
        if after is not None and after.text == "-":
            continue
        confirmed = ask_source(draft, context, index, {"mand"}, {"mænd"})
        if confirmed is False:
            continue
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index].end, ("personnel",))],
            "“mand” counts soldiers of either sex and has no plural",
            danish="mand",
            confirmed=confirmed is True,
        )


rule = Rule(
    find,
    stage=Stage.WORDS,
    needs=Need.MT,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(words={"man"}),
    examples=(
        Example("Latvia is sending up to 150 {~~man~>personnel~~} to Kosovo.", mt=True),
        Example("A 3 man crew was aboard.", mt=True),
        Example("One man was hurt.", mt=True),
        Example(
            "Latvia is sending up to 150 {~~man~>personnel~~} to Kosovo.",
            source="Letland sender op til 150 mand til Kosovo.",
        ),
        Example(
            "Latvia is sending up to 150 man to Kosovo.", mt=True, source="Letland sender op til 150 mænd til Kosovo."
        ),
    ),
)
