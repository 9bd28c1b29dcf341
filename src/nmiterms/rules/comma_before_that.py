"""The Danish comma before *that*, some words behind the verb or noun it belongs to.

What it repairs
    ``The ministry writes in a mail to Ritzau, that it cannot comment`` loses its comma; so does ``It is the first time in ten
    years, that Denmark sends soldiers``.

Why it happens
    Danish sets a comma before every such clause (*skriver i en mail til Ritzau, at*; *første gang i ti år, at*).

Safety
    Needs evidence of translation. Between the verb of saying and the comma stands nothing but a phrase with a preposition or
    a day; behind *that* its subject and finite verb; and no other comma stands in the sentence, so that nothing is set between
    two. ``He said on Monday, that is, …`` has no subject there.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import BE_FORMS, FINITE_AUXILIARIES, PREPOSITIONS, SENTENCE_ADVERBS
from nmiterms.lexicon.phrases import is_finite, noun_phrase_at
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_SAYING = frozenset(
    "say says said write writes wrote state states stated announce announces announced confirm confirms confirmed explain explains"
    " explained tell tells told report reports reported claim claims claimed inform informs informed emphasise emphasises"
    " emphasised stress stresses stressed promise promises promised warn warns warned argue argues argued admit admits"
    " admitted".split()
)
_TIMES = frozenset({"time", "day", "year", "place", "case"})
_LONGEST = 9


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the comma between a phrase and its clause with *that*."""
    tokens = draft.tokens
    for index in context.anchors:
        inside = draft.sentence_tokens(index)
        if tokens[index].text != "," or index + 4 >= inside.stop or tokens[index + 1].text != "that":
            continue
        if sum(tokens[at].text in ",;:–—" for at in inside) != 1 or not _opens_clause(draft, context, index + 2):
            continue
        if _is_said(draft, context, index) or _is_first_time(draft, index):
            yield context.finding(
                draft,
                [Change(tokens[index].start, tokens[index].end, ())],
                "Danish sets a comma before “at” (that)",
                danish="at",
            )


def _opens_clause(draft: Draft, context: Context, at: int) -> bool:
    """Tell whether a subject and its finite verb stand there."""
    tokens, limit = draft.tokens, draft.sentence_tokens(at).stop
    phrase = noun_phrase_at(tokens, at, context.lexicon, limit)
    end = at + 1 if tokens[at].lower in {"it", "there", "this"} else phrase.end if phrase is not None else limit
    while end < limit and tokens[end].lower in SENTENCE_ADVERBS:
        end += 1
    return end + 1 < limit and (
        tokens[end].lower in FINITE_AUXILIARIES | {"cannot"} or is_finite(tokens[end], context.lexicon)
    )


def _is_said(draft: Draft, context: Context, comma: int) -> bool:
    """Tell whether a verb of saying stands before the comma, with a phrase and no other verb between."""
    tokens = draft.tokens
    opening = draft.opening_of(comma)
    for at in range(comma - 2, max(opening, comma - _LONGEST) - 1, -1):
        token = tokens[at]
        if token.text in _SAYING:
            named = context.lexicon.names.match(tokens, at + 1)
            timed = named is not None and named.semantic_class == "time"
            # "As he said in May, that …"
            return (tokens[at + 1].lower in PREPOSITIONS or timed) and tokens[opening].lower not in {
                "as",
                "what",
                "like",
            }
        if token.lower in FINITE_AUXILIARIES or (token.text.islower() and is_finite(token, context.lexicon)):
            return False
    return False


def _is_first_time(draft: Draft, comma: int) -> bool:
    """Tell whether ``It is the first time in ten years`` stands before the comma."""
    tokens = draft.tokens
    opening = draft.opening_of(comma)
    begins = tokens[opening].lower == "it" and tokens[opening + 1].lower in BE_FORMS
    return (
        begins
        and tokens[opening + 2].lower == "the"
        and any(token.lower in _TIMES for token in tokens[opening + 3 : opening + 6])
    )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PUNCTUATION,
    anchors=Anchors(shape=r",(?= that\b)"),
    examples=(
        Example("The ministry writes in a mail to Ritzau{--,--} that it cannot comment.", mt=True),
        Example("The minister said on Monday{--,--} that the plan holds.", mt=True),
        Example("It is the first time in ten years{--,--} that Denmark sends soldiers abroad.", mt=True),
        Example("He said on Monday, that is, a week ago.", mt=True),
        Example("As he wrote in his book, that house was sold.", mt=True),
        Example("He wrote to the king, that great friend of the arts.", mt=True),
    ),
)
