"""*Skulle*, a plan or an order in the past, rendered as “should”.

What it repairs
    With *Bidraget skulle forblive på plads* at hand, ``The contribution should have remained in place`` becomes ``was to
    remain in place``; ``should remain`` likewise.

Why it happens
    *Skulle* is the past of *skal* (is to, has to) and a conditional; the engine takes the commonest English, advice.

Safety
    Needs the source, and for ``should remain`` evidence of translation by a machine too: as many *skulle* as there are
    *should*, with no *have* behind it and no *burde*, *bør* or *hvis* beside it. A ``should`` that nothing but advice or
    a condition explains (``that they should``, ``if it should``) is left.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import SENTENCE_ADVERBS
from nmiterms.lexicon.phrases import infinitive_of, verb_slots
from nmiterms.lexicon.plural_subject import be_behind
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need, Safety
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

_ADVICE = frozenset({"burde", "bør", "hvis", "skullet"})
_CONDITIONS = frozenset({"if", "that", "whether", "why", "how", "what", "should", "you", "we", "i"})
_BETWEEN = SENTENCE_ADVERBS | {"not"}


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “should” where the source has *skulle*."""
    tokens = draft.tokens
    for index in context.anchors:
        source, inside = context.source_at(draft, index), draft.sentence_tokens(index)
        english = sum(tokens[at].lower == "should" for at in inside)
        if source is None or not _plans(source, english):
            continue
        if any(token.lower in _CONDITIONS for token in tokens[inside.start : index]):
            continue
        written = _written(draft, context, index)
        if written is not None:
            end, text = written
            # "should have remained" cannot stand for "skulle forblive"; "should remain" may, if seldom.
            certain = tokens[index + 1].lower == "have" or (end > index + 1 and tokens[end - 1].lower == "have")
            yield context.finding(
                draft,
                [Change(tokens[index].start, tokens[end].end, (text,))],
                "“skulle” is what was planned, “was to”, not what would be right",
                danish="skulle",
                need=None if certain else Need.MT,
                confirmed=certain,
            )


def _plans(source: SourcePassage, count: int) -> bool:
    """Tell whether the Danish has so many *skulle* of a plan, and no word that is rightly "should"."""
    found = [at for at, token in enumerate(source.tokens) if token.lower == "skulle"]
    return (
        len(found) == count and not source.words & _ADVICE and not any(_has_perfect(source.tokens, at) for at in found)
    )


def _has_perfect(tokens: tuple[Token, ...], index: int) -> bool:
    return any(token.lower in {"have", "være", "kunne", "ville"} for token in tokens[index + 1 : index + 4])


def _written(draft: Draft, context: Context, index: int) -> tuple[int, str] | None:
    """Return the last token of the verb group and what is to stand for it."""
    tokens = draft.tokens
    be = be_behind(tokens, index, draft.opening_of(index), context.lexicon, "past")
    at = index + 1
    between = ""
    while at < len(tokens) and tokens[at].lower in _BETWEEN:
        between += f" {tokens[at].text}"
        at += 1
    if at >= len(tokens) or not tokens[at].is_word:
        return None
    if tokens[at].lower == "have" and at + 1 < len(tokens):
        lemma = "be" if tokens[at + 1].lower == "been" else infinitive_of(tokens[at + 1], {"pp"}, context.lexicon)
        return (at + 1, f"{be}{between} to {lemma}") if lemma else None
    if tokens[at].lower in {"be", "have"} or "inf" in verb_slots(tokens[at], context.lexicon):
        return at, f"{be}{between} to {tokens[at].text}"
    return None


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.WRONG_TERM,
    anchors=Anchors(words={"should"}),
    examples=(
        Example(
            "The contribution {~~should have remained~>was to remain~~} in place.",
            source="Bidraget skulle forblive på plads.",
        ),
        Example(
            "The soldiers {~~should stay~>were to stay~~} at home.", mt=True, source="Soldaterne skulle blive hjemme."
        ),
        Example(
            "The soldiers {~~should stay~>were to stay~~} at home.",
            source="Soldaterne skulle blive hjemme.",
            safety=Safety.SUGGESTED,
        ),
        Example("The soldiers should stay at home.", source="Soldaterne burde blive hjemme."),
        Example("If they should stay, it is good.", source="Hvis de skulle blive, er det godt."),
        Example("The soldiers should stay at home.", mt=True),
    ),
)
