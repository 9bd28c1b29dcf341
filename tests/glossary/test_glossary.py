"""The glossary as a whole: its indexes, the overlay of a user's own, and where the bundled data are."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nmiterms.errors import GlossaryError
from nmiterms.glossary import bundled
from nmiterms.glossary.entry import Citation, DeprecatedTerm, Entry
from nmiterms.glossary.glossary import Glossary, load_glossary
from nmiterms.glossary.po import write_po

TRAINING = Entry("training", "træning", "training", "training", "noun", admitted=("drill",), article="none")
EDUCATION = Entry("training", "uddannelse", "training", "training", "noun", status="admitted", article="none")
STRENGTH = Entry("strength", "styrke", "strength", "forces", "noun")
FORCE = Entry("force", "Styrke", "force", "forces", "noun", deprecated=(DeprecatedTerm("Power"),))


@pytest.fixture(autouse=True)
def no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NMITERMS_CACHE", "")


def write(path: Path, *entries: Entry) -> Path:
    path.write_text(write_po(entries, path.stem), encoding="utf-8")
    return path


def test_entries_are_found_by_concept_and_by_danish() -> None:
    glossary = Glossary([EDUCATION, TRAINING, STRENGTH, FORCE])
    assert len(glossary) == 4
    assert list(glossary) == [EDUCATION, TRAINING, STRENGTH, FORCE]
    assert glossary.by_concept["training"] == (TRAINING, EDUCATION), "the preferred Danish stands first"
    assert glossary.by_danish["styrke"] == (STRENGTH, FORCE)
    assert glossary.deprecated["power"] == ((FORCE, DeprecatedTerm("Power")),)


def test_the_general_vocabulary_holds_no_terms() -> None:
    plan = Entry("general:plan:noun", "plan", "plan", "general", "noun")
    assert Glossary([plan, FORCE]).terms == (FORCE,)


def test_an_overlay_replaces_and_adds_and_leaves_the_old_glossary_alone() -> None:
    glossary = Glossary([TRAINING, STRENGTH])
    ours = Entry("strength", "styrke", "power", "ours", "noun")
    assert glossary.overlay([ours, FORCE]).entries == (TRAINING, ours, FORCE)
    assert glossary.entries == (TRAINING, STRENGTH)


def test_synonyms_follow_the_english_of_an_overlay() -> None:
    ours = Entry("training", "træning", "Drill", "ours", "noun", article="the")
    deprecating = Entry(
        "training",
        "oplæring",
        "training",
        "training",
        "noun",
        admitted=("Drill",),
        deprecated=(DeprecatedTerm("drill"),),
    )
    whole = Glossary([TRAINING, EDUCATION, deprecating]).overlay([ours])
    assert [entry.english for entry in whole] == ["Drill", "Drill", "Drill"]
    assert [entry.article for entry in whole] == ["the", "the", "the"]
    assert (whole.entries[2].admitted, whole.entries[2].deprecated) == ((), ())


def test_a_user_s_files_overlay_the_bundled_ones(tmp_path: Path) -> None:
    ours = Entry("our-own-concept", "særsyn", "rare sight", "ours", "noun")
    more = Entry("our-own-concept", "særhed", "rare sight", "more", "noun", status="admitted")
    (tmp_path / "folder").mkdir()
    paths = write(tmp_path / "ours.po", ours), tmp_path / "folder"
    write(paths[1] / "more.po", more)
    glossary = load_glossary(*paths)
    assert len(glossary) == len(load_glossary()) + 2
    assert [entry.danish for entry in glossary.by_concept["our-own-concept"]] == ["særsyn", "særhed"]
    assert glossary.by_concept["our-own-concept"][1].where == f"{paths[1]}/more.po:13"


def test_a_later_path_overlays_an_earlier_one(tmp_path: Path) -> None:
    first = write(tmp_path / "a.po", Entry("our-own-concept", "særsyn", "rare sight", "a", "noun"))
    second = write(tmp_path / "b.po", Entry("our-own-concept", "særsyn", "rarity", "b", "noun"))
    assert load_glossary(first, str(second)).by_concept["our-own-concept"][0].english == "rarity"


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        (
            [Entry("our-own", "a", "b", "x", "noun", relations=(("part-of", "no-such"),))],
            "part-of names the concept no-such, which no entry has",
        ),
        (
            [Entry("our-own", "a", "b", "x", "noun", deprecated=(DeprecatedTerm("b"),))],
            "“b” is deprecated for concept our-own and right for it",
        ),
        (
            [Entry("our-own", "a", "b", "x", "noun"), Entry("our-own", "c", "d", "x", "noun")],
            "concept our-own is “d” here and “b” at",
        ),
        (
            [Entry("our-own", "a", "b", "x", "noun"), Entry("our-own", "a", "b", "x", "noun", note="again")],
            "“a” stands twice in concept our-own",
        ),
        (
            [Entry("our-own", "a", "b", "x", "noun", citations=(Citation("none.txt", 1),))],
            "the citation seeds/none.txt:1 points nowhere",
        ),
    ],
)
def test_a_user_s_file_that_contradicts_is_refused_by_name(tmp_path: Path, entries: list[Entry], message: str) -> None:
    path = write(tmp_path / "ours.po", *entries)
    with pytest.raises(GlossaryError) as caught:
        load_glossary(path)
    assert caught.value.where.startswith(f"{path}:")
    assert message in caught.value.what


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("missing.po", "cannot be read"),
        ("terms.csv", "a .po file or a .tsv table"),
        ("empty", "holds no .po and no .tsv"),
    ],
)
def test_what_is_no_glossary_is_refused(tmp_path: Path, name: str, what: str) -> None:
    (tmp_path / "terms.csv").write_text("a,b\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    with pytest.raises(GlossaryError) as caught:
        load_glossary(tmp_path / name)
    assert what in caught.value.what
    assert caught.value.remedy


def test_the_bundled_glossary_is_read_once() -> None:
    assert load_glossary() is load_glossary()
    assert all(entry.where.startswith("glossary/") for entry in load_glossary())


def test_an_installed_package_carries_its_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "nmiterms"
    monkeypatch.setattr(bundled, "_PACKAGE", package)
    bundled._find.cache_clear()
    try:
        with pytest.raises(GlossaryError, match="the package came without its glossary; install nmiterms again"):
            bundled.glossary_folder()
        # A folder called glossary above the package is not ours unless it stands in a checkout.
        (tmp_path / "glossary").mkdir()
        with pytest.raises(GlossaryError):
            bundled.glossary_folder()
        (tmp_path / "pyproject.toml").touch()
        assert bundled.glossary_folder() == tmp_path / "glossary"
        bundled._find.cache_clear()
        (package / "data" / "glossary").mkdir(parents=True)
        assert bundled.glossary_folder() == package / "data" / "glossary"
    finally:
        bundled._find.cache_clear()


def test_loading_a_compiled_glossary_needs_no_parser(tmp_path: Path) -> None:
    code = "import sys, nmiterms; nmiterms.load_glossary(); print('polib' in sys.modules)"
    environment = {**os.environ, "NMITERMS_CACHE": str(tmp_path), "PYTHONPATH": str(Path(bundled.__file__).parents[2])}
    run = [
        subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]
    assert run == ["True\n", "False\n"]
