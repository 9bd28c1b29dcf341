"""A profession without its article: “she is lawyer”, “works as teacher”.

What it repairs
    ``She is lawyer in Aarhus`` becomes ``She is a lawyer in Aarhus``; ``works as teacher`` becomes ``works as a teacher``.

Why it happens
    Danish says what somebody is without an article (*hun er advokat*, *arbejder som lærer*).

Safety
    Needs evidence of translation and a noun for those who do a work that many do. What one alone can be in its place keeps
    the bare form (``is mayor of``, ``as leader``), and so does a title before a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.asked import ask_source
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.articles import indefinite
from nmiterms.english.function_words import CONJUNCTIONS, PREPOSITIONS, SENTENCE_ADVERBS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

# Work that many do at one place, so that the noun has its article.
_PROFESSIONS = frozenset(
    "actor architect artist author baker butcher carpenter chef cook dentist doctor driver economist electrician engineer"
    " farmer fisherman historian hairdresser journalist lawyer librarian mechanic musician nurse officer painter pensioner"
    " photographer physicist pilot plumber poet politician programmer psychologist researcher sailor"
    " salesman scientist singer soldier sociologist student surgeon teacher translator veterinarian waiter writer"
    " politologist biologist chemist midwife pedagogue psychiatrist".split()
)
_BEING = frozenset({"is", "was", "became"})
_WORKING = frozenset("work works worked working employed trained educated job".split())
_PEOPLE = frozenset({"he", "she", "who", "also", "now", "still"})
# A profession ends its phrase before these; "of" makes it one of its kind ("is author of the book").
_BEHIND = PREPOSITIONS - {"of"} | CONJUNCTIONS | SENTENCE_ADVERBS | {"who", "that", "when", "while", "because"}
_WITH_ARTICLE = frozenset({"en", "et"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find professions right behind a form of *be*, or behind *as* and a verb of working."""
    tokens = draft.tokens
    for index in context.anchors:
        if index < 2 or tokens[index].text not in _PROFESSIONS or not _ends_phrase(draft, index):
            continue
        before = tokens[index - 1].lower
        worked = before == "as" and any(token.lower in _WORKING for token in tokens[max(index - 3, 0) : index - 1])
        if not worked and not (before in _BEING and _is_somebody(draft, index - 2)):
            continue
        if ask_source(draft, context, index, set(), _WITH_ARTICLE) is False:
            continue
        word = tokens[index]
        yield context.finding(
            draft,
            [Change(word.start, word.start, (f"{indefinite(word.text)} ",))],
            "English has an article before what somebody is",
            confirmed=context.source_at(draft, index) is not None,
        )


def _ends_phrase(draft: Draft, index: int) -> bool:
    """Tell whether the profession is the whole of what is said: no noun behind it, and no "in residence"."""
    tokens = draft.tokens
    if index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    if after.lower == "in" and index + 2 < len(tokens) and tokens[index + 2].lower == "residence":
        return False
    return after.text in ".,;:!?" or after.lower in _BEHIND


def _is_somebody(draft: Draft, at: int) -> bool:
    """Tell whether a person stands before the verb: a pronoun, or a name with its capital."""
    token = draft.tokens[at]
    return token.lower in _PEOPLE or (token.is_word and token.is_capitalised and at > draft.opening_of(at))


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.ARTICLE,
    anchors=Anchors(words=_PROFESSIONS),
    examples=(
        Example("She is {++a ++}lawyer in Aarhus.", mt=True),
        Example("Mette Hansen is {++an ++}economist and lives in Odense.", mt=True),
        Example("He worked as {++a ++}teacher before the war.", mt=True),
        Example("He is author of two books.", mt=True),
        Example("She is artist in residence at the museum.", mt=True),
        Example("He spoke as pilot and father.", mt=True),
        Example("The rule is driver safety first.", mt=True),
        Example("She is {++a ++}lawyer in Aarhus.", source="Hun er advokat i Aarhus."),
        Example("She is lawyer in Aarhus.", mt=True, source="Hun er en advokat fra Aarhus."),
    ),
)
