"""Commas where Danish has them and English has none, or the other way round.

What it repairs
    ``The Armed Forces, then decided`` becomes ``The Armed Forces then decided``; ``they say, that it is`` becomes ``they say
    that it is``; ``they discussed, if it can`` becomes ``they discussed whether it can``; ``Nato, despite the crisis must``
    becomes ``Nato, despite the crisis, must``.

Why it happens
    Danish sets a comma before every subordinate clause; the engine keeps some, moves some and loses some.

Safety
    Needs evidence of translation. A comma goes only before *that, if, whether* right behind a verb of saying or asking, and
    between a subject that opens its sentence and its own verb; one is added only where a bracketed phrase with *despite*
    opened with a comma and never closed.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import (
    BE_FORMS,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_AUXILIARIES,
    MODALS,
    PRONOUNS,
    SUBORDINATORS,
)
from nmiterms.lexicon.phrases import is_finite, is_participle, noun_phrase_at, verb_slots
from nmiterms.lexicon.plural_subject import is_singular_verb
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_SAYING = frozenset(
    "say says said believe believes believed think thinks thought state states stated explain explains explained hope hopes"
    " hoped announce announces announced confirm confirms confirmed stress stresses stressed emphasise emphasises emphasised"
    " know knows knew mean means meant claim claims claimed decide decided agree agreed promise promised expect expects"
    " shows show showed shown fear fears feared regret regrets regretted estimate estimates estimated warn warns warned insist"
    " insists insisted argue argues argued feel feels felt doubt doubts doubted admit admits admitted acknowledge"
    " acknowledges acknowledged note notes noted report reports reported reveal reveals revealed prove proves proved ensure"
    " ensures ensured demand demands demanded propose proposes proposed suggest suggests suggested recommend recommends"
    " recommended assess assesses assessed conclude concludes concluded promises understand understands understood".split()
)
# Adjectives that a clause with "that" goes with; what else may stand before ", that" is none of them.
_JUDGEMENTS = frozenset(
    "important clear crucial necessary natural obvious possible likely certain sure happy glad pleased satisfied sorry afraid"
    " convinced aware surprising worrying unacceptable regrettable problematic decisive essential disappointed".split()
)
_DEGREES = frozenset({"very", "also", "not", "quite", "so", "completely", "absolutely", "now", "still", "really"})
_ASKING = frozenset(
    "discuss discusses discussed examine examines examined ask asks asked consider considers considered wonder wonders"
    " wondered decide decides decided assess assesses assessed investigate investigated clarify know knows debate debated".split()
)
_POINTING = frozenset({"point", "points", "pointed", "find", "finds", "found"})
_THEN = frozenset({"then", "also", "now", "therefore", "subsequently"})
# An aside between commas is short.
_ASIDE = 7
_ORDINALS = frozenset("first second third fourth fifth sixth last".split())
_BRACKETING = frozenset({"despite", "notwithstanding"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find misplaced commas at commas and at “despite”."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].lower in _BRACKETING:
            yield from _find_unclosed(draft, context, index)
        elif tokens[index].text == "," and 0 < index < len(tokens) - 2:
            yield from _find_before_clause(draft, context, index) or _find_after_subject(draft, context, index)


def _find_before_clause(draft: Draft, context: Context, comma: int) -> list[Finding]:
    """``they say, that`` and ``they discussed, if``."""
    tokens = draft.tokens
    before, after = tokens[comma - 1].text, tokens[comma + 1]
    if after.lower == "if" and _asks_in_source(draft, context, comma):
        return [
            context.finding(
                draft,
                [Change(tokens[comma].start, after.end, (" whether",))],
                "“om” in the source is “whether”, and no comma goes before it",
                danish="om",
                confirmed=True,
            )
        ]
    # "I know, we all know, that": a clause set between commas.
    if any(token.text == "," for token in tokens[draft.opening_of(comma) : comma]):
        return []
    follows = tokens[comma + 2].lower
    if _is_aside(draft, context, comma):
        return []
    # "the published reports, that …": a noun that looks like a verb.
    is_noun_phrase = is_participle(tokens[comma - 2], context.lexicon) or tokens[comma - 2].lower in DETERMINERS
    says = (before in _SAYING and not is_noun_phrase) or (before == "out" and tokens[comma - 2].lower in _POINTING)
    says = says or _judges(draft, comma - 1)
    # "You know, that's why"; "now, as I say, that …".
    if before == "know" and tokens[comma - 2].lower in {"you", "i"}:
        return []
    if says and any(token.lower == "as" for token in tokens[draft.opening_of(comma) : comma]):
        return []
    # "the terms proposed, that mode of adjustment would do": it points.
    if comma + 3 < len(tokens) and tokens[comma + 3].lower == "of":
        return []
    if says and after.lower == "that" and follows not in FINITE_AUXILIARIES | {",", "much", "far", "said", "'s"}:
        # "that is, …" and "he said, that much is sure" are English.
        return [
            context.finding(
                draft,
                [Change(tokens[comma].start, tokens[comma].end, ())],
                "Danish sets a comma before “at” (that)",
                danish="at",
            )
        ]
    # "The question is, that …"; but "that is, that …" opens otherwise.
    copula = before in {"is", "was"} and tokens[comma - 2].lower != "that"
    if (
        copula
        and after.lower == "that"
        and tokens[draft.opening_of(comma)].lower in {"the", "it"}
        and follows not in FINITE_AUXILIARIES | {",", "much", "far", "'s", "’s"}
    ):
        return [
            context.finding(
                draft, [Change(tokens[comma].start, tokens[comma].end, ())], "Danish sets a comma before “at” (that)"
            )
        ]
    if before in _ASKING and after.lower in {"if", "whether"} and not _is_condition_in_source(draft, context, comma):
        change = Change(tokens[comma].start, after.end, (" whether",))
        return [
            context.finding(
                draft, [change], "“om” after a verb of asking is “whether”, and no comma goes before it", danish="om"
            )
        ]
    return []


def _judges(draft: Draft, last: int) -> bool:
    """Tell whether a judgement on a clause stands before the comma: "it is important", "of the opinion", "no doubt"."""
    tokens = draft.tokens
    before = tokens[last - 1].lower if last else ""
    if tokens[last].lower in _JUDGEMENTS:
        # "To be clear, that means …": only what is said of a subject is a judgement.
        judged = BE_FORMS - {"be", "been", "being"}
        return before in judged or (before in _DEGREES and tokens[last - 2].lower in judged)
    phrase = " ".join(token.lower for token in tokens[max(last - 2, 0) : last + 1])
    return phrase in {"of the opinion", "of the view", "is no doubt", "is a fact", "of the impression"}


def _is_aside(draft: Draft, context: Context, comma: int) -> bool:
    """Tell whether what the comma opens is no clause of saying: an aside that another closes, or a relative."""
    tokens = draft.tokens
    opening, limit = draft.opening_of(comma), draft.sentence_tokens(comma).stop
    opens, follows = comma + 1, tokens[comma + 2]
    if tokens[opens].lower in {"if", "whether"}:
        # "He asked, if only to be polite, how she was"; "He will decide, if he must."
        if follows.lower == "truth":
            # "I wonder, if truth be told."
            return True
        either = any(token.lower == "or" for token in tokens[opens : opens + 2 * _ASIDE])
        longest = _ASIDE if tokens[opens].lower == "whether" and not either else 2 * _ASIDE
        closing = next((at for at in range(opens, min(opens + longest, limit)) if tokens[at].text == ","), None)
        last = limit - 1 if not tokens[limit - 1].is_word else limit
        return closing is not None or tokens[last - 1].lower in FINITE_AUXILIARIES
    # "That is what he feared, that the line would break": "what" is the object already.
    if any(token.lower == "what" for token in tokens[opening:comma]) or follows.lower in {"being", "having"}:
        return True
    if is_singular_verb(follows, tokens[comma + 3] if comma + 3 < limit else None, context.lexicon):
        return True
    # "She knew, that evening, that …": a time, closed by its own comma.
    closing = next((at for at in range(opens, min(opens + _ASIDE, limit)) if tokens[at].text == ","), None)
    return closing is not None and not any(is_finite(each, context.lexicon) for each in tokens[opens + 1 : closing])


def _is_condition_in_source(draft: Draft, context: Context, comma: int) -> bool:
    """Tell whether the Danish has a condition and no question."""
    source = context.source_at(draft, comma)
    return source is not None and source.says("hvis", "såfremt", "ifald") and not source.says("om")


def _asks_in_source(draft: Draft, context: Context, comma: int) -> bool:
    """Tell whether the one "if" of the sentence can only stand for *om*, the conjunction of a question."""
    source = context.source_at(draft, comma)
    if source is None or source.says("hvis", "såfremt", "ifald") or source.says("selvom"):
        return False
    asking = sum(
        token.lower == "om" and at > 0 and source.tokens[at - 1].text == "," for at, token in enumerate(source.tokens)
    )
    inside = draft.sentence_tokens(comma)
    return asking == 1 and sum(draft.tokens[at].lower == "if" for at in inside) == 1


def _find_after_subject(draft: Draft, context: Context, comma: int) -> list[Finding]:
    """``The Armed Forces, then decided``: the phrase before the comma opens the sentence and is the verb's subject."""
    tokens = draft.tokens
    start, limit = draft.opening_of(comma), draft.sentence_tokens(comma).stop
    phrase = noun_phrase_at(tokens, start, context.lexicon, comma)
    if phrase is None or phrase.end != comma or phrase.kind == "pronoun":
        return []
    at = comma + 1
    adverb = tokens[at].lower in _THEN
    if adverb:
        at += 1
    if not adverb and tokens[at + 1].lower in PRONOUNS:
        # "The captain, has he spoken?"
        return []
    # Another comma may close a phrase set between the two, unless it opens a clause ("…, while the rest").
    commas = (number for number in range(at, min(at + 12, limit - 1)) if tokens[number].text == ",")
    if at >= limit or any(tokens[number + 1].lower not in SUBORDINATORS | CONJUNCTIONS for number in commas):
        return []
    slots = verb_slots(tokens[at], context.lexicon)
    finite = (adverb and slots & {"past", "3sg"}) or (not adverb and tokens[at].lower in {"has", "had", "will", "must"})
    # "Fifth, now is the time": what counts the points is no subject.
    if tokens[start].lower in _ORDINALS or (
        adverb and tokens[at].lower in BE_FORMS and tokens[comma + 1].lower == "now"
    ):
        return []
    if not finite or (phrase.start and tokens[phrase.start - 1].text == ","):
        return []
    return [
        context.finding(
            draft,
            [Change(tokens[comma].start, tokens[comma].end, ())],
            "no comma stands between a subject and its verb",
        )
    ]


