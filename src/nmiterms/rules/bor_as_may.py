"""*Bør* and *burde*, what would be right, rendered as “may” or “must”.

What it repairs
    With *Regeringen bør sende flere* at hand, ``The government may send more`` becomes ``The government should send more``;
    with *burde have handlet*, ``must have acted`` becomes ``should have acted``.

Why it happens
    English has no one modal for *bør*; engines drift to the commoner ones.

Safety
    Needs the source: one *bør* or *burde*, no other modal in it, and one modal in the English.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import MODALS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_OTHERS = frozenset("kan kunne må måtte skal skulle vil ville kunnet skullet villet måttet nødt måske".split())


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “may” and “must” where the source has *bør*."""
    tokens = draft.tokens
    for index in context.anchors:
        source, inside = context.source_at(draft, index), draft.sentence_tokens(index)
        if source is None or source.words & _OTHERS:
            continue
        said = [token.lower for token in source.tokens if token.lower in {"bør", "burde"}]
        modals = [at for at in inside if tokens[at].lower in MODALS]
        if len(said) != 1 or modals != [index] or not tokens[index].text.islower():
            continue
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index].end, ("should",))],
            f"“{said[0]}” is “should”",
            danish=said[0],
            confirmed=True,
        )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(words={"may", "must", "can", "might", "could", "shall", "will"}),
    examples=(
        Example("The government {~~may~>should~~} send more soldiers.", source="Regeringen bør sende flere soldater."),
        Example("The government {~~must~>should~~} have acted.", source="Regeringen burde have handlet."),
        Example("The government may send more soldiers.", source="Regeringen kan sende flere soldater."),
        Example("The government may send more soldiers.", mt=True),
    ),
)
