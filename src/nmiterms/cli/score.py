"""``nmiterms score``: measure a correction against a gold standard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from nmiterms.cli.speaking import say, show

if TYPE_CHECKING:
    from nmiterms.engine.correction import Correction
    from nmiterms.engine.corrector import Corrector
    from nmiterms.score.agreement import Count
    from nmiterms.score.gold import Gold
    from nmiterms.score.scoring import Score
    from nmiterms.text.span import Edit


@click.command("score")
@click.argument("text")
@click.argument("gold")
@click.option("--mt/--no-mt", default=None, help="Correct TEXT as machine-translated, or as not.")
@click.option("--source", metavar="DANISH", help="The Danish text that TEXT was translated from.")
@click.option("--show", "shown", is_flag=True, help="Show the edits that are wrong and those that are missing.")
def command(text: str, gold: str, mt: bool | None, source: str | None, shown: bool) -> None:
    """Score TEXT against GOLD, the same text in CriticMarkup.

    TEXT may be the text as it came, which is then corrected, or the work of any other corrector; GOLD given for both
    stands for the text that it repairs. A comment after a mark in GOLD ({>>date-format<<}) names its issue. Documents in
    one file are parted by lines that hold a form feed.
    """
    from nmiterms.engine.corrector import Corrector
    from nmiterms.formats.textfile import read_text
    from nmiterms.score.gold import read_gold
    from nmiterms.score.harmless import split_documents
    from nmiterms.score.scoring import score_all

    golds = [read_gold(document) for document in split_documents(read_text(gold).text)]
    texts = [each.original for each in golds] if text == gold else split_documents(read_text(text).text)
    danish: list[str] | list[None] = [None] * len(texts) if source is None else split_documents(read_text(source).text)
    if len({len(texts), len(golds), len(danish)}) > 1:
        raise click.UsageError(
            f"The files hold {len(texts)}, {len(golds)} and {len(danish)} documents: they must hold as many each."
            if source is not None
            else f"{text} holds {len(texts)} documents and {gold} holds {len(golds)}: they must hold as many."
        )
    corrector = Corrector(mt="auto" if mt is None else mt)
    pairs: list[tuple[Correction | str, Gold]] = []
    for document, standard, original in zip(texts, golds, danish, strict=True):
        pairs.append((_correct(document, standard, original, corrector), standard))
    if any(isinstance(corrected, str) for corrected, _ in pairs):
        say(f"{text}: not the text that {gold} repairs; scored as the work of another corrector, no rules are known")
    show(_write(score_all(pairs), [each for _, each in pairs], shown))


def _correct(document: str, gold: Gold, danish: str | None, corrector: Corrector) -> Correction | str:
    """Return the correction of a text as it came, or the text itself if it is somebody's correction already."""
    if document.strip() != gold.original.strip():
        return document
    return corrector.correct(gold.original, danish)


def _write(score: Score, golds: list[Gold], shown: bool) -> str:
    """Return the score as tables."""
    from nmiterms.score.tables import write_table

    rate = score.rate
    parts = [
        write_table(
            ("", "made", "right", "precision", "wanted", "found", "recall"),
            [_row("all", score.total), *(_row(name, count) for name, count in score.by_issue.items())],
        )
    ]
    if score.by_rule:
        rows = [_row(name, count)[:4] for name, count in score.by_rule.items()]
        parts.append(write_table(("rule", "made", "right", "precision"), rows))
    parts.append(
        f"TER {rate.corrected:.2f}, doing nothing {rate.untouched:.2f}: edits still needed per 100 words\n"
        f"  ({rate.signature})\n"
        f"documents made worse: {len(rate.worse)} of {score.documents}"
        + (f" (number {', '.join(str(index + 1) for index in rate.worse)})" if rate.worse else "")
    )
    if shown:
        parts += (_edits(title, edits, golds) for title, edits in (("Wrong", score.wrong), ("Missing", score.missed)))
    return "\n\n".join(parts)


def _row(name: str, count: Count) -> list[str | int]:
    from nmiterms.score.tables import share

    return [name, count.made, count.right, share(count.precision), count.wanted, count.found, share(count.recall)]


def _edits(title: str, edits: list[tuple[int, Edit]], golds: list[Gold]) -> str:
    from nmiterms.text.criticmarkup import mark

    lines = [f"{title}:"]
    for index, edit in edits:
        text = golds[index].original
        before, after = text[max(edit.start - 30, 0) : edit.start], text[edit.end : edit.end + 30]
        lines.append("  " + " ".join(f"{before}{mark(text[edit.start : edit.end], edit.replacement)}{after}".split()))
    return "\n".join(lines)
