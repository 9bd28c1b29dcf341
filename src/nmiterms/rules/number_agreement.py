"""A verb in the singular after a plural subject, and the other way round.

What it repairs
    ``The talks has been`` becomes ``The talks have been``.

Why it happens
    Danish verbs have one form for both numbers; the engine chooses by the nearest noun.

Safety
    Needs evidence of translation, a subject that opens its sentence with a determiner and a plural of the glossary, and an
    auxiliary right behind it. Collective nouns (*the committee were*) are never touched.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import PLURAL_DETERMINERS, SINGULAR_DETERMINERS
from nmiterms.english.verbs import agree
from nmiterms.lexicon.phrases import noun_phrase_at
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_SINGULAR = frozenset({"is", "was", "has", "does"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find a singular auxiliary behind a plural subject."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].lower not in _SINGULAR:
            continue
        start = draft.opening_of(index)
        if (
            start >= index - 1
            or tokens[start].lower not in {"the"} | PLURAL_DETERMINERS
            or tokens[start].lower in SINGULAR_DETERMINERS | {"all", "some"}
        ):
            continue
        subject = noun_phrase_at(tokens, start, context.lexicon, index)
        if (
            subject is None
            or subject.end != index
            or subject.number != "plural"
            or not _is_plural_form(draft, context, index - 1)
        ):
            continue
        right = agree(tokens[index].lower, "plural")
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index].end, (right,))],
            "the subject is plural; Danish verbs do not show it",
        )


def _is_plural_form(draft: Draft, context: Context, index: int) -> bool:
    """Tell whether the word can be nothing but a plural noun: "news" and "politics" are none."""
    # A capital makes a title of it: "The Histories is a book".
    if draft.tokens[index].is_capitalised:
        return False
    matches = context.lexicon.match_word(draft.tokens[index])
    nouns = [match for match in matches if match.entry.part_of_speech == "noun"]
    return bool(nouns) and all(match.slot == "pl" and match.entry.number_english != "singular" for match in nouns)


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.AGREEMENT,
    anchors=Anchors(words=_SINGULAR),
    examples=(
        Example("The soldiers {~~has~>have~~} been sent home.", mt=True),
        Example("The committee were divided on the issue.", mt=True),
        Example("One of the soldiers has been sent home.", mt=True),
        Example("The rest of the soldiers is at home.", mt=True),
    ),
)
