"""The relative *der* read as "there": "the parties, there have voted for it".

What it repairs
    ``the parties, there have voted for the law`` becomes ``the parties that have voted for the law``.

Why it happens
    *der* is "who" or "that" where it is the subject of a relative clause, and "there" where it fills an empty place.

Safety
    Needs evidence of translation, a comma with a noun before it, and behind "there" a verb that something does to something:
    a participle or infinitive with an object or a preposition behind it. What may exist, come or happen stays (``in the end,
    there must come a day``).
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import ARTICLES, BE_FORMS, MODALS, POSSESSIVES, PREPOSITIONS, SUBORDINATORS
from nmiterms.lexicon.clause_opening import SPEAKING, TIMES
from nmiterms.lexicon.phrases import is_finite, is_noun, is_participle, is_plural_noun, noun_phrase_at, verb_slots
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

# What "there" may open in English: verbs of being, coming and happening, in their forms.
_PRESENTING = BE_FORMS | frozenset(
    "exist exists existed come comes came remain remains remained follow follows followed stand stands stood lie lies lay"
    " lain live lives lived arise arises arose arisen appear appears appeared emerge emerges emerged occur occurs occurred"
    " happen happens happened seem seems seemed go goes went gone prevail prevails prevailed begin begins began begun grow"
    " grows grew grown develop develops developed sit sits sat run runs ran fall falls fell fallen pass passes passed"
    # "there will continue to be"
    " continue continues continued tend tends tended need needs needed used cease ceases ceased".split()
)

_LONGEST = 8


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “, there” before a verb that takes an object."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].text != "there" or index < 2 or index + 3 >= len(tokens) or tokens[index - 1].text != ",":
            continue
        closing = _closing_comma(draft, index, context)
        if closing is None and not (_ends_phrase(draft, index - 2, context) and _acts(draft, index + 1, context)):
            continue
        source = context.source_at(draft, index)
        if source is not None and not _has_relative(source):
            continue
        changes = [Change(tokens[index - 1].start, tokens[index].end, (" that",))]
        if closing is not None:
            changes = [
                Change(
                    tokens[index - 1].start,
                    tokens[index].end,
                    (" who" if _are_people(draft, index - 1, context) else " that",),
                ),
                Change(tokens[closing].start, tokens[closing].end, ()),
            ]
        verb = tokens[index + 1]
        if verb.lower == "has" and is_plural_noun(tokens[index - 2], context.lexicon):
            changes.append(Change(verb.start, verb.end, ("have",)))
        yield context.finding(
            draft,
            changes,
            "“der” is the subject of a relative clause here",
            danish="der",
            confirmed=source is not None,
        )


def _has_relative(source: SourcePassage) -> bool:
    """Tell whether the Danish has *der* or *som* behind a comma."""
    words = source.tokens
    return any(word.lower in {"der", "som"} and at and words[at - 1].text == "," for at, word in enumerate(words))


def _ends_phrase(draft: Draft, at: int, context: Context) -> bool:
    """Tell whether a noun that a relative clause may belong to ends right before the comma, and nothing opened the sentence there."""
    tokens = draft.tokens
    opening = draft.opening_of(at)
    if tokens[opening].lower in SUBORDINATORS and not any(token.text == "," for token in tokens[opening:at]):
        # "When they reached the bridge, there …": a clause opens the sentence.
        return False
    if tokens[opening].lower in PREPOSITIONS and not any(
        verb_slots(token, context.lexicon) for token in tokens[opening : at + 1]
    ):
        # "In the army, there …": a phrase of place or time opens the sentence.
        return False
    return tokens[at].text.islower() and is_noun(tokens[at], context.lexicon)


def _closing_comma(draft: Draft, index: int, context: Context) -> int | None:
    """Return the comma that closes ``The soldiers, there were wounded, have …``: the subject, a clause of it, and its own verb."""
    tokens = draft.tokens
    opening, limit = draft.opening_of(index), draft.sentence_tokens(index).stop
    phrase = noun_phrase_at(tokens, opening, context.lexicon, index)
    if phrase is None or phrase.end != index - 1 or phrase.kind == "pronoun" or not phrase.determined:
        return None
    # "This year, there have been many fires, caused by drought": a time is nobody's subject.
    timed = phrase.semantic_class == "time" or tokens[phrase.end - 1].lower.removesuffix("s") in TIMES | {"day", "hour"}
    if timed or tokens[index + 2].lower == "been":
        return None
    if tokens[index + 1].lower not in BE_FORMS | {"has", "have", "had"} or not is_participle(
        tokens[index + 2], context.lexicon
    ):
        return None
    comma = next((at for at in range(index + 3, min(index + 3 + _LONGEST, limit - 1)) if tokens[at].text == ","), None)
    verb = tokens[comma + 1] if comma is not None else None
    closes = verb is not None and is_finite(verb, context.lexicon) and not is_participle(verb, context.lexicon)
    return comma if closes and verb is not None and verb.lower not in SPEAKING else None


def _are_people(draft: Draft, comma: int, context: Context) -> bool:
    phrase = noun_phrase_at(draft.tokens, draft.opening_of(comma), context.lexicon, comma)
    return phrase is not None and phrase.semantic_class in {"person", "office", "group", "nationality"}


def _acts(draft: Draft, verb: int, context: Context) -> bool:
    """Tell whether an auxiliary with its verb stands there, and what that verb asks for."""
    tokens, lexicon = draft.tokens, context.lexicon
    auxiliary, main, behind = tokens[verb].lower, tokens[verb + 1], tokens[verb + 2]
    if main.lower in _PRESENTING:
        return False
    if auxiliary in MODALS:
        fits = "inf" in verb_slots(main, lexicon)
    else:
        fits = auxiliary in {"has", "have", "had"} and is_participle(main, lexicon)
    return fits and behind.lower in (ARTICLES | POSSESSIVES | PREPOSITIONS) - {"a", "an"}


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PRONOUN,
    anchors=Anchors(
        shape=r"(?<=\p{Ll}, )there(?= (?:is|are|was|were|has|have|had|can|could|may|might|must|shall|should|will|would) )"
    ),
    examples=(
        Example("The parties{~~, there~> that~~} have voted for the law want a debate.", mt=True),
        Example("The parties{~~, there has~> that have~~} voted for the law want a debate.", mt=True),
        Example("The soldiers{~~, there~> who~~} were wounded{--,--} have been flown home.", mt=True),
        Example("The soldiers, there were ten, have been flown home.", mt=True),
        Example("It is the soldiers{~~, there~> that~~} must pay the price.", mt=True),
        Example(
            "The parties{~~, there~> that~~} have voted for the law want a debate.",
            source="De partier, der har stemt for loven, vil have en debat.",
        ),
        Example(
            "The parties, there have voted for the law want a debate.",
            mt=True,
            source="Partierne har stemt for loven og vil have en debat.",
        ),
        Example("In the army, there have emerged the first signs of change.", mt=True),
        Example("He spoke to the soldiers, there must be an answer.", mt=True),
        Example("When they came to the bridge, there had gathered the whole town.", mt=True),
        Example("After he left the party, there had sprung up in its place a new one.", mt=True),
        Example("After the war, there will come the question of pay.", mt=True),
    ),
)
