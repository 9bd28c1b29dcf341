"""A Danish word that the glossary cannot read.

What it repairs
    Nothing: it points at ``an anerkendelsesværdig effort`` and says that the word was left in Danish.

Why it happens
    The engine copies what it has not met; the glossary has not met it either, or reads it as a name.

Safety
    Needs evidence of translation, and changes no word. The word must be unknown to English and have Danish letters or an
    ending that only Danish has; capitals make a name of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need, Safety
from nmiterms.text.span import Span

_LEAST_LETTERS = 5


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find words in lower case that are Danish and that nothing can be made of."""
    language = context.lexicon.language
    for index in context.anchors:
        token = draft.tokens[index]
        if not token.text.islower() or len(token.text) < _LEAST_LETTERS or context.leftovers.readings(token.lower):
            continue
        source = context.source_at(draft, index)
        if source is not None and token.lower not in source.words:
            # Whatever it is, it was not left standing.
            continue
        if language.is_danish(token.lower) or language.looks_danish(token.lower):
            yield context.finding(
                draft, [], f"“{token.text}” was left in Danish; look at the Danish", span=Span(token.start, token.end)
            )


rule = Rule(
    find,
    stage=Stage.WORDS,
    needs=Need.MT,
    issue=Issue.UNTRANSLATED,
    anchors=Anchors(danish=True),
    examples=(
        Example("It was an effort of {==smørfed==} generosity.", mt=True, safety=Safety.FLAG),
        Example("He met Søren in the café.", mt=True),
        Example("It was an effort of great generosity.", mt=True),
        Example(
            "It was an effort of {==smørfed==} generosity.",
            mt=True,
            source="Det var en indsats af smørfed gavmildhed.",
            safety=Safety.FLAG,
        ),
        Example("It was an effort of smørfed generosity.", mt=True, source="Det var en indsats af stor gavmildhed."),
    ),
)
