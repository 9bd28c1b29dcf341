"""A name that stands where the Danish has quite another one.

What it repairs
    With *Trine Bramsen mødte Jens Stoltenberg* at hand, ``Trine Bramsen met Anders Fogh Rasmussen``: the reader is told which
    name the Danish has.

Why it happens
    Engines know some names better than others, and write the one that they have met in such a sentence.

Safety
    A flag, never an edit: names have many spellings, and a text may call one person by two. Needs the source. The name of
    the Danish must stand in the English in no form, and the other nowhere in the Danish.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.lost_names import is_swappable, lost_names, unexplained_names
from nmiterms.contract.context import Context
from nmiterms.contract.paired import paired_stretches
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need, Safety


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find names that nothing in the Danish explains, beside a name of the Danish that is lost."""
    for source, place in paired_stretches(draft, context):
        target = place.of(draft.text)
        lost = lost_names(source.text, target, context.lexicon)
        if not lost:
            continue
        found = unexplained_names(target, source.text, context.lexicon)
        whole = context.pairing.danish if context.pairing else source.text
        if found and whole != source.text:
            # A name that another sentence of the Danish has was moved, not made up.
            strange = {name.text for name in unexplained_names(target, whole, context.lexicon)}
            found = [name for name in found if name.text in strange]
        for name in found:
            meant = next((each for each in lost if is_swappable(each, name)), None)
            if meant is not None:
                lost.remove(meant)
                yield context.finding(
                    draft,
                    (),
                    f"the Danish has no “{name.text}”; it has “{meant.text}”, which the English lacks",
                    danish=meant.text,
                    at_most=Safety.FLAG,
                    span=name.span.moved(place.start),
                )


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(sentences=True),
    examples=(
        Example(
            "The minister met Jens {==Stubkjær==} in Iraq.",
            source="Ministeren mødte Trine Bramsen i Irak.",
            safety=Safety.FLAG,
        ),
        Example(
            "The frigate sailed from {==Iran==}.",
            source="Fregatten sejlede fra Irak.",
            safety=Safety.FLAG,
        ),
        Example("The frigate sailed from Iran.", source="Fregatten sejlede fra Iran."),
        Example("The minister met Bramsen in Iraq.", source="Ministeren mødte Trine Bramsen i Irak."),
        Example("The French minister met Bramsen.", source="Trine Bramsen mødte Frankrigs minister."),
        Example("The minister met Jens Stubkjær in Iraq."),
    ),
)
