"""``nmiterms extract``: term candidates from Danish documents, for people to review."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import click

from nmiterms.cli.settings import find_settings
from nmiterms.cli.speaking import put, say

_NOTHING_FOUND = 1


@click.command("extract")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--with",
    "translations",
    metavar="ENGLISH",
    multiple=True,
    help="The English translation of a FILE, one for each in their order.",
)
@click.option("-n", "--most", type=click.IntRange(min=1), default=100, show_default=True, help="So many candidates.")
@click.option("--known", is_flag=True, help="Keep terms that the glossary has.")
@click.option("--names/--no-names", default=True, help="Whether names are candidates; by default they are.")
@click.option("--field", "subject_field", metavar="FIELD", default="candidates", help="The subject field to name.")
@click.option(
    "--glossary", metavar="FILE", multiple=True, help="Lay this glossary (PO, CSV, TBX) over the bundled one."
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
def command(
    files: tuple[str, ...],
    translations: tuple[str, ...],
    most: int,
    known: bool,
    names: bool,
    subject_field: str,
    glossary: tuple[str, ...],
    quiet: bool,
) -> None:
    """Find term candidates in Danish documents.

    Prints a PO file of fuzzy entries, each with where it stands, what speaks for it and, where the glossary or the
    translation has one, a suggested English. Terms that the glossary has are left out. A hyphen, for one of the files,
    reads standard input.

    Exit code 0: done. 1: nothing is found. 2: bad use, unreadable input, or a document that is not Danish.
    """
    if [*files, *translations].count("-") > 1:
        raise click.UsageError("Standard input cannot be two of the files.")
    if translations and len(translations) != len(files):
        raise click.UsageError(
            f"{len(files)} FILE and {len(translations)} --with ENGLISH: name one for each, in order."
        )
    from nmiterms.api import refuse_no_danish
    from nmiterms.candidates.extracting import extract_candidates
    from nmiterms.errors import OptionError
    from nmiterms.exchange.overlay import load_glossary
    from nmiterms.exchange.write_candidates import write_candidates
    from nmiterms.formats.textfile import read_text
    from nmiterms.glossary.entry import GENERAL
    from nmiterms.glossary.fields import check_slug
    from nmiterms.lexicon.lexicon import Lexicon

    # The general vocabulary has no terms, and its laws ask less of an entry.
    if subject_field == GENERAL:
        raise OptionError("--field", "“general” is that of the general vocabulary", "name another field")
    check_slug(subject_field, "--field")
    documents = [read_text(file) for file in files]
    refuse_no_danish([(document.name, document.text) for document in documents])
    targets = [read_text(file).text for file in translations] if translations else None
    lexicon = Lexicon(load_glossary(*find_settings(Path.cwd()).glossary, *map(Path, glossary)))
    texts = [document.text for document in documents]
    found = tuple(islice(extract_candidates(texts, lexicon, targets, known, names), most))
    if not found:
        say("no candidate is found" + ("" if known else " that the glossary lacks; --known shows those that it has"))
        raise click.exceptions.Exit(_NOTHING_FOUND)
    places = ["standard-input" if document.path is None else document.name for document in documents]
    put(write_candidates(found, places, lexicon.glossary, subject_field))
    if not quiet:
        read = sum(candidate.english is not None for candidate in found)
        say(f"{len(found)} candidates, {read} of them with a suggested English; review each before its use")
