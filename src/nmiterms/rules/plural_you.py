"""*I*, the Danish plural *you*, read as the preposition *in*.

What it repairs
    ``Yesterday In have made a choice`` becomes ``Yesterday you have made a choice``.

Why it happens
    Danish writes the pronoun *I* (you, of several) with a capital; without it the word is the preposition *i*, “in”. The
    engine keeps the capital and takes the preposition.

Safety
    Needs evidence of translation, a capital where no sentence starts, and a finite auxiliary or *have* right behind; at
    the start of a sentence only *have* and *are* count.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import ARTICLES
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change

_AT_START = frozenset({"have", "are"})
# "In have come the new rules", "In are Smith and Jones": what is in stands behind the verb.
_ARRIVING = ARTICLES | {"come", "gone", "two", "three"}
_VERBS = _AT_START | frozenset("were will can could must should would shall had got know want think say".split())


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “In” as the subject of a verb."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].text != "In" or index + 1 >= len(tokens) or not tokens[index + 1].text.islower():
            continue
        opens = draft.opening_of(index) == index
        after = tokens[index + 1].lower
        if after not in (_AT_START if opens else _VERBS):
            continue
        following = tokens[index + 2] if index + 2 < len(tokens) else None
        if opens and following is not None and (following.lower in _ARRIVING or following.is_capitalised):
            continue
        # "Log In will …", "Check In must …": a capital before it makes a title of it.
        joins = opens or tokens[index - 1].text.islower() or tokens[index - 1].text == ","
        if not joins and draft.opening_of(index) != index - 1:
            continue
        source = context.source_at(draft, index)
        if source is not None and not any(token.text == "I" for token in source.tokens):
            continue
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index].end, ("You" if opens else "you",))],
            "“I” with a capital is the pronoun “you”, not the preposition “in”",
            danish="I",
        )


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.MT,
    issue=Issue.PRONOUN,
    anchors=Anchors(shape=r"\bIn(?= \p{Ll})"),
    alters={Alters.NAME},
    examples=(
        Example("Yesterday {~~In~>you~~} have made a choice.", mt=True),
        Example("{~~In~>You~~} have made a choice.", mt=True),
        Example("In will and deed he was a soldier.", mt=True),
        Example("In have come the new rules, out have gone the old.", mt=True),
        Example("In are Evans and Price, who missed the first match.", mt=True),
        Example("In Denmark it rains.", mt=True),
        Example("The Log In will be changed.", mt=True),
        Example("{~~In~>You~~} have made a choice.", mt=True, source="I har truffet et valg."),
        Example("In have made a choice.", mt=True, source="Nu har de truffet et valg."),
    ),
)
