"""Danish order in an English clause: the subject that stands behind its finite verb."""

from __future__ import annotations

from nmiterms.english.function_words import (
    BE_FORMS,
    FINITE_AUXILIARIES,
    HAVE_FORMS,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from nmiterms.english.verbs import agree
from nmiterms.lexicon.clause_opening import DAYS, OPENING_ADVERBS, TIMES
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.phrases import (
    NounPhrase,
    bare_plural_at,
    is_adjective,
    is_finite,
    is_noun,
    is_participle,
    noun_phrase_at,
    verb_slots,
)
from nmiterms.lexicon.split_verb import OBJECT_OPENERS, find_inside
from nmiterms.text.months import english_month
from nmiterms.text.tokens import Token

_PARTICLES = frozenset({"over", "up", "down", "off", "out", "back", "away"})
_REPORTING = frozenset(
    "announced announces says said states stated believes confirmed confirms explains explained decided decides emphasises"
    " hopes promised warned warns thinks".split()
)
# Verbs behind whose subject a clause goes on with "that" or "to".
_WITH_CLAUSE = _REPORTING | frozenset(
    "emphasised hoped promises suggests suggested proposes proposed expects expected wants wanted tries tried chose chooses"
    " fears feared demands demanded admits admitted claims claimed refuses refused threatens threatened insists insisted"
    " assesses assessed agrees agreed writes wrote tells told risks risked concludes concluded argues argued acknowledges"
    " acknowledged stresses stressed".split()
)

# Verbs that English too puts before their subject, to present what is new: "In the doorway stood the minister".
_PRESENTING = frozenset(
    "stood stands sat sits lay lies hung hangs lived lives came comes went goes rose rises began begins started starts"
    " followed follows appeared appears emerged emerges arrived arrives remained remains ran runs walked walks died dies"
    " grew grows fell falls occurred occurs happened happens existed exists passed passes led leads"
    " rode rides marched marches flew flies sailed sails rushed rushes strode trooped paraded sang sings danced dances".split()
)
# Of these, the ones that present nobody behind an adverb that joins: "therefore remains the question" is Danish.
_LASTING = frozenset("remains remained lives lived".split())
# What goes on after the subject of a verb without an object and is no part of the subject: not "of", not "from".
_GOING_ON = frozenset({"on", "about", "against", "with", "over", "in", "at", "for", "to", "that", "not"})
# Verbs that take one preposition: behind their subject it can only be theirs.
_ITS_PREPOSITION = {"consists": "of", "consisted": "of", "depends": "on", "depended": "on", "belongs": "to"}
# Adverbs that Danish sets between its subject and its object.
_BETWEEN = frozenset("also still now already often then thus therefore however".split())
_ACTORS = frozenset({"person", "office", "body", "group"})
_TRAVELLING = frozenset("travels meets visits flies returns leaves arrives departs goes votes".split())
# Behind these no English clause has a verb of doing first: they join clauses, or count the days.
_JOINING_ADVERBS = frozenset(
    "therefore furthermore moreover nevertheless consequently additionally however meanwhile subsequently thereby hereby"
    " yesterday tomorrow today tonight perhaps maybe otherwise instead likewise fortunately unfortunately obviously".split()
)
# Openers of time and cause; behind a place English may present somebody: "Beside him walked the minister".
_NO_PLACE_OPENERS = frozenset("after during since until despite following according as".split())
# Verbs that name: "Originally called the Fort, it …".
_NAMING = frozenset("called named known considered termed dubbed described made given sent".split())
# "becomes it": the pronoun can be nothing but the subject.
_COPULAS = frozenset("becomes became seems seemed appears appeared remains remained".split())


def find_subject(tokens: tuple[Token, ...], start: int, verb: int, limit: int, lexicon: Lexicon) -> NounPhrase | None:
    """Return the subject behind the verb of the clause that begins at ``start``, if what follows it proves that it is one."""
    form = tokens[verb].lower
    phrase = _there(tokens, verb, limit) or noun_phrase_at(tokens, verb + 1, lexicon, limit)
    if phrase is not None and tokens[phrase.start].lower == "there":
        return phrase
    if form in FINITE_AUXILIARIES:
        phrase = bare_plural_at(tokens, verb + 1, limit, lexicon) or phrase
    if phrase is None or tokens[verb + 1].lower in {"no", "any", "being", "been"}:
        return None
    if tokens[verb + 1].lower in SUBJECT_PRONOUNS and form not in _REPORTING:
        # Nothing but a subject is "he"; what opens the clause is no question and no negation.
        # "under the circumstances presented I shall": a clause without its "that".
        goes_on = phrase.end < limit and tokens[phrase.end].is_word
        ends = FINITE_AUXILIARIES - {"have", "do"} if form in MODALS else FINITE_AUXILIARIES
        # "Here is he who did it."
        if not goes_on or tokens[phrase.end].lower in ends | {"who", "whom"}:
            return None
        # "After the war ended he took up farming": the pronoun has a verb of its own.
        has_own_verb = form not in FINITE_AUXILIARIES and is_finite(tokens[phrase.end], lexicon)
        return None if has_own_verb else phrase
    if tokens[verb + 1].lower == "it" and form in FINITE_AUXILIARIES:
        # What is asked or denied is not here any more: "in the valley is it quiet" can only be Danish.
        return phrase if phrase.end + 1 < limit and tokens[phrase.end].is_word else None
    indefinite = tokens[verb + 1].lower in {"a", "an", "some", "many"} or tokens[verb + 1].kind == "number"
    if form in BE_FORMS and indefinite and not (form in {"is", "was"} and phrase.number == "plural"):
        # "Among the lots were 200 bales offered by …": English presents what is new at the end, in its number.
        return None
    if form in FINITE_AUXILIARIES:
        inside = find_inside(tokens, start, verb, phrase, limit, lexicon)
        return inside or (phrase if _owns(tokens, form, phrase, limit) else None)
    if tokens[verb + 1].lower == "it" and form in _COPULAS:
        return phrase if phrase.end + 1 < limit and tokens[phrase.end].is_word else None
    if not (phrase.determined or phrase.kind in {"name", "term", "pronoun"}) or tokens[phrase.start].lower in {
        "it",
        "you",
    }:
        return None
    subject = _can_only_act(tokens, start, verb, phrase, limit, lexicon)
    if subject is not None:
        return subject
    # A past that is a participle too may belong to the noun before it ("the precedent established by …").
    if is_participle(tokens[verb], lexicon) and tokens[verb - 1].text != "," and phrase.kind == "words":
        return None
    if _is_actor(tokens, verb, phrase, limit, lexicon) or _disagrees(tokens, verb, phrase, limit):
        return phrase
    candidates = (phrase, _name_alone(tokens, phrase, lexicon))
    return next((each for each in candidates if each and _is_subject(tokens, form, each, limit, lexicon)), None)


def _owns(tokens: tuple[Token, ...], form: str, phrase: NounPhrase, limit: int) -> bool:
    """Tell whether somebody has something: "at the moment has Denmark around 130 soldiers"; English never turns that about."""
    if form not in {"has", "had"} or phrase.kind not in {"name", "term"} or phrase.end + 1 >= limit:
        return False
    acts = phrase.semantic_class in _ACTORS | {"place"}
    behind = tokens[phrase.end]
    return acts and (behind.kind == "number" or behind.lower in OBJECT_OPENERS | {"around", "approximately", "about"})


def _is_actor(tokens: tuple[Token, ...], verb: int, phrase: NounPhrase, limit: int, lexicon: Lexicon) -> bool:
    """Tell whether people or a body stand behind a verb of doing, and the clause goes on: "agreed the parties on …"."""
    if phrase.kind not in {"name", "term"} or phrase.semantic_class not in _ACTORS or phrase.end + 1 >= limit:
        return False
    after, form = tokens[phrase.end].lower, tokens[verb].lower
    # "the minister for health": the preposition may belong to the office.
    if after not in _GOING_ON or (after == "for" and phrase.semantic_class == "office") or form in _PRESENTING:
        return False
    if tokens[verb - 1].lower in {"so", "thus"}:
        # "So says the minister": English inverts here too.
        return False
    slots = verb_slots(tokens[verb], lexicon)
    # "On arrival tell the police about it": an order, and no verb of the past or of one person.
    if not slots & {"past", "3sg"} or "inf" in slots:
        return False
    before = tokens[verb - 1]
    # Behind any other opening, what seems to open the clause may be its subject: "At least 100 people attended the …".
    if _may_be_subject(before, form):
        return False
    return before.lower in TIMES | OPENING_ADVERBS or _is_date(tokens, verb) or english_month(before.lower) is not None


def _may_be_subject(day: Token, form: str) -> bool:
    """Tell whether a day may do it itself: "today honours the soldiers"; it does not travel."""
    return day.lower in DAYS - {"yesterday"} and form not in _TRAVELLING


def _is_date(tokens: tuple[Token, ...], verb: int) -> bool:
    """Tell whether a year, or a day of a month, stands before the verb: "in total 300 joined the army" counts people."""
    number = tokens[verb - 1]
    return number.kind == "number" and (len(number.text) == 4 or english_month(tokens[verb - 2].lower) is not None)


def _can_only_act(
    tokens: tuple[Token, ...], start: int, verb: int, phrase: NounPhrase, limit: int, lexicon: Lexicon
) -> NounPhrase | None:
    """Return the subject, where no English clause opened so could have such a verb before it: "therefore continues the strike"."""
    form, opener = tokens[verb].lower, tokens[start].lower
    if not phrase.determined and phrase.kind != "name":
        return None
    joined = verb == start + 1 and opener in _JOINING_ADVERBS
    if form in _PRESENTING | _NAMING and not (joined and form in _LASTING):
        return None
    slots = verb_slots(tokens[verb], lexicon)
    if "inf" in slots or not slots & {"3sg", "past"}:
        return None
    timed = tokens[verb - 1].lower in TIMES or _is_date(tokens, verb) or opener in _NO_PLACE_OPENERS
    acts = phrase.semantic_class in _ACTORS and phrase.kind != "words"
    # "Yesterday changed the world", "perhaps worries the police had raised …": a day, or a noun, may be the subject.
    if (opener in DAYS and not acts) or _may_be_subject(tokens[start], form) or is_noun(tokens[verb], lexicon):
        return None
    if not joined and not (timed and acts):
        return None
    whole = _with_genitive(tokens, phrase, limit, lexicon)
    if whole is None or not _ends(tokens, whole, limit, lexicon):
        return None
    # "After the vote called for by the chairman the party …": another verb may have the subject.
    later = (is_finite(token, lexicon) for token in tokens[whole.end : limit])
    return None if is_participle(tokens[verb], lexicon) and any(later) else whole


def _with_genitive(tokens: tuple[Token, ...], phrase: NounPhrase, limit: int, lexicon: Lexicon) -> NounPhrase | None:
    """Return the phrase with what "of" attaches to it, or None where that has no sure end."""
    while phrase.end < limit and tokens[phrase.end].lower == "of":
        inner = noun_phrase_at(tokens, phrase.end + 1, lexicon, limit)
        if inner is None or inner.kind == "words":
            return None
        phrase = phrase._replace(end=inner.end)
    return phrase


def _ends(tokens: tuple[Token, ...], phrase: NounPhrase, limit: int, lexicon: Lexicon) -> bool:
    """Tell whether the phrase is sure to end where it seems to: at a mark, a word of grammar or an adjective."""
    if phrase.end >= limit:
        return True
    after = tokens[phrase.end]
    if after.text in ".!" or after.lower in PREPOSITIONS - {"of"} | OBJECT_OPENERS or after.kind == "number":
        return True
    return phrase.kind != "words" and is_adjective(after, lexicon) and not is_noun(after, lexicon)


def _disagrees(tokens: tuple[Token, ...], verb: int, phrase: NounPhrase, limit: int) -> bool:
    """Tell whether a singular verb stands before a plural and the clause goes on: "then returns the planes home".

    Where English has the verb first to present what is new, it has it in the number of what is new.
    """
    form = tokens[verb].lower
    # "so says the experts": who speaks may stand last, whatever the number.
    if phrase.number != "plural" or form in _WITH_CLAUSE | FINITE_AUXILIARIES or agree(form, "plural") == form:
        return False
    # "This rate covers newspapers and …": things may be the object of a subject that opens the clause.
    acts = phrase.semantic_class in _ACTORS and phrase.determined
    return (
        acts and phrase.end + 1 < limit and tokens[phrase.end].is_word and tokens[phrase.end].lower not in {"of", "and"}
    )


def _there(tokens: tuple[Token, ...], verb: int, limit: int) -> NounPhrase | None:
    """Return "there" where it fills the place of a subject: ``was there``, ``will there be``, ``has there been``."""
    if verb + 2 >= limit or tokens[verb + 1].lower != "there":
        return None
    form, following = tokens[verb].lower, tokens[verb + 2]
    wanted = {"been"} if form in HAVE_FORMS else {"be"} if form in MODALS else None
    fits = form in BE_FORMS and following.is_word if wanted is None else following.lower in wanted
    return NounPhrase(verb + 1, verb + 2, None, None, "pronoun", True) if fits else None


def _name_alone(tokens: tuple[Token, ...], phrase: NounPhrase, lexicon: Lexicon) -> NounPhrase | None:
    """Return the name that a phrase begins with, where the noun behind it may be an object of its own."""
    first = phrase.start + phrase.determined
    if first >= phrase.end:
        return None
    for match in lexicon.match_english(tokens, first):
        if match.entry.part_of_speech == "proper-noun" and match.end < phrase.end:
            return phrase._replace(end=match.end, semantic_class=match.entry.semantic_class, kind="name")
    return None


def _is_subject(tokens: tuple[Token, ...], form: str, phrase: NounPhrase, limit: int, lexicon: Lexicon) -> bool:
    """Tell whether an object or a clause of what is said follows the phrase, so that it must be the subject."""
    last = tokens[phrase.end - 1].lower
    if phrase.end >= limit or phrase.semantic_class == "time" or last in TIMES or english_month(last):
        return False
    at = phrase.end
    # "lacks the police still 500 officers"; "announced the minister, that".
    while at + 1 < limit and (tokens[at].lower in _BETWEEN or _opens_clause(tokens, at)):
        at += 1
    rest = tokens[at]
    # "So says the minister to Ritzau": English inverts here too.
    says_so = tokens[phrase.start - 2].lower in {"so", "thus"}
    if form in _WITH_CLAUSE and rest.lower in {"that", "to"} and not says_so:
        return True
    if rest.lower == _ITS_PREPOSITION.get(form):
        return True
    takes_object = rest.lower in OBJECT_OPENERS or rest.kind == "number" or _is_about(tokens, at, limit)
    # An object without article: only behind a subject whose end is certain.
    if phrase.kind != "words" and rest.text.islower() and is_noun(rest, lexicon):
        takes_object = takes_object or not verb_slots(rest, lexicon) - {"ing"}
    # "took Sweden over the command": the particle of the verb stands behind the subject.
    if rest.lower in _PARTICLES and phrase.end + 1 < limit:
        behind = tokens[phrase.end + 1]
        takes_object = takes_object or behind.lower in OBJECT_OPENERS
    return takes_object and _can_act(phrase)


def _opens_clause(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].text == "," and tokens[at + 1].lower == "that"


def _is_about(tokens: tuple[Token, ...], at: int, limit: int) -> bool:
    """Tell whether a number with a word of measure before it stands there: "around 20 billion"."""
    return tokens[at].lower in {"around", "approximately", "nearly", "almost"} and (
        at + 1 < limit and tokens[at + 1].kind == "number"
    )


def _can_act(phrase: NounPhrase) -> bool:
    """Tell whether a phrase can be the subject of a verb with an object: people and bodies can, words unknown may."""
    return phrase.semantic_class in {None, "person", "office", "group", "body", "place", "activity"}
