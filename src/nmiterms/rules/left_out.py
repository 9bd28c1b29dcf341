"""A name or a noun of the Danish of which the English says nothing.

What it repairs
    With *Ministeren sendte en fregat til Irak* at hand, ``The minister sent to Iraq``: the reader is told that the *fregat* was
    left out, and what it is in English. Nothing is put in.

Why it happens
    Engines drop what they cannot place, most of all in long sentences.

Safety
    A flag, never an edit: translators leave out what is understood. Needs the source. A name must stand nowhere in the whole
    English, in no spelling; a noun is missed only where every word that the English does say has its Danish, so that none
    of them can stand for it, and no pronoun does.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.lost_names import is_swappable, lost_names, unexplained_names
from nmiterms.bitext.lost_terms import lost_terms
from nmiterms.bitext.source import SourcePassage
from nmiterms.bitext.support import is_supported
from nmiterms.contract.context import Context
from nmiterms.contract.paired import paired_stretches
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.danish.function_words import ANAPHORS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need, Safety

# What may stand for a noun of the Danish.
_STAND_INS = frozenset("it they them one ones this that these those he she him her its their".split())


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find sentences that lack a name of the Danish, or a noun."""
    for source, place in paired_stretches(draft, context):
        target = place.of(draft.text)
        for danish, english in (
            *_names_left_out(source, target, context),
            *_nouns_left_out(source, target, context),
        ):
            means = f", which is “{english}”" if english and english != danish else ""
            yield context.finding(
                draft,
                (),
                f"the Danish has “{danish}”{means}; nothing here stands for it",
                danish=danish,
                at_most=Safety.FLAG,
                span=place,
            )


def _names_left_out(source: SourcePassage, target: str, context: Context) -> Iterator[tuple[str, str | None]]:
    lost = lost_names(source.text, target, context.lexicon)
    if not lost or not is_supported(source.text, target, context.lexicon):
        return
    # Elsewhere in the text the name may stand, and a pronoun here; what stands here instead is another rule's business.
    nowhere = {name.text for name in lost_names(source.text, context.document.text, context.lexicon)}
    instead = unexplained_names(target, source.text, context.lexicon)
    for name in lost:
        if name.text in nowhere and not any(is_swappable(name, other) for other in instead):
            yield name.text, name.other


def _nouns_left_out(source: SourcePassage, target: str, context: Context) -> Iterator[tuple[str, str | None]]:
    words = {token.strip(".,;:!?“”\"'").lower() for token in target.split()}
    # Where the Danish has a pronoun too, that of the English is spoken for.
    if words & _STAND_INS and source.words.isdisjoint(ANAPHORS):
        return
    for reading in lost_terms(source, target, context.lexicon):
        yield reading.danish, reading.english


rule = Rule(
    find,
    stage=Stage.SEAMS,
    needs=Need.SOURCE,
    issue=Issue.OMISSION,
    anchors=Anchors(sentences=True),
    examples=(
        Example(
            "{==The defence minister sent to the Strait of Hormuz yesterday.==}",
            source="Forsvarsministeren sendte en fregat til Hormuzstrædet i går.",
            safety=Safety.FLAG,
        ),
        Example(
            "{==The minister met the soldiers yesterday.==}",
            source="Ministeren mødte soldaterne i Bagdad i går.",
            safety=Safety.FLAG,
        ),
        Example(
            "The defence minister sent a vessel to the Strait of Hormuz yesterday.",
            source="Forsvarsministeren sendte en fregat til Hormuzstrædet i går.",
        ),
        Example(
            "The defence minister sent to the Strait of Hormuz yesterday.",
            source="Forsvarsministeren sendte til Hormuzstrædet i går.",
        ),
        Example("The minister sent it to Iraq.", source="Ministeren sendte fregatten til Irak."),
        Example("The defence minister sent to the Strait of Hormuz yesterday."),
    ),
)
