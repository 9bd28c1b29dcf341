"""A calque whose words stand apart: “set the mission on pause”.

What it repairs
    ``They set the mission on pause`` becomes ``They put the mission on hold``.

Why it happens
    The Danish phrase has its object in the middle (*sætte missionen på pause*), and the engine translates it word by word.

Safety
    Needs evidence of translation, a frame that the glossary lists as wrong, and in its slot a noun phrase of the class that
    the frame names. A frame that ends in its slot asks for the source, unless two words before the slot mark it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.verbs import inflect_verb
from nmiterms.glossary.entry import Entry
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.phrases import noun_phrase_at
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change, Span

_FRAME = re.compile(r"(?P<verb>\w+)(?P<front>(?: \w+)*) \{(?P<slot>[^}]*)\}(?P<tail>(?: \w+)*)")


class Frame(NamedTuple):
    """A verb, what follows it, a slot, and what follows that."""

    verb: str
    front: tuple[str, ...]
    slot: frozenset[str]
    tail: tuple[str, ...]


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find wrong frames at the forms of their verbs."""
    for index in context.anchors:
        for entry in _entries(context.lexicon):
            for wrong in entry.deprecated_frames:
                finding = _match(draft, context, index, entry, wrong)
                if finding is not None:
                    yield finding


def _match(draft: Draft, context: Context, index: int, entry: Entry, text: str) -> Finding | None:
    tokens, wrong, right = draft.tokens, parse_frame(text), parse_frame(entry.frames_english[0])
    if wrong is None or right is None:
        return None
    slot = next((slot for slot, form in inflect_verb(wrong.verb).items() if form == tokens[index].lower), None)
    limit = draft.sentence_tokens(index).stop
    start = index + 1 + len(wrong.front)
    if slot is None or tuple(token.lower for token in tokens[index + 1 : start]) != wrong.front:
        return None
    phrase = noun_phrase_at(tokens, start, context.lexicon, limit)
    if phrase is None or phrase.semantic_class not in wrong.slot:
        return None
    end = phrase.end + len(wrong.tail)
    if tuple(token.lower for token in tokens[phrase.end : end]) != wrong.tail:
        return None
    source = context.source_at(draft, index)
    if source is not None and not source.holds(entry.concept):
        return None
    verb = inflect_verb(right.verb)[slot]
    first, last = tokens[phrase.start], tokens[phrase.end - 1]
    lead, tail = " ".join((verb, *right.front, "")), "".join(f" {word}" for word in right.tail)
    written: tuple[str | Span, ...] = (lead, Span(first.start, last.end), tail)
    return context.finding(
        draft,
        [Change(tokens[index].start, tokens[end - 1].end, written)],
        f"“{entry.danish}” is “{entry.english}”: the words of the Danish phrase stand apart",
        danish=entry.danish,
        concept=entry.concept,
        need=Need.MT if wrong.tail or len(wrong.front) > 1 else Need.SOURCE,
        confirmed=source is not None and source.is_certain(entry.concept),
    )


@cache
def parse_frame(text: str) -> Frame | None:
    """Return a frame of English, or None if it is no verb with one slot.

    >>> parse_frame("set {activity|event} on pause").tail
    ('on', 'pause')
    """
    match = _FRAME.fullmatch(text)
    if match is None:
        return None
    slot = frozenset(match["slot"].split("|"))
    return Frame(match["verb"], tuple(match["front"].split()), slot, tuple(match["tail"].split()))


@cache
def _entries(lexicon: Lexicon) -> tuple[Entry, ...]:
    return tuple(entry for entry in lexicon.glossary if entry.deprecated_frames and entry.frames_english)


def _verbs(lexicon: Lexicon) -> Iterator[str]:
    for entry in _entries(lexicon):
        for text in entry.deprecated_frames:
            frame = parse_frame(text)
            if frame is not None:
                yield from inflect_verb(frame.verb).values()


rule = Rule(
    find,
    stage=Stage.WORDS,
    needs=Need.MT,
    issue=Issue.WRONG_TERM,
    anchors=Anchors(words=_verbs),
    examples=(
        Example("The ministers {~~set~>put~~} the mission on {~~pause~>hold~~}.", mt=True),
        Example(
            "The ministers {~~set~>put~~} the mission on {~~pause~>hold~~}.",
            source="Ministrene satte missionen på pause.",
        ),
        Example("It {~~came behind on the minister~>took the minister by surprise~~} that the plan failed.", mt=True),
        Example("The ministers set the mission on its way.", mt=True),
        Example("He set the cup on pause and the film on play.", mt=True),
        Example(
            "The ministers set the mission on pause.", mt=True, source="Ministrene godkendte missionen og holdt fri."
        ),
    ),
)
