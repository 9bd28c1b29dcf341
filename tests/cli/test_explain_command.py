"""``nmiterms explain --why``: an account that an editor can read, for a file, standard input or a sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from nmiterms.cli import main

Run = Callable[..., Result]
SHOUTED = "The coalition flew to Kuwait, said the UNITED states."


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in an empty folder, on a wide terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "110")

    def invoke(*arguments: str, stdin: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(main, ["explain", *arguments], input=stdin)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "Traceback" not in result.output
        return result

    return invoke


def words(result: Result) -> str:
    """Return what was printed, with the line breaks of the layout taken out."""
    assert (result.exit_code, result.stderr) == (0, "")
    return " ".join(result.stdout.split())


def test_a_sentence_is_accounted_for(run: Run) -> None:
    said = words(run("--why", "Before breakfast the marines did a hard workout on the beach."))
    assert said.startswith("Evidence: there is too little text to judge where it comes from (11 words); no signs.")
    assert (
        "“workout” (1:41), wrong for “træning” where “training” is meant: forbidden: “breakfast” stands near it."
        in said
    )
    assert "fails: there is evidence of translation" in said
    assert "Looked and found nothing:" in said


def test_the_evidence_comes_first_with_its_words(run: Run) -> None:
    said = words(run("--why", SHOUTED))
    assert "1 sign of 1 kind: casing “UNITED states” (1:40). The gate is shut" in said
    assert "half-cased-name suggested (1:40): {~~UNITED states~>United States~~}" in said
    assert "not applied: it needs evidence of translation" in said
    told = words(run("--why", SHOUTED, "--mt"))
    assert "The gate is open: you said that a machine translated it." in told
    assert "half-cased-name applied (1:40)" in told
    assert "The gate is shut: you said that no machine translated it." in words(run("--why", SHOUTED, "--no-mt"))


def test_a_file_and_standard_input_are_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a text.md").write_text(f"He left.\r\n\r\n`UNITED states`\n\n{SHOUTED}\n", encoding="utf-8")
    said = words(run("--why", "a text.md"))
    assert "half-cased-name suggested (5:40)" in said
    assert said.count("half-cased-name suggested") == 1
    assert "(1:40)" in words(run("--why", "-", stdin=SHOUTED))


def test_the_danish_is_asked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "da.txt").write_text("Irak udskød træningen af soldaterne.\n", encoding="utf-8")
    said = words(run("--why", "Iraq postponed the workout of the soldiers.", "--source", "da.txt"))
    assert "deprecated-term applied (1:20)" in said
    assert "the Danish confirms it" in said
    refused = words(run("--why", "He left. " * 30, "--source", "da.txt"))
    assert "Note: the source is not used" in refused


def test_only_the_rules_asked_for_are_told_of(run: Run) -> None:
    said = words(run("--why", SHOUTED, "half-cased-name"))
    assert "half-cased-name suggested" in said
    assert "verb-second" not in said
    assert "None of these rules had a word to start at." in words(run("--why", SHOUTED, "danish-date"))


def test_settings_of_the_project_hold(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.nmiterms]\nignore = ["half-cased-name"]\n', encoding="utf-8")
    assert "half-cased-name suggested" not in words(run("--why", SHOUTED))


def test_colour_is_asked_for(run: Run) -> None:
    assert "\x1b[36mhalf-cased-name\x1b[0m" in run("--why", SHOUTED, "--color", "always").stdout
    assert "\x1b[" not in run("--why", SHOUTED).stdout


@pytest.mark.parametrize("text", ["🙂 🙂", "a " * 5000, "* * *", " \n ", "{~~a~>b~~} is no mark"])
def test_any_text_is_accounted_for(run: Run, text: str) -> None:
    assert run("--why", "-", stdin=text).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["--why", ""], "it is empty"),
        (["--why", "\x00 and more"], "binary"),
        (["--why", "absent.txt"], "there is no such file"),
        (["--why", "."], "it is a folder"),
        (["--why", SHOUTED, "--source", "absent.txt"], "there is no such file"),
        (["--why", "-", "--source", "-"], "cannot be both"),
        (["--why", SHOUTED, "--list"], "ask one"),
        (["--why", SHOUTED, "half-cased-nam"], "did you mean “half-cased-name”?"),
        (["half-cased-name", "--mt"], "give --why TEXT"),
        (["half-cased-name", "--source", "da.txt"], "give --why TEXT"),
        ([], "give --list or --why TEXT"),
    ],
)
def test_bad_use_is_one_sentence(run: Run, arguments: list[str], what: str) -> None:
    result = run(*arguments, stdin=SHOUTED)
    assert (result.exit_code, result.stdout) == (2, "")
    assert what in " ".join(result.stderr.split())


def test_a_text_that_is_no_utf_8_is_refused(run: Run) -> None:
    result = run("--why", "-", stdin=b"Tr\xe6ning is good.\n")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "it is not UTF-8" in result.stderr
