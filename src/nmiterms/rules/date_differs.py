"""Another month or weekday in the English than in the Danish.

What it repairs
    ``on Tuesday`` becomes ``on Thursday`` where the Danish has *torsdag*; ``in March`` becomes ``in May`` where it has
    *i maj*.

Why it happens
    The Danish names look like the wrong English ones: *torsdag* and “Tuesday”, *marts* and *maj*.

Safety
    Needs the source. An edit is safe where exactly one month or weekday differs, the wrong name begins like the Danish one,
    all numbers agree, and enough else does for the passages to be a pair. A day that only one side names is left
    alone: English says “yesterday” where Danish names the day.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.calendar import compare_calendar
from nmiterms.bitext.facts import agree_on_numbers
from nmiterms.bitext.support import is_supported
from nmiterms.contract.context import Context
from nmiterms.contract.paired import paired_stretches
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need, Safety
from nmiterms.text.span import Change


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the month or weekday in which a passage differs from its Danish."""
    for source, place in paired_stretches(draft, context):
        english = place.of(draft.text)
        for difference in compare_calendar(source.text, english):
            danish = difference.source.span.of(source.text)
            here = difference.target.span.moved(place.start)
            # Engines mix up names that look alike; Saturday for Sunday is a mistake of people, perhaps of the Danish.
            alike = danish[:1].lower() == here.of(draft.text)[:1].lower()
            safe = (
                alike and agree_on_numbers(source.text, english) and is_supported(source.text, english, context.lexicon)
            )
            yield context.finding(
                draft,
                [Change(here.start, here.end, (difference.source.english,))],
                f"the Danish has “{danish}” here",
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
            "The minister met the soldiers on {~~Tuesday~>Thursday~~}.", source="Ministeren mødte soldaterne torsdag."
        ),
        Example("The exercise begins in {~~March~>May~~}.", source="Øvelsen begynder i maj."),
        Example("The minister met the soldiers on Thursday.", source="Ministeren mødte soldaterne torsdag."),
        Example("The minister met the soldiers yesterday.", source="Ministeren mødte soldaterne torsdag."),
        Example("The exercise begins in March or April.", source="Øvelsen begynder i maj."),
        Example("The exercise begins in March."),
        Example(
            "The minister met the soldiers on {~~Sunday~>Saturday~~}.",
            source="Ministeren mødte soldaterne lørdag.",
            safety=Safety.SUGGESTED,
        ),
    ),
)
