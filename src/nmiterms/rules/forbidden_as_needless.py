"""*Må ikke*, what is forbidden, rendered as “do not have to”, what is needless.

What it repairs
    With *Journalister må ikke tale* at hand, ``Journalists do not have to speak`` becomes ``Journalists must not speak``;
    with *måtte ikke*, ``did not have to leave`` becomes ``were not allowed to leave``.

Why it happens
    *Må* is “must” as often as “may”, and “must not” has no past; the engine negates “have to”.

Safety
    Needs the source: one *må ikke* or *måtte ikke*, and no *behøver*, *skal ikke* or *nødt*, which are rightly “not have to”.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.lexicon.plural_subject import be_behind
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

_NEEDLESS = frozenset({"behøver", "behøvede", "nødt", "skal", "skulle", "brug", "nødvendigt", "nødvendig"})
_REACH = 4


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “do not have to” where the source forbids."""
    tokens = draft.tokens
    for index in context.anchors:
        source, inside = context.source_at(draft, index), draft.sentence_tokens(index)
        words = [tokens[at].lower for at in range(index, min(index + 4, inside.stop))]
        if source is None or words[1:] not in (["not", "have", "to"], ["not", "need", "to"]):
            continue
        tense = _forbids(source)
        if tense is None or (tense == "past") != (words[0] == "did"):
            continue
        be = be_behind(tokens, index, draft.opening_of(index), context.lexicon, "past")
        right = "must not" if tense == "present" else f"{be} not allowed to"
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index + 3].end, (right,))],
            "“må ikke” forbids",
            danish="må ikke",
            confirmed=True,
        )


def _forbids(source: SourcePassage) -> str | None:
    """Return the tense in which the Danish forbids, or None where it does not, or not alone."""
    tokens = source.tokens
    found = [at for at, token in enumerate(tokens) if token.lower in {"må", "måtte"}]
    if len(found) != 1 or source.words & _NEEDLESS:
        return None
    behind = [token.lower for token in tokens[found[0] + 1 : found[0] + _REACH]]
    if "ikke" not in behind:
        return None
    return "past" if tokens[found[0]].lower == "måtte" else "present"


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(words={"do", "does", "did"}),
    examples=(
        Example("The journalists {~~do not have to~>must not~~} speak.", source="Journalisterne må ikke tale."),
        Example(
            "The soldiers {~~did not have to~>were not allowed to~~} leave.", source="Soldaterne måtte ikke rejse."
        ),
        Example("The journalists do not have to speak.", source="Journalisterne behøver ikke tale."),
        Example("The journalists do not have to speak.", mt=True),
    ),
)
