"""The Danish comma before an indirect question, and *om* in it: “will not say, when”, “the question is, about”.

What it repairs
    ``He will not say, when the base is ready`` loses its comma; ``The question is, about the plan holds`` becomes ``The
    question is whether the plan holds``.

Why it happens
    Danish sets a comma before the question too (*vil ikke sige, hvornår*), and opens one that is answered yes or no with
    *om*, which is “about” nearly everywhere else.

Safety
    Needs evidence of translation. *When* and *where* open a clause of time or place too, so what stands before the comma
    must ask or deny that it is known; nothing may close the clause but the end of the sentence. ``About`` becomes
    ``whether`` only with a subject and its finite verb behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FINITE_AUXILIARIES, NEGATIONS
from nmiterms.lexicon.phrases import is_finite, noun_phrase_at
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_QUESTIONS = frozenset({"when", "where", "how", "why", "who", "what"})
_ASKING = frozenset(
    "ask asks asked asking discuss discusses discussed discussing examine examines examined clarify wonder wonders wondered"
    " investigate investigates investigated decide explain unclear uncertain".split()
)
_KNOWING = frozenset("say know knows tell reveal answer understand see explain disclose decide".split())
_DENYING = NEGATIONS | {
    "cannot",
    "can't",
    "won't",
    "don't",
    "doesn't",
    "didn't",
    "unable",
    "refuse",
    "refuses",
    "refused",
}
_NEAR = 4


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the comma before a question, and “question is about” before a clause."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].text == "," and _asks(draft, index):
            yield context.finding(
                draft,
                [Change(tokens[index].start, tokens[index].end, ())],
                "Danish sets a comma before an indirect question",
            )
        elif tokens[index].text == "about" and _is_whether(draft, context, index):
            start = tokens[index - 1].start if tokens[index - 1].text == "," else tokens[index].start
            written = " whether" if start < tokens[index].start else "whether"
            yield context.finding(
                draft,
                [Change(start, tokens[index].end, (written,))],
                "“om” opens a question here",
                danish="om",
            )


def _asks(draft: Draft, comma: int) -> bool:
    """Tell whether a verb of asking, or one of knowing that is denied, stands right before a comma and a question."""
    tokens = draft.tokens
    inside = draft.sentence_tokens(comma)
    if comma + 3 >= inside.stop or comma - inside.start < 2 or tokens[comma + 1].text not in _QUESTIONS:
        return False
    # "He did not know, when asked, what to say."
    if any(token.text in ",;:–—" for token in (*tokens[inside.start : comma], *tokens[comma + 1 : inside.stop])):
        return False
    if tokens[inside.stop - 1].text == "?" or tokens[comma + 2].lower in {
        "ever",
        "else",
        "asked",
        "not",
        "necessary",
        "with",
    }:
        return False
    if tokens[comma + 2].lower.removesuffix("n't") in FINITE_AUXILIARIES:
        # "People ask, why isn't it done": a question in its own order.
        return False
    before = tokens[comma - 1].lower
    if tokens[comma + 1].text == "when" and before in {"decide", "explain", "see", "understand"}:
        # "They could not decide, when it mattered."
        return False
    denied = any(token.lower in _DENYING for token in tokens[max(comma - _NEAR, inside.start) : comma - 1])
    if tokens[comma + 1].text in {"when", "where"} and not denied:
        # "They discussed it, when they met": a time or a place of its own.
        return False
    return before in _ASKING or (before in _KNOWING and denied)


def _is_whether(draft: Draft, context: Context, index: int) -> bool:
    """Tell whether “the question is” stands before the word, and a clause of its own behind it."""
    tokens = draft.tokens
    verb = index - 2 if tokens[index - 1].text == "," else index - 1
    limit = draft.sentence_tokens(index).stop
    if verb < 1 or tokens[verb].lower not in {"is", "was"} or tokens[verb - 1].lower != "question":
        return False
    subject = noun_phrase_at(tokens, index + 1, context.lexicon, limit)
    if subject is None or subject.end + 1 >= limit:
        return False
    finite = tokens[subject.end]
    return finite.lower in FINITE_AUXILIARIES or is_finite(finite, context.lexicon)


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PUNCTUATION,
    anchors=Anchors(words={"about"}, shape=rf",(?= (?:{'|'.join(sorted(_QUESTIONS))})\b)"),
    examples=(
        Example("The colonel will not say{--,--} when the base is ready.", mt=True),
        Example("The committee discussed{--,--} how the plan could be paid.", mt=True),
        Example("The question is{~~, about~> whether~~} the plan holds.", mt=True),
        Example("He did not know, when asked, what to say.", mt=True),
        Example("They went home, when the base was ready.", mt=True),
        Example("The question is about the plan.", mt=True),
    ),
)
