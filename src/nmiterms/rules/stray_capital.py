"""A capital on a word of grammar inside a sentence: “this is Why”.

What it repairs
    ``the reason is That nobody came`` becomes ``the reason is that nobody came``; ``however, It is late`` becomes
    ``however, it is late``.

Why it happens
    The engine carries capitals over by position: the word that stood first in Danish keeps its capital after the words
    have changed places.

Safety
    Needs evidence of translation. The word must be one of grammar, with lower case before it and behind it, outside
    quotation marks and brackets: so titles, which have more capitals, are left.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FUNCTION_WORDS, SENTENCE_ADVERBS
from nmiterms.lexicon.phrases import is_finite
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change, Span

# Words that hardly ever open a sentence, so that none can begin at them where a full stop was lost; "it" and "there"
# count behind a comma alone.
_INSIDE = frozenset("to of has have had is are was were been by than why that or".split())
_BEHIND_COMMA = frozenset({"it", "there", "he", "she", "we", "they"})
# Behind a word that opens a clause too; "he" may be God.
_OPENING_CLAUSES = frozenset("that because if when whether while although and but".split())
_BEHIND_OPENER = frozenset({"it", "there", "she", "we", "they", "this", "these"})


# These may open a sentence: they count behind a word of grammar or a verb.
_OPENING = frozenset({"to", "or", "that", "why", "have", "had", "has"})
_ADVERBS = frozenset("however indeed therefore moreover furthermore meanwhile then now today thus consequently".split())


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find capitals on words of grammar between words in lower case."""
    tokens = draft.tokens
    for index in context.anchors:
        word = tokens[index]
        if not word.is_capitalised or word.text[1:] != word.text[1:].lower() or index + 1 >= len(tokens):
            continue
        inside = draft.sentence_tokens(index)
        before, after = tokens[index - 1] if index > inside.start else None, tokens[index + 1]
        if before is None:
            continue
        wanted = _BEHIND_COMMA if before.text == "," else _INSIDE if before.text.islower() else frozenset()
        if before.text in _OPENING_CLAUSES:
            wanted |= _BEHIND_OPENER
        if word.lower not in wanted or _may_open(draft, context, index):
            continue
        # "The paper In our time", "he sang My way": a title may have a single capital, before a capital or a mark.
        if not after.text.islower() or draft.quotation_at(Span(word.start, word.end)) is not None:
            continue
        if any(token.is_capitalised for token in tokens[index + 1 : min(index + 4, inside.stop)]):
            continue
        yield context.finding(
            draft,
            [Change(word.start, word.start + 1, (word.text[0].lower(),))],
            "the capital of the first Danish word stayed in place when the words were moved",
        )


def _may_open(draft: Draft, context: Context, index: int) -> bool:
    """Tell whether a full stop may have been lost before the word, or a comma been written for it.

    Behind a comma the word goes on only where what opens the sentence is no clause: one word ("Indeed, it"), or an adverb.
    """
    tokens, word = draft.tokens, draft.tokens[index].lower
    before = tokens[index - 1]
    if before.text == ",":
        return tokens[index - 2].lower not in SENTENCE_ADVERBS | _ADVERBS
    if word == "of":
        return tokens[index + 1].lower != "course"
    if word not in _OPENING:
        return False
    return before.lower not in FUNCTION_WORDS and not is_finite(before, context.lexicon)


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.MT,
    issue=Issue.CAPITALISATION,
    anchors=Anchors(
        shape=rf"(?<=\p{{Ll}},? )(?:{'|'.join(sorted(word.title() for word in _INSIDE | _BEHIND_COMMA | _BEHIND_OPENER))})(?= \p{{Ll}})"
    ),
    sign="casing",
    examples=(
        Example("The reason is {~~T~>t~~}hat nobody came to the meeting.", mt=True),
        Example("There is a time for this, however, {~~I~>i~~}t is late now.", mt=True),
        Example("He thinks that {~~I~>i~~}t is a good idea.", mt=True),
        Example("The vaccine is good news That was made possible by many people.", mt=True),
        Example("We must hold on, We cannot give in.", mt=True),
        Example("He works for the Will of the people foundation.", mt=True),
        Example("She read Gone With the Wind at school.", mt=True),
        Example("He met Theresa May in London.", mt=True),
    ),
)
