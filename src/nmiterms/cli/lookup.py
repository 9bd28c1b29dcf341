"""``nmiterms lookup``: what the glossary knows of a term, Danish or English, in any form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nmiterms.cli.settings import find_settings
from nmiterms.cli.speaking import colour_option, put, say, show, wants_colour, width

if TYPE_CHECKING:
    from nmiterms.lexicon.lexicon import Lexicon


@click.command("lookup")
@click.argument("terms", nargs=-1, required=True, metavar="TERM…")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option(
    "--glossary", metavar="FILE", multiple=True, help="Lay this glossary (PO, CSV, TBX) over the bundled one."
)
@colour_option
def command(terms: tuple[str, ...], as_json: bool, glossary: tuple[str, ...], colour: str) -> None:
    """Look up Danish or English terms, in any inflected form.

    A term of several words goes in quotation marks. Compounds that the glossary does not hold are read by their parts;
    ae, oe and aa will do for æ, ø and å.

    Exit code 0: found. 1: nothing is found. 2: bad use.
    """
    lexicon = _open_lexicon((*find_settings(Path.cwd()).glossary, *map(Path, glossary)))
    from nmiterms.lexicon.lookup import look_up

    found = [(term, look_up(term, lexicon)) for term in terms]
    if as_json:
        from nmiterms.report.readings import describe_readings

        put(json.dumps(describe_readings(found), ensure_ascii=False, indent=2) + "\n")
    elif any(readings for _, readings in found):
        from nmiterms.report.readings import write_readings

        painted = wants_colour(colour)
        show("\n\n".join(write_readings(term, each, colour=painted, width=width()) for term, each in found if each))
    for term, readings in found:
        if not readings:
            say(_explain_absence(term, lexicon))
    together = " ".join(terms)
    if len(terms) > 1 and look_up(together, lexicon):
        say(f'together they are a term: nmiterms lookup "{together}"')
    if not any(readings for _, readings in found):
        raise click.exceptions.Exit(1)


def _open_lexicon(paths: tuple[Path, ...]) -> Lexicon:
    """Return the lexicon over the bundled glossary, or over one that is laid over it."""
    if not paths:
        from nmiterms.lexicon.bundled import bundled_lexicon

        return bundled_lexicon()
    from nmiterms.exchange.overlay import load_glossary
    from nmiterms.lexicon.lexicon import Lexicon

    return Lexicon(load_glossary(*paths))


def _explain_absence(term: str, lexicon: Lexicon) -> str:
    """Return why there is no reading: the term is wrong English for another, or not known."""
    from nmiterms.text.tokens import find_tokens

    tokens = find_tokens(term)
    wrong = list(lexicon.match_deprecated(tokens, 0)) if tokens else []
    right = dict.fromkeys(
        f"for “{match.entry.danish}” write “{deprecated.replacement or match.entry.english}”"
        for match, deprecated in wrong
        if match.end == len(tokens)
    )
    if right:
        return f"“{term}”: " + "; ".join(right)
    from nmiterms.lexicon.near import near_terms

    near = near_terms(term, lexicon)
    meant = f"; did you mean {', '.join(f'“{each}”' for each in near)}?" if near else ""
    return f"“{term}”: the glossary does not know it{meant}"
