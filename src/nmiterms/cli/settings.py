"""The settings of a project: ``[tool.nmiterms]`` in the nearest ``pyproject.toml`` upwards."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from nmiterms.errors import OptionError

_LISTS = ("glossary", "ignore", "untouched")
_KEYS = (*_LISTS, "rule-pages")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project says of its texts.

    ``glossary`` are files (PO, CSV, TBX) laid over the bundled glossary, ``ignore`` rules to leave out, ``untouched`` words that no
    edit may touch; ``rule_pages`` is the address of the folder with a page for each rule, to which HTML reports link;
    ``where`` is the file that says so.
    """

    where: str = ""
    glossary: tuple[Path, ...] = ()
    ignore: tuple[str, ...] = ()
    untouched: tuple[str, ...] = ()
    rule_pages: str = ""


def find_settings(folder: Path) -> Settings:
    """Return the settings in force in a folder. Raises `OptionError` for what is no setting.

    Only the nearest file counts, whether it has a table of ours or not. Paths are read from the file's own folder.
    """
    for place in (folder, *folder.parents):
        path = place / "pyproject.toml"
        if path.is_file():
            return read_settings(path)
    return Settings()


def read_settings(path: Path) -> Settings:
    """Return the settings in one ``pyproject.toml``. Raises `OptionError` for what is no setting."""
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OptionError(str(path), f"it cannot be read as TOML ({error})", "mend it, or run elsewhere") from None
    where = f"{path} [tool.nmiterms]"
    table = document.get("tool", {})
    table = table.get("nmiterms", {}) if isinstance(table, dict) else {}
    if not isinstance(table, dict):
        raise OptionError(where, "it is not a table", "write the settings below a line [tool.nmiterms]")
    for key in table:
        if key not in _KEYS:
            close = get_close_matches(key, _KEYS, 1)
            remedy = f"did you mean “{close[0]}”?" if close else f"the settings are: {', '.join(_KEYS)}"
            raise OptionError(where, f"there is no setting “{key}”", remedy)
    lists = {key: _strings(table.get(key, []), key, where) for key in _LISTS}
    glossary = tuple(path.parent / name for name in lists["glossary"])
    rule_pages = table.get("rule-pages", "")
    if not isinstance(rule_pages, str):
        raise OptionError(where, "“rule-pages” is not a string", 'write it so: rule-pages = "https://…/rules"')
    return Settings(where, glossary, lists["ignore"], lists["untouched"], rule_pages)


def check_rules(names: Iterable[str], known: Collection[str], where: str) -> tuple[str, ...]:
    """Return the rule names, those joined with commas taken apart. Raises `OptionError` for one that does not exist."""
    found = tuple(part for name in names for part in (each.strip() for each in name.split(",")) if part)
    for name in found:
        if name not in known:
            close = get_close_matches(name, known, 1)
            remedy = f"did you mean “{close[0]}”?" if close else "see them all: nmiterms explain --list"
            raise OptionError(where, f"there is no rule “{name}”", remedy)
    return found


def _strings(value: object, key: str, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
        raise OptionError(where, f"“{key}” is not a list of strings", f'write it so: {key} = ["…"]')
    return tuple(value)
