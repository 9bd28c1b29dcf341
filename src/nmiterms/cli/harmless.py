"""``nmiterms harmless``: count what would be applied to good English, per million words."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nmiterms.cli.speaking import is_watched, say, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nmiterms.engine.corrector import Mt
    from nmiterms.score.harmless import Tally

_DEFAULT = "../shared/corpora"


@click.command("harmless")
@click.option(
    "--corpora",
    metavar="FOLDER",
    help=f"The folder of good English (its clean/, if it has one); else NMITERMS_CORPORA, else {_DEFAULT}.",
)
@click.option("--mt", "only_mt", is_flag=True, help="Only as if told that a machine translated it all.")
@click.option("--auto", "only_auto", is_flag=True, help="Only as the texts are judged by themselves.")
@click.option("--file", "names", metavar="NAME", multiple=True, help="Only this file of the folder.")
@click.option("--show", "shown", is_flag=True, help="Show every finding in its context.")
def command(corpora: str | None, only_mt: bool, only_auto: bool, names: tuple[str, ...], shown: bool) -> None:
    """Count what would be applied to good English, per million words, by file and by rule.

    Measured twice: as the texts are judged by themselves (auto), and as if told that a machine translated them (mt).
    A folder that is not there by default is skipped aloud; one that was asked for must be there.
    """
    from nmiterms.score.harmless import find_corpora, write_harm

    asked = corpora or os.environ.get("NMITERMS_CORPORA")
    folder = Path(asked or _DEFAULT)
    if asked is None and not folder.is_dir():
        say(f"{folder}: not here; harmlessness is not measured. Name a folder with --corpora or NMITERMS_CORPORA")
        return
    files = find_corpora(folder)
    if unknown := set(names) - {path.name for path in files}:
        raise click.UsageError(f"There is no {', '.join(sorted(unknown))} in {folder}.")
    files = tuple(path for path in files if not names or path.name in names)
    settings: dict[str, Mt] = {"auto": "auto", "mt": True}
    if only_mt != only_auto:
        settings = {"mt": True} if only_mt else {"auto": "auto"}
    tallies = {name: _measure(files, mt, name) for name, mt in settings.items()}
    show(write_harm(tallies))
    if shown:
        for name, each in tallies.items():
            lines = (f"  {tally.file}  {rule}: {text}" for tally in each for rule, text in tally.shown)
            show("\n".join((f"\n{name}:", *lines)))


def _measure(files: Sequence[Path], mt: Mt, name: str) -> list[Tally]:
    from nmiterms.engine.corrector import Corrector
    from nmiterms.score.harmless import tally

    corrector = Corrector(mt=mt)
    if not is_watched():
        say(f"{name}: {len(files)} files")
        return [tally(path, corrector) for path in files]
    length = sum(path.stat().st_size for path in files)
    with click.progressbar(length=length, label=f"{name:<5}", file=sys.stderr) as bar:
        return [tally(path, corrector, bar.update) for path in files]
