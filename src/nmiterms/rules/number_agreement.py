"""A verb in the singular after a plural subject, and the other way round.

What it repairs
    ``The talks has been`` becomes ``The talks have been``; ``we gets`` becomes ``we get``.

Why it happens
    Danish verbs have one form for both numbers; the engine chooses by the nearest noun.

Safety
    Needs evidence of translation, and a subject that is plural beyond doubt: *we* or *they* right before the verb; a phrase
    with a plural noun of the glossary that opens its clause; two countries joined by *and*; or *those/people who*. Collective
    nouns (*the committee were*), measures (*ten years is long*) and titles (*The Times is*) are never touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FINITE_AUXILIARIES, SUBJECT_PRONOUNS
from nmiterms.english.verbs import agree, inflect_verb
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.phrases import is_noun, is_participle, is_plural_noun, noun_phrase_at, verb_slots
from nmiterms.lexicon.plural_subject import (
    APPROXIMATING,
    MEASURES,
    is_singular_verb,
    plural_subject_before,
    plural_subject_opening,
)
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_SINGULAR = frozenset({"is", "was", "has", "does"})
_PLURAL_PRONOUNS = frozenset({"we", "they"})
# Words behind which a pronoun is no subject of the verb that follows it.
_NO_SUBJECT_AFTER = frozenset({"than", "as", "of", "like", "and", "or"})
_PLURAL_ANTECEDENTS = frozenset({"those", "people"})


_NUMBERS = frozenset("two three four five six seven eight nine ten".split())
_OF_THEM = frozenset({"the", "our", "their", "these", "those", "his", "her", "its"})
_BEHIND_NOUN = FINITE_AUXILIARIES | {"of", "and", "or"}


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find a singular verb behind a plural subject: a pronoun, a noun phrase, two countries, or *who* of many."""
    tokens = draft.tokens
    for index in context.anchors:
        word = tokens[index].lower
        if word in _PLURAL_PRONOUNS:
            yield from _find_behind_pronoun(draft, context, index)
        elif index and (word in _SINGULAR or tokens[index].text.islower()):
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            # "the fossilised remains of", "several acts of Congress", "bond issues had been": nouns all.
            if word not in _SINGULAR and following is not None and following.lower in _BEHIND_NOUN:
                continue
            if word not in _SINGULAR and not is_singular_verb(tokens[index], following, context.lexicon):
                continue
            opening = draft.opening_of(index)
            plural = (
                plural_subject_before(tokens, index, opening, context.lexicon) is not None
                or plural_subject_opening(tokens, index, opening, context.lexicon) is not None
                or _follows_countries(draft, context, index, opening)
                or _follows_many(draft, index)
                or _counts(draft, index, context)
                or _follows_number_of(draft, index, opening, context)
                or _follows_relative(draft, index, opening, context)
            )
            if plural and not _is_sum(draft, index):
                yield _agreed(draft, context, index)


def _find_behind_pronoun(draft: Draft, context: Context, index: int) -> Iterator[Finding]:
    """``we gets``: English shows the number of a pronoun in every verb."""
    tokens = draft.tokens
    if index + 1 >= len(tokens) or (index and tokens[index - 1].lower in _NO_SUBJECT_AFTER):
        return
    verb = tokens[index + 1]
    slots = verb_slots(verb, context.lexicon)
    opens = index == draft.opening_of(index)
    # "We was" is how some people talk; no engine writes it.
    if verb.lower in _SINGULAR - {"is", "was"} or (
        verb.text.islower() and slots == {"3sg"} and (opens or not is_noun(verb, context.lexicon))
    ):
        yield _agreed(draft, context, index + 1)


def _follows_countries(draft: Draft, context: Context, verb: int, opening: int) -> bool:
    """Tell whether two countries joined by *and* open the sentence right before the verb, or stand behind "also" and "both"."""
    tokens, names = draft.tokens, context.lexicon.names
    first = names.match(tokens, opening + (tokens[opening].lower in {"also", "both"}))
    if first is None or first.semantic_class != "place" or first.end + 1 >= verb or tokens[first.end].lower != "and":
        return False
    second = names.match(tokens, first.end + 1)
    return second is not None and second.semantic_class == "place" and second.end == verb


def _follows_many(draft: Draft, verb: int) -> bool:
    """Tell whether the verb stands in ``those who has``; of ``one of those who`` both numbers are said."""
    tokens = draft.tokens
    if verb < 2 or tokens[verb - 1].lower != "who":
        return False
    at = verb - 2 - (tokens[verb - 2].text == ",")
    before = [token.lower for token in tokens[max(at - 2, 0) : at]]
    # "one of those who", "one of the people who"
    return tokens[at].lower in _PLURAL_ANTECEDENTS and not {"of", "among"}.intersection(before)


def _follows_relative(draft: Draft, verb: int, opening: int, context: Context) -> bool:
    """Tell whether a plural that opens the sentence is what ``which`` before the verb stands for, or what the clause closes on.

    ``The proposals, which was presented by the minister, gets support``: both verbs are the proposals'.
    """
    tokens = draft.tokens
    phrase = noun_phrase_at(tokens, opening, context.lexicon, verb)
    if phrase is None or not phrase.determined or phrase.kind == "pronoun" or phrase.end + 1 >= verb:
        return False
    head = tokens[phrase.end - 1]
    if not head.text.islower() or not is_plural_noun(head, context.lexicon) or head.lower in MEASURES:
        return False
    relative = phrase.end + 1 if tokens[phrase.end].text == "," else phrase.end
    if tokens[relative].lower not in {"which", "who"}:
        return False
    if relative == verb - 1:
        # "His parents, which is unusual, agreed": only a participle says something of the noun itself.
        people = phrase.semantic_class in {"person", "office", "group", "nationality"}
        passive = verb + 1 < len(tokens) and is_participle(tokens[verb + 1], context.lexicon)
        return passive and not (people and tokens[relative].lower == "which")
    # The one comma between closes the relative clause.
    commas = [at for at in range(relative, verb) if tokens[at].text == ","]
    return relative > phrase.end and commas == [verb - 1]


