"""An article before a name that takes none.

What it repairs
    ``the NMI maintains`` becomes ``NMI maintains``; ``the Islamic State`` becomes ``Islamic State``.

Why it happens
    The engine takes the name for a definite noun, or carries an article over from the noun that the name stands beside.

Safety
    Needs evidence of translation, and a name that the glossary knows to take no article. Before a noun the article
    belongs to the noun (``the Nato mission``), so it goes only where a mark, a function word or a verb that is no noun
    follows.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.lexicon.phrases import is_finite
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “the” before a name without article."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].lower != "the" or index + 1 >= len(tokens):
            continue
        name = _name_at(draft, context, index + 1)
        if name is None:
            continue
        after = tokens[name.end] if name.end < len(tokens) else None
        # "the Islamic State of Iraq": a longer name that has its article.
        if after is not None and after.lower == "of":
            continue
        # "the KL 7 machine": a number makes a type of it.
        if after is not None and after.kind == "number":
            continue
        # A word that may be a noun owns the article; so does the noun behind a hyphen or before a bracketed year.
        noun_like = after is not None and after.is_word and after.lower not in FUNCTION_WORDS
        if noun_like and not is_finite(tokens[name.end], context.lexicon):
            continue
        if after is not None and after.text in "-–" and after.start == tokens[name.end - 1].end:
            continue
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index + 1].start, ())],
            f"the name “{name.term}” takes no article",
            danish=name.entry.danish,
            concept=name.entry.concept,
        )


def _name_at(draft: Draft, context: Context, index: int) -> EnglishMatch | None:
    """Return the name at the token, if it takes no article and stands there with its capitals."""
    if not draft.tokens[index].is_capitalised:
        return None
    for match in context.lexicon.match_english(draft.tokens, index):
        if match.entry.article == "none" and match.entry.part_of_speech == "proper-noun":
            return match
    return None


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.ARTICLE,
    anchors=Anchors(words={"the"}),
    examples=(
        Example("{--The --}NMI is in Baghdad.", mt=True),
        Example("They fight {--the --}Islamic State.", mt=True),
        Example("Both Iraq and {--the --}NMI have agreed.", mt=True),
        Example("The Nato mission is in Baghdad.", mt=True),
        Example("The KL 7 machine ciphered for years.", mt=True),
        Example("He read about the Islamic State group.", mt=True),
    ),
)
