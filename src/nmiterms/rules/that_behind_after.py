"""*Efter at* word for word: “after that the force has been reduced”.

What it repairs
    ``The attack comes after that the force has been reduced`` becomes ``after the force has been reduced``.

Why it happens
    Danish opens such a clause with two words (*efter at*), English with one.

Safety
    Needs evidence of translation, a clause with its own subject and finite verb behind *that*, and a clause before *after*,
    without a comma or *and* between: “soon after that the army left” and “it was after that the army left” are English.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FINITE_AUXILIARIES
from nmiterms.english.verbs import inflect_verb
from nmiterms.lexicon.phrases import is_finite, noun_phrase_at
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

# Verbs that take neither an object nor a clause.
_INTRANSITIVE = frozenset(
    form
    for verb in "come happen die resign stop start begin end arrive return withdraw retire fall rise occur collapse".split()
    for form in inflect_verb(verb).values()
)


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “after that” before a clause."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].text != "after":
            continue
        inside = draft.sentence_tokens(index)
        if index - draft.opening_of(index) < 2 or index + 3 >= inside.stop or tokens[index + 1].text != "that":
            continue
        before = tokens[index - 1]
        # What else stands before "after" may take the clause: "it was clear after that the war was lost".
        if before.lower not in _INTRANSITIVE:
            continue
        earlier = tokens[draft.opening_of(index) : index]
        if any(token.text == "," for token in earlier) or not any(is_finite(each, context.lexicon) for each in earlier):
            continue
        subject = noun_phrase_at(tokens, index + 2, context.lexicon, inside.stop)
        if subject is None or subject.end + 1 >= inside.stop or not (subject.determined or subject.kind == "name"):
            continue
        verb = tokens[subject.end]
        if verb.lower not in FINITE_AUXILIARIES and not is_finite(verb, context.lexicon):
            continue
        yield context.finding(
            draft,
            [Change(tokens[index].end, tokens[index + 1].end, ())],
            "“after” opens a clause by itself in English",
            danish="efter at",
        )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.UNIDIOMATIC,
    anchors=Anchors(shape=r"\bafter(?= that )"),
    examples=(
        Example("The attack comes after{-- that--} the force has been reduced.", mt=True),
        Example("He resigned after{-- that--} the minister had spoken.", mt=True),
        Example("He said after that the house was his.", mt=True),
        Example("It was clear after that the war was lost.", mt=True),
        Example("Soon after that the army had left.", mt=True),
        Example("It was only after that the army left.", mt=True),
        Example("He stayed, and after that the house was empty.", mt=True),
        Example("They met after that meeting had ended.", mt=True),
    ),
)
