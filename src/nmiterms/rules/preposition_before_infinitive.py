"""A preposition before an infinitive: “with to guard”.

What it repairs
    ``helps the police with to guard the border`` becomes ``with guarding the border``; ``warns against to read too much
    into it`` becomes ``against reading``.

Why it happens
    Danish sets prepositions before infinitives (*med at bevogte*, *mod at læse*); English before the form in *-ing*.

Safety
    Needs evidence of translation, a preposition that no verb before it takes for itself (``the men I work with to win``),
    and a verb of the lexicon behind *to*.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.verbs import inflect_verb
from nmiterms.lexicon.phrases import is_participle, verb_slots
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_PREPOSITIONS = frozenset({"with", "against", "without", "of", "by", "after", "from"})
# Verbs that are followed by "from" directly: "refrain from to vote".
_FROM = frozenset("refrain refrains refrained abstain abstains abstained".split())
_ADVERBIAL = frozenset(
    "soon shortly long day year week month immediately ever near hard close and stood waited".split()
)
# Verbs that are followed by "against" directly: "warns against to read".
_AGAINST = frozenset("warn warns warned advise advises advised decide decides decided".split())


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find a preposition before “to” and an infinitive."""
    tokens = draft.tokens
    for index in context.anchors:
        if index + 2 >= len(tokens) or tokens[index + 1].text != "to":
            continue
        preposition, verb = tokens[index], tokens[index + 2]
        if preposition.lower not in _PREPOSITIONS or not _belongs_to_verb(draft, context, index):
            continue
        if verb.lower not in {"be", "have"} and "inf" not in verb_slots(verb, context.lexicon):
            continue
        yield context.finding(
            draft,
            [Change(tokens[index + 1].start, verb.end, (inflect_verb(verb.lower)["ing"],))],
            f"after “{preposition.lower}” English has the form in -ing",
            danish="at",
        )


def _belongs_to_verb(draft: Draft, context: Context, index: int) -> bool:
    """Tell whether the preposition goes with the infinitive behind it, and with no verb before it."""
    tokens, preposition = draft.tokens, draft.tokens[index]
    # "returned soon after to find", "stood near by to help", "within and without": adverbs.
    if index and tokens[index - 1].lower.removesuffix("s") in _ADVERBIAL:
        return False
    if preposition.lower == "without":
        # It is left over behind a verb only at the end of a relative: "the help we cannot do without to win".
        return not any(token.lower in {"do", "go", "live", "be"} for token in tokens[max(index - 1, 0) : index])
    if not index or not tokens[index - 1].is_word:
        return False
    before = tokens[index - 1]
    # "someone to talk with to learn more": the preposition belongs to the verb before it.
    stranded = bool(verb_slots(before, context.lexicon)) or is_participle(before, context.lexicon)
    own = {"against": _AGAINST, "from": _FROM}.get(preposition.lower, frozenset())
    # "he knew where he came from to begin with": of the verbs that take "from" few have an infinitive behind it.
    if before.lower not in own and (stranded or preposition.lower == "from"):
        return False
    # "no one to lean against to rest": an infinitive whose preposition is left over, whatever the verb.
    if index > 1 and tokens[index - 2].text == "to" and before.lower not in own:
        return False
    if before.lower in {"unheard", "here", "hereafter"}:
        return False
    return before.lower not in {"there", "it", "them", "him", "her", "us", "me"} or preposition.lower == "with"


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PREPOSITION,
    anchors=Anchors(shape=rf"\b(?:{'|'.join(sorted(_PREPOSITIONS))}|Without)(?= to \p{{Ll}})"),
    examples=(
        Example("The army helps the police with {~~to guard~>guarding~~} the border.", mt=True),
        Example("They warn against {~~to read~>reading~~} too much into it.", mt=True),
        Example("Without {~~to say~>saying~~} it directly, he hinted at it.", mt=True),
        Example("They left without {~~to say~>saying~~} goodbye.", mt=True),
        Example("It is a weapon they cannot do without to win.", mt=True),
        Example("They chose to refrain from {~~to vote~>voting~~}.", mt=True),
        Example("He asked where they came from to begin with.", mt=True),
        Example("He needs people to work with to win the vote.", mt=True),
        Example("He is the man I spoke of to begin with.", mt=True),
        Example("She had nobody to lean against to rest.", mt=True),
    ),
)
