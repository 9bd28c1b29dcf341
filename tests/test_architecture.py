"""The house: a module imports from its own floor or below, is no longer than a page or two, and says what it is for."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "nmiterms"
# From the ground to the roof. Rooms on one floor do not know each other.
FLOORS = (
    {"errors"},
    {"glossary"},
    {"text"},
    {"danish", "english"},
    {"lexicon"},
    {"bitext"},
    {"contract", "candidates"},
    {"rules"},
    {"engine"},
    {"api", "score", "formats", "exchange", "report"},
    {"cli", "server"},
)
HEIGHT = {room: height for height, rooms in enumerate(FLOORS) for room in rooms}
MODULES = sorted(PACKAGE.rglob("*.py"))
# Named after nothing: a stranger would not know what belongs there.
NAMELESS = {"utils", "util", "core", "common", "helpers", "helper", "misc", "manager"}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return {name.split(".")[1] for name in names if name.startswith("nmiterms.")}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_from_its_floor_or_below(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    for other in imported_rooms(path) - {room}:
        # The contract's types name the lexicon and each other; nothing below them knows them.
        assert HEIGHT[other] < HEIGHT[room], f"{path.name} ({room}) imports {other}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_is_short_named_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    assert ast.get_docstring(ast.parse(text)), "no sentence on top"
    assert path.stem not in NAMELESS and not NAMELESS & set(path.relative_to(PACKAGE).parts)


def test_only_one_module_knows_polib() -> None:
    knowing = {path.name for path in MODULES if "polib" in path.read_text(encoding="utf-8").split('"""', 2)[-1]}
    assert knowing <= {"po.py"}


def test_nothing_else_stands_at_the_top() -> None:
    made = {"build", "dist"}
    named = {
        "pyproject.toml",
        "README.md",
        "CHANGELOG.md",
        "LICENSE",
        "Makefile",
        "src",
        "glossary",
        "seeds",
        "tests",
        "docs",
    }
    assert {path.name for path in PACKAGE.parents[1].iterdir() if path.name[0] != "."} - made == named
