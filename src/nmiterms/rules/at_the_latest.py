"""*Senest* and *tidligst*, “at the latest” and “at the earliest”, rendered as “late” or “early”.

What it repairs
    With *senest i juni* at hand, ``must be home late in June`` becomes ``must be home in June at the latest``; with
    *tidligst*, ``can earliest leave in May`` becomes ``can leave in May at the earliest``.

Why it happens
    *Senest* is the superlative of *sent* (late) and the adverb of a deadline, *tidligst* that of *tidligt*.

Safety
    Needs the source: one *senest* right before a preposition or a date, or one *tidligst*; nothing in it that is rightly
    “late” or “early”, and one of these words before the time in the English.
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

# What is rightly "late" and "early".
_PLAIN = {
    "senest": frozenset({"sen", "sent", "sene", "slutningen", "seneste", "sidst", "nylig"}),
    "tidligst": frozenset({"tidlig", "tidligt", "tidlige", "tidligste", "begyndelsen", "starten", "først"}),
}
_ENGLISH = {
    "late": "senest",
    "latest": "senest",
    "recently": "senest",
    "last": "senest",
    "early": "tidligst",
    "earliest": "tidligst",
}
_WRITTEN = {"senest": "at the latest", "tidligst": "at the earliest"}
_DEADLINE = frozenset({"i", "den", "på", "om", "ved", "kl", "klokken", "med", "inden"})
# So far behind its adverb a time may stand: "can earliest leave the country in May".
_REACH = 6


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “late in” and “latest in” where the source has a deadline."""
    tokens = draft.tokens
    for index in context.anchors:
        source, danish = context.source_at(draft, index), _ENGLISH.get(tokens[index].lower)
        if source is None or danish is None or not _sets_deadline(source, danish):
            continue
        inside = draft.sentence_tokens(index)
        if any(tokens[at].lower in {"at", "by"} and tokens[at + 1].lower == "the" for at in inside[:-1]):
            continue
        reach = range(index + 1, min(index + (_REACH if tokens[index].lower == "earliest" else 2), inside.stop))
        end = next((end for at in reach if (end := _end_of_time(tokens, at)) is not None), None)
        if end is None:
            continue
        start = tokens[index - 1] if index and tokens[index - 1].lower in {"the", "most"} else tokens[index]
        yield context.finding(
            draft,
            [
                Change(start.start, tokens[index + 1].start, ()),
                Change(tokens[end].end, tokens[end].end, (f" {_WRITTEN[danish]}",)),
            ],
            f"“{danish}” sets a limit: “{_WRITTEN[danish]}”",
            danish=danish,
            confirmed=True,
        )


def _sets_deadline(source: SourcePassage, danish: str) -> bool:
    """Tell whether the Danish has one such adverb, of a limit, and no other word that is rightly "late" or "early"."""
    found = [at for at, token in enumerate(source.tokens) if token.lower == danish]
    return (
        len(found) == 1
        and (danish == "tidligst" or _is_deadline(source.tokens, found[0]))
        and not source.words & _PLAIN[danish]
    )


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
    anchors=Anchors(words=set(_ENGLISH)),
    examples=(
        Example(
            "The force must be home {--late --}in June{++ at the latest++}.",
            source="Styrken skal være hjemme senest i juni.",
        ),
        Example(
            "The force can {--earliest --}leave in May{++ at the earliest++}.",
            source="Styrken kan tidligst rejse i maj.",
        ),
        Example("The force must be home late in June.", source="Styrken skal være hjemme sent i juni."),
        Example("The force must be home late in June.", mt=True),
    ),
)
