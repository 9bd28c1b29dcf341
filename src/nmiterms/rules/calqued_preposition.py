"""A preposition carried over from Danish: *reaktion på*, “reaction on”.

What it repairs
    ``a reaction on the sanctions`` becomes ``a reaction to the sanctions``; ``on Christiansborg`` becomes ``at
    Christiansborg``.

Why it happens
    A preposition belongs to its noun or verb; the engine translates it by itself.

Safety
    Needs evidence of translation. The glossary says which Danish preposition an entry takes and which English one answers;
    only the literal rendering of that Danish preposition, right behind the term, is replaced; not where it says where or how,
    or where English has both. A sense that frames mark off asks for a source that holds it: he *admitted in court* too.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import ARTICLES, CONJUNCTIONS, DETERMINERS, DO_FORMS, MODALS, SUBJECT_PRONOUNS
from nmiterms.english.verbs import inflect_verb
from nmiterms.lexicon.clause_opening import TIMES
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.phrases import noun_phrase_at
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

# Before a number or a day these belong to the time: "reaction on Monday".
_OF_TIME = frozenset({"on", "in", "at", "by", "after", "for", "over"})
_BEFORE_VERBS = MODALS | DO_FORMS | SUBJECT_PRONOUNS | {"to", "not", "you", "who", "which", "that", "and", "also"}
# These say where as well.
_OF_PLACE = frozenset({"on", "in", "at"})
# Phrases of their own, which belong to no noun or verb before them.
_SET_PHRASES = {
    "on": frozenset(
        "behalf average page paper offer hand record purpose foot sale display trial air stage arrival leave duty appeal request"
        " remand bail condition part account orders return time ground grounds basis spot contrary whole".split()
    ),
    "for": frozenset("age once example instance now good ever years decades weeks months days hours".split()),
    "of": frozenset("course late old".split()),
    "over": frozenset("time dinner lunch breakfast supper coffee tea drinks christmas easter".split()),
    "to": frozenset("date boot excess death perfection end last point full letter extent".split()),
    "in": frozenset("fact turn part practice principle private public behalf".split()),
}
# Behind these "on" says what is spoken of, or hit.
_ABOUT = frozenset(
    "book attack focu expert report debate bomb assault film programme series essay article information light eye ban work"
    " chapter story word fire raid strike".split()
)
# What one speaks over, and how long something goes on.
_CHANNELS = frozenset("radio phone telephone telegraph internet wire loudspeaker intercom".split())
# Behind these "to" says who is given it: "gave the reason to the police".
_GIVING = frozenset(
    form
    for verb in "give send hand offer present explain reveal tell state show submit report pass announce".split()
    for form in inflect_verb(verb).values()
)
_PARTS = frozenset("half third quarter dozen hundred thousand million".split())
_SIDES = frozenset({"sides", "side", "left", "right", "hand"})
_PEOPLE = frozenset({"person", "office", "group"})
# English has no preposition there: "-" in the file of the entry.
_NONE = ""
# What engines make of a Danish preposition when they translate it by itself.
_LITERAL = {
    "på": "on",
    "til": "to",
    "om": "about",
    "af": "of",
    "med": "with",
    "i": "in",
    "for": "for",
    "over": "over",
    "mod": "against",
    "ved": "by",
    "hos": "at",
    "efter": "after",
}


def _anchors(lexicon: Lexicon) -> Iterator[str]:
    """Yield the first words of all terms that say which preposition they take, in every form."""
    for entry in lexicon.glossary:
        if entry.prepositions and not entry.candidate:
            yield from lexicon.first_words_of(entry)


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the literal preposition behind a term."""
    tokens = draft.tokens
    for index in context.anchors:
        for match in context.lexicon.match_english(tokens, index):
            # An admitted term may take another preposition: *anmode om* is to request, and to ask for.
            if match.term != match.entry.english:
                continue
            if not match.entry.prepositions or match.entry.candidate:
                continue
            if match.entry.part_of_speech == "proper-noun":
                yield from _find_before_place(draft, context, match)
                break
            if match.end + 1 >= len(tokens):
                continue
            confirmed = bool(match.entry.frames_danish) and _is_sense(draft, context, match)
            if match.entry.frames_danish and not confirmed:
                continue
            found = tokens[match.end]
            following = tokens[match.end + 1]
            right = next(
                (
                    english
                    for danish, english in match.entry.prepositions.items()
                    if _LITERAL.get(danish) == found.lower
                ),
                None,
            )
            # "reaction on Monday": the preposition belongs to the time.
            if (
                right is None
                or right == found.lower
                or (right in match.entry.prepositions.values() and found.lower in match.entry.prepositions.values())
            ):
                continue
            name = context.lexicon.names.match(tokens, match.end + 1)
            timed = following.kind == "number" or (name is not None and name.semantic_class == "time")
            if (timed and found.lower in _OF_TIME) or not (following.is_word or following.kind == "number"):
                continue
            if _opens_set_phrase(tokens, match.end) or _is_english_too(draft, context, match, right):
                continue
            goes = f"goes with “{right}”" if right != _NONE else "takes no preposition"
            change = (
                Change(found.start, found.end, (right,)) if right != _NONE else Change(found.start, following.start, ())
            )
            yield context.finding(
                draft,
                [change],
                f"“{match.entry.danish}” {goes} in English",
                danish=match.entry.danish,
                concept=match.entry.concept,
                need=Need.SOURCE if confirmed else Need.MT,
                confirmed=confirmed,
            )
            break


