"""Quotation marks of Danish print: « … » and » … «.

What it repairs
    ``the decision « a mistake »`` becomes ``the decision “a mistake”``; ``»We stay«, says`` becomes ``“We stay”, says``.

Why it happens
    Danish papers quote so, with the points in or out; the engine leaves the marks as they are.

Safety
    Needs evidence of translation, or a source, and a pair in one paragraph with words between and no other of these marks.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change

_PAIR = regex.compile(r"(?P<open>[«»]) ?(?=[^«»\s])[^«»]*?[^«»\s](?P<close> ?[«»])")


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find pairs of guillemets."""
    text = draft.text
    for index in context.anchors:
        match = _PAIR.match(text, draft.tokens[index].start)
        before = text[: draft.tokens[index].start]
        # Every second one closes.
        if match is None or match["open"] == match["close"].strip() or sum(map(before.count, "«»")) % 2:
            continue
        opening = match["open"] + (" " if text[match.end("open")] == " " else "")
        yield context.finding(
            draft,
            [
                Change(match.start("open"), match.start("open") + len(opening), ("“",)),
                Change(match.start("close"), match.end("close"), ("”",)),
            ],
            "English quotes with “ and ”",
        )


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.MT,
    issue=Issue.PUNCTUATION,
    anchors=Anchors(shape=r"[«»]"),
    alters={Alters.QUOTATION_MARK},
    examples=(
        Example("He calls it {~~« ~>“~~}a historic mistake{~~ »~>”~~}.", mt=True),
        Example("{~~»~>“~~}We stay{~~«~>”~~}, says the colonel.", mt=True),
        Example("It costs 5 » more.", mt=True),
    ),
)
