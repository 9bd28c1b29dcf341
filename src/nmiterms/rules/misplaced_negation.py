"""*Ikke* where Danish has it: before the verb, “which not handles”, or behind it, “he believes not that”.

What it repairs
    ``employees, which not handles critical functions`` becomes ``which do not handle``; ``you not has put`` becomes ``you
    have not put``; ``as long as Russia not complies`` becomes ``does not comply``; ``The minister believes not that``
    becomes ``does not believe that``.

Why it happens
    In a Danish subordinate clause the negation stands before the finite verb (*som ikke varetager*), in a main clause
    behind it (*han tror ikke, at*).

Safety
    Needs evidence of translation. Before an auxiliary the two words are exchanged; before another verb only a form that
    is a third person and nothing else gets *does not* or *do not*. What English says is left: ``whether or not is``,
    ``not only``, ``why not``, and the old ``it matters not``.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.asked import ask_source
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.danish.function_words import NEGATIONS
from nmiterms.english.function_words import ARTICLES, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from nmiterms.english.verbs import agree, base_of
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.phrases import is_adjective, is_noun, noun_phrase_at, verb_slots
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

_AUXILIARIES = frozenset("is was were has had can could must should would will shall".split())
_PLURAL_PRONOUNS = frozenset({"we", "they", "you", "i"})
_RELATIVES = frozenset({"who", "which", "that"})
# Behind these "not" belongs to what follows, or to a clause of its own.
_OWN_NOT = (
    ARTICLES
    | CONJUNCTIONS
    | PREPOSITIONS
    | AUXILIARIES
    | frozenset({"if", "why", "whether", "not", "than", "perhaps", "certainly"})
)


# Verbs that older prose denies so.
_OLD = frozenset({"matter", "know", "care", "say", "seem"})
_ADVERBS = frozenset({"always", "perhaps", "afterwards", "sometimes", "besides", "towards", "regardless"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “not” between a subject and its finite verb."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].text != "not" or not index or index + 1 >= len(tokens):
            continue
        if _stands_behind_verb(draft, context, index):
            verb = tokens[index - 1]
            if ask_source(draft, context, index, NEGATIONS - {"ingen", "intet"}) is not False:
                yield context.finding(
                    draft,
                    [Change(verb.start, tokens[index].end, (f"does not {base_of(verb.lower)}",))],
                    "“ikke” stands behind the verb in a Danish main clause",
                    danish="ikke",
                )
            continue
        subject, verb = tokens[index - 1], tokens[index + 1]
        if not subject.is_word or subject.lower in _OWN_NOT or not verb.text.islower():
            continue
        # "I doubt not will receive it", "have traditionally not had", "had we not had".
        inverted = index > 1 and tokens[index - 2].lower in AUXILIARIES
        if verb.lower in _AUXILIARIES and (inverted or subject.lower == "doubt" or subject.lower.endswith("ly")):
            continue
        written = _written(subject, verb, context.lexicon, _is_plural(draft, context, index - 1))
        if written is None:
            continue
        # The Danish only forbids: a negation in it may be another one.
        if ask_source(draft, context, index, NEGATIONS - {"ingen", "intet"}) is False:
            continue
        yield context.finding(
            draft,
            [Change(tokens[index].start, verb.end, written)],
            "“ikke” stands before the verb in a Danish subordinate clause",
            danish="ikke",
        )


def _stands_behind_verb(draft: Draft, context: Context, index: int) -> bool:
    """Tell whether a third person stands before “not”, its subject before that, and what the verb takes behind it."""
    tokens = draft.tokens
    if index < 2 or tokens[index - 2].text in {"not", "who", "that", "which"}:
        return False
    verb, following = tokens[index - 1], tokens[index + 1]
    lemma = base_of(verb.lower) if verb.text.islower() else None
    if lemma is None or lemma in _OLD or verb_slots(verb, context.lexicon) != {"3sg"} or is_noun(verb, context.lexicon):
        return False
    subject = noun_phrase_at(tokens, draft.opening_of(index), context.lexicon, index - 1)
    if subject is None or subject.end != index - 1 or subject.number == "plural":
        return False
    # "decides not to go", "costs not only": what is denied is not the verb.
    rest = draft.tokens[index : draft.sentence_tokens(index).stop]
    # "suggests not that he lied but that he forgot"
    return following.lower == "that" and not any(token.lower == "but" for token in rest)


def _is_plural(draft: Draft, context: Context, subject: int) -> bool:
    """Tell whether a subject is plural: a pronoun, or a relative right behind a plural noun (and its comma)."""
    tokens = draft.tokens
    if tokens[subject].lower not in _RELATIVES:
        return tokens[subject].lower in _PLURAL_PRONOUNS
    before = subject - 1 - (subject > 0 and tokens[subject - 1].text == ",")
    matches = context.lexicon.match_word(tokens[before]) if before >= 0 else ()
    nouns = [match for match in matches if match.entry.part_of_speech == "noun"]
    return bool(nouns) and all(match.slot == "pl" for match in nouns)


def _written(subject: Token, verb: Token, lexicon: Lexicon, plural: bool) -> tuple[str, ...] | None:
    """Return what English writes for "not" and the verb, or None where the order may be right."""
    if verb.lower in _AUXILIARIES:
        form = agree(verb.lower, "plural") if plural and subject.lower != "i" else verb.lower
        return (f"{form} not",)
    # "Just not this year": no verb, though "this" ends as one.
    if verb.lower in DETERMINERS:
        return None
    # Only what is certain to be the subject: a pronoun, a relative, a name.
    certain = (
        subject.lower in _PLURAL_PRONOUNS or subject.lower in {"he", "she", "it"} | _RELATIVES or subject.is_capitalised
    )
    # "They're not diamonds", "despite Lester not always being there".
    if "'" in subject.text or "’" in subject.text or subject.kind == "clitic" or verb.lower in _ADVERBS:
        return None
    if not certain or is_noun(verb, lexicon) or is_adjective(verb, lexicon):
        return None
    lemma = base_of(verb.lower)
    # A past may be a participle too ("files not saved"); only a third person tells.
    if lemma is None or not verb_slots(verb, lexicon) <= {"3sg"} or not lexicon.language.is_english(lemma):
        return None
    return (f"{'do' if plural else 'does'} not {lemma}",)


rule = Rule(
    find,
    stage=Stage.ORDER,
    needs=Need.MT,
    issue=Issue.WORD_ORDER,
    anchors=Anchors(shape=r"\bnot(?= \p{Ll})"),
    alters={Alters.NEGATION},
    examples=(
        Example("It is a place where there {~~not has~>has not~~} been a radar since 2007.", mt=True),
        Example("He regrets that they {~~not has~>have not~~} set an end date.", mt=True),
        Example("As long as Russia {~~not complies~>does not comply~~} with it, the pressure stays.", mt=True),
        Example("Employees who {~~not handles~>do not handle~~} the case may go.", mt=True),
        Example("The minister {~~believes not~>does not believe~~} that the plan holds.", mt=True),
        Example("The minister decides not to go.", mt=True),
        Example("Whether or not is unclear.", mt=True),
        Example("He asked why not have both.", mt=True),
        Example("It matters not who wins.", mt=True),
        Example("The answer is that it does not.", mt=True),
        Example(
            "It is a place where there {~~not has~>has not~~} been a radar since 2007.",
            mt=True,
            source="Det er et sted, hvor der ikke har været en radar siden 2007.",
        ),
        Example(
            "It is a place where there not has been a radar since 2007.",
            mt=True,
            source="Det er et sted, hvor der har været en radar siden 2007.",
        ),
        Example("It is Friday not this week.", mt=True),
        Example("The minister goes to Iraq, Lester not this year.", mt=True),
    ),
)
