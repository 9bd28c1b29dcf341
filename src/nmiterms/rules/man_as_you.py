"""Danish *man* rendered as “you”, where the source names the body it stands for.

What it repairs
    With *I Nato håber man på en aftale* at hand, ``In NATO you hope for an agreement`` becomes ``NATO hopes for an
    agreement``; with *om man kan*, ``whether you can`` takes the pronoun of the body that opens the sentence.

Why it happens
    Danish names the place and says *man* for those who are there; English makes the body itself the subject.

Safety
    Needs the source, with *man* and without *du*, *I* and *jer*; a body of the glossary behind “in”, or one that opens the
    sentence alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FINITE_AUXILIARIES, MODALS
from nmiterms.english.verbs import agree
from nmiterms.lexicon.phrases import NounPhrase, noun_phrase_at, verb_slots
from nmiterms.text.casing import capitalise
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change, Span

_ACTORS = frozenset({"body", "place"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “you” where the source has *man* and a body that it stands for."""
    tokens = draft.tokens
    for index in context.anchors:
        if index + 1 >= len(tokens) or not tokens[index + 1].text.islower():
            continue
        source = context.source_at(draft, index)
        if source is None or "man" not in source.words or source.speaks_to_you:
            continue
        opening = draft.opening_of(index)
        if tokens[opening].lower in {"in", "at", "within", "with", "among"}:
            yield from _find_behind_place(draft, context, opening, index, source)
        elif tokens[index - 1].lower in {"if", "whether", "that", "how", "when", "where", "why"}:
            yield from _find_in_clause(draft, context, opening, index)


def _find_behind_place(
    draft: Draft, context: Context, opening: int, index: int, source: SourcePassage
) -> Iterator[Finding]:
    """``In NATO you hope`` is ``NATO hopes``."""
    tokens = draft.tokens
    body = noun_phrase_at(tokens, opening + 1, context.lexicon, index)
    if body is None or body.kind == "words":
        return
    # A capital the glossary does not know is a place if it stands behind *I* in the Danish too.
    same = (
        body.kind == "name" and body.semantic_class is None and source.text.startswith(f"I {tokens[opening + 1].text} ")
    )
    if body.semantic_class not in _ACTORS and not same:
        return
    if body.end != index and not (body.end == index - 1 and tokens[body.end].text == ","):
        return
    verb = tokens[index + 1]
    if verb.lower not in FINITE_AUXILIARIES and not verb_slots(verb, context.lexicon):
        return
    first = tokens[opening + 1]
    name = Span(first.end, tokens[body.end - 1].end)
    form = verb.lower if body.number == "plural" else agree(verb.lower, "singular")
    yield context.finding(
        draft,
        [Change(tokens[opening].start, verb.end, (capitalise(first.text), name, f" {form}"))],
        "“man” is the body just named: English makes it the subject",
        danish="man",
        confirmed=True,
    )


def _find_in_clause(draft: Draft, context: Context, opening: int, index: int) -> Iterator[Finding]:
    """``The alliance discussed whether you can`` is ``whether it can``."""
    tokens = draft.tokens
    body: NounPhrase | None = noun_phrase_at(tokens, opening, context.lexicon, index)
    if body is None or body.semantic_class != "body" or body.kind == "pronoun" or tokens[index + 1].lower not in MODALS:
        return
    pronoun = "they" if body.number == "plural" else "it"
    yield context.finding(
        draft,
        [Change(tokens[index].start, tokens[index].end, (pronoun,))],
        "“man” is the body that opens the sentence",
        danish="man",
        confirmed=True,
    )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.PRONOUN,
    anchors=Anchors(words={"you", "one"}),
    examples=(
        Example("{--In --}NATO {--you --}hope{++s++} for an agreement.", source="I Nato håber man på en aftale."),
        Example("{--In --}Washington {~~you are~>is~~} worried.", source="I Washington er man bekymret."),
        Example("Nato discussed whether {~~you~>it~~} can stay.", source="Nato drøftede, om man kan blive."),
        Example("In NATO you hope for an agreement.", source="I Nato håber du på en aftale."),
        Example("In NATO you hope for an agreement.", mt=True),
    ),
)
