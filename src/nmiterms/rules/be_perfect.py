"""The perfect with *være*: “is happened” for *er sket*.

What it repairs
    ``It is happened`` becomes ``It has happened``.

Why it happens
    Danish makes the perfect of verbs of change with *være* (*det er sket, han er blevet*); the engine keeps the auxiliary.

Safety
    Needs evidence of translation and a verb that English never uses in the passive or as an adjective.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.asked import ask_source
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.danish import function_words as danish
from nmiterms.english.function_words import PREPOSITIONS, SENTENCE_ADVERBS
from nmiterms.lexicon.plural_subject import plural_subject_before
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

# Participles of verbs that take no object: nothing can "be" them.
_INTRANSITIVE = frozenset(
    {
        "happened",
        "occurred",
        "become",
        "arisen",
        "disappeared",
        "emerged",
        "begun",
        "succeeded",
        "travelled",
        "traveled",
        "arrived",
        "died",
        "fallen",
        "fled",
        "landed",
        "risen",
    }
)
_HAVE = {"is": "has", "are": "have", "was": "had", "were": "had"}
# "begun" and "succeeded" are passives too: "it is succeeded by".
_WITHOUT_BY = frozenset({"begun", "succeeded"})
# Passives too, in the past and with one who did it: "a guard was landed", "the plane is landed by the crew".
_PASSIVE_TOO = frozenset({"landed", "travelled", "traveled"})
# "Christ is risen": Scripture kept the older English.
_RISEN = frozenset({"lord", "christ", "he"})


_TIMES = frozenset({"time", "period", "hour", "moment", "day"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find a form of “be” before the participle of a verb without object."""
    tokens = draft.tokens
    for index in context.anchors:
        at = index - 1
        if tokens[index].lower not in _INTRANSITIVE or at < 1:
            continue
        if tokens[at].lower in SENTENCE_ADVERBS | {"not"}:
            at -= 1
        auxiliary = tokens[at]
        if auxiliary.lower not in _HAVE or at < 1 or (tokens[index].lower in _WITHOUT_BY):
            continue
        if tokens[index].lower in _PASSIVE_TOO and (
            auxiliary.lower in {"was", "were"} or _lower(tokens, index + 1) == "by"
        ):
            continue
        if tokens[index].lower == "risen" and tokens[at - 1].lower in _RISEN:
            continue
        # "He was fled from by all": a preposition makes a passive of any verb.
        if _lower(tokens, index + 1) in PREPOSITIONS and _lower(tokens, index + 2) == "by":
            continue
        # "The hour is arrived": time kept the older English.
        if tokens[index].lower == "arrived" and tokens[at - 1].lower in _TIMES:
            continue
        # "None of these decisions are arrived at lightly."
        if tokens[index].lower == "arrived" and _lower(tokens, index + 1) == "at":
            place = _lower(tokens, index + 2)
            if not place[:1].isalnum() or place in PREPOSITIONS or place.endswith("ly"):
                continue
        confirmed = ask_source(draft, context, at, danish.BE_FORMS, danish.BECOME_FORMS)
        if confirmed is False:
            continue
        right = _HAVE[auxiliary.lower]
        if right == "has" and plural_subject_before(tokens, at, draft.opening_of(at), context.lexicon) is not None:
            right = "have"
        yield context.finding(
            draft,
            [Change(auxiliary.start, auxiliary.end, (right,))],
            f"Danish makes the perfect of “{tokens[index].text}” with “være”; English has “have”",
            danish="være",
            confirmed=confirmed is True,
        )


def _lower(tokens: tuple[Token, ...], index: int) -> str:
    return tokens[index].lower if index < len(tokens) else ""


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.AGREEMENT,
    anchors=Anchors(words=_INTRANSITIVE - _WITHOUT_BY),
    examples=(
        Example("It {~~is~>has~~} happened three times.", mt=True),
        Example("The soldiers {~~is~>have~~} arrived at the base.", mt=True),
        Example("The plane is landed by the crew.", mt=True),
        Example("None of these decisions are arrived at lightly.", mt=True),
        Example("The spring has begun.", mt=True),
        Example("The road was travelled by few.", mt=True),
        Example("The Lord is risen.", mt=True),
        Example("He is succeeded by his brother.", mt=True),
        Example("The soldiers {~~is~>have~~} arrived at the base.", source="Soldaterne er ankommet til basen."),
        Example("The wounded are landed in the harbour.", mt=True, source="De sårede bliver landsat i havnen."),
    ),
)
