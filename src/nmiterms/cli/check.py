"""``nmiterms check``: what differs between a Danish text and its English translation, with nothing changed."""

from __future__ import annotations

from pathlib import Path

import click

from nmiterms.cli.settings import check_rules, find_settings
from nmiterms.cli.speaking import put, say, show


@click.command("check")
@click.argument("danish")
@click.argument("english")
@click.option(
    "--report",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="One line for each finding, or JSON.",
)
@click.option("--ignore", metavar="RULE", multiple=True, help="Leave this rule out.")
@click.option(
    "--glossary", metavar="FILE", multiple=True, help="Lay this glossary (PO, CSV, TBX) over the bundled one."
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
def command(
    danish: str, english: str, report: str, ignore: tuple[str, ...], glossary: tuple[str, ...], quiet: bool
) -> None:
    """Check an English translation against its Danish: numbers, currencies, dates, names, negation and terms.

    Both files have the same number of lines that are not blank. A hyphen, for one of the two, reads standard input. RULE
    may be several, with commas between.

    Exit code 0: no finding. 1: findings. 2: bad use, unreadable input, or two texts that are no pair.
    """
    if danish == english == "-":
        raise click.UsageError("Standard input cannot be both the English and the Danish.")
    from nmiterms.engine.check import check_pair
    from nmiterms.engine.corrector import Corrector
    from nmiterms.exchange.overlay import load_glossary
    from nmiterms.formats.textfile import read_text
    from nmiterms.rules import load_rules

    source, target = read_text(danish), read_text(english)
    settings = find_settings(Path.cwd())
    known = {rule.name for rule in load_rules()}
    corrector = Corrector(
        load_glossary(*settings.glossary, *map(Path, glossary)),
        mt=False,
        without=(*check_rules(settings.ignore, known, settings.where), *check_rules(ignore, known, "--ignore")),
        untouched=settings.untouched,
        markdown=target.is_markdown,
    )
    found = check_pair(source.text, target.text, corrector, (source.name, target.name))
    if report == "json":
        from nmiterms.report.findings import write_findings_json

        put(write_findings_json(found, target.text, target.name, source.name))
    elif found:
        from nmiterms.report.findings import write_findings

        show(write_findings(found, target.text, target.name))
    if not quiet:
        say(
            f"{len(found)} {'finding' if len(found) == 1 else 'findings'}"
            if found
            else "nothing differs that can be told"
        )
    if found:
        raise click.exceptions.Exit(1)
