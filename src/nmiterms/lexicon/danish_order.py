"""Danish order in an English clause: what opens it, the finite verb behind that, and the subject behind the verb."""

from __future__ import annotations

from nmiterms.english.function_words import (
    ARTICLES,
    BE_FORMS,
    DO_FORMS,
    FINITE_AUXILIARIES,
    HAVE_FORMS,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    SENTENCE_ADVERBS,
    SUBJECT_PRONOUNS,
)
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.phrases import (
    NounPhrase,
    is_adjective,
    is_finite,
    is_noun,
    is_participle,
    noun_phrase_at,
    verb_slots,
)
from nmiterms.text.months import english_month
from nmiterms.text.tokens import Token

# Adverbs that may open a clause alone; "there" is left out: "there is" is English.
_OPENERS = frozenset(
    "here then now thus therefore later today yesterday tomorrow afterwards subsequently finally first secondly thirdly"
    " also still already often soon instead furthermore moreover meanwhile recently currently previously earlier"
    " originally initially perhaps consequently hereafter thereafter nevertheless however".split()
)
_CLAUSE_OPENERS = frozenset({"if", "when", "because", "although", "though", "while", "once", "unless"})
# After these English inverts too.
_INVERTING = NEGATIONS | {"only", "so", "such", "not", "there", "how", "what", "why", "where", "who", "which"}
# "As the winner takes it all": these open clauses and comparisons.
_NO_OPENERS = frozenset({"as", "like", "than", "per", "of"})
_TIME_OPENERS = frozenset({"last", "next", "this", "late", "early", "immediately", "shortly"})
_TIMES = frozenset(
    "year month week night summer spring autumn winter morning evening afternoon weekend before after in".split()
)
# A phrase that ends in one of these is not whole.
_OPEN = PREPOSITIONS | ARTICLES | POSSESSIVES
# Words that open another clause, or are subjects themselves.
_BREAKING = SUBJECT_PRONOUNS | {"you", "it", "that", "who", "which", "when", "if", "while", "because", "as", "than"}
# What an object opens with; a subject with nothing behind it may stand last in English ("Here comes the train").
_OBJECT_OPENERS = (
    ARTICLES
    | POSSESSIVES
    | {"this", "these", "those", "no", "some", "many", "several", "all", "two", "three", "four", "five", "ten"}
)
_REPORTING = frozenset(
    {
        "announced",
        "announces",
        "says",
        "said",
        "states",
        "stated",
        "believes",
        "confirmed",
        "confirms",
        "explains",
        "explained",
        "decided",
        "decides",
        "emphasises",
        "hopes",
        "promised",
        "warned",
        "warns",
        "thinks",
    }
)
_LONGEST_ADVERBIAL = 12


def find_verb(tokens: tuple[Token, ...], start: int, limit: int, lexicon: Lexicon) -> tuple[int, bool] | None:
    """Return the index of the finite verb right behind what opens the clause, and whether a phrase opens it."""
    if start + 2 >= limit or tokens[start].lower in _INVERTING:
        return None
    opener = tokens[start].lower
    if opener in _OPENERS:
        at = start + 1
        if is_finite(tokens[at], lexicon) and not (opener in {"here", "now"} and tokens[at].lower in BE_FORMS):
            return at, False
    weekday = lexicon.names.match(tokens, start) if tokens[start].is_capitalised else None
    if weekday is not None and weekday.semantic_class == "time" and not english_month(opener):
        return (start + 1, True) if is_finite(tokens[start + 1], lexicon) else None
    if opener in _CLAUSE_OPENERS:
        comma = next((at for at in range(start, limit) if tokens[at].text == ","), None)
        if (
            comma is None
            or comma + 2 >= limit
            or tokens[comma + 1].lower not in MODALS | HAVE_FORMS | {"is", "are", "was", "were"}
        ):
            return None
        return comma + 1, True
    return _verb_behind_phrase(tokens, start, limit, lexicon)


def _verb_behind_phrase(tokens: tuple[Token, ...], start: int, limit: int, lexicon: Lexicon) -> tuple[int, bool] | None:
    """Return the finite verb right behind a phrase of time or place that is whole: nothing in it can be the subject."""
    opener = tokens[start].lower
    timed = opener in _TIME_OPENERS and tokens[start + 1].lower in _TIMES
    if not timed and opener not in PREPOSITIONS - _NO_OPENERS | {"according"}:
        return None
    nouns_begun = 0
    for at in range(start + 1, min(start + _LONGEST_ADVERBIAL, limit)):
        token, before = tokens[at], tokens[at - 1]
        if is_finite(token, lexicon) and at >= start + 2:
            run = [each for each in tokens[max(at - 4, start) : at] if each.is_capitalised]
            if len(run) == 4:
                # So many capitals are two names, and the second is the subject: "In The New York Times John Leonard …".
                return None
            whole = before.text == "," or before.kind == "number" or (before.is_word and before.lower not in _OPEN)
            return (at, True) if whole else None
        if token.text == "," and at + 1 < limit and not is_finite(tokens[at + 1], lexicon):
            return None
        if token.lower in _BREAKING or token.lower in _INVERTING or token.text in ';:()“”"‘–':
            return None
        linked = before.lower in PREPOSITIONS | {"and", "or", "to"} or before.kind == "genitive" or at == start + 1
        # A second noun phrase that nothing links to the first may be the subject: "Inside the ship the doctor …".
        if token.lower in ARTICLES | POSSESSIVES and not linked:
            return None
        name = lexicon.names.match(tokens, at) if token.is_capitalised else None
        if name is not None and name.end < limit and tokens[name.end].is_word and tokens[name.end].is_capitalised:
            # "In The New York Times John Leonard wrote": a second name behind the first.
            return None
        if before.kind == "number" and token.is_word and token.is_capitalised and not english_month(token.lower):
            return None
        if token.is_word and token.lower not in PREPOSITIONS | ARTICLES and _can_be_subject(token, lexicon):
            nouns_begun += 0 if linked or before.lower in ARTICLES | POSSESSIVES else 1
            if nouns_begun:
                return None
    return None


