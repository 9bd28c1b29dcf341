"""Another currency, or another share, in the English than in the Danish.

What it repairs
    ``5 million dollars`` becomes ``5 million kroner`` where the Danish has *5 mio. kr.*; ``rose by 2 per cent`` becomes
    ``rose by 2 percentage points`` where it has *2 procentpoint*.

Why it happens
    Engines have seen more dollars than kroner, and more per cent than percentage points, behind a number.

Safety
    Needs the source. An edit is safe where both have the same number just once, all other numbers agree, and enough else
    does for the passages to be a pair; converted money has another number and is left alone. A sign before the number
    (``$5``) is flagged.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.facts import agree_on_numbers, compare_units
from nmiterms.bitext.support import is_supported
from nmiterms.bitext.writing import write_unit
from nmiterms.contract.context import Context
from nmiterms.contract.paired import paired_stretches
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need, Safety
from nmiterms.text.span import Change


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find numbers that stand with another unit in the Danish."""
    for source, place in paired_stretches(draft, context):
        english = place.of(draft.text)
        for difference in compare_units(source.text, english):
            if difference.source.unit_span is None or difference.target.unit_span is None:
                continue
            danish = difference.source.unit_span.of(source.text)
            here = difference.target.unit_span.moved(place.start)
            written = write_unit(difference.source, here.of(draft.text))
            because = f"the Danish has “{danish}” with this number"
            behind = here.start >= difference.target.span.end + place.start
            if written is None or not behind:
                yield context.finding(draft, (), because, danish=danish, span=here)
                continue
            # “5%” has no space before its sign.
            space = "" if draft.text[here.start - 1 : here.start] in {" ", "-"} else " "
            safe = agree_on_numbers(source.text, english) and is_supported(source.text, english, context.lexicon)
            yield context.finding(
                draft,
                [Change(here.start, here.end, (space + written,))],
                because,
                danish=danish,
                confirmed=safe,
                at_most=Safety.SAFE if safe else Safety.SUGGESTED,
            )


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(sentences=True),
    alters={Alters.NAME},
    examples=(
        Example(
            "The ministry has set aside 5 million {~~dollars~>kroner~~} for the soldiers.",
            source="Ministeriet har afsat 5 mio. kr. til soldaterne.",
        ),
        Example(
            "Support for the government rose by 2{~~ per cent~> percentage points~~}.",
            source="Støtten til regeringen steg med 2 procentpoint.",
        ),
        Example(
            "Support for the government rose by 2{~~%~> percentage points~~}.",
            source="Støtten til regeringen steg med 2 procentpoint.",
        ),
        Example(
            "The ministry has set aside 5 million dollars for the soldiers.",
            source="Ministeriet har afsat 5 mio. dollar til soldaterne.",
        ),
        Example(
            "The ministry has set aside 800,000 dollars for the soldiers.",
            source="Ministeriet har afsat 5 mio. kr. til soldaterne.",
        ),
        Example("It has set aside 5 million dollars."),
    ),
)
