"""``nmiterms glossary format``: rewrite PO files in their one canonical form."""

from __future__ import annotations

from pathlib import Path

import click

from nmiterms.cli.speaking import say


@click.command("format")
@click.argument("files", nargs=-1, metavar="[FILE…]", type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Change no file; name those that would change.")
def format_files(files: tuple[Path, ...], check: bool) -> None:
    """Rewrite PO files in their canonical form: order, fields and folding, never what they say.

    Without a FILE, those of the bundled glossary are rewritten. If one cannot be read, none is changed.

    Exit code 0: all are canonical now. 1: with --check, a file is not. 2: a file cannot be read or written.
    """
    from nmiterms.errors import OptionError
    from nmiterms.formats.writing import write_files
    from nmiterms.glossary.bundled import glossary_folder
    from nmiterms.glossary.po import format_po
    from nmiterms.glossary.source_file import read_source

    paths = list(dict.fromkeys(files)) or sorted(glossary_folder().glob("*.po"))
    for path in paths:
        if path.suffix != ".po":
            raise OptionError(str(path), "only PO files have a canonical form", "name .po files")
    texts = [(path, format_po(path).encode("utf-8")) for path in paths]
    changed = [(path, data) for path, data in texts if read_source(path).data != data]
    if not check:
        write_files(changed)
    for path, _ in changed:
        say(f"{path}: {'would be rewritten' if check else 'rewritten'}")
    if not changed:
        say(f"{len(paths)} {'file is' if len(paths) == 1 else 'files are'} canonical")
    if check and changed:
        raise click.exceptions.Exit(1)
