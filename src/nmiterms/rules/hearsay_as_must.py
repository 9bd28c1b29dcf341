"""*Skal have*, what is said of somebody, rendered as “must have” or “shall have”.

What it repairs
    With *Iran skal have solgt våben* at hand, ``Iran shall have sold weapons`` becomes ``Iran is said to have sold
    weapons``.

Why it happens
    *Skal* is an order, a plan or a rumour; before a perfect it is a rumour.

Safety
    Needs the source: *skal have* with a participle, no deadline (*inden*, *senest*, *før*) that would make a plan of it,
    and no *må*, which is rightly “must”.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import SENTENCE_ADVERBS
from nmiterms.lexicon.phrases import is_participle
from nmiterms.lexicon.plural_subject import be_behind
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_PLAN = frozenset({"inden", "senest", "før", "må", "måtte", "burde", "bør", "hvis"})
_REACH = 4


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “must have” and “shall have” where the source tells a rumour."""
    tokens = draft.tokens
    for index in context.anchors:
        source, inside = context.source_at(draft, index), draft.sentence_tokens(index)
        if source is None or index + 2 >= inside.stop or not _tells_rumour(source, context):
            continue
        at = index + 1
        while at < inside.stop and tokens[at].lower in SENTENCE_ADVERBS:
            at += 1
        if at + 1 >= inside.stop or tokens[at].lower != "have":
            continue
        if tokens[at + 1].lower != "been" and not is_participle(tokens[at + 1], context.lexicon):
            continue
        be = be_behind(tokens, index, draft.opening_of(index), context.lexicon, "present")
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index].end, (f"{be} said to",))],
            "“skal have” tells what others say",
            danish="skal have",
            confirmed=True,
        )


def _tells_rumour(source: SourcePassage, context: Context) -> bool:
    """Tell whether the Danish has one *skal*, with *have* and a participle behind it."""
    tokens = source.tokens
    found = [at for at, token in enumerate(tokens) if token.lower == "skal"]
    if len(found) != 1 or source.words & _PLAN:
        return False
    for at in range(found[0] + 1, min(found[0] + _REACH, len(tokens) - 1)):
        if tokens[at].lower == "have":
            readings = context.lexicon.read_danish(tokens[at + 1].text)
            return tokens[at + 1].lower in {"været", "haft", "fået"} or any(
                reading.part_of_speech == "verb" and reading.slot == "pp" for reading in readings
            )
    return False


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(words={"must", "shall", "should", "will"}),
    examples=(
        Example("Iran {~~shall~>is said to~~} have sold weapons.", source="Iran skal have solgt våben."),
        Example("The man {~~must~>is said to~~} have been a soldier.", source="Manden skal have været soldat."),
        Example("Iran must have sold weapons.", source="Iran må have solgt våben."),
        Example("The plan must have been approved by May.", source="Planen skal have været godkendt inden maj."),
        Example("Iran must have sold weapons.", mt=True),
    ),
)
