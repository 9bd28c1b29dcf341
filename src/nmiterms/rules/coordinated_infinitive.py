"""An infinitive joined to a finite verb: “maintains … and to continue”.

What it repairs
    ``maintains a presence and to continue its cooperation`` becomes ``… and continues its cooperation``.

Why it happens
    The engine loses the finite form of the second verb and takes *og* before it for *at*, the mark of the infinitive; in
    Danish the two sound alike.

Safety
    Needs evidence of translation. The sentence must have one finite verb in the third person singular before the *and*,
    and nothing that could govern an infinitive: no other *to* with a verb, no modal.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import BE_FORMS, HAVE_FORMS, MODALS, SUBJECT_PRONOUNS
from nmiterms.english.verbs import inflect_verb
from nmiterms.lexicon.phrases import is_noun, verb_slots
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change, Span


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “and to” with a verb behind a finite verb."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].lower != "and" or index + 2 >= len(tokens) or tokens[index + 1].lower != "to":
            continue
        verb = tokens[index + 2]
        if not verb.text.islower() or "inf" not in verb_slots(verb, context.lexicon):
            continue
        first = draft.sentence_tokens(index).start
        # A quotation inside the sentence has a syntax of its own.
        quotation = draft.quotation_at(Span(verb.start, verb.end))
        before = [each for each in tokens[first:index] if quotation is None or each.start > quotation.start]
        words = {token.lower for token in before}
        if words & (
            MODALS | HAVE_FORMS | BE_FORMS | {"to", "both", "either", "help", "helps", "let", "lets", "make", "makes"}
        ):
            continue
        finite = [
            number
            for number, token in enumerate(before)
            if "3sg" in verb_slots(token, context.lexicon) and (not is_noun(token, context.lexicon) or number == 2)
        ]
        behind = {token.lower for token in before[finite[0] + 1 :]} if finite else frozenset()
        # "… for research and to harvest cells", "…; and to increase jobs": it is joined to something else.
        if verb.lower == "be" or tokens[index - 1].text == "," or behind & {"for", ";", ":"}:
            continue
        if len(finite) != 1 or words & (SUBJECT_PRONOUNS - {"he", "she"}):
            continue
        yield context.finding(
            draft,
            [Change(tokens[index + 1].start, verb.end, (inflect_verb(verb.lower)["3sg"],))],
            f"the verb is joined to “{before[finite[0]].text}” and agrees with the same subject",
        )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.AGREEMENT,
    anchors=Anchors(words={"and"}),
    examples=(
        Example("The alliance maintains a presence and {~~to continue~>continues~~} its cooperation.", mt=True),
        Example("The alliance wants to stay and to continue its cooperation.", mt=True),
        Example("It involves an embryo for research and to harvest cells.", mt=True),
        Example("He has time to read and to continue his work.", mt=True),
    ),
)
