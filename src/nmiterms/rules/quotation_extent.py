"""A quotation that takes in more, or less, than the one in the Danish.

What it repairs
    With *»Vi bliver i Irak,« siger ministeren* at hand, ``“We stay in Iraq, says the minister”`` puts the speaker's name into
    his mouth. The reader is told how much the Danish quotes.

Why it happens
    Engines take marks for letters like any others, and set them where a sentence begins and ends.

Safety
    A flag, never an edit: where the marks belong is for somebody who reads both. Needs the source, with one quotation of
    some words in each sentence, whose shares of their sentences differ by more than the languages do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need, Safety
from nmiterms.text.quotations import Quotation, find_quotations
from nmiterms.text.span import Span
from nmiterms.text.tokens import Token

# A quoted word or two is a name or a hint; so much more or less of a sentence is no matter of how languages put it.
_LEAST_WORDS = 3
_LEAST_DIFFERENCE = 0.25


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find sentences whose one quotation has another extent than that of the source."""
    for index in context.anchors:
        source, sentence = context.source_at(draft, index), draft.sentence_at(draft.tokens[index].start)
        if source is None:
            continue
        inside = draft.sentence_tokens(index)
        tokens = draft.tokens[inside.start : inside.stop]
        english = [each for each in draft.quotations if sentence.start <= each.start < sentence.end]
        danish = find_quotations(source.text)
        if len(english) != 1 or len(danish) != 1 or english[0].end > tokens[-1].end:
            continue
        ours, theirs = _share(tokens, english[0]), _share(source.tokens, danish[0])
        if ours is not None and theirs is not None and abs(ours - theirs) > _LEAST_DIFFERENCE:
            yield context.finding(
                draft,
                (),
                f"the Danish quotes only “{source.text[danish[0].start + 1 : danish[0].end - 1]}”"
                if ours > theirs
                else f"the Danish quotes more: “{source.text[danish[0].start + 1 : danish[0].end - 1]}”",
                at_most=Safety.FLAG,
                span=Span(english[0].start, english[0].end),
            )


def _share(tokens: Sequence[Token], quotation: Quotation) -> float | None:
    """Return how much of a sentence's words is quoted, or None where that are few or the quotation does not end."""
    words = [token for token in tokens if token.is_word]
    quoted = sum(quotation.start < token.start < quotation.end for token in words)
    return quoted / len(words) if quotation.closed and quoted >= _LEAST_WORDS else None


rule = Rule(
    find,
    stage=Stage.SEAMS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(sentences=True),
    examples=(
        Example(
            "{==“We stay in Iraq, says the minister.”==}",
            source="»Vi bliver i Irak,« siger ministeren.",
            safety=Safety.FLAG,
        ),
        Example("“We stay in Iraq, says the minister.”", source="»Vi bliver i Irak, siger ministeren.«"),
        Example("“We stay in Iraq,” says the minister.", source="»Vi bliver i Irak,« siger ministeren."),
        Example("“We stay in Iraq, says the minister.”", mt=True),
    ),
)
