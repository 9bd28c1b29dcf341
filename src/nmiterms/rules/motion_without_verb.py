"""*Skal til Irak*, Danish without a verb of motion: “must to Iraq”.

What it repairs
    ``The force must to Iraq`` becomes ``The force is to go to Iraq``, ``The soldiers must home`` becomes ``The soldiers
    are to go home``.

Why it happens
    A Danish modal with a direction needs no verb; English does.

Safety
    No English modal stands before “to” and a name or an article, nor before “home” without a verb; the source must have
    *skal* or *skulle* and a direction behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import DETERMINERS, PREPOSITIONS
from nmiterms.lexicon.plural_subject import be_behind
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_DIRECTIONS = frozenset({"til", "hjem", "ud", "væk", "tilbage", "af", "ind", "op", "ned"})
_REACH = 5


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find a modal with a direction and no verb."""
    tokens = draft.tokens
    for index in context.anchors:
        source, inside = context.source_at(draft, index), draft.sentence_tokens(index)
        if source is None or index + 1 >= inside.stop or index <= inside.start or not _moves(source):
            continue
        following = tokens[index + 1]
        behind = tokens[index + 2] if index + 2 < inside.stop else None
        if following.lower == "to":
            if behind is None or not (behind.is_capitalised or behind.lower in DETERMINERS):
                continue
        elif following.lower not in {"home", "back"} or (
            behind is not None and behind.is_word and behind.lower not in PREPOSITIONS
        ):
            continue
        tense: Literal["present", "past"] = "past" if source.says("skulle") else "present"
        be = be_behind(tokens, index, draft.opening_of(index), context.lexicon, tense)
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index].end, (f"{be} to go",))],
            "Danish goes somewhere without a verb",
            danish="skal",
            confirmed=True,
        )


def _moves(source: SourcePassage) -> bool:
    """Tell whether the Danish has one *skal* or *skulle*, with a direction behind it."""
    tokens = source.tokens
    found = [at for at, token in enumerate(tokens) if token.lower in {"skal", "skulle"}]
    return len(found) == 1 and any(token.lower in _DIRECTIONS for token in tokens[found[0] + 1 : found[0] + _REACH])


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(words={"must", "shall", "should", "will", "may"}),
    examples=(
        Example("The force {~~must~>is to go~~} to Iraq.", source="Styrken skal til Irak."),
        Example("The soldiers {~~shall~>are to go~~} home for Christmas.", source="Soldaterne skal hjem til jul."),
        Example("The soldiers must go home.", source="Soldaterne skal hjem."),
        Example("The force must to Iraq.", mt=True, source="Styrken må til Irak."),
        Example("The force must to Iraq.", mt=True),
    ),
)
