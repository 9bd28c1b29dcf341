"""A noun that English does not count, counted: "an advice", "informations", "the news are".

What it repairs
    ``a new information`` becomes ``new information``; ``equipments`` becomes ``equipment``; ``The money are spent`` becomes
    ``The money is spent``.

Why it happens
    *et råd, en oplysning, penge, nyheder*: Danish counts these, and the engine keeps its article, its plural and its number.

Safety
    Needs evidence of translation, and a noun that is never counted. Before another noun the article is that noun's (``an
    information campaign``).
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import ARTICLES, FUNCTION_WORDS, POSSESSIVES, PREPOSITIONS, SENTENCE_ADVERBS
from nmiterms.english.verbs import agree
from nmiterms.lexicon.phrases import is_adjective, is_noun
from nmiterms.lexicon.plural_subject import NO_PLURALS
from nmiterms.text.casing import transfer_casing
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

# No dictionary counts these; "training", "research" and "knowledge" take an article behind some adjectives.
_UNCOUNTED = frozenset("advice information equipment news legislation furniture luggage ammunition".split())
# Without an adjective these have no article either.
_BARE = _UNCOUNTED | frozenset({"training", "research"})
# Nouns that look plural, or are in Danish, and have their verb in the singular.
_SINGULAR = frozenset({"news", "money", "information", "equipment", "advice"})
_VERBS = frozenset({"are", "were", "have"})
_ONE = ARTICLES | POSSESSIVES | {"this", "that"}
_COUNTING = frozenset("many several few two three four five these those".split())


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find articles, plurals and plural verbs of such nouns."""
    tokens = draft.tokens
    for index in context.anchors:
        noun = tokens[index]
        if noun.lower in NO_PLURALS and noun.text.islower():
            if not index or tokens[index - 1].lower not in _COUNTING:
                change = Change(noun.start, noun.end, (NO_PLURALS[noun.lower],))
                yield context.finding(draft, [change], f"“{NO_PLURALS[noun.lower]}” has no plural in English")
            continue
        article = _article_of(draft, context, index)
        if article is not None:
            yield _without(draft, context, article, noun)
        elif _is_subject(draft, index):
            verb = tokens[index + 1]
            change = Change(verb.start, verb.end, (agree(verb.text, "singular"),))
            yield context.finding(draft, [change], f"“{noun.text}” is one thing in English")


def _is_subject(draft: Draft, index: int) -> bool:
    """Tell whether the noun opens its sentence with a determiner, and a plural verb stands right behind it."""
    tokens = draft.tokens
    if tokens[index].lower not in _SINGULAR or index + 2 >= len(tokens) or tokens[index + 1].lower not in _VERBS:
        return False
    return draft.opening_of(index) == index - 1 and tokens[index - 1].lower in _ONE


def _article_of(draft: Draft, context: Context, index: int) -> int | None:
    """Return the index of the “a” that stands before the noun, or before its one adjective; None if there is none."""
    tokens, noun = draft.tokens, draft.tokens[index]
    if noun.lower not in _BARE or index < 1 or not _ends_phrase(tokens, index, context):
        return None
    if tokens[index - 1].lower in {"a", "an"}:
        return index - 1
    described = index > 1 and tokens[index - 2].lower in {"a", "an"} and noun.lower in _UNCOUNTED
    adjective = tokens[index - 1]
    plain = is_adjective(adjective, context.lexicon) and not is_noun(adjective, context.lexicon)
    return index - 2 if described and plain else None


def _ends_phrase(tokens: tuple[Token, ...], index: int, context: Context) -> bool:
    """Tell whether no further noun follows, which the article could belong to."""
    if index + 1 >= len(tokens):
        return True
    after = tokens[index + 1]
    # "a training in law", "a training for war": of one kind.
    if tokens[index].lower == "training" and after.lower in PREPOSITIONS | {"that", "which"}:
        return False
    if after.text == "," and index + 2 < len(tokens) and tokens[index + 2].lower in {"a", "an"}:
        # "a news, an information and a training section"
        return False
    # "a training and supply ship": the article may belong to what is joined.
    return after.text in ".,;:?!" or after.lower in FUNCTION_WORDS - SENTENCE_ADVERBS - {"and", "or"}


def _without(draft: Draft, context: Context, article: int, noun: Token) -> Finding:
    first, behind = draft.tokens[article], draft.tokens[article + 1]
    written = transfer_casing(first.text, behind.text)
    return context.finding(
        draft,
        [Change(first.start, behind.end, (written,))]
        if written != behind.text
        else [Change(first.start, behind.start, ())],
        f"“{noun.text}” is not counted in English, and has no “{first.lower}”",
    )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.ARTICLE,
    anchors=Anchors(words=_BARE | _SINGULAR | NO_PLURALS.keys()),
    examples=(
        Example("They gave {--an --}advice to the minister.", mt=True),
        Example("We need {--a --}new information about the plan.", mt=True),
        Example("The {~~informations~>information~~} is secret.", mt=True),
        Example("The old {~~equipments~>equipment~~} must go.", mt=True),
        Example("The money {~~are~>is~~} spent.", mt=True),
        Example("It is an information campaign.", mt=True),
        Example("They are a training unit.", mt=True),
        Example("He had a training in law.", mt=True),
        Example("People with money are happy.", mt=True),
    ),
)
