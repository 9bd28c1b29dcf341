"""``nmiterms glossary add`` and ``set``: a term more, a fact changed, in a PO file that stays canonical."""

from __future__ import annotations

from pathlib import Path

import click

from nmiterms.cli.settings import find_settings
from nmiterms.cli.speaking import say

_file_option = click.option("--file", metavar="PO", type=click.Path(path_type=Path), help="The PO file to change.")


@click.command("add")
@click.argument("danish")
@click.argument("english")
@click.option("--field", "subject_field", metavar="FIELD", help="The subject field, such as forces.")
@click.option("--part-of-speech", default="noun", show_default=True, help="noun, proper-noun, verb, phrase …")
@click.option("--class", "semantic_class", metavar="CLASS", help="person, body, activity, object …; nouns need one.")
@click.option("--gender", help="common or neuter.")
@click.option("--definition", help="At most 15 words; a new concept needs one.")
@click.option("--concept", metavar="SLUG", help="Its concept; else named after the English.")
@click.option("--status", help="Of the Danish term: admitted, deprecated, superseded.")
@click.option("--admitted", metavar="ENGLISH", multiple=True, help="Further right English.")
@click.option("--deprecated", metavar="ENGLISH", multiple=True, help="Wrong English seen for it.")
@click.option("--authority", metavar="NAME", multiple=True, help="Who says so.")
@_file_option
def add(
    danish: str,
    english: str,
    subject_field: str | None,
    part_of_speech: str,
    semantic_class: str | None,
    gender: str | None,
    definition: str | None,
    concept: str | None,
    status: str | None,
    admitted: tuple[str, ...],
    deprecated: tuple[str, ...],
    authority: tuple[str, ...],
    file: Path | None,
) -> None:
    """Add a term to a PO file, which is begun if it is not there.

    Without --file, that is the project's own PO file, if its settings name just one; in a checkout of nmiterms, the
    bundled file of the subject field. What the laws of the data forbid is refused, and the file stays as it was.
    """
    from nmiterms.exchange.change_po import add_term
    from nmiterms.formats.writing import write_files

    facts = [("part-of-speech", part_of_speech)]
    single = {
        "grammatical-gender": gender,
        "semantic-class": semantic_class,
        "definition": definition,
        "status": status,
    }
    facts += [(name, value) for name, value in single.items() if value is not None]
    several = {"admitted-term": admitted, "deprecated-term": deprecated, "authority": authority}
    facts += [(name, value) for name, values in several.items() for value in values]
    path = file or _default_file(subject_field)
    text = add_term(path, danish, english, facts, concept, subject_field)
    write_files([(path, text.encode("utf-8"))])
    say(f"{path}: “{danish}” added")


@click.command("set")
@click.argument("concept")
@click.argument("field")
@click.argument("values", nargs=-1, required=True, metavar="VALUE…")
@click.option("--danish", metavar="TERM", help="Which Danish term of the concept, if it has several.")
@_file_option
def set_field(concept: str, field: str, values: tuple[str, ...], danish: str | None, file: Path | None) -> None:
    """Set a field of a concept anew; an empty VALUE deletes it.

    FIELD is any field of the PO files, or danish, english, note, candidate (yes or no). Fields that stand several times,
    such as admitted-term, take all their values at once. Without --file, the PO file of the project's settings or of
    the checkout that has the concept is changed. What the laws of the data forbid is refused.
    """
    from nmiterms.exchange.change_po import set_fact
    from nmiterms.formats.writing import write_files

    path = file or _file_with(concept)
    text = set_fact(path, concept, field, values, danish)
    data = text.encode("utf-8")
    changes = data != path.read_bytes()
    if changes:
        write_files([(path, data)])
    say(f"{path}: {concept} {'changed' if changes else 'unchanged'}")


def _own_files() -> list[Path]:
    return [path for path in find_settings(Path.cwd()).glossary if path.suffix == ".po"]


def _default_file(subject_field: str | None) -> Path:
    from nmiterms.errors import OptionError
    from nmiterms.exchange.change_po import changeable_files

    own = _own_files()
    if len(own) == 1:
        return own[0]
    bundled = {path.stem: path for path in changeable_files()}
    if own or not bundled:
        raise OptionError("--file", "it is not clear which PO file to add to", "name one: --file own.po")
    if subject_field not in bundled:
        what = f"there is no subject field “{subject_field}”" if subject_field else "no subject field is named"
        raise OptionError("--field", what, f"name one of: {', '.join(sorted(bundled))}; or a file: --file own.po")
    return bundled[subject_field]


def _file_with(concept: str) -> Path:
    from nmiterms.errors import OptionError
    from nmiterms.exchange.change_po import changeable_files
    from nmiterms.glossary.po import read_po

    for path in (*_own_files(), *changeable_files()):
        if any(entry.concept == concept for entry in read_po(path)):
            return path
    remedy = "name a file that has it: --file own.po; or add a term of your own to it: glossary add … --concept"
    raise OptionError("CONCEPT", f"no PO file that may be changed has the concept {concept}", remedy)
