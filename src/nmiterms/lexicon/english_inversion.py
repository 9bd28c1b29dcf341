"""Where English has a verb before its subject too, or where the verb that opens a clause is none: nothing to move."""

from __future__ import annotations

from nmiterms.english.function_words import (
    BE_FORMS,
    DO_FORMS,
    FINITE_AUXILIARIES,
    HAVE_FORMS,
    MODALS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from nmiterms.english.verbs import inflect_verb
from nmiterms.lexicon.clause_opening import CLAUSE_OPENERS, TIME_OPENERS, TIMES
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.phrases import is_participle, verb_slots
from nmiterms.lexicon.plural_subject import APPROXIMATING
from nmiterms.text.months import english_month
from nmiterms.text.tokens import Token

# Verbs that open a condition without "if": "should it rain".
_CONDITIONS = frozenset({"should", "had", "were", "could"})
# Verbs that "so" and "thus" invert.
_WISHES = frozenset({"may", "could", "was", "were"})
# What a wish goes on with: "in this place may he rest", "for this may God forgive you".
_WISHED = frozenset("rest live reign prosper forgive bless grant forgiven blessed remembered".split())
# Verbs that a time may be the subject of: "last year brought the party a great victory".
_OF_TIMES = frozenset(
    form
    for verb in "bring give cost offer teach show save spare earn win deal hand take leave make mark see find".split()
    for form in inflect_verb(verb).values()
)
_LONGEST_CONDITION = 25
_LONGEST_ASIDE = 10
_DAYS = frozenset({"today", "yesterday", "tomorrow"})
_JOINING = frozenset({"and", "but"})
# Behind these a verb is finite ("in recent days decided he"); behind another plural it may be the noun's participle.
_LENGTHS = TIMES | {"hour", "day", "minute", "decade"}


def inverts_too(tokens: tuple[Token, ...], start: int, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether English inverts here: a condition, a wish, or a turn of older prose."""
    form, before, opener = tokens[verb].lower, tokens[verb - 1], tokens[start].lower
    # "…, should the convention be in force"; "the final analysis is, is it worth it".
    if before.text == "," and form in _CONDITIONS and (opener not in CLAUSE_OPENERS or _is_condition(tokens, verb)):
        return True
    if before.text == "," and verb > 1 and tokens[verb - 2].lower in BE_FORMS:
        return True
    # "With greater care does it ask us to go on": Danish has no such "do".
    if form in DO_FORMS and any("inf" in verb_slots(token, lexicon) for token in tokens[verb + 2 : verb + 4]):
        return True
    # "Thus was it known"; "so may it be"; "by these alone can they be judged".
    if opener in {"so", "thus"} and form in _WISHES:
        return True
    # "In this endeavour, may God watch over us"; "“Then may I go,” he said": a wish, a request.
    if form == "may" and (before.text == "," or tokens[verb + 1].text in {"God", "I"}):
        return True
    if form == "may" and any(token.lower in _WISHED for token in tokens[verb + 2 : verb + 4]):
        return True
    # "In vain may we expect peace."
    if before.lower == "vain":
        return True
    # "Three times has he been wounded."
    if before.lower == "times" or opener in {"once", "twice", "thrice"}:
        return True
    if any(token.lower in {"alone", "but"} for token in tokens[start:verb]):
        return True
    # "at but one of them was I", "in and around Manila": the joining word joins no clauses. "And so must our efforts be."
    if start > 1 and tokens[start - 1].lower in _JOINING:
        return tokens[start - 2].lower in PREPOSITIONS or (opener == "so" and form in MODALS)
    # "On top of this was the increase made last year": what is new stands last.
    return form in BE_FORMS and opener == "on" and tokens[start + 1].lower == "top"


def _is_condition(tokens: tuple[Token, ...], verb: int) -> bool:
    """Tell whether a comma and a modal close what the verb opens: "…, could it be extended to the sea, would be effectual"."""
    for at in range(verb + 1, min(verb + _LONGEST_CONDITION, len(tokens) - 1)):
        if tokens[at].text in ".;:?!":
            return False
        if tokens[at].text == "," and tokens[at + 1].lower in MODALS:
            return True
    return False


def has_its_subject(tokens: tuple[Token, ...], start: int, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether what stands before the verb is its subject, or the verb goes on without one."""
    form, before, behind = tokens[verb].lower, tokens[verb - 1], tokens[verb + 1]
    # "Last year also saw the greatest loss"; "the mothers are well started".
    if form in {"saw", "sees"} or behind.lower == "well":
        return True
    times = tokens[start].lower in TIME_OPENERS | _DAYS or lexicon.names.match(tokens, start) is not None
    if times and form in _OF_TIMES and behind.lower not in SUBJECT_PRONOUNS:
        return True
    # "In 1979 this framework will help us go on".
    if form in MODALS and verb + 2 < len(tokens) and tokens[verb + 2].lower in OBJECT_PRONOUNS:
        return "inf" in verb_slots(behind, lexicon)
    # "Around 1 in 1,500 now have it": the number is the subject.
    approximate = tokens[start].lower in APPROXIMATING - {"at", "to", "up"}
    if approximate and tokens[start + 1].kind == "number" and before.text != ",":
        return True
    return form not in FINITE_AUXILIARIES and _is_unknown_name(tokens, start, verb - 1, lexicon)


def is_no_finite_verb(tokens: tuple[Token, ...], start: int, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether the verb is a conjunction, part of a date, or a participle that belongs to the noun beside it."""
    form, before, behind = tokens[verb].lower, tokens[verb - 1], tokens[verb + 1]
    # "…, provided they stay"; "so let us look"; "on the 11 May I set out …"; "and to have escaped one danger".
    if form in {"provided", "let"} or not tokens[verb].text.islower():
        return True
    if tokens[start].lower == "to" and form not in FINITE_AUXILIARIES:
        return True
    if form in HAVE_FORMS or not is_participle(tokens[verb], lexicon):
        return False
    # "In his last message, delivered one year ago, he said": a comma closes what the participle opens.
    if before.text == "," and any(token.text == "," for token in tokens[verb + 1 : verb + _LONGEST_ASIDE]):
        return True
    # "Also included is …"; "between the newly conquered territory"; "from assurances received I have no doubt".
    of_noun = before.lower.endswith("s") and before.lower[:-1] not in _LENGTHS and behind.lower in SUBJECT_PRONOUNS
    return tokens[start].lower == "also" or (before.text.islower() and before.lower.endswith("ly")) or of_noun


def _is_unknown_name(tokens: tuple[Token, ...], start: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a name that nobody knows ends what stands before the verb: "in an attack Ney sent a division"."""
    named = not tokens[last].is_capitalised or lexicon.is_name(tokens, last) or english_month(tokens[last].lower)
    if named or tokens[start].lower == "according":
        return False
    if last == start or tokens[last - 1].lower in PREPOSITIONS:
        return False
    return not any(
        match.end == last + 1 and match.entry.part_of_speech == "proper-noun"
        for at in range(start, last + 1)
        for match in lexicon.match_english(tokens, at)
    )