def _is_sum(draft: Draft, verb: int) -> bool:
    """Tell whether the plural is one thing, or no subject: "three households is a maximum", "human rights refers to the idea"."""
    tokens = draft.tokens
    following = tokens[verb + 1].lower if verb + 1 < len(tokens) else ""
    if following == "not" and verb + 2 < len(tokens):
        following = tokens[verb + 2].lower
    if following in SUBJECT_PRONOUNS | {"it", "there"}:
        # "Other times is it quiet": Danish order, and the subject behind the verb.
        return True
    counted = tokens[draft.opening_of(verb)].lower in _NUMBERS or tokens[draft.opening_of(verb)].kind == "number"
    return tokens[verb].lower == "refers" or (
        counted and tokens[verb].lower in {"is", "was"} and following in {"a", "an", "the", "all", "enough"}
    )


def _follows_number_of(draft: Draft, verb: int, opening: int, context: Context) -> bool:
    """Tell whether the verb stands in ``two of the soldiers was``, right behind the phrase that opens its sentence."""
    tokens = draft.tokens
    if verb - opening not in {4, 5} or tokens[opening + 1].lower != "of" or tokens[opening + 2].lower not in _OF_THEM:
        return False
    counted = tokens[opening].lower in _NUMBERS | {"several", "many", "both"}
    return counted and is_plural_noun(tokens[verb - 1], context.lexicon)


def _counts(draft: Draft, verb: int, context: Context) -> bool:
    """Tell whether the verb stands in ``there is 150 soldiers``: a number of things, not of measures."""
    tokens = draft.tokens
    if not verb or tokens[verb - 1].lower != "there":
        return False
    at = verb + 1
    while at < len(tokens) and tokens[at].lower in APPROXIMATING | {"today", "now", "currently", "still", "also"}:
        at += 1
    if tokens[verb].lower == "has" and at < len(tokens) and tokens[at].lower == "been":
        at += 1
    if at + 1 >= len(tokens):
        return False
    counted = tokens[at + 1]
    if tokens[at].lower in {"many", "several"}:
        # "There is many a slip", "there is several hundred pounds".
        return is_plural_noun(counted, context.lexicon) and counted.lower not in MEASURES
    if tokens[at].kind != "number" or tokens[at].text in {"1", "0"}:
        return False
    return counted.text.islower() and counted.lower.endswith("s") and counted.lower not in MEASURES


def _agreed(draft: Draft, context: Context, index: int) -> Finding:
    verb = draft.tokens[index]
    right = agree(verb.lower, "plural")
    return context.finding(
        draft, [Change(verb.start, verb.end, (right,))], "the subject is plural; Danish verbs do not show it"
    )


def _singular_verbs(lexicon: Lexicon) -> Iterable[str]:
    """Return the third persons of all verbs of the glossary, with the auxiliaries and the plural pronouns."""
    verbs = {
        term
        for entry in lexicon.glossary
        if entry.part_of_speech == "verb"
        for term in entry.english_terms
        if term.isalpha()
    }
    return _SINGULAR | _PLURAL_PRONOUNS | {inflect_verb(verb)["3sg"] for verb in verbs}


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.AGREEMENT,
    anchors=Anchors(words=_singular_verbs),
    examples=(
        Example("The soldiers {~~has~>have~~} been sent home.", mt=True),
        Example("The important thing is that we {~~gets~>get~~} the planes.", mt=True),
        Example("Around 160 soldiers {~~contributes~>contribute~~} to the guard.", mt=True),
        Example("Also France and Germany {~~has~>have~~} sent soldiers.", mt=True),
        Example("Poland and Lithuania {~~wants~>want~~} to go further.", mt=True),
        Example("The army helps those who {~~has~>have~~} been wounded.", mt=True),
        Example("The police {~~has~>have~~} searched the house.", mt=True),
        Example("The company said that the rules {~~is~>are~~} too strict.", mt=True),
        Example(
            "The proposals, which {~~was~>were~~} presented by the minister, {~~gets~>get~~} broad support.", mt=True
        ),
        Example("He rejected the proposals, which was a mistake.", mt=True),
        Example("There {~~is~>are~~} today approximately 150 soldiers in Kosovo.", mt=True),
        Example("There {~~has~>have~~} been many soldiers in the town.", mt=True),
        Example("Two of the soldiers {~~was~>were~~} hurt.", mt=True),
        Example("There is many a soldier who agrees.", mt=True),
        Example("There is 150 metres between them.", mt=True),
        Example("The results of the bond issues had been good.", mt=True),
        Example("Three soldiers is a maximum.", mt=True),
        Example("Ten soldiers is not an army.", mt=True),
        Example("A group of soldiers has been sent home.", mt=True),
        Example("Ten years is a long time.", mt=True),
        Example("The works was closed in the autumn.", mt=True),
        Example("Everyone but the generals has left.", mt=True),
        Example("He is one of those who has seen it all.", mt=True),
        Example("One of the people who has helped most is here.", mt=True),
        Example("Other times is it quiet.", mt=True),
        Example("Growing sweeter tomatoes has been a goal.", mt=True),
        Example("The committee were divided on the issue.", mt=True),
        Example("One of the soldiers has been sent home.", mt=True),
        Example("The rest of the soldiers is at home.", mt=True),
    ),
)
