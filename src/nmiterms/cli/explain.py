"""``nmiterms explain``: a rule's page, with its examples as redlines."""

from __future__ import annotations

import click

from nmiterms.cli.settings import check_rules
from nmiterms.cli.speaking import colour_option, show, wants_colour, width


@click.command("explain")
@click.argument("names", nargs=-1, metavar="RULE")
@click.option("--list", "listed", is_flag=True, help="List all rules, a line each.")
@colour_option
def command(names: tuple[str, ...], listed: bool, colour: str) -> None:
    """Say what a rule repairs, why it happens, and what makes it safe."""
    if listed == bool(names):
        raise click.UsageError("Name a RULE, or give --list.")
    from nmiterms.report.rule_page import write_rule_list, write_rule_page
    from nmiterms.rules import load_rules

    rules = {rule.name: rule for rule in load_rules()}
    if listed:
        show(write_rule_list(rules.values()))
        return
    chosen = check_rules(names, rules, "explain")
    painted = wants_colour(colour)
    show("\n\n\n".join(write_rule_page(rules[name], colour=painted, width=width()) for name in chosen))
