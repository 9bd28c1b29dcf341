"""Danish *man*, rendered as “you”, where it means the body that has just been named.

What it repairs
    ``The army said that you had no plans`` becomes ``… that it had no plans``; after a plural, ``they``.

Why it happens
    *Man* is “one” or “you” in general, but in a report it stands for the one who reports (*Forsvaret meddelte, at man
    ville stoppe*).

Safety
    Needs evidence of translation, a body that opens the sentence or its clause with a verb of saying and *that*, and
    *you* right behind *that*. Nothing else is touched: people do talk to each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.asked import ask_source
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.lexicon.phrases import noun_phrase_at
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change, Span

_REPORTING = frozenset(
    "announced announces said says states stated confirmed confirms decided explained reported informed believes writes wrote".split()
)
_VERBS = frozenset("would will had has have can could must should is are was were".split())


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “you” behind a verb of saying whose subject is a body."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].lower != "you" or index < 3 or index + 1 >= len(tokens) or tokens[index - 1].lower != "that":
            continue
        if tokens[index - 2].lower not in _REPORTING or tokens[index + 1].lower not in _VERBS:
            continue
        # "… believes that you would qualify if you applied": it goes on speaking to somebody.
        inside = draft.sentence_tokens(index)
        if any(
            token.lower == "you"
            for at, token in enumerate(tokens[inside.start : inside.stop], inside.start)
            if at != index
        ):
            continue
        if draft.quotation_at(Span(tokens[index].start, tokens[index].end)) is not None:
            continue
        number = _number_of_body(draft, context, index - 2)
        if number is None:
            continue
        confirmed = ask_source(draft, context, index, {"man"}, {"du", "dig", "jer"})
        if confirmed is False:
            continue
        pronoun = "they" if number == "plural" else "it"
        changes = [Change(tokens[index].start, tokens[index].end, (pronoun,))]
        verb = tokens[index + 1]
        singular = {"have": "has", "are": "is", "were": "was"}.get(verb.lower) if pronoun == "it" else None
        if singular:
            changes.append(Change(verb.start, verb.end, (singular,)))
        # "your" further on in the clause is the same body's.
        for at in range(index + 1, draft.sentence_tokens(index).stop):
            if tokens[at].lower == "your":
                changes.append(Change(tokens[at].start, tokens[at].end, ("their" if pronoun == "they" else "its",)))
        yield context.finding(
            draft, changes, "“man” is the body that reports, just named", danish="man", confirmed=confirmed is True
        )


def _number_of_body(draft: Draft, context: Context, verb: int) -> str | None:
    """Return the number of the body whose name ends right before the verb, or None."""
    first = draft.sentence_tokens(verb).start
    for start in range(max(first, verb - 6), verb):
        phrase = noun_phrase_at(draft.tokens, start, context.lexicon, verb)
        if phrase is not None and phrase.end == verb and phrase.semantic_class == "body":
            return phrase.number
    return None


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PRONOUN,
    anchors=Anchors(words={"you"}),
    examples=(
        Example("The Danish Armed Forces announced that {~~you~>they~~} would stop.", mt=True),
        Example(
            "The Danish Armed Forces announced that {~~you~>they~~} would stop {~~your~>their~~} training.", mt=True
        ),
        Example("Nato said that {~~you~>it~~} would stay.", mt=True),
        Example("As you would expect, the hall was full.", mt=True),
        Example("My friend said that you would come.", mt=True),
        Example(
            "The Danish Armed Forces announced that {~~you~>they~~} would stop.",
            source="Forsvaret meddelte, at man ville stoppe.",
        ),
        Example(
            "The Danish Armed Forces announced that you would stop.",
            mt=True,
            source="Forsvaret meddelte, at du ville stoppe.",
        ),
    ),
)
