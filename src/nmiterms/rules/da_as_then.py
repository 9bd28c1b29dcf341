"""*Da*, “when”, rendered as “then”.

What it repairs
    With *Først blev missionen sat på pause, da Iran angreb* at hand, ``First the mission was paused, then Iran attacked``
    becomes ``First the mission was paused, when Iran attacked``.

Why it happens
    *Da* is “then” in a main clause, “when” or “since” where it opens a subordinate one; a comma stands before it there.

Safety
    Needs the source: one *da* behind a comma, and no word in it that is rightly “then” (*så, derpå, derefter*).
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

# What is rightly "then".
_THEN = frozenset({"så", "derpå", "derefter", "dernæst", "siden", "herefter", "dengang"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “then” behind a comma where the source has “, da”."""
    tokens = draft.tokens
    for index in context.anchors:
        if tokens[index].text == "Then" and draft.opening_of(index) == index:
            yield from _find_at_start(draft, context, index)
            continue
        if not index or tokens[index - 1].text != "," or index + 2 >= len(tokens) or not tokens[index + 1].is_word:
            continue
        source, sentence = context.source_at(draft, index), [tokens[at].lower for at in draft.sentence_tokens(index)]
        if source is None or not _opens_clause(source) or "when" in sentence or sentence.count("then") != 1:
            continue
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index].end, ("when",))],
            "“da” opens a subordinate clause in the source: “when”",
            danish="da",
            confirmed=True,
        )


def _find_at_start(draft: Draft, context: Context, index: int) -> Iterator[Finding]:
    """``Then the minister came, the meeting was over``: *da ministeren kom, var mødet slut*."""
    source = context.source_at(draft, index)
    if source is None or not _opens_with_clause(source, context):
        return
    inside = draft.sentence_tokens(index)
    if not any(draft.tokens[at].text == "," for at in inside):
        return
    token = draft.tokens[index]
    yield context.finding(
        draft,
        [Change(token.start, token.end, ("When",))],
        "“da” opens a subordinate clause in the source: “when”",
        danish="da",
        confirmed=True,
    )


def _opens_with_clause(source: SourcePassage, context: Context) -> bool:
    """Tell whether the Danish is one sentence that begins with *da* and a clause of the past: "Da ministeren kom, var …"."""
    words = source.tokens
    comma = next((at for at, word in enumerate(words) if word.text == ","), None)
    if comma is None or comma < 3 or words[0].text != "Da" or sum(word.text == "." for word in words) > 1:
        return False
    slots = [{reading.slot for reading in context.lexicon.read_danish(word.text)} for word in words[: comma + 2]]
    # "Da kom ministeren": behind the adverb the verb comes first.
    return (
        not slots[1] & {"past", "pres"}
        and "past" in slots[comma + 1]
        and any("past" in each for each in slots[2:comma])
    )


def _opens_clause(source: SourcePassage) -> bool:
    """Tell whether the Danish has one *da*, behind a comma, and nothing that is rightly "then"."""
    found = [at for at, token in enumerate(source.tokens) if token.lower == "da"]
    return len(found) == 1 and source.tokens[found[0] - 1].text == "," and not source.words & _THEN


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.WRONG_TERM,
    anchors=Anchors(words={"then"}),
    examples=(
        Example(
            "First the mission was paused, {~~then~>when~~} Iran attacked.",
            source="Først blev missionen sat på pause, da Iran angreb.",
        ),
        Example(
            "First the mission was paused, then Iran attacked.",
            source="Først blev missionen sat på pause, derpå angreb Iran.",
        ),
        Example("First the mission was paused, then Iran attacked.", mt=True),
        Example(
            "{~~Then~>When~~} the minister came, the meeting was over.",
            source="Da ministeren kom, var mødet slut.",
        ),
        Example("Then came the minister, and the meeting was over.", source="Da kom ministeren, og mødet var slut."),
    ),
)
