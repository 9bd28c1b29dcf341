"""``nmiterms glossary check``: every breach of the laws of the data, with its place and its remedy."""

from __future__ import annotations

from pathlib import Path

import click

from nmiterms.cli.ending import BAD_USE
from nmiterms.cli.speaking import say, show


@click.command("check")
@click.argument("files", nargs=-1, metavar="[FILE…]", type=click.Path(path_type=Path))
def check(files: tuple[Path, ...]) -> None:
    """Check glossaries: PO files, tables, TBX files or folders of PO files and tables.

    Without a FILE, the bundled glossary is checked. Files are checked as they would be used: laid over it. Besides the
    laws of the data, each citation is looked up: its line must hold a form of the term.

    Exit code 0: all in good order. 2: there are breaches, or a file cannot be read.
    """
    from nmiterms.exchange.breaches import breaches_in_bundled, breaches_in_files

    found, count = breaches_in_files(files) if files else breaches_in_bundled()
    entries = f"{count:,} {'entry' if count == 1 else 'entries'}"
    if found:
        show("".join(f"{error}\n" for error in found))
        say(f"{len(found)} {'breach' if len(found) == 1 else 'breaches'} in {entries}")
        raise click.exceptions.Exit(BAD_USE)
    say(f"{entries} in good order")
