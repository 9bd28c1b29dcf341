"""A verb in the singular after a plural subject, and the other way round.

What it repairs
    ``The talks has been`` becomes ``The talks have been``; ``we gets`` becomes ``we get``.

Why it happens
    Danish verbs have one form for both numbers; the engine chooses by the nearest noun.

Safety
    Needs evidence of translation, and either *we* or *they* right before the verb, or a subject that opens its sentence with a
    determiner and a plural of the glossary, with an auxiliary right behind it. Collective nouns (*the committee were*) are never touched.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import PLURAL_DETERMINERS, SINGULAR_DETERMINERS
from nmiterms.english.verbs import agree
from nmiterms.lexicon.phrases import is_noun, noun_phrase_at, verb_slots
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_SINGULAR = frozenset({"is", "was", "has", "does"})
_PLURAL_PRONOUNS = frozenset({"we", "they"})
# Words behind which a pronoun is no subject of the verb that follows it.
_NO_SUBJECT_AFTER = frozenset({"than", "as", "of", "like", "and", "or"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find a singular verb behind a plural subject: a pronoun, or a noun phrase that opens the sentence."""
    tokens = draft.tokens
    for index in context.anchors:
        word = tokens[index].lower
        if word in _PLURAL_PRONOUNS:
            yield from _find_behind_pronoun(draft, context, index)
            continue
        if word not in _SINGULAR:
            continue
        start = draft.opening_of(index)
        opener = tokens[start].lower
        if (
            start >= index - 1
            or opener not in {"the"} | PLURAL_DETERMINERS
            or opener in SINGULAR_DETERMINERS | {"all", "some"}
        ):
            continue
        subject = noun_phrase_at(tokens, start, context.lexicon, index)
        if subject is None or subject.end != index or subject.number != "plural":
            continue
        if _is_plural_form(draft, context, index - 1):
            yield _agreed(draft, context, index)


def _find_behind_pronoun(draft: Draft, context: Context, index: int) -> Iterator[Finding]:
    """``we gets``: English shows the number of a pronoun in every verb."""
    tokens = draft.tokens
    if index + 1 >= len(tokens) or (index and tokens[index - 1].lower in _NO_SUBJECT_AFTER):
        return
    verb = tokens[index + 1]
    slots = verb_slots(verb, context.lexicon)
    if verb.lower in _SINGULAR or (verb.text.islower() and slots == {"3sg"} and not is_noun(verb, context.lexicon)):
        yield _agreed(draft, context, index + 1)


def _agreed(draft: Draft, context: Context, index: int) -> Finding:
    verb = draft.tokens[index]
    right = agree(verb.lower, "plural")
    return context.finding(
        draft, [Change(verb.start, verb.end, (right,))], "the subject is plural; Danish verbs do not show it"
    )


def _is_plural_form(draft: Draft, context: Context, index: int) -> bool:
    """Tell whether the word can be nothing but a plural noun: "news" and "politics" are none."""
    # A capital makes a title of it: "The Histories is a book".
    if draft.tokens[index].is_capitalised:
        return False
    matches = context.lexicon.match_word(draft.tokens[index])
    nouns = [match for match in matches if match.entry.part_of_speech == "noun"]
    return bool(nouns) and all(match.slot == "pl" and match.entry.number_english != "singular" for match in nouns)


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.AGREEMENT,
    anchors=Anchors(words=_SINGULAR | _PLURAL_PRONOUNS),
    examples=(
        Example("The soldiers {~~has~>have~~} been sent home.", mt=True),
        Example("The important thing is that we {~~gets~>get~~} the planes.", mt=True),
        Example("The committee were divided on the issue.", mt=True),
        Example("One of the soldiers has been sent home.", mt=True),
        Example("The rest of the soldiers is at home.", mt=True),
    ),
)
