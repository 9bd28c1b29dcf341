"""Danish clock times: *kl.* left standing, or rendered as "at." or "pm.".

What it repairs
    ``at kl. 14.30`` becomes ``at 14:30``; in a date stamp, ``19 December 2019 – at. 11:26`` becomes
    ``19 December 2019, 11:26``.

Why it happens
    Danish puts *kl.* (klokken) before a clock time. Translators keep it, or take it for "at" or "p.m.".

Safety
    *kl.* before a time is unknown in English. ``at.`` and ``pm.`` with a full stop before a time are touched only after a
    date, where no sentence can have ended, or, with evidence of translation, where the sentence goes on behind the time.
    The time is written as CLDR has it for British English.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from babel.dates import format_time

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import PREPOSITIONS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

_OF_THE_CLOCK = frozenset({"kl", "klokken"})
_DAYS = frozenset({"today", "tomorrow", "yesterday", "tonight"})
_MISREAD = frozenset({"at", "pm", "am"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find clock times behind *kl.* or its misreadings."""
    tokens = draft.tokens
    for index in context.anchors:
        word = tokens[index].lower
        at = index + 1
        if at < len(tokens) and tokens[at].text == ".":
            at += 1
        elif word not in {"klokken", "clock"}:
            continue
        moment = _read_time(tokens[at]) if at < len(tokens) else None
        if moment is None:
            continue
        if word == "clock":
            yield from _find_clock(draft, context, index, moment)
        elif word in _OF_THE_CLOCK:
            yield context.finding(
                draft,
                [Change(tokens[index].start, tokens[at].end, (_written(tokens, index, moment),))],
                "“kl.” is Danish for “o’clock”, and British English writes the time with a colon",
                danish=f"kl. {tokens[at].text}",
            )
        elif word in _MISREAD and ":" in tokens[at].text and (stamp := _stamp_start(tokens, index)) is not None:
            yield context.finding(
                draft,
                [Change(tokens[stamp].end, tokens[at].end, (f", {format_time(moment, 'short', locale='en_GB')}",))],
                "in a date stamp “kl.” (at) was taken for a word of the sentence",
                danish=f"kl. {tokens[at].text}",
                need=Need.NOTHING,
            )
        elif word == "at" and tokens[index].text == "at" and _goes_on(tokens, at):
            yield context.finding(
                draft,
                [Change(tokens[index].end, tokens[at].end, (f" {format_time(moment, 'short', locale='en_GB')}",))],
                "“kl.” is an abbreviation, “at” is none",
                danish=f"kl. {tokens[at].text}",
                need=Need.MT,
            )


def _find_clock(draft: Draft, context: Context, index: int, moment: time) -> Iterator[Finding]:
    """``at the clock 9.30``: the definite form of *klokken*, translated."""
    tokens = draft.tokens
    # "He looked at the clock 10 times": the hour has its minutes, and nobody looks at it.
    if index < 2 or tokens[index - 1].lower != "the" or tokens[index - 2].lower != "at":
        return
    looked = index > 2 and tokens[index - 3].lower.startswith(("look", "glanc", "stare", "staring", "peer", "gaz"))
    if looked or not set(":.") & set(tokens[index + 1].text):
        return
    written = format_time(moment, "short", locale="en_GB")
    yield context.finding(
        draft,
        [Change(tokens[index - 1].start, tokens[index + 1].end, (written,))],
        "“klokken” before a time is not said in English",
        danish=f"klokken {tokens[index + 1].text}",
        need=Need.MT,
    )


def _goes_on(tokens: tuple[Token, ...], moment: int) -> bool:
    """Tell whether the sentence goes on behind the time, so that it did not end at the full stop before it."""
    at = moment + 1
    if at + 1 >= len(tokens):
        return at < len(tokens) and tokens[at].text == "."
    if tokens[moment].text.isdigit():
        # "That is what we look at. 10 of them are new."
        return tokens[at].lower in _DAYS | {"on"}
    return tokens[at].lower in PREPOSITIONS | _DAYS or (tokens[at].text == "." and tokens[at + 1].is_capitalised)


def _read_time(token: Token) -> time | None:
    """Return the time that a token like 14.30, 8:05 or 20 holds, or None."""
    hours, _, minutes = token.text.replace(":", ".").partition(".")
    if token.kind != "number" or not hours.isdigit() or not (minutes.isdigit() or not minutes):
        return None
    if len(hours) > 2 or len(minutes) not in {0, 2} or int(hours) > 23 or int(minutes or 0) > 59:
        return None
    return time(int(hours), int(minutes or 0))


def _written(tokens: tuple[Token, ...], index: int, moment: time) -> str:
    """Return the time with the preposition that English needs before it."""
    written = format_time(moment, "short", locale="en_GB")
    before = tokens[index - 1].lower if index else ""
    # After a preposition, or in a stamp or list, the time stands alone: "at 14:30", "Friday, 14:30".
    bare = not before.isalpha() or before in {
        "at",
        "from",
        "to",
        "until",
        "till",
        "by",
        "before",
        "after",
        "around",
        "since",
        "and",
    }
    return written if bare else f"at {written}"


def _stamp_start(tokens: tuple[Token, ...], index: int) -> int | None:
    """Return the index of the year that a date stamp has before the time, or None."""
    before = index - 1
    if before >= 0 and tokens[before].text in "–—-,":
        before -= 1
    year = before >= 0 and tokens[before].text.isdigit() and len(tokens[before].text) == 4
    return before if year else None


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.NOTHING,
    issue=Issue.TIME_FORMAT,
    anchors=Anchors(words=_OF_THE_CLOCK | {"clock"}, shape=r"\b(?:[Aa]t|[Pp]m|[Aa]m)\.(?= ?\d)"),
    alters={Alters.NUMBER},
    sign="date",
    examples=(
        Example("The minister arrives at {~~kl. 14.30~>14:30~~}."),
        Example("The meeting begins {~~kl. 9~>at 09:00~~} on Monday."),
        Example("19 December 2019{~~ – at. 11:26~>, 11:26~~}"),
        Example("The meeting starts at{~~. 14.30~> 14:30~~} on Monday.", mt=True),
        Example("The meeting starts at {~~the clock 9.30~>09:30~~} on Monday.", mt=True),
        Example("The KL. 5 engine was built in Kiel."),
        Example("That is what he is good at. 11:26 was too late."),
        Example("It is a thing to look at. 10 of them are new.", mt=True),
        Example("They met at 14.30."),
    ),
)
