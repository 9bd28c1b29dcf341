"""``nmiterms extract``: a PO file to standard output, words to people on standard error, bad input in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from nmiterms.cli import main

DANISH = "Hæren sender en pionerdeling til Mali.\n\nPionerdelingen skal træne de maliske styrker, siger Blork Zanzen.\n"
ENGLISH = "The army is sending a sapper section to Mali.\n\nThe sapper section is to train the Malian forces, says Blork Zanzen.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "da.txt").write_text(DANISH, encoding="utf-8")
    (tmp_path / "en.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "known.txt").write_text("Danmark og Irak er i Nato.\n", encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02Det er en fil")
    (tmp_path / "latin.txt").write_bytes("Hæren rejser på fredag.".encode("latin-1"))
    return tmp_path


def test_candidates_go_to_standard_output_and_the_count_is_said(folder: Path) -> None:
    result = CliRunner().invoke(main, ["extract", "da.txt"])
    assert result.exit_code == 0
    assert '#: ./da.txt:1 ./da.txt:3\n#, fuzzy\nmsgctxt "pionerdeling"\nmsgid "pionerdeling"' in result.stdout
    assert 'msgid "Mali"' not in result.stdout
    assert "review each before its use" in result.stderr
    assert CliRunner().invoke(main, ["extract", "-q", "da.txt"]).stderr == ""
    (folder / "found.po").write_text(result.stdout, encoding="utf-8")
    checked = CliRunner().invoke(main, ["glossary", "check", "found.po"])
    assert checked.exit_code == 0 and "in good order" in checked.stderr


@pytest.mark.usefixtures("folder")
def test_the_translation_suggests_the_english() -> None:
    result = CliRunner().invoke(main, ["extract", "--with", "en.txt", "da.txt"])
    assert 'msgid "pionerdeling"\nmsgstr "sapper section"' in result.stdout
    assert "# The English is that of the translation." in result.stdout


@pytest.mark.usefixtures("folder")
def test_the_options_say_what_is_kept() -> None:
    known = CliRunner().invoke(main, ["extract", "--known", "da.txt"]).stdout
    assert 'msgid "Mali"\nmsgstr "Mali"' in known
    assert "Blork" not in CliRunner().invoke(main, ["extract", "--no-names", "da.txt"]).stdout
    assert CliRunner().invoke(main, ["extract", "-n", "1", "da.txt"]).stdout.count("msgctxt") == 1
    assert "X-Subject-Field: forces" in CliRunner().invoke(main, ["extract", "--field", "forces", "da.txt"]).stdout


@pytest.mark.usefixtures("folder")
def test_standard_input_is_read() -> None:
    result = CliRunner().invoke(main, ["extract", "-"], input=DANISH)
    assert result.exit_code == 0
    assert "#: ./standard-input:1" in result.stdout


@pytest.mark.usefixtures("folder")
def test_nothing_found_is_said_with_exit_code_1() -> None:
    result = CliRunner().invoke(main, ["extract", "known.txt"])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "--known shows" in result.stderr


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["en.txt"], "en.txt: it is English; name Danish documents"),
        (["da.txt", "en.txt"], "en.txt: it is English"),
        (["none.txt"], "none.txt: there is no such file"),
        (["empty.txt"], "empty.txt: it is empty"),
        (["binary.txt"], "binary.txt: it is binary"),
        (["latin.txt"], "latin.txt: it is not UTF-8"),
        (["."], "it is a folder"),
        ([], "Missing argument"),
        (["-", "-"], "Standard input cannot be two"),
        (["--with", "en.txt", "da.txt", "known.txt"], "2 FILE and 1 --with ENGLISH"),
        (["--with", "da.txt", "da.txt"], "no translation"),
        (["-n", "0", "da.txt"], "Invalid value"),
        (["--glossary", "none.po", "da.txt"], "none.po"),
        (["--field", "general", "da.txt"], "--field"),
        (["--field", "two\nlines", "da.txt"], "--field"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(arguments: list[str], said: str) -> None:
    result = CliRunner().invoke(main, ["extract", *arguments])
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
