"""A hyphen that Danish puts between a name or an abbreviation and its noun: "the NATO-summit".

What it repairs
    ``the NATO-summit in Warsaw`` becomes ``the NATO summit in Warsaw``; ``the covid-19-figures`` becomes ``the covid-19
    figures``.

Why it happens
    Danish writes compounds as one word, and with a hyphen where the first part is a name or an abbreviation; the engine
    translates the noun and keeps the hyphen.

Safety
    Needs evidence of translation. The noun must be one that the glossary knows and the head of its phrase: English too
    has a hyphen in ``NATO-led forces``, ``EU-style rules`` and before a further noun. The first part must be an abbreviation
    in capitals of two letters or more, the name of a party or another body, or *covid-19*.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

# English itself writes VE-day and D-day so.
_ENGLISH = frozenset({"day"})
# Nouns that make an adjective of what stands before them.
_ADJECTIVAL = frozenset(
    {"style", "type", "level", "line", "size", "class", "grade", "scale", "free", "only", "plus", "wide"}
)


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the hyphens at the anchors."""
    tokens = draft.tokens
    for index in context.anchors:
        if not 0 < index < len(tokens) - 1 or tokens[index].text != "-":
            continue
        first, noun = tokens[index - 1], tokens[index + 1]
        if first.end != tokens[index].start or noun.start != tokens[index].end:
            continue
        if not noun.text.islower() or noun.lower in _ADJECTIVAL | _ENGLISH or not _is_noun(noun.lower, context):
            continue
        if not _is_head(draft, index + 1, context) or not _is_named(draft, index - 1, context):
            continue
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index].end, (" ",))],
            "Danish ties a noun to a name or an abbreviation with a hyphen; English writes them apart",
            is_sign=False,
        )


def _is_named(draft: Draft, at: int, context: Context) -> bool:
    """Tell whether an abbreviation, a body or *covid-19* ends at the token, and no other hyphen stands before it."""
    tokens = draft.tokens
    if tokens[at].text == "19" and at > 1 and tokens[at - 1].text == "-" and tokens[at - 2].lower == "covid":
        return True
    if at and tokens[at - 1].text in "-–—/" and tokens[at - 1].end == tokens[at].start:
        return False
    if tokens[at].text.isupper() and tokens[at].is_word and len(tokens[at].text) > 1:
        return True
    for start in range(max(at - 2, 0), at + 1):
        name = context.lexicon.names.match(tokens, start)
        if name is not None and name.end == at + 1 and name.semantic_class == "body":
            return tokens[start].is_capitalised
    return False


def _is_noun(word: str, context: Context) -> bool:
    readings = context.lexicon.read_english(word)
    return any(each.part_of_speech == "noun" for each in readings) and not word.endswith(("ed", "ing"))


def _is_head(draft: Draft, noun: int, context: Context) -> bool:
    """Tell whether the noun ends its phrase: a mark, a word of grammar or the end stands behind it."""
    if noun + 1 >= len(draft.tokens):
        return True
    after = draft.tokens[noun + 1]
    if after.text in {"-", "/"} and after.start == draft.tokens[noun].end:
        return False
    return not after.is_word or after.lower in FUNCTION_WORDS


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PUNCTUATION,
    anchors=Anchors(shape=r"(?<=\p{L}|19)-(?=\p{Ll})"),
    examples=(
        Example("They met at the NATO{~~-~> ~~}summit in Warsaw.", mt=True),
        Example("The EU{~~-~> ~~}countries, he said, are ready.", mt=True),
        Example("The covid-19{~~-~> ~~}vaccine is ready.", mt=True),
        Example("The NATO-led forces and the US-backed rebels left.", mt=True),
        Example("They want EU-style rules and UN-level talks.", mt=True),
        Example("The NATO-summit host was tired.", mt=True),
        Example("The pro-EU-parties won.", mt=True),
        Example("Crowds filled the streets on VE-day.", mt=True),
        Example("The well-known leader left.", mt=True),
    ),
)
