"""*I mandags* and *om mandagen* in the wrong number: “on Mondays” for the last one, “on Monday” for every one.

What it repairs
    With *i mandags* at hand, ``left on Mondays`` becomes ``left on Monday``.

Why it happens
    The -s of *i mandags* looks like a plural; it is an old genitive.

Safety
    Needs the source: *i mandags* in it and no *om mandagen* or *mandage*.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.months import calendar_names
from nmiterms.text.span import Change


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “on Mondays” where the source has *i mandags*."""
    tokens = draft.tokens
    for index in context.anchors:
        token, source = tokens[index], context.source_at(draft, index)
        if source is None or not index:
            continue
        day, before = _danish_by_plural()[token.lower], tokens[index - 1]
        if not source.says(f"{day}s") or source.says(f"{day}en", f"{day}e", f"{day}ene"):
            continue
        start = before.start if before.lower in {"on", "in", "at"} else token.start
        opens = start == draft.sentence_at(start).start
        yield context.finding(
            draft,
            [Change(start, token.end, (f"{'On' if opens else 'on'} {token.text[:-1]}",))],
            f"“i {day}s” is the last one, not every one",
            danish=f"i {day}s",
            confirmed=True,
        )


@cache
def _danish_by_plural() -> dict[str, str]:
    """Return the Danish weekday of each English one in the plural."""
    return {f"{english.lower()}s": danish for danish, english in calendar_names("days").items()}


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    alters={Alters.NAME},
    anchors=Anchors(words=lambda _: _danish_by_plural()),
    examples=(
        Example("The minister left {~~on Mondays~>on Monday~~}.", source="Ministeren rejste i mandags."),
        Example("They train on Mondays.", source="De træner om mandagen."),
        Example("They train on Mondays.", mt=True),
    ),
)
