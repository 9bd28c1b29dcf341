"""Where the glossary and the seeds are: in the installed package, or at the top of the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from nmiterms.errors import GlossaryError
from nmiterms.glossary.entry import Citation

# importlib.resources would give the same folder for an installed wheel, and costs more to import than this module.
_PACKAGE = Path(__file__).parents[1]


def glossary_folder() -> Path:
    """Return the folder of the bundled glossary. Raises `GlossaryError` if the installation has none."""
    return _find("glossary")


def seeds_folder() -> Path:
    """Return the folder of the seed documents. Raises `GlossaryError` if the installation has none."""
    return _find("seeds")


def is_english_seed(file: str) -> bool:
    """Tell whether a seed is the one in English: a machine translated it, so wrong English in it is evidence too.

    >>> is_english_seed("003_9845dcf020a180c7.txt"), is_english_seed("001_e5bfca27061f7bd7.txt")
    (True, False)
    """
    return file.startswith("003_")


def seed_line(citation: Citation) -> str:
    """Return the line that a citation points to. Raises `GlossaryError` if there is none.

    >>> seed_line(Citation("001_e5bfca27061f7bd7.txt", 5000))
    Traceback (most recent call last):
    nmiterms.errors.GlossaryError: seeds/001_e5bfca27061f7bd7.txt:5000: there is no such line; the document has 36 lines
    """
    lines = _seed_lines(citation.file)
    if not 1 <= citation.line <= len(lines):
        raise GlossaryError(str(citation), "there is no such line", f"the document has {len(lines)} lines")
    return lines[citation.line - 1]


@cache
def _seed_lines(name: str) -> tuple[str, ...]:
    try:
        text = (seeds_folder() / name).read_text(encoding="utf-8")
    except (OSError, ValueError):
        raise GlossaryError(f"seeds/{name}", "there is no such document", "cite one of the files in seeds/") from None
    # Lines as editors number them: splitlines would also split at rarer characters.
    return tuple(text.removesuffix("\n").split("\n"))


@cache
def _find(name: str) -> Path:
    installed = _PACKAGE / "data" / name
    if installed.is_dir():
        return installed
    # An editable install does not carry the data: they are where the developer edits them.
    for folder in _PACKAGE.parents:
        if (folder / "pyproject.toml").is_file() and (folder / "glossary").is_dir() and (folder / name).is_dir():
            return folder / name
    raise GlossaryError(str(installed), f"the package came without its {name}", "install nmiterms again")