def _can_be_subject(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether the glossary knows the word as people or a body, which could act by themselves."""
    return any(
        match.entry.semantic_class in {"person", "office", "group", "body"} for match in lexicon.match_word(token)
    )


def find_subject(tokens: tuple[Token, ...], verb: int, limit: int, lexicon: Lexicon) -> NounPhrase | None:
    """Return the subject behind the verb, if what follows it proves that it is one."""
    form = tokens[verb].lower
    phrase = noun_phrase_at(tokens, verb + 1, lexicon, limit)
    if phrase is None or tokens[verb + 1].lower in {"no", "any"}:
        return None
    indefinite = tokens[verb + 1].lower in {"a", "an", "some", "many"} or tokens[verb + 1].kind == "number"
    if form in BE_FORMS and indefinite:
        # "Among the lots were 200 bales offered by …": English presents what is new at the end.
        return None
    if form in FINITE_AUXILIARIES:
        return _before_second_verb(tokens, verb, phrase, limit, lexicon)
    if not (phrase.determined or phrase.kind in {"name", "term", "pronoun"}) or tokens[phrase.start].lower in {
        "it",
        "you",
    }:
        return None
    # A past that is a participle too may belong to the noun before it ("the precedent established by …").
    if is_participle(tokens[verb], lexicon) and tokens[verb - 1].text != "," and phrase.kind == "words":
        return None
    candidates = (phrase, _name_alone(tokens, phrase, lexicon))
    return next((each for each in candidates if each and _is_subject(tokens, form, each, limit, lexicon)), None)


def _name_alone(tokens: tuple[Token, ...], phrase: NounPhrase, lexicon: Lexicon) -> NounPhrase | None:
    """Return the name that a phrase begins with, where the noun behind it may be an object of its own."""
    first = phrase.start + phrase.determined
    for match in lexicon.match_english(tokens, first):
        if match.entry.part_of_speech == "proper-noun" and match.end < phrase.end:
            return phrase._replace(end=match.end, semantic_class=match.entry.semantic_class, kind="name")
    return None


def _is_subject(tokens: tuple[Token, ...], form: str, phrase: NounPhrase, limit: int, lexicon: Lexicon) -> bool:
    """Tell whether an object or a clause of what is said follows the phrase, so that it must be the subject."""
    last = tokens[phrase.end - 1].lower
    if phrase.end >= limit or phrase.semantic_class == "time" or last in _TIMES or english_month(last):
        return False
    rest = tokens[phrase.end]
    if form in _REPORTING and rest.lower in {"that", "to"}:
        return True
    takes_object = rest.lower in _OBJECT_OPENERS or rest.kind == "number"
    # An object without article: only behind a subject whose end is certain.
    if phrase.kind != "words" and rest.text.islower() and is_noun(rest, lexicon):
        takes_object = takes_object or not verb_slots(rest, lexicon) - {"ing"}
    return takes_object and _can_act(phrase)


def _before_second_verb(
    tokens: tuple[Token, ...], verb: int, phrase: NounPhrase, limit: int, lexicon: Lexicon
) -> NounPhrase | None:
    """Return the subject that ends where the participle, infinitive or complement of the auxiliary begins."""
    form = tokens[verb].lower
    first = phrase.start + (1 if phrase.determined and phrase.kind != "pronoun" else 0)
    least = phrase.end if phrase.kind in {"pronoun", "name", "term"} else first + 1
    for end in range(least, min(phrase.end + 1, limit)):
        at = end
        if at < limit and tokens[at].text == "," and at + 1 < limit and is_participle(tokens[at + 1], lexicon):
            at += 1
        while at < limit and tokens[at].lower in SENTENCE_ADVERBS | {"not"}:
            at += 1
        if at >= limit:
            return None
        following = tokens[at]
        if form in MODALS | DO_FORMS:
            fits = following.lower in {"be", "have", "do"} or (
                "inf" in verb_slots(following, lexicon)
                and (phrase.kind != "words" or end == phrase.end or not is_noun(following, lexicon))
            )
        elif form in HAVE_FORMS:
            fits = following.lower in {"been", "had"} or is_participle(following, lexicon)
        else:
            closes = (
                at + 1 >= limit or not tokens[at + 1].is_word or tokens[at + 1].lower in PREPOSITIONS | {"to", "and"}
            )
            fits = (
                (is_participle(following, lexicon) or is_adjective(following, lexicon))
                and closes
                and not is_noun(following, lexicon)
            )
        if fits and following.is_word:
            return phrase._replace(end=end)
    return None


def _can_act(phrase: NounPhrase) -> bool:
    """Tell whether a phrase can be the subject of a verb with an object: people and bodies can, words unknown may."""
    return phrase.semantic_class in {None, "person", "office", "group", "body", "place", "activity"}
