"""An age before its noun: “a 23 years old man”.

What it repairs
    ``a 23 years old man`` becomes ``a 23-year-old man``; ``the 34 years old`` before a noun likewise.

Why it happens
    Danish has one word for it (*23-årig*), which the engine takes apart as it would behind *is*.

Safety
    Needs evidence of translation, an article or another determiner before the number, *years* in the plural (``a 19 year old
    girl`` is how many write), and a noun right behind *old*: so ``He is 23 years old`` and ``a man 23 years old`` are left.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.asked import ask_source
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import ARTICLES
from nmiterms.lexicon.phrases import is_noun
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_AGED = frozenset({"årig", "årige", "årigt"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “N years old” between a determiner and a noun."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].text != "old" or index < 3 or index + 1 >= len(tokens) or tokens[index - 1].lower != "years":
            continue
        number, noun = tokens[index - 2], tokens[index + 1]
        # "the some 20 years old quarrel" is left: only the number itself stands before the unit.
        determined = tokens[index - 3].lower in ARTICLES
        if number.kind != "number" or not determined or not noun.text.islower() or not is_noun(noun, context.lexicon):
            continue
        if draft.text[number.end : tokens[index].end].count(" ") != 2:
            continue
        confirmed = ask_source(draft, context, index, _AGED)
        if confirmed is False:
            continue
        yield context.finding(
            draft,
            [Change(number.end, tokens[index].end, ("-year-old",))],
            "before its noun an age is one word with hyphens",
            danish=f"{number.text}-årig",
            confirmed=confirmed is True,
        )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PUNCTUATION,
    anchors=Anchors(words={"old"}),
    examples=(
        Example("A 23{~~ years old~>-year-old~~} man was arrested.", mt=True),
        Example("The police found the 34{~~ years old~>-year-old~~} driver.", mt=True),
        Example("He is 23 years old and a soldier.", mt=True),
        Example("They were all men 23 years old.", mt=True),
        Example("A 23{~~ years old~>-year-old~~} man was arrested.", source="En 23-årig mand blev anholdt."),
        Example("A 23 years old man was arrested.", mt=True, source="En mand på 23 år blev anholdt."),
    ),
)
