"""Where something was said, set between *has* and its participle: “has at a press conference said that”.

What it repairs
    ``The minister has at a press conference said that`` becomes ``has said at a press conference that``.

Why it happens
    Danish sets such a phrase behind the finite verb (*har på et pressemøde sagt, at*).

Safety
    Needs evidence of translation, a phrase with a preposition and an article that names an utterance, and behind the
    participle *that*, a preposition or the end: an object would be parted from its verb (``has in a letter criticised
    the plan`` is left).
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.asked import ask_source
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import PREPOSITIONS
from nmiterms.lexicon.phrases import is_participle
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change, Span

_HAVE = frozenset({"has", "have", "had"})
_UTTERANCES = frozenset(
    "conference meeting interview letter statement speech answer reply mail email e-mail post tweet debate article column release"
    " programme comment briefing hearing memo note consultation".split()
)
_OPENERS = frozenset({"at", "in", "on", "during"})
_LONGEST = 9
_HAR = frozenset({"har", "havde", "have"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find an utterance between a form of *have* and its participle."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].lower not in _HAVE or index + 4 >= len(tokens):
            continue
        participle = _participle_behind(draft, context, index)
        if participle is None or ask_source(draft, context, index, _HAR) is False:
            continue
        first, last, verb = tokens[index + 1], tokens[participle - 1], tokens[participle]
        yield context.finding(
            draft,
            [
                Change(first.start, first.start, (Span(verb.start, verb.end), " ")),
                Change(last.end, verb.end, ()),
            ],
            "English keeps “has” and its participle together",
            confirmed=context.source_at(draft, index) is not None,
        )


def _participle_behind(draft: Draft, context: Context, index: int) -> int | None:
    """Return the index of the participle behind the phrase that opens right behind the auxiliary, or None."""
    tokens, limit = draft.tokens, draft.sentence_tokens(index).stop
    if tokens[index + 1].lower not in _OPENERS or tokens[index + 2].lower not in {"a", "an", "the"}:
        return None
    for at in range(index + 3, min(index + 3 + _LONGEST, limit)):
        token = tokens[at]
        if not token.is_word or token.lower in {"been", "that", "who", "which"}:
            return None
        said = any(each.lower in _UTTERANCES for each in tokens[index + 3 : at])
        if (
            said
            and is_participle(token, context.lexicon)
            and tokens[at - 1].lower not in PREPOSITIONS | {"a", "an", "the"}
        ):
            after = tokens[at + 1] if at + 1 < limit else None
            if sum(is_participle(each, context.lexicon) for each in tokens[index + 3 : min(at + 5, limit)]) > 1:
                # "has in an interview published today said": which of them is the verb?
                return None
            free = after is None or after.text in ".,;" or after.lower in PREPOSITIONS | {"that"}
            return at if free else None
    return None


rule = Rule(
    find,
    stage=Stage.ORDER,
    needs=Need.MT,
    issue=Issue.WORD_ORDER,
    anchors=Anchors(shape=rf"\b(?:{'|'.join(sorted(_HAVE))})(?= (?:{'|'.join(sorted(_OPENERS))}) (?:an?|the) )"),
    examples=(
        Example("The minister has {++said ++}at a press conference{-- said--} that it is serious.", mt=True),
        Example("She has in a letter criticised the plan.", mt=True),
        Example("They had at the meeting the best of reasons to hope.", mt=True),
        Example(
            "The minister has {++said ++}at a press conference{-- said--} that it is serious.",
            source="Ministeren har på et pressemøde sagt, at det er alvorligt.",
        ),
        Example(
            "The minister has at a press conference said that it is serious.",
            mt=True,
            source="Ministeren sagde på et pressemøde, at det er alvorligt.",
        ),
    ),
)
