"""What opens a Danish clause in English words, and the finite verb right behind it."""

from __future__ import annotations

from nmiterms.english.function_words import (
    ARTICLES,
    BE_FORMS,
    HAVE_FORMS,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.phrases import is_adjective, is_finite, is_noun, is_participle, verb_slots
from nmiterms.lexicon.pronoun_subject import find_inverted_auxiliary
from nmiterms.text.months import english_month
from nmiterms.text.tokens import Token

DAYS = frozenset({"today", "yesterday", "tomorrow", "tonight"})
# Adverbs that may open a clause alone; "there" is left out: "there is" is English.
OPENING_ADVERBS = frozenset(
    "here then now thus therefore later today yesterday tomorrow afterwards subsequently finally first secondly thirdly"
    " also still already often soon instead furthermore moreover meanwhile recently currently previously earlier"
    " originally initially perhaps consequently hereafter thereafter nevertheless however so thereby hereby additionally"
    " likewise similarly simultaneously eventually ultimately normally usually generally naturally obviously clearly together"
    " fortunately unfortunately formally officially suddenly lately again overall tonight yet maybe otherwise".split()
)
# Adverbs of two words, each by its first.
_SECOND_ADVERBS = {"so": {"far"}, "already": DAYS, "early": DAYS, "late": DAYS}
SPEAKING = frozenset({"said", "says", "wrote", "writes", "announced", "explained", "stated", "according"})
CLAUSE_OPENERS = frozenset({"if", "when", "because", "although", "though", "while", "once", "unless", "since", "until"})
# After these English inverts too.
_INVERTING = NEGATIONS | {"only", "such", "not", "there", "how", "what", "why", "where", "who", "which"}
# "As the winner takes it all": these open clauses and comparisons.
_NO_OPENERS = frozenset({"as", "like", "than", "per", "of"})
# Subjects by themselves: "At the time some suspected they …".
_ALONE = frozenset({"some", "many", "most", "others", "few", "all", "both", "none", "several", "one", "those", "these"})
TIME_OPENERS = frozenset({"last", "next", "this", "late", "early", "immediately", "shortly"})
TIMES = frozenset(
    "time year month week night summer spring autumn winter morning evening afternoon weekend before after in".split()
)
# A phrase that ends in one of these is not whole.
_OPEN = PREPOSITIONS | ARTICLES | POSSESSIVES
# Words that open another clause, or are subjects themselves.
_BREAKING = SUBJECT_PRONOUNS | {"you", "it", "that", "who", "which", "when", "if", "while", "because", "as", "than"}
_LONGEST_ADVERBIAL = 12
_RESULTS = frozenset({("as", "a", "consequence"), ("as", "a", "result"), ("as", "a", "whole"), ("as", "a", "start")})
_PHRASE_OPENERS = PREPOSITIONS - _NO_OPENERS | {"according"}
_LINKING = PREPOSITIONS | {"and", "or", "to"}
_DETERMINING = ARTICLES | POSSESSIVES
_NO_NOUNS = PREPOSITIONS | ARTICLES


def find_verb(tokens: tuple[Token, ...], start: int, limit: int, lexicon: Lexicon) -> tuple[int, bool] | None:
    """Return the index of the finite verb right behind what opens the clause, and whether a phrase opens it."""
    if start + 2 >= limit or tokens[start].lower in _INVERTING:
        return None
    opener = tokens[start].lower
    if opener in OPENING_ADVERBS:
        # "So far has Norway", "already tomorrow travels the minister": two words that are one adverb.
        double = tokens[start + 1].lower in _SECOND_ADVERBS.get(opener, ())
        at = start + 2 if double else start + 1
        # "Here is the plan", "now is the time"; but nobody says "here is she".
        presents = opener in {"here", "now"} and tokens[at].lower in BE_FORMS
        if _is_verb(tokens, at, lexicon) and not (presents and tokens[at + 1].lower not in SUBJECT_PRONOUNS):
            return at, False
        if tokens[at].lower in TIME_OPENERS | {"in", "on", "during"}:
            return _verb_behind_phrase(tokens, at, limit, lexicon)
    weekday = lexicon.names.match(tokens, start) if tokens[start].is_capitalised else None
    if weekday is not None and weekday.semantic_class == "time" and not english_month(opener):
        at = start + 2 if tokens[start + 1].lower in TIMES - {"in"} else start + 1
        return (at, True) if at < limit and is_finite(tokens[at], lexicon) else None
    if tokens[start].kind == "number" and english_month(tokens[start + 1].lower):
        # "19 August decided the government": Danish uses the date as an adverb by itself.
        at = start + 3 if tokens[start + 2].kind == "number" else start + 2
        return (at, True) if at + 1 < limit and is_finite(tokens[at], lexicon) else None
    if opener in CLAUSE_OPENERS:
        behind = _verb_behind_clause(tokens, start, limit, lexicon)
        if behind is not None or opener not in PREPOSITIONS:
            return behind
    found = _verb_behind_phrase(tokens, start, limit, lexicon)
    if found is None:
        auxiliary = find_inverted_auxiliary(tokens, start, limit, lexicon)
        return None if auxiliary is None else (auxiliary, True)
    return found


def _verb_behind_clause(tokens: tuple[Token, ...], start: int, limit: int, lexicon: Lexicon) -> tuple[int, bool] | None:
    """Return the finite verb right behind the comma that closes a clause."""
    comma = next((at for at in range(start, limit) if tokens[at].text == ","), None)
    if comma is None or comma + 2 >= limit:
        return None
    verb = tokens[comma + 1]
    # "When he came, said the minister, …": a speaker may stand so.
    finite = is_finite(verb, lexicon) and verb.lower not in SPEAKING and not is_participle(verb, lexicon)
    certain = verb.lower in MODALS | HAVE_FORMS | {"is", "are", "was", "were"}
    return (comma + 1, True) if certain or finite else None


def _is_verb(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a finite verb stands there, or a noun that can only be one: "now fears the party", "thus plans Denmark"."""
    verb, following = tokens[at], tokens[at + 1]
    opens_phrase = following.lower in _DETERMINING or following.is_capitalised
    return is_finite(verb, lexicon) or (verb.text.islower() and opens_phrase and "3sg" in verb_slots(verb, lexicon))


def _verb_behind_phrase(tokens: tuple[Token, ...], start: int, limit: int, lexicon: Lexicon) -> tuple[int, bool] | None:
    """Return the finite verb right behind a phrase of time or place that is whole: nothing in it can be the subject."""
    opener = tokens[start].lower
    timed = opener in TIME_OPENERS and tokens[start + 1].lower in TIMES
    # "As a consequence loses the party two seats."
    as_result = tuple(token.lower for token in tokens[start : start + 3]) in _RESULTS
    if not (timed or as_result) and opener not in _PHRASE_OPENERS:
        return None
    nouns_begun = 0
    for at in range(start + 1, min(start + _LONGEST_ADVERBIAL, limit)):
        token, before = tokens[at], tokens[at - 1]
        if is_finite(token, lexicon) and at >= start + 2:
            run = [each for each in tokens[max(at - 4, start) : at] if each.is_capitalised]
            if len(run) == 4:
                # So many capitals are two names, and the second is the subject: "In The New York Times John Leonard …".
                return None
            if before.lower in _ALONE:
                return None
            whole = before.text == "," or before.kind == "number" or (before.is_word and before.lower not in _OPEN)
            return (at, True) if whole else None
        if token.text == "," and at + 1 < limit and not is_finite(tokens[at + 1], lexicon):
            return None
        if token.lower in _BREAKING or token.lower in _INVERTING or token.text in ';:()“”"‘–':
            return None
        linked = before.lower in _LINKING or before.kind == "genitive" or at == start + 1
        # A second noun phrase that nothing links to the first may be the subject: "Inside the ship the doctor …".
        if token.lower in _DETERMINING and not linked:
            return None
        name = lexicon.names.match(tokens, at) if token.is_capitalised else None
        if name is not None and name.end < limit and tokens[name.end].is_word and tokens[name.end].is_capitalised:
            # "In The New York Times John Leonard wrote": a second name behind the first.
            return None
        if before.kind == "number" and token.is_word and token.is_capitalised and not english_month(token.lower):
            return None
        if token.is_word and token.lower not in _NO_NOUNS and _can_be_subject(token, lexicon):
            nouns_begun += 0 if linked or _is_opened(tokens, start, at, lexicon) else 1
            if nouns_begun:
                return None
    return None


def _is_opened(tokens: tuple[Token, ...], start: int, noun: int, lexicon: Lexicon) -> bool:
    """Tell whether an article or a preposition stands before the noun, with nothing but adjectives and parts of its term between."""
    first = next(
        (
            at
            for at in range(max(noun - 3, start), noun)
            if any(match.end == noun + 1 for match in lexicon.match_english(tokens, at))
        ),
        noun,
    )
    at = first - 1
    while at > start and is_adjective(tokens[at], lexicon) and not is_noun(tokens[at], lexicon):
        at -= 1
    opener = tokens[at].lower
    return opener in _DETERMINING or (at < noun - 1 and opener in PREPOSITIONS)


def _can_be_subject(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether the glossary knows the word as people or a body, which could act by themselves."""
    return any(
        match.entry.semantic_class in {"person", "office", "group", "body"} for match in lexicon.match_word(token)
    )
