"""``nmiterms glossary export``: the glossary in the formats of other programs, and what they cannot hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from nmiterms.cli.settings import find_settings
from nmiterms.cli.speaking import put, say

if TYPE_CHECKING:
    from nmiterms.exchange.exported import Exported
    from nmiterms.glossary.glossary import Glossary


@click.command("export")
@click.option(
    "--to", "kind", type=click.Choice(["tbx", "csv", "tsv", "deepl"]), required=True, help="The format to write."
)
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Write to this file.")
@click.option(
    "--glossary", metavar="FILE", multiple=True, help="Lay this glossary (PO, CSV, TBX) over the bundled one."
)
def export(kind: str, output: Path | None, glossary: tuple[str, ...]) -> None:
    """Write the glossary for another program: TBX-Basic, a table, or a glossary for DeepL.

    DeepL's is tab-separated, or a CSV if FILE ends so. What a format cannot hold is said on standard error; candidates
    and the general vocabulary are left out of all of them.
    """
    from nmiterms.exchange.overlay import load_glossary
    from nmiterms.formats.writing import write_files

    whole = load_glossary(*find_settings(Path.cwd()).glossary, *map(Path, glossary))
    exported = _write(kind, whole, output)
    if output is None:
        put(exported.text)
    else:
        write_files([(output, exported.text.encode("utf-8"))])
    for loss in exported.losses:
        say(loss)


def _write(kind: str, glossary: Glossary, output: Path | None) -> Exported:
    if kind == "tbx":
        from nmiterms.exchange.write_tbx import write_tbx

        return write_tbx(glossary)
    if kind == "deepl":
        from nmiterms.exchange.write_deepl import write_deepl

        return write_deepl(glossary, "," if output is not None and output.suffix.lower() == ".csv" else "\t")
    from nmiterms.exchange.write_csv import write_csv

    return write_csv(glossary, "\t" if kind == "tsv" else ",")
