"""Object first: Danish lets the object open the clause, and the engine keeps the order.

What it repairs
    ``The work approved the foreign ministers at their meeting`` becomes ``The foreign ministers approved the work at their
    meeting``.

Why it happens
    *Det arbejde godkendte udenrigsministrene*: in Danish, context and the definite forms show who acts.

Safety
    Needs evidence of translation, or a source that has the thing before an active verb and people behind it; a verb for
    what only people do, a thing before it and people behind it, both known to the glossary. (``The plan supports the
    police`` may be just so.) Where the Danish has the people first, nothing is done.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.actor import side_of_actor
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.lexicon.phrases import NounPhrase, noun_phrase_at
from nmiterms.text.casing import capitalise, lower_first
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change, Span

# What nobody but people, and the bodies they sit in, can do to a thing.
_HUMAN_VERBS = frozenset(
    "approved approve approves adopted adopts announced announces confirmed rejected rejects discussed discusses debated"
    " welcomed welcomes criticised criticises endorsed endorses agreed signed signs ratified praised demanded demands"
    " proposed proposes passed suggested emphasised stressed postponed cancelled decided".split()
)
_PEOPLE = frozenset({"person", "office", "group"})
_THINGS = frozenset({"activity", "object", "measure", "event", "document", "state"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find verbs for what only people do with a thing before them and people behind them."""
    tokens = draft.tokens
    for index in context.anchors:
        start, limit = draft.opening_of(index), draft.sentence_tokens(index).stop
        thing = noun_phrase_at(tokens, start, context.lexicon, index)
        people = noun_phrase_at(tokens, index + 1, context.lexicon, limit)
        if thing is None or people is None or thing.end != index:
            continue
        # "Our security demands it": the pronoun is the object as well as it may be the subject.
        if tokens[people.start].lower in {"it", "you"}:
            continue
        if people.end < limit and tokens[people.end].kind == "genitive":
            continue
        if (
            thing.semantic_class in _THINGS
            and people.semantic_class in _PEOPLE
            and people.determined
            and thing.determined
        ):
            source = context.source_at(draft, index)
            side = side_of_actor(source, context.lexicon) if source else None
            # The Danish has the people first: the engine did not keep its order here.
            if side != "before":
                yield _swapped(draft, context, thing, index, people, confirmed=side == "behind")


def _swapped(
    draft: Draft, context: Context, thing: NounPhrase, verb: int, people: NounPhrase, confirmed: bool
) -> Finding:
    tokens = draft.tokens
    first = Span(tokens[thing.start].start, tokens[thing.end - 1].end)
    second = Span(tokens[people.start].start, tokens[people.end - 1].end)
    head, other = tokens[thing.start], tokens[people.start]
    opening = capitalise(other.text) if head.is_capitalised else other.text
    closing = lower_first(head.text)
    after = people.end
    # "the foreign ministers, at": the comma stood behind the object.
    comma = (
        after < len(tokens)
        and tokens[after].text == ","
        and after + 1 < len(tokens)
        and tokens[after + 1].lower in {"at", "in", "on", "during"}
    )
    return context.finding(
        draft,
        [
            Change(first.start, first.end, (opening, Span(other.end, second.end))),
            Change(second.start, tokens[after].end if comma else second.end, (closing, Span(head.end, first.end))),
        ],
        f"“{tokens[verb].text}” is what people do: Danish may put the object first",
        confirmed=confirmed,
    )


rule = Rule(
    find,
    stage=Stage.ORDER,
    needs=Need.MT,
    issue=Issue.WORD_ORDER,
    anchors=Anchors(words=_HUMAN_VERBS),
    alters={Alters.NAME},
    examples=(
        Example("The plan supports the local police.", mt=True),
        Example("The ministers approved the mission.", mt=True),
        Example("{~~The mission~>The foreign ministers~~} approved {~~the foreign ministers~>the mission~~}.", mt=True),
        Example(
            "{~~The work~>The foreign ministers~~} approved {~~the foreign ministers~>the work~~}.",
            source="Det arbejde godkendte udenrigsministrene.",
        ),
        Example(
            "The mission approved the foreign ministers.",
            mt=True,
            source="Udenrigsministrene blev godkendt af missionen.",
        ),
    ),
)
