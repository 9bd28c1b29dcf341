"""*Bruge* of money, rendered as “use”: “use two per cent of GDP on defence”.

What it repairs
    ``must use two per cent of GDP on defence`` becomes ``must spend two per cent of GDP on defence``; ``has used 3 billion on``
    becomes ``has spent 3 billion on``.

Why it happens
    Danish has one verb for what one uses and what one spends (*bruge penge på*).

Safety
    Needs evidence of translation, a sum of money, a share or *money* itself as the object, and *on* behind it in the same
    clause. Other objects (``used his time on the farm``) are left.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.asked import ask_source
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.numerals import read_cardinal
from nmiterms.english.verbs import inflect_verb
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.casing import transfer_casing
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_FORMS = {used: inflect_verb("spend")[slot] for slot, used in inflect_verb("use").items()} | {"use": "spend"}
_SUMS = frozenset(
    "million millions billion billions trillion percent kroner crowns dollars euros pounds krone dkk % money".split()
)
_BEFORE_SUMS = frozenset(
    "more less than about around approximately almost nearly over up to at least only as much the a an additional extra further"
    " some so too many most per cent half of its their his her our total $ € £".split()
)
_FARTHEST = 7
_BRUGE = frozenset({"bruge", "bruger", "brugte", "brugt", "bruges", "brugtes"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find forms of *use* with a sum as their object and *on* behind it."""
    tokens = draft.tokens
    for index in context.anchors:
        right = _FORMS.get(tokens[index].lower)
        if right is None or not _has_sum(draft, index, context.lexicon):
            continue
        confirmed = ask_source(draft, context, index, _BRUGE)
        if confirmed is False:
            continue
        word = tokens[index]
        yield context.finding(
            draft,
            [Change(word.start, word.end, (transfer_casing(word.text, right),))],
            "money is spent, not used",
            danish="bruge",
            confirmed=confirmed is True,
        )


def _has_sum(draft: Draft, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a sum stands between the verb and *on*, and a noun behind it."""
    tokens = draft.tokens
    limit = min(draft.sentence_tokens(verb).stop, verb + 2 + _FARTHEST)
    summed = False
    for at in range(verb + 1, limit):
        token = tokens[at]
        if token.lower == "on":
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            timed = lexicon.names.match(tokens, at + 1) if following is not None else None
            # "used 20 per cent on Monday", "on average": when, and how.
            when = (timed is not None and timed.semantic_class == "time") or (
                following is not None and following.lower in {"average", "behalf", "top", "occasion", "paper"}
            )
            whole = {each.lower for each in tokens[verb + 1 : at]}
            shares = whole & {"percent", "cent", "%"} and not whole & {
                "gdp",
                "bnp",
                "budget",
                "income",
                "billion",
                "million",
            }
            counted = bool(whole & {"money"}) or any(
                each.kind == "number" or read_cardinal(each.lower) for each in tokens[verb + 1 : at]
            )
            return summed and counted and not shares and not when and following is not None and following.is_word
        if token.lower in _SUMS or (token.lower == "cent" and tokens[at - 1].lower == "per"):
            summed = True
        elif not (
            token.kind == "number"
            or token.lower in _BEFORE_SUMS
            or read_cardinal(token.lower) is not None
            or (summed and (token.is_capitalised or token.lower in {"gdp", "bnp", "budget"}))
        ):
            return False
    return False


rule = Rule(
    find,
    stage=Stage.WORDS,
    needs=Need.MT,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(words=set(_FORMS)),
    examples=(
        Example("Nato countries must {~~use~>spend~~} two per cent of GDP on defence.", mt=True),
        Example("The ministry has {~~used~>spent~~} 3 billion on the project.", mt=True),
        Example("They {~~use~>spend~~} too much money on meetings.", mt=True),
        Example("He used his time on the farm to read.", mt=True),
        Example("They use 20 per cent less water on the fields.", mt=True),
        Example("The method is used on 3 million people.", mt=True),
        Example(
            "The ministry has {~~used~>spent~~} 3 billion on the project.",
            source="Ministeriet har brugt 3 milliarder på projektet.",
        ),
        Example(
            "The ministry has used 3 billion on the project.",
            mt=True,
            source="Ministeriet har anvendt 3 milliarder på projektet.",
        ),
    ),
)
