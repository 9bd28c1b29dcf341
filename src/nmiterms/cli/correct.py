"""``nmiterms correct``: repair files or standard input, and give the text, the difference or a report."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nmiterms.cli.settings import Settings, check_rules, find_settings
from nmiterms.cli.speaking import colour_option, is_watched, put, say, show, wants_colour, width

if TYPE_CHECKING:
    from nmiterms.engine.correction import Correction
    from nmiterms.engine.corrector import Corrector
    from nmiterms.formats.textfile import TextFile

# Below this a progress bar would only flicker.
_LONG_WORK_CHARACTERS = 500_000


@click.command("correct")
@click.argument("files", nargs=-1, metavar="[FILE…|-]")
@click.option("--diff", is_flag=True, help="Print a unified diff; change no file.")
@click.option("-w", "--write", is_flag=True, help="Write the files back, each in one step; print nothing else.")
@click.option(
    "--report",
    type=click.Choice(["text", "html", "json", "critic"]),
    help="Print a report instead of the text: a redline with reasons (text, or one page of HTML), JSON, or CriticMarkup.",
)
@click.option(
    "--mt/--no-mt",
    default=None,
    help="Say that a machine translated the text, or that none did; without either, the text is judged by itself.",
)
@click.option("--source", metavar="DANISH", help="The Danish text that it was translated from.")
@click.option("--apply", metavar="RULE", multiple=True, help="Apply this rule's suggestions too.")
@click.option("--select", metavar="RULE", multiple=True, help="Use only this rule.")
@click.option("--ignore", metavar="RULE", multiple=True, help="Leave this rule out.")
@click.option(
    "--glossary", metavar="FILE", multiple=True, help="Lay this glossary (PO, CSV, TBX) over the bundled one."
)
@click.option("--untouched", metavar="WORD", multiple=True, help="Let no edit touch this word or name.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
@colour_option
def command(
    files: tuple[str, ...],
    diff: bool,
    write: bool,
    report: str | None,
    mt: bool | None,
    source: str | None,
    apply: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    glossary: tuple[str, ...],
    untouched: tuple[str, ...],
    quiet: bool,
    colour: str,
) -> None:
    """Correct English that a machine translated from Danish.

    Prints the corrected text; a hyphen, or no FILE, reads standard input. Safe findings are applied, others are
    suggested: see them with --report text. Several files need -w or --diff. RULE may be several, with commas between.

    Exit code 0: done. 2: bad use or unreadable input; then no file has been changed.
    """
    files = _check_use(files, diff, write, report, source)
    from nmiterms.formats.textfile import read_text

    # Everything is read before anything is done: a file that cannot be read leaves all others as they are.
    texts = [read_text(file) for file in files]
    danish = read_text(source).text if source is not None else None
    settings = find_settings(Path.cwd())
    corrector = _make_corrector(settings, mt, apply, select, ignore, glossary, untouched)
    made = list(zip(texts, _correct_all(texts, danish, corrector), strict=True))
    withheld = [_withheld(corrector, file, correction, danish) for file, correction in made]
    if write:
        _write(made)
    if not quiet:
        for (file, correction), ids in zip(made, withheld, strict=True):
            _tell(file, correction, ids, write, report)
    _print(made, withheld, diff, write, report, colour, settings.rule_pages)


def _check_use(
    files: tuple[str, ...], diff: bool, write: bool, report: str | None, source: str | None
) -> tuple[str, ...]:
    """Return the files asked for. Raises `click.UsageError` where the options contradict each other."""
    if not files:
        if sys.stdin is not None and sys.stdin.isatty():
            raise click.UsageError("Name a FILE, or - to read standard input.")
        files = ("-",)
    files = tuple(dict.fromkeys(files))
    if diff and write:
        raise click.UsageError("--diff changes no file and -w does: choose one.")
    if diff and report:
        raise click.UsageError("--diff and --report both want standard output: choose one.")
    if write and "-" in files:
        raise click.UsageError("Standard input cannot be written back: leave out -w, or name files.")
    if len(files) > 1 and not (write or diff):
        raise click.UsageError("Several files need -w or --diff: their texts would run together.")
    if len(files) > 1 and report == "critic":
        raise click.UsageError("--report critic gives one text: name one file.")
    if source is not None and len(files) > 1:
        raise click.UsageError("--source belongs to one file: name one file.")
    if source == "-" and "-" in files:
        raise click.UsageError("Standard input cannot be both the English and the Danish.")
    return files


def _make_corrector(
    settings: Settings,
    mt: bool | None,
    apply: Sequence[str],
    select: Sequence[str],
    ignore: Sequence[str],
    glossary: Sequence[str],
    untouched: Sequence[str],
) -> Corrector:
    """Return the corrector for the options of the command line and the settings of the project."""
    from nmiterms.engine.corrector import Corrector
    from nmiterms.exchange.overlay import load_glossary
    from nmiterms.rules import load_rules

    known = {rule.name for rule in load_rules()}
    return Corrector(
        load_glossary(*settings.glossary, *map(Path, glossary)),
        mt="auto" if mt is None else mt,
        apply=check_rules(apply, known, "--apply"),
        only=check_rules(select, known, "--select"),
        without=(*check_rules(settings.ignore, known, settings.where), *check_rules(ignore, known, "--ignore")),
        untouched=(*settings.untouched, *untouched),
    )


def _correct_all(texts: Sequence[TextFile], danish: str | None, corrector: Corrector) -> Iterator[Correction]:
    """Yield the corrections, with a progress bar where the work is long and somebody watches."""
    length = sum(len(file.text) for file in texts)
    if length < _LONG_WORK_CHARACTERS or not is_watched():
        yield from (corrector.correct(file.text, danish, markdown=file.is_markdown) for file in texts)
        return
    with click.progressbar(length=length, label="Correcting", file=sys.stderr) as bar:
        for file in texts:
            yield corrector.correct(file.text, danish, markdown=file.is_markdown)
            bar.update(len(file.text))


def _withheld(corrector: Corrector, file: TextFile, correction: Correction, danish: str | None) -> frozenset[str]:
    """Return the ids of the suggestions that would be applied if the text were known to be machine-translated."""
    from nmiterms.text.finding import Need

    waiting = [finding for finding in correction.suggested if finding.need is Need.MT and not finding.is_flag]
    if corrector.mt is True or not waiting:
        return frozenset()
    told = corrector.correct(correction.original, danish, mt=True, markdown=file.is_markdown)
    applied = {(finding.rule, finding.span) for finding in told.applied}
    return frozenset(finding.id for finding in waiting if (finding.rule, finding.span) in applied)


def _tell(file: TextFile, correction: Correction, withheld: frozenset[str], write: bool, report: str | None) -> None:
    """Say on standard error what was noted, what was withheld, and what was written."""
    name = "" if file.path is None else f"{file.name}: "
    for note in correction.notes:
        say(f"{name}{note}")
    if write:
        changes = len(correction.applied)
        say(f"{name}{_counted(changes, 'change')} written" if changes else f"{name}unchanged")
    if withheld:
        them = "it" if len(withheld) == 1 else "them"
        say(f"{name}{_counted(len(withheld), 'suggestion')} withheld; --mt applies {them}")
    others = len(correction.suggested) - len(withheld)
    if others and report is None:
        noun = "suggestion" if others == 1 else "suggestions"
        say(f"{name}{others} {'more ' if withheld else ''}{noun} for you to judge; see --report text")


def _write(made: Sequence[tuple[TextFile, Correction]]) -> None:
    from nmiterms.formats.writing import write_files

    write_files(
        [
            (file.path, file.encode(correction.text))
            for file, correction in made
            if correction.is_changed and file.path is not None
        ]
    )


def _print(
    made: Sequence[tuple[TextFile, Correction]],
    withheld: Sequence[frozenset[str]],
    diff: bool,
    write: bool,
    report: str | None,
    colour: str,
    rule_pages: str,
) -> None:
    """Print the one thing asked for."""
    if diff:
        from nmiterms.report.diff import write_diff

        for file, correction in made:
            put(write_diff(correction.original, correction.text, file.name))
    elif report == "json":
        from nmiterms.report.json import write_json

        put(write_json((file.name, correction) for file, correction in made))
    elif report == "critic":
        from nmiterms.report.criticmarkup import write_marked

        put("".join(file.encode(write_marked(correction)).decode("utf-8") for file, correction in made))
    elif report == "html":
        from nmiterms.report.html import Corrected, write_html

        shown = (Corrected(file.name, each, ids) for (file, each), ids in zip(made, withheld, strict=True))
        put(write_html(shown, rule_pages=rule_pages))
    elif report == "text":
        from nmiterms.report.terminal import write_report

        painted = wants_colour(colour)
        for (file, correction), ids in zip(made, withheld, strict=True):
            show(write_report(correction, file.name, colour=painted, width=width(), for_mt=ids))
    elif not write:
        for file, correction in made:
            put(file.encode(correction.text))


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
