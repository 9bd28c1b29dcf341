"""``nmiterms align``: pairs to standard output, words to people to standard error."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from nmiterms.cli import main

DANISH = "Forsvaret sender 250 soldater til Mali. De rejser på fredag.\n"
ENGLISH = "The armed forces are sending 250 soldiers to Mali. They leave on Friday. Nobody knows when.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "da.txt").write_text(DANISH, encoding="utf-8")
    (tmp_path / "en.txt").write_text(ENGLISH, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_pairs_are_printed_with_tabs_and_the_rest_is_said() -> None:
    result = CliRunner().invoke(main, ["align", "da.txt", "en.txt"])
    assert result.exit_code == 0
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert [row[1:] for row in rows] == [
        ["Forsvaret sender 250 soldater til Mali.", "The armed forces are sending 250 soldiers to Mali."],
        ["De rejser på fredag.", "They leave on Friday."],
        ["", "Nobody knows when."],
    ]
    assert all(0 <= float(row[0]) <= 1 for row in rows)
    assert "2 pairs" in result.stderr
    assert CliRunner().invoke(main, ["align", "-q", "da.txt", "en.txt"]).stderr == ""


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["en.txt", "da.txt"], "the two have changed places"),
        (["da.txt", "da.txt"], "it is the English text itself"),
        (["da.txt", "none.txt"], "there is no such file"),
        (["-", "-"], "Standard input cannot be both"),
        (["da.txt"], "Missing argument"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(main, ["align", *arguments])
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_a_source_that_is_no_danish_is_said_and_the_text_corrected_without(folder: Path) -> None:
    (folder / "en.txt").write_text("They met on 18. march because of the war in the country.\n", encoding="utf-8")
    (folder / "da.txt").write_text("They left the country because of the war that was there.\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["correct", "--source", "da.txt", "en.txt"])
    assert result.exit_code == 0
    assert result.stdout == "They met on 18 March because of the war in the country.\n"
    assert "the source is not used: it is English" in result.stderr
