"""A clause that fell apart: two finite verbs in a row, or an article before one.

What it repairs
    Nothing: it points at ``It is has been a long way`` and ``to the be shortened`` and says that the Danish is needed.

Why it happens
    The engine translated pieces of a sentence by themselves and joined them in the wrong order, or twice.

Safety
    Needs evidence of translation, and changes no word. Verbs that may follow one another are left (``what it is is …``,
    ``the will``, ``those who can do``).
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import ARTICLES, MODALS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need, Safety
from nmiterms.text.span import Span

_BE = frozenset({"is", "are", "was", "were"})
_FINITE = _BE | {"has"} | (MODALS - {"may", "must", "will", "can", "might"})
# "All it is is …", "what we have has …", "whoever is is …": a clause as the subject.
_CLAUSES = frozenset("what whatever who whoever all which that as than where how if".split())


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find two finite verbs in a row, and an article or “to” before one."""
    tokens = draft.tokens
    for index in context.anchors:
        word, before = tokens[index], tokens[index - 1] if index else None
        if before is None or not word.text.islower() or not before.is_word:
            continue
        inside = draft.sentence_tokens(index)
        if any(tokens[at].lower in _CLAUSES for at in range(inside.start, index)):
            continue
        if before.lower in _BE | {"has", "had"} and word.lower in _FINITE and before.lower != word.lower:
            because = "two finite verbs stand in a row"
        elif index + 1 < len(tokens) and (tokens[index + 1].text == "-" or tokens[index + 1].lower == "all"):
            # "a would-be attacker", "the be all and end all".
            continue
        elif before.lower in ARTICLES | {"to"} and word.lower in _FINITE | ({"be"} if before.lower != "to" else set()):
            because = f"“{before.text}” stands before a finite verb"
        else:
            continue
        yield context.finding(draft, [], f"garbled: {because}; look at the Danish", span=Span(before.start, word.end))


rule = Rule(
    find,
    stage=Stage.ORDER,
    needs=Need.MT,
    issue=Issue.WORD_ORDER,
    anchors=Anchors(words=_FINITE | {"be"}),
    examples=(
        Example("It {==is has==} been a long way home.", mt=True, safety=Safety.FLAG),
        Example("They went there {==to is==} safe at last.", mt=True, safety=Safety.FLAG),
        Example("What it is is a failure.", mt=True),
        Example("The will to fight is strong.", mt=True),
        Example("He said that all he had had been lost.", mt=True),
    ),
)