def _find_unclosed(draft: Draft, context: Context, index: int) -> list[Finding]:
    """``Nato, despite the crisis must``: the comma that opens the phrase wants one that closes it."""
    tokens = draft.tokens
    if not index or tokens[index - 1].text != ",":
        return []
    limit = draft.sentence_tokens(index).stop
    phrase = noun_phrase_at(tokens, index + 1, context.lexicon, limit)
    if phrase is None or phrase.end >= limit or tokens[phrase.end].lower not in MODALS | {"is", "has", "was", "will"}:
        return []
    last = tokens[phrase.end - 1]
    return [
        context.finding(
            draft, [Change(last.end, last.end, (",",))], "the comma before this phrase opens it; another must close it"
        )
    ]


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PUNCTUATION,
    anchors=Anchors(
        shape=r",(?= (?:that|if|whether|then|also|now|therefore|subsequently|has|had|will|must)\b)|\b(?:despite|notwithstanding)\b"
    ),
    examples=(
        Example("The ministers discussed{~~, if~> whether~~} the mission can be extended.", mt=True),
        Example(
            "The talks were about the plan, also{~~, if~> whether~~} it can be paid.",
            source="Samtalerne drejede sig om planen, også, om den kan betales.",
        ),
        Example("The talks go on, if it can be paid.", source="Samtalerne fortsætter, hvis det kan betales."),
        Example(
            "The ministers will decide, if it can be paid.",
            mt=True,
            source="Ministrene vil træffe en beslutning, hvis det kan betales.",
        ),
        Example("He says{--,--} that the mission goes on.", mt=True),
        Example("It is very important{--,--} that the mission goes on.", mt=True),
        Example("He is of the opinion{--,--} that the plan is bad.", mt=True),
        Example("To be clear, that means an end to the plan.", mt=True),
        Example("It is important, that is to say, necessary.", mt=True),
        Example("He points out that Nato, despite the coronavirus crisis{++,++} must go on.", mt=True),
        Example("The army, he says, then decided to leave.", mt=True),
        Example("It is clear, he said, that is all.", mt=True),
        Example("He said, that is, nothing.", mt=True),
        Example("She knew, that evening, that he would not return.", mt=True),
        Example("It is not what they said, that worries me, but how.", mt=True),
        Example("He asked, if only to be polite, how she was.", mt=True),
        Example("They will decide, if they must.", mt=True),
        Example("Let all know, whether their post is high or low, that they are judged.", mt=True),
        Example("The captain, has he spoken?", mt=True),
        Example("The importer, Chr. Hansen, has decided to close.", mt=True),
        Example("It is possible, that said, to go on.", mt=True),
    ),
)
