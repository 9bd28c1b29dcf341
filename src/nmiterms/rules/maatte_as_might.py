"""*Måtte*, “had to”, rendered as “might” or “was allowed to”.

What it repairs
    With *Soldaterne måtte trække sig tilbage* at hand, ``The soldiers might retreat`` becomes ``The soldiers had to
    retreat``; ``were allowed to retreat`` likewise.

Why it happens
    *Måtte* is the past of *må*, which is “may” and “must”.

Safety
    Needs the source: one *måtte* as the verb of a main clause, with no *ikke*, *gerne*, *kun* or *ingen*, which make it a
    permission. “Was allowed to” may be right all the same, and is only suggested where no evidence of translation by a
    machine stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need, Safety
from nmiterms.text.span import Change

_PERMISSION = frozenset(
    "ikke gerne kun ingen aldrig kan kunne hvis hvad hvem som der hvor hvorfra eventuelt at om lov tilladt".split()
)


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “might” and “was allowed to” where the source has *måtte*."""
    tokens = draft.tokens
    for index in context.anchors:
        source, inside = context.source_at(draft, index), draft.sentence_tokens(index)
        if source is None or index <= inside.start or not _obliges(source):
            continue
        end = index
        if tokens[index].lower in {"was", "were"}:
            if [tokens[at].lower for at in inside if index < at < index + 3] != ["allowed", "to"]:
                continue
            end = index + 2
        if end + 1 >= inside.stop or not tokens[end + 1].text.islower() or tokens[end + 1].lower in {"not", "have"}:
            continue
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[end].end, ("had to",))],
            "“måtte” is “had to” here",
            danish="måtte",
            need=Need.MT if end > index else None,
            confirmed=end == index,
        )


def _obliges(source: SourcePassage) -> bool:
    """Tell whether the Danish has one *måtte* and nothing that makes a permission or a wish of it."""
    found = [at for at, token in enumerate(source.tokens) if token.lower == "måtte"]
    return len(found) == 1 and found[0] > 0 and not source.words & _PERMISSION


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(words={"might", "may", "was", "were"}),
    examples=(
        Example("The soldiers {~~might~>had to~~} retreat.", source="Soldaterne måtte trække sig tilbage."),
        Example(
            "The soldiers {~~were allowed to~>had to~~} retreat.",
            source="Soldaterne måtte trække sig tilbage.",
            safety=Safety.SUGGESTED,
        ),
        Example("The soldiers were allowed to retreat.", source="Soldaterne måtte gerne trække sig tilbage."),
        Example("The soldiers might retreat.", source="Soldaterne kunne trække sig tilbage."),
        Example("The soldiers might retreat.", mt=True),
    ),
)
