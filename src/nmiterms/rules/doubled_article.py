"""Two articles in a row, or either side of an adjective, and “the most of”.

What it repairs
    ``the the mission`` becomes ``the mission``; ``the political the pressure`` becomes ``the political pressure``; ``The
    most of the soldiers`` becomes ``Most of the soldiers``.

Why it happens
    The engine translates the Danish suffix and finds room for an article of its own; *de fleste af* has one that English
    lacks.

Safety
    Needs evidence of translation. ``make the most of it`` is English: only the start of a sentence is touched. An adjective
    between two articles must be of a kind that names no people by itself (``for the poor the tax is high``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import ARTICLES, PREPOSITIONS
from nmiterms.lexicon.phrases import is_adjective, is_noun, is_plural_noun, verb_slots
from nmiterms.text.casing import capitalise, transfer_casing
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need, Safety
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

# Adjectives that say what a thing has to do with: none of them means people by itself, as "the sick" does.
_RELATING = re.compile(r"(?:ic|ical|ional|orial|onal|ous|ary)$|^(?:new|large|big|great|recent|current|international)$")
# Nouns as well: "the musical the school put on".
_NOUNS_TOO = frozenset(
    "musical medical professional radical liberal national editorial memorial material tutorial criminal official individual"
    " original classic comic capital final general practical physical oral local regional intellectual principal".split()
)
_AFTER_A = frozenset({"capella", "cappella", "priori", "posteriori", "la", "fortiori"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find doubled articles."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].lower not in ARTICLES or index + 2 >= len(tokens):
            continue
        second = tokens[index + 1]
        # Capitals make a grade or a letter of it: "the A team".
        if second.text in ARTICLES and draft.text[tokens[index].end : second.start] == " ":
            third = tokens[index + 2]
            joined = draft.text[tokens[index].start - 1 : tokens[index].start] in {".", "'", "’", "-"} and index > 0
            # "Chang 'an the following year", "an a capella choir", "the a- or the b-text".
            if joined or third.text in "-–" or third.lower in _AFTER_A:
                continue
            yield _without_one(draft, context, index)
        if tokens[index].lower == "the" and second.lower != "the" and _is_before_article(draft, index + 1, context):
            change = Change(second.end, tokens[index + 2].end, ())
            yield context.finding(draft, [change], "the article stands once, before the adjective")
        if _is_most_of_many(draft, context, index):
            written = transfer_casing(tokens[index].text, second.text)
            yield context.finding(
                draft,
                [Change(tokens[index].start, second.end, (written,))],
                "“de fleste” is “most”",
                danish="de fleste",
            )
        words = tuple(token.lower for token in tokens[index : index + 4])
        if words == ("the", "most", "of", "the") and draft.opening_of(index) == index:
            change = Change(tokens[index].start, second.end, ("Most" if tokens[index].is_capitalised else "most",))
            yield context.finding(draft, [change], "“de fleste af” is “most of”", danish="de fleste af")


def _is_most_of_many(draft: Draft, context: Context, index: int) -> bool:
    """Tell whether ``The most Danes support`` opens a sentence: people in the plural, and their verb right behind."""
    tokens = draft.tokens
    if tokens[index + 1].text != "most" or draft.opening_of(index) != index or index + 4 >= len(tokens):
        return False
    people, verb = tokens[index + 2], tokens[index + 3]
    name = context.lexicon.names.match(tokens, index + 2) if people.is_capitalised else None
    known = name is not None and name.semantic_class == "nationality" and people.lower.endswith("s")
    known = known or (is_plural_noun(people, context.lexicon) and _names_people(people, context))
    plural = verb.lower in {"are", "were", "have", "do"} or verb_slots(verb, context.lexicon) & {"inf", "past"}
    return known and bool(plural)


def _names_people(token: Token, context: Context) -> bool:
    return any(
        match.entry.semantic_class in {"person", "office", "group"} for match in context.lexicon.match_word(token)
    )


def _without_one(draft: Draft, context: Context, index: int) -> Finding:
    """``the the``, ``a an island``: of two forms of one article the second fits its noun; of two articles nobody knows which is meant."""
    first, second = draft.tokens[index], draft.tokens[index + 1]
    if first.lower == second.lower or "the" in (first.lower, second.lower):
        changes, same = [Change(first.end, second.end, ())], first.lower == second.lower
    else:
        written = capitalise(second.text) if first.is_capitalised else second.text
        changes, same = [Change(first.start, second.end, (written,))], True
    return context.finding(draft, changes, "one article is enough", at_most=Safety.SAFE if same else Safety.SUGGESTED)


def _is_before_article(draft: Draft, at: int, context: Context) -> bool:
    """Tell whether an adjective and nothing else stands between the article before it and one behind it."""
    tokens = draft.tokens
    if at + 2 >= len(tokens) or tokens[at + 1].text != "the" or not _RELATING.search(tokens[at].text):
        return False
    if at > 1 and tokens[at - 2].lower in PREPOSITIONS and draft.opening_of(at) == at - 2:
        # "For the military the order came too late": the adjective means people.
        return False
    adjective, noun = tokens[at], tokens[at + 2]
    return (
        is_adjective(adjective, context.lexicon)
        and not is_noun(adjective, context.lexicon)
        and adjective.lower not in _NOUNS_TOO
        and noun.text.islower()
        and is_noun(noun, context.lexicon)
    )


rule = Rule(
    find,
    stage=Stage.SEAMS,
    needs=Need.MT,
    issue=Issue.ARTICLE,
    anchors=Anchors(shape=r"\b(?:[Tt][Hh][Ee]|[Aa][Nn]?)(?= (?:the|an?|most|\p{Ll}+ the)\b)"),
    examples=(
        Example("They joined the{-- the--} mission.", mt=True),
        Example("They reached {~~a an~>an~~} island.", mt=True),
        Example("They joined the{-- a--} large mission.", mt=True, safety=Safety.SUGGESTED),
        Example("{~~The most~>Most~~} of the soldiers are home.", mt=True),
        Example("{~~The most~>Most~~} Danes support the plan.", mt=True),
        Example("The most votes went to the left.", mt=True),
        Example("The political{-- the--} pressure grows.", mt=True),
        Example("For the poor the tax is high.", mt=True),
        Example("The musical the school put on was a success.", mt=True),
        Example("For the critical the answer is no.", mt=True),
        Example("They made the most of the time.", mt=True),
        Example("They sang an a capella song.", mt=True),
        Example("He plays for the A team.", mt=True),
    ),
)
