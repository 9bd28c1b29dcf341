"""*For at* before an infinitive, rendered word by word: “for to”.

What it repairs
    ``They travelled to Syria for to fight`` becomes ``They travelled to Syria to fight``.

Why it happens
    Danish gives a purpose with *for at* and the infinitive; English has *to* alone. Behind *instead* it is *i stedet for
    at*: ``instead for to leave`` becomes ``instead of leaving``.

Safety
    Needs evidence of translation and a verb of the lexicon behind it: ``what is it for, to begin with`` has a comma.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.verbs import inflect_verb
from nmiterms.lexicon.phrases import verb_slots
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “for to” before an infinitive."""
    tokens = draft.tokens
    for index in context.anchors:
        if index + 2 >= len(tokens) or tokens[index].text != "for" or tokens[index + 1].text != "to":
            continue
        verb = tokens[index + 2]
        # "what we asked for to begin with": the preposition belongs to the verb before it.
        # "… the breach of order— for to keep order is a duty": the conjunction.
        if index and not tokens[index - 1].is_word:
            continue
        if index and verb_slots(tokens[index - 1], context.lexicon):
            continue
        if verb.lower not in {"be", "have"} and "inf" not in verb_slots(verb, context.lexicon):
            continue
        if index and tokens[index - 1].lower == "instead":
            yield context.finding(
                draft,
                [Change(tokens[index].start, verb.end, (f"of {inflect_verb(verb.lower)['ing']}",))],
                "“i stedet for at” is “instead of” with the form in -ing",
                danish="i stedet for at",
            )
            continue
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index + 1].start, ())],
            "“for at” before an infinitive is “to”",
            danish="for at",
        )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PREPOSITION,
    anchors=Anchors(shape=r"\bfor(?= to )"),
    examples=(
        Example("They travelled to Syria {--for --}to fight.", mt=True),
        Example("{~~Instead for to leave~>Instead of leaving~~} the country, he stayed.", mt=True),
        Example("They asked what it was for, to begin with.", mt=True),
        Example("He lives for to-morrow.", mt=True),
    ),
)