def _find_before_place(draft: Draft, context: Context, match: EnglishMatch) -> Iterator[Finding]:
    """``on Christiansborg``: Danish says *på* of some houses, and of the districts of its capital."""
    if not match.start:
        return
    found = draft.tokens[match.start - 1]
    right = next((right for danish, right in match.entry.prepositions.items() if _LITERAL[danish] == found.text), None)
    after = draft.tokens[match.end] if match.end < len(draft.tokens) else None
    # "on Christiansborg Slotsplads": another name begins with it.
    goes_on = after is not None and (
        (after.is_word and after.is_capitalised) or after.text == "-" or after.kind == "genitive"
    )
    # "a book on Christiansborg", "the attack on Nørrebro": about it, or against it.
    about = match.start > 1 and draft.tokens[match.start - 2].lower.removesuffix("s") in _ABOUT
    if right is not None and not goes_on and not about:
        yield context.finding(
            draft,
            [Change(found.start, found.end, (right,))],
            f"English says “{right} {match.entry.english}”",
            danish=f"på {match.entry.danish}",
            concept=match.entry.concept,
        )


def _opens_set_phrase(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether the preposition opens a phrase of its own: "on paper", "on the condition that", "over and over"."""
    phrases = _SET_PHRASES.get(tokens[at].lower, frozenset())
    following = tokens[at + 1]
    if following.lower in phrases or following.lower in CONJUNCTIONS | {"as"}:
        return True
    return following.lower in DETERMINERS and at + 2 < len(tokens) and tokens[at + 2].lower in phrases


def _is_sense(draft: Draft, context: Context, match: EnglishMatch) -> bool:
    """Tell whether the source holds the sense of the entry beyond doubt."""
    source = context.source_at(draft, match.start)
    return source is not None and source.is_certain(match.entry.concept)


def _is_english_too(draft: Draft, context: Context, match: EnglishMatch, right: str) -> bool:
    """Tell whether English may say so here: of a place, of a threat against people, of an agreement about a thing."""
    tokens, found = draft.tokens, draft.tokens[match.end].lower
    if (found, right) == ("about", "on"):
        return True
    # "They applied about 20 times", "about a third of it": an estimate.
    first = tokens[match.end + 1 : match.end + 3]
    if found == "about" and (
        first[0].kind == "number"
        or first[0].lower in {"every", "all", "noon", "midnight", "once", "twice", "half"}
        or (len(first) > 1 and first[1].lower in _PARTS | TIMES | {"hour", "day", "minute", "decade"})
    ):
        return True
    if found == "to" and any(token.lower in _GIVING for token in tokens[max(match.start - 4, 0) : match.start]):
        return True
    before = tokens[match.start - 1] if match.start else None
    # "a reason to wait": behind "to" only a phrase shows that it is no infinitive.
    behind = tokens[match.end + 1]
    opens_phrase = behind.lower in DETERMINERS - {"which", "whose", "what"} or behind.is_capitalised
    if found == "to" and not opens_phrase:
        return True
    # "the damage it could cause to trade": behind a modal the noun is a verb.
    if match.entry.part_of_speech == "noun" and before is not None and before.lower in MODALS | {"to"}:
        return True
    # "a dependent of the company": behind an article the adjective is a noun.
    if match.entry.part_of_speech == "adjective" and before is not None and before.lower in ARTICLES:
        return True
    is_bare = match.entry.part_of_speech == "verb" and match.slot in {"inf", "pres"}
    if is_bare and before is not None and before.lower not in _BEFORE_VERBS:
        # "the chief suspect for the murder" is no verb.
        return True
    phrase = noun_phrase_at(tokens, match.end + 1, context.lexicon, draft.sentence_tokens(match.start).stop)
    known = phrase.semantic_class if phrase is not None else None
    # A threat to a country is made against it too: "the Soviet Union's threats against Germany".
    if found == "against" and (known in _PEOPLE or match.slot == "pl"):
        return True
    last = tokens[phrase.end - 1].lower if phrase is not None else ""
    if (found == "over" and (known == "time" or last in _CHANNELS | TIMES or last.removesuffix("s") in TIMES)) or (
        found == "to" and last in _SIDES
    ):
        return True
    following = tokens[match.end + 1].lower
    if found in _OF_PLACE and following.endswith("ing"):
        return True
    if found in _OF_PLACE:
        # "the killing on the bridge", "on both sides", "on equal terms": only what is surely no place is its object.
        return phrase is None or known in {None, "place", "time"} or tokens[phrase.end - 1].lower in _SIDES
    # "They contribute with pride": the manner, not the thing.
    counted = phrase is not None and (phrase.determined or tokens[phrase.start].kind == "number")
    return right == _NONE and found == "with" and known is None and not counted


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PREPOSITION,
    anchors=Anchors(words=_anchors),
    examples=(
        Example("The attack was a reaction {~~on~>to~~} the sanctions.", mt=True),
        Example("The army contributes {--with --}40 soldiers.", mt=True),
        Example("The mood {~~on~>at~~} Christiansborg is bad.", mt=True),
        Example("The group sat on Christiansborg Palace Square.", mt=True),
        Example("They participated on behalf of the army.", mt=True),
        Example("The reaction on Monday was calm.", mt=True),
        Example("The attack was a reaction to the sanctions.", mt=True),
        Example("The killing on the bridge shocked the town.", mt=True),
        Example("Their threats against the neighbours went on.", mt=True),
        Example("Members participate on equal terms.", mt=True),
        Example("They contribute with pride.", mt=True),
        Example("They applied about 20 times.", mt=True),
        Example("They apply about a third of the paint.", mt=True),
        Example("He gave the reason to the police.", mt=True),
        Example("They participated on the condition that they were paid.", mt=True),
        Example("They were surprised over and over again.", mt=True),
        Example("The solution on offer is poor.", mt=True),
        Example("She was ashamed over the years of her past.", mt=True),
        Example("They reached an agreement about the border.", mt=True),
        Example("He was the chief suspect for the murder.", mt=True),
    ),
)
