"""A person's name that the English spells in another way than the Danish.

What it repairs
    ``Mette Krogerup`` is suggested to become ``Mette Kragerup`` where the Danish has that name.

Why it happens
    Engines put names together from pieces, and the piece of a better-known name wins.

Safety
    Needs the source, and never a safe edit: names from other alphabets are spelt in two ways (*Gorbatjov*). Only a name of
    several words counts, of which all but one agree; *ø* for *o* and *aa* for *å* are no difference.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.names import compare_names
from nmiterms.contract.context import Context
from nmiterms.contract.paired import paired_stretches
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need, Safety
from nmiterms.text.span import Change


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find names that differ from those of the Danish by a letter or two."""
    for source, place in paired_stretches(draft, context):
        for difference in compare_names(source.text, place.of(draft.text), context.lexicon):
            here = difference.target.moved(place.start)
            yield context.finding(
                draft,
                [Change(here.start, here.end, (difference.name,))],
                f"the Danish has the name “{difference.source.of(source.text)}”",
                danish=difference.name,
                at_most=Safety.SUGGESTED,
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
            "Mette {~~Krogerup~>Kragerup~~} tells the paper.",
            source="Det siger Mette Kragerup til avisen.",
            safety=Safety.SUGGESTED,
        ),
        Example("Mette Krogerup tells the paper.", source="Det siger Mette Krogerup til avisen."),
        Example("Mette Kragerup’s paper was good.", source="Mette Kragerups avis var god."),
        Example("Soren Kragerup tells the paper.", source="Det siger Søren Kragerup til avisen."),
        Example("Anders Larsen met Mette Kragerup.", source="Mette Kragerup mødte Anders Larsen."),
        Example("Mette Krogerup tells the paper."),
    ),
)
