"""Where the glossary and the seeds are: in the installed package, or at the top of the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from nmiterms.errors import GlossaryError
from nmiterms.glossary.entry import Citation

_PACKAGE = Path(__file__).parents[1]


def glossary_folder() -> Path:
    """Return the folder of the bundled glossary. Raises `GlossaryError` if the installation has none."""
    return _find("glossary")


def seeds_folder() -> Path:
    """Return the folder of the seed documents. Raises `GlossaryError` if the installation has none."""
    return _find("seeds")


def seed_line(citation: Citation) -> str:
    """Return the line that a citation points to. Raises `GlossaryError` if there is none."""
    lines = _seed_lines(citation.file)
    if not 1 <= citation.line <= len(lines):
        raise GlossaryError(str(citation), "there is no such line", f"the document has {len(lines)} lines")
    return lines[citation.line - 1]


@cache
def _seed_lines(name: str) -> tuple[str, ...]:
    path = seeds_folder() / name
    try:
        return tuple(path.read_text(encoding="utf-8").splitlines())
    except OSError:
        raise GlossaryError(f"seeds/{name}", "there is no such document", "cite one of the files in seeds/") from None


def _find(name: str) -> Path:
    installed = _PACKAGE / "data" / name
    # An editable install does not carry the data: they are where the developer edits them.
    checkout = _PACKAGE.parents[1] / name
    for folder in (installed, checkout):
        if folder.is_dir():
            return folder
    raise GlossaryError(str(installed), f"the package came without its {name}", "install nmiterms again")
