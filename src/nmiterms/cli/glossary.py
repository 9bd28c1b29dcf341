"""``nmiterms glossary``: the tools of those who keep a glossary, one module each."""

from __future__ import annotations

import click

from nmiterms.cli.glossary_add import add, set_field
from nmiterms.cli.glossary_check import check
from nmiterms.cli.glossary_export import export
from nmiterms.cli.glossary_format import format_files
from nmiterms.cli.glossary_stats import stats


@click.group("glossary")
def command() -> None:
    """Check, rewrite, count and exchange glossaries."""


for _each in (check, format_files, stats, add, set_field, export):
    command.add_command(_each)
