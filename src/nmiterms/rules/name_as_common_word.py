"""Months and nationalities that are common words too, in lower case: “in march”, “the polish army”.

What it repairs
    ``in march`` becomes ``in March``; ``since may 2019`` becomes ``since May 2019``; ``the polish government`` becomes
    ``the Polish government``.

Why it happens
    Danish writes months and nationalities in lower case (*marts, maj, polsk*); what else the word may be in English hides
    the fault from whoever looks for names.

Safety
    Needs evidence of translation, and a place where only the name can stand: the month right behind a preposition of time
    without an article, with no noun behind it; the nationality behind a determiner or another nationality and before people,
    a body or an office.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import DETERMINERS, NEGATIONS, SUBJECT_PRONOUNS
from nmiterms.lexicon.phrases import is_adjective, is_noun, verb_slots
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change

_MONTHS = frozenset({"march", "may", "august"})
# Behind these a month stands bare; a march has its article.
_OF_TIME = frozenset("in since until till during last next early late mid by before".split())
_NATIONALITY = "polish"
# What belongs to a nation, and is nothing that is polished.
_NATIONAL = frozenset({"body", "office", "person", "group", "nationality", "unit", "force", "event"})
_PUBLIC = frozenset(
    "army government parliament border president people city capital town troops soldiers forces authorities police"
    " language citizen citizens presidency economy workers ambassador foreign defence prime minister navy side".split()
)


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find such words in lower case where only the name can stand."""
    for index in context.anchors:
        word = draft.tokens[index]
        if word.text not in _MONTHS | {_NATIONALITY} or not index:
            continue
        fits = _is_month(draft, context, index) if word.text in _MONTHS else _is_nationality(draft, context, index)
        if fits:
            yield context.finding(
                draft,
                [Change(word.start, word.start + 1, (word.text[0].upper(),))],
                "Danish writes months and nationalities in lower case",
            )


def _is_month(draft: Draft, context: Context, index: int) -> bool:
    """Tell whether a preposition of time stands before the word, and no noun that it could describe behind it."""
    tokens = draft.tokens
    before = tokens[index - 1].lower
    # "The last march ended badly": behind an article it is a march.
    if before not in _OF_TIME or (index > 1 and tokens[index - 2].lower in DETERMINERS):
        return False
    if index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    # "what occurred since may not be unprofitable": a modal has its verb behind it.
    if tokens[index].text == "may" and after.is_word:
        verbal = after.lower in NEGATIONS | SUBJECT_PRONOUNS | {"be", "have"} or "inf" in verb_slots(
            after, context.lexicon
        )
        if verbal or before == "before":
            return False
    # "in august company"
    return after.kind == "number" or not after.is_word or not is_noun(after, context.lexicon)


def _is_nationality(draft: Draft, context: Context, index: int) -> bool:
    """Tell whether what belongs to a nation stands behind the word, or another nationality beside it."""
    tokens = draft.tokens
    before, after = tokens[index - 1], tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or not after.is_word:
        return False
    if after.lower in {"and", "or"} or before.lower in {"and", "or"}:
        beside = index + 2 if after.lower in {"and", "or"} else index - 2
        name = context.lexicon.names.match(tokens, beside) if 0 <= beside < len(tokens) else None
        # "nail polish and French perfume"
        opens = before.lower in DETERMINERS | {"and", "or"} or not before.is_word
        if name is not None and name.semantic_class == "nationality" and opens:
            return True
    if before.lower not in DETERMINERS and not is_adjective(before, context.lexicon):
        return False
    if after.lower in _PUBLIC:
        return True
    return any(match.entry.semantic_class in _NATIONAL for match in context.lexicon.match_english(tokens, index + 1))


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.MT,
    issue=Issue.CAPITALISATION,
    anchors=Anchors(words=_MONTHS | {_NATIONALITY}),
    alters={Alters.NAME},
    sign="casing",
    examples=(
        Example("In {~~m~>M~~}arch the army left.", mt=True),
        Example("It has been so since {~~m~>M~~}ay 2019.", mt=True),
        Example("The {~~p~>P~~}olish government said no.", mt=True),
        Example("The {~~p~>P~~}olish and German ministers met.", mt=True),
        Example("They were in august company.", mt=True),
        Example("They joined in the march on the capital.", mt=True),
        Example("The polish on the table was new.", mt=True),
        Example("He used the polish remover.", mt=True),
        Example("What has happened since may not be forgotten.", mt=True),
    ),
)
