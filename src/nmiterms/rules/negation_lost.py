"""A negation that only one side has.

What it repairs
    ``Denmark will send soldiers`` where the Danish has *Danmark vil ikke sende soldater*: it suggests ``will not send``.
    Elsewhere it points at the sentence, and at a “not” that the Danish lacks.

Why it happens
    *Ikke* stands behind the verb, often far from what it negates, and engines drop it with the words around it.

Safety
    Needs the source, and never a safe edit. Nothing is said where the other language says no in any other way (*un-*,
    *fail*, *without*, *only*, *nægte, undgå, -løs*), nor of set phrases (*ikke mindst, ikke kun, hvis ikke*), nor where little
    else agrees.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.negation import compare_negation
from nmiterms.bitext.support import is_supported
from nmiterms.contract.context import Context
from nmiterms.contract.paired import paired_stretches
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FINITE_AUXILIARIES
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need, Safety
from nmiterms.text.span import Change, Span

# A passage much shorter than its pair is another text, or half of it: what it lacks says nothing.
_LEAST_LENGTH = 0.6


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the negation that only the Danish or only the English has."""
    for source, place in paired_stretches(draft, context):
        english = place.of(draft.text)
        short, long = sorted((len(source.text), len(english)))
        difference = compare_negation(source.text, english, context.lexicon.language.is_english)
        if difference is None or short < long * _LEAST_LENGTH:
            continue
        if not is_supported(source.text, english, context.lexicon):
            continue
        if difference.side == "target":
            here = difference.span.moved(place.start)
            yield context.finding(draft, (), "the Danish says this without a negation", span=here)
            continue
        danish = difference.span.of(source.text)
        because = f"the English lacks the “{danish}” of the Danish"
        at = _behind_auxiliary(draft, place) if danish.lower() == "ikke" else None
        changes = () if at is None else (Change(at, at, (" not",)),)
        yield context.finding(
            draft, changes, because, danish=danish, at_most=Safety.SUGGESTED, span=Span(at, at) if at else place
        )


def _behind_auxiliary(draft: Draft, place: Span) -> int | None:
    """Return the end of the one finite auxiliary of a passage, or None where there are several or it opens a question."""
    tokens = [token for token in draft.tokens if place.start <= token.start < place.end]
    found = [index for index, token in enumerate(tokens) if token.lower in FINITE_AUXILIARIES]
    return tokens[found[0]].end if len(found) == 1 and found[0] > 0 else None


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(sentences=True),
    alters={Alters.NEGATION},
    examples=(
        Example(
            "Denmark will{++ not++} send soldiers to Iraq.",
            source="Danmark vil ikke sende soldater til Irak.",
            safety=Safety.SUGGESTED,
        ),
        Example("Denmark will send soldiers to Iraq.", source="Danmark vil sende soldater til Irak."),
        Example("Denmark refuses to send soldiers to Iraq.", source="Danmark vil ikke sende soldater til Irak."),
        Example("Denmark is unwilling to send soldiers.", source="Danmark vil ikke sende soldater."),
        Example(
            "Denmark will send soldiers, notably to Iraq.", source="Danmark vil sende soldater, ikke mindst til Irak."
        ),
        Example("Denmark will send soldiers to Iraq."),
    ),
)
