"""``nmiterms align``: which sentence of an English text is the translation of which Danish one."""

from __future__ import annotations

import click

from nmiterms.cli.speaking import put, say


@click.command("align")
@click.argument("danish")
@click.argument("english")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
def command(danish: str, english: str, quiet: bool) -> None:
    """Pair the sentences of a Danish text with those of its English translation.

    Prints one pair a line: the confidence from 0 to 1, the Danish, the English, with tabs between. A sentence without a
    counterpart stands alone. A hyphen, for one of the two, reads standard input.

    Exit code 0: done. 2: bad use, unreadable input, or two texts that are no pair.
    """
    if danish == english == "-":
        raise click.UsageError("Standard input cannot be both the English and the Danish.")
    from nmiterms.bitext.align import align_texts
    from nmiterms.bitext.fitness import why_unfit
    from nmiterms.errors import InputError
    from nmiterms.formats.textfile import read_text
    from nmiterms.lexicon.bundled import bundled_lexicon

    source, target = read_text(danish), read_text(english)
    remedy = "name the Danish first, then its English translation"
    # What can be told without pairing is told at once: the pairing of two long texts takes seconds.
    why = why_unfit(source.text, target.text, ())
    if why is None:
        pairs = align_texts(source.text, target.text, bundled_lexicon())
        why = why_unfit(source.text, target.text, pairs)
    if why is not None:
        raise InputError(source.name, why, remedy)
    for pair in pairs:
        written = (
            " ".join(place.of(text).split()) for place, text in ((pair.source, source.text), (pair.target, target.text))
        )
        put("\t".join((f"{pair.confidence:.2f}", *written)) + "\n")
    if not quiet:
        whole = [pair for pair in pairs if pair.is_whole]
        alone = len(pairs) - len(whole)
        unsure = sum(not pair.is_sure for pair in whole)
        say(f"{len(whole)} pairs, {unsure} of them unsure; {alone} sentences without a counterpart")
