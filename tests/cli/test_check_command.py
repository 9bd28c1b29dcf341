"""``nmiterms check``: findings on standard output, an exit code that says whether there are any, and clear refusals."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import nmiterms
from nmiterms.cli import main

DANISH = "Danmark afsætter to milliarder kroner til forsvaret.\n\nMinisteren mødte soldaterne torsdag.\n"
WRONG = "Denmark is setting aside two million kroner for defence.\n\nThe minister met the soldiers on Tuesday.\n"
RIGHT = "Denmark is setting aside two billion kroner for defence.\n\nThe minister met the soldiers on Thursday.\n"
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in a folder with the Danish, a wrong and a right translation."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("da.txt", DANISH), ("wrong.txt", WRONG), ("right.txt", RIGHT)):
        (tmp_path / name).write_text(text, encoding="utf-8")

    def invoke(*arguments: str, stdin: str | None = None) -> Result:
        result = CliRunner().invoke(main, ["check", *arguments], input=stdin)
        assert "Traceback" not in result.output
        return result

    return invoke


def test_findings_are_told_by_line_and_column(run: Run) -> None:
    result = run("da.txt", "wrong.txt")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "wrong.txt:1:30: number-differs (safe): {~~million~>billion~~}: the Danish has “to milliarder” here",
        "wrong.txt:3:34: date-differs (safe): {~~Tuesday~>Thursday~~}: the Danish has “torsdag” here",
    ]
    assert result.stderr == "nmiterms: 2 findings\n"


def test_a_right_translation_is_clean(run: Run) -> None:
    result = run("da.txt", "right.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert run("da.txt", "-", "-q", stdin=RIGHT).stderr == ""


def test_json_holds_the_findings(run: Run) -> None:
    result = run("da.txt", "wrong.txt", "--report", "json")
    report = json.loads(result.stdout)
    assert (report["version"], report["source"], report["file"]) == (1, "da.txt", "wrong.txt")
    assert [finding["rule"] for finding in report["findings"]] == ["number-differs", "date-differs"]
    assert WRONG[report["findings"][0]["start"] : report["findings"][0]["end"]] == "million"
    assert json.loads(run("da.txt", "right.txt", "--report", "json").stdout)["findings"] == []


def test_a_rule_can_be_left_out(run: Run) -> None:
    assert "number-differs" not in run("da.txt", "wrong.txt", "--ignore", "number-differs").stdout
    assert run("da.txt", "wrong.txt", "--ignore", "nothing-differs").exit_code == 2


@pytest.mark.parametrize(
    ("danish", "english", "told"),
    [
        ("wrong.txt", "da.txt", "it is English"),
        ("da.txt", "da.txt", "it is the English text itself"),
        ("da.txt", "long.txt", "hardly a sentence of it stands in the text"),
        ("da.txt", "blank.txt", "it is empty"),
        ("da.txt", "absent.txt", "no such file"),
        ("-", "-", "Standard input"),
    ],
)
def test_what_is_no_pair_is_refused(run: Run, tmp_path: Path, danish: str, english: str, told: str) -> None:
    (tmp_path / "long.txt").write_text("He left on Thursday, and she stayed.\n\n" * 3, encoding="utf-8")
    (tmp_path / "blank.txt").write_text("\n \n", encoding="utf-8")
    result = run(danish, english)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


def test_the_function_finds_what_the_command_finds() -> None:
    assert [finding.rule for finding in nmiterms.check(DANISH, WRONG)] == ["number-differs", "date-differs"]
    assert nmiterms.check(DANISH, RIGHT) == ()
    with pytest.raises(nmiterms.NmitermsError):
        nmiterms.check("", WRONG)
