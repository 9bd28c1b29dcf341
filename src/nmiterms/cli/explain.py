"""``nmiterms explain``: a rule's page, with its examples as redlines; or why a text was corrected as it was."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nmiterms.cli.settings import check_rules, find_settings
from nmiterms.cli.speaking import colour_option, show, wants_colour, width

if TYPE_CHECKING:
    from nmiterms.formats.textfile import TextFile


@click.command("explain")
@click.argument("names", nargs=-1, metavar="[RULE…]")
@click.option("--list", "listed", is_flag=True, help="List all rules, a line each.")
@click.option(
    "--why",
    metavar="TEXT",
    help="Say which rules looked at TEXT and what became of what they found: a file, - or a sentence in quotation marks.",
)
@click.option(
    "--mt/--no-mt", default=None, help="With --why: say that a machine translated the text, or that none did."
)
@click.option("--source", metavar="DANISH", help="With --why: the Danish text that it was translated from.")
@colour_option
def command(
    names: tuple[str, ...], listed: bool, why: str | None, mt: bool | None, source: str | None, colour: str
) -> None:
    """Say what a rule repairs, why it happens, and what makes it safe.

    With --why, account for one text instead: the evidence, and for each paragraph which rules looked, which need or
    condition failed, and which finding took the place of which. RULE then names the rules to speak of.

    Exit code 0: done. 2: bad use or unreadable input.
    """
    if why is not None:
        if listed:
            raise click.UsageError("--list and --why are two questions: ask one.")
        if why == source == "-":
            raise click.UsageError("Standard input cannot be both the English and the Danish.")
        _explain_text(names, why, mt, source, colour)
        return
    if mt is not None or source is not None:
        raise click.UsageError("--mt, --no-mt and --source say something of a text: give --why TEXT.")
    if listed == bool(names):
        raise click.UsageError("Name a RULE, or give --list or --why TEXT.")
    from nmiterms.report.rule_page import write_rule_list, write_rule_page
    from nmiterms.rules import load_rules

    rules = {rule.name: rule for rule in load_rules()}
    if listed:
        show(write_rule_list(rules.values()))
        return
    chosen = check_rules(names, rules, "explain")
    painted = wants_colour(colour)
    show("\n\n\n".join(write_rule_page(rules[name], colour=painted, width=width()) for name in chosen))


def _explain_text(names: tuple[str, ...], why: str, mt: bool | None, source: str | None, colour: str) -> None:
    """Print the account of one text, made with the settings of the project."""
    from nmiterms.engine.corrector import Corrector
    from nmiterms.engine.why import explain_why
    from nmiterms.exchange.overlay import load_glossary
    from nmiterms.formats.textfile import read_text
    from nmiterms.report.why import write_why
    from nmiterms.rules import load_rules

    file = _read_file_or_sentence(why)
    danish = read_text(source).text if source is not None else None
    settings = find_settings(Path.cwd())
    known = {rule.name for rule in load_rules()}
    chosen = check_rules(names, known, "explain")
    corrector = Corrector(
        load_glossary(*settings.glossary),
        mt="auto" if mt is None else mt,
        without=check_rules(settings.ignore, known, settings.where),
        untouched=settings.untouched,
    )
    account = explain_why(corrector, file.text, danish, markdown=file.is_markdown)
    show(write_why(account, chosen, colour=wants_colour(colour), width=width()))


def _read_file_or_sentence(text: str) -> TextFile:
    """Return the text of a file, or the text itself if it can be no name of a file: what has no blank is one."""
    from nmiterms.formats.textfile import decode, read_text

    # Not pathlib: a long sentence is more than it can ask the system about.
    if len(text.split()) == 1 or os.path.exists(text):  # noqa: PTH110
        return read_text(text)
    return decode(text.encode("utf-8", "surrogateescape"), "the text after --why", None)
