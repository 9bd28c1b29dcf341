"""*Senest*, “at the latest”, rendered as “late” or “latest”.

What it repairs
    With *senest i juni* at hand, ``must be home late in June`` becomes ``must be home in June at the latest``.

Why it happens
    *Senest* is the superlative of *sent* (late) and the adverb of a deadline.

Safety
    Needs the source: one *senest* right before a preposition or a date, nothing in it that is rightly “late”, and one
    “late” or “latest” before the time in the English.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import PREPOSITIONS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.months import english_month
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

_LATE = frozenset({"sen", "sent", "sene", "slutningen", "seneste", "sidst"})
_DEADLINE = frozenset({"i", "den", "på", "om", "ved", "kl", "klokken", "med", "inden"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “late in” and “latest in” where the source has a deadline."""
    tokens = draft.tokens
    for index in context.anchors:
        source, end = context.source_at(draft, index), _end_of_time(tokens, index + 1)
        if source is None or end is None or not _sets_deadline(source):
            continue
        inside = draft.sentence_tokens(index)
        if any(tokens[at].lower == "at" and tokens[at + 1].lower == "the" for at in inside[:-1]):
            continue
        start = tokens[index - 1] if index and tokens[index - 1].lower == "the" else tokens[index]
        yield context.finding(
            draft,
            [
                Change(start.start, tokens[index + 1].start, ()),
                Change(tokens[end].end, tokens[end].end, (" at the latest",)),
            ],
            "“senest” is a deadline: “at the latest”",
            danish="senest",
            confirmed=True,
        )


def _sets_deadline(source: SourcePassage) -> bool:
    """Tell whether the Danish has one *senest*, of a deadline, and no other word that is rightly "late"."""
    found = [at for at, token in enumerate(source.tokens) if token.lower == "senest"]
    return len(found) == 1 and _is_deadline(source.tokens, found[0]) and not source.words & _LATE


def _is_deadline(tokens: tuple[Token, ...], index: int) -> bool:
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and (after.lower in _DEADLINE or after.kind == "number")


def _end_of_time(tokens: tuple[Token, ...], index: int) -> int | None:
    """Return the last token of a preposition with its time (in June, on 5 June 2020), or None."""
    if index >= len(tokens) or tokens[index].lower not in PREPOSITIONS:
        return None
    last = None
    for at in range(index + 1, min(index + 5, len(tokens))):
        token = tokens[at]
        if english_month(token.lower) or (token.kind == "number" and token.text.isdigit()):
            last = at
        elif token.lower not in {"the", "of"}:
            break
    return last


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.WRONG_TERM,
    anchors=Anchors(words={"late", "latest"}),
    examples=(
        Example(
            "The force must be home {--late --}in June{++ at the latest++}.",
            source="Styrken skal være hjemme senest i juni.",
        ),
        Example("The force must be home late in June.", source="Styrken skal være hjemme sent i juni."),
        Example("The force must be home late in June.", mt=True),
    ),
)
