"""``nmiterms bench``: how fast it is, beside a yardstick."""

from __future__ import annotations

import click

from nmiterms.cli.speaking import say, show


@click.command("bench", hidden=True)
@click.argument("clean", nargs=-1, required=True)
@click.option("--article", required=True, help="A machine-translated article.")
def command(clean: tuple[str, ...], article: str) -> None:
    """Measure speed on CLEAN texts and on a machine-translated article, the time to start, and every rule alone."""
    from nmiterms.formats.textfile import read_text
    from nmiterms.score.bench import write_bench
    from nmiterms.score.harmless import split_documents

    documents = [document for path in clean for document in split_documents(read_text(path).text)]
    show(write_bench(documents, read_text(article).text, say))
