"""The data travel with the package: in the wheel inside it, in an editable install beside it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from nmiterms.glossary.bundled import glossary_folder, seeds_folder

TOP = Path(__file__).parents[1]
BUILD = "import os, sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
ASK = "from nmiterms.glossary.bundled import glossary_folder, seeds_folder; print(glossary_folder(), seeds_folder())"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    made = subprocess.run(
        [sys.executable, "-c", BUILD, str(folder)], cwd=TOP, check=True, capture_output=True, text=True
    )
    return folder / made.stdout.split()[-1]


def test_the_wheel_ships_glossary_seeds_and_types(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for path in (*TOP.glob("glossary/**/*.po"), *TOP.glob("glossary/**/*.tsv")):
        assert f"nmiterms/data/glossary/{path.relative_to(TOP / 'glossary').as_posix()}" in names
    assert {f"nmiterms/data/seeds/{path.name}" for path in TOP.glob("seeds/*")} <= names
    assert {"nmiterms/py.typed", "nmiterms/lexicon/language_table.txt"} <= names


def test_the_unpacked_wheel_finds_its_own_data(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    told = subprocess.run(
        [sys.executable, "-S", "-c", ASK],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert all(Path(folder).is_relative_to(tmp_path) for folder in told.stdout.split())


def test_an_editable_install_falls_back_to_the_checkout() -> None:
    assert glossary_folder() == TOP / "glossary"
    assert seeds_folder() == TOP / "seeds"
