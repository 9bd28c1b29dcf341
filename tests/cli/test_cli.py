"""The command line: one thing on standard output, words on standard error, exit codes, and no traceback ever."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import nmiterms
from nmiterms.rules import load_rules
from nmiterms.text.criticmarkup import read_criticmarkup
from nmiterms.text.span import replay

TOP = Path(__file__).parents[2]
SEED = TOP / "seeds" / "003_9845dcf020a180c7.txt"
DATED, MENDED = "The talks open on 18. march.\n", "The talks open on 18 March.\n"
Run = Callable[..., Result]


def test_standard_input_is_corrected_to_standard_output(run: Run) -> None:
    for arguments in (["correct", "-"], ["correct"]):
        result = run(*arguments, stdin=DATED)
        assert (result.exit_code, result.stdout, result.stderr) == (0, MENDED, "")


def test_the_text_comes_back_to_the_byte_outside_the_edits(run: Run) -> None:
    data = b"\xef\xbb\xbfThe talks open on 18. march.\r\ne\xcc\x81 \xf0\x9f\x99\x82 \xc3\xa9\nlast"
    result = run("correct", "-", stdin=data)
    assert result.stdout_bytes == data.replace(b"18. march", b"18 March")


def test_a_file_is_written_back_in_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DATED, encoding="utf-8")
    (tmp_path / "b.txt").write_text("He left.\n", encoding="utf-8")
    untouched = (tmp_path / "b.txt").stat().st_mtime_ns
    result = run("correct", "-w", "a.txt", "b.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "nmiterms: a.txt: 1 change written\nnmiterms: b.txt: unchanged\n"
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == MENDED
    assert (tmp_path / "b.txt").stat().st_mtime_ns == untouched


def test_one_unreadable_file_leaves_all_as_they_were(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DATED, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xff")
    result = run("correct", "-w", "a.txt", "b.txt")
    assert result.exit_code == 2
    assert "b.txt: it is not UTF-8" in result.stderr
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == DATED


def test_several_files_make_one_diff(run: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(DATED, encoding="utf-8")
    result = run("correct", "--diff", "a.txt", "b.txt")
    assert result.stdout.count("-The talks open on 18. march.\n+The talks open on 18 March.\n") == 2
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == DATED


@pytest.mark.parametrize(
    "arguments",
    [
        ["a.txt", "b.txt"],
        ["a.txt", "--diff", "-w"],
        ["a.txt", "--diff", "--report", "json"],
        ["-", "-w"],
        ["a.txt", "b.txt", "-w", "--source", "c.txt"],
        ["-", "--source", "-"],
        ["a.txt", "--report", "pdf"],
        ["a.txt", "--no-such-option"],
        ["a.txt", "--apply", "no-such-rule"],
        ["a.txt", "--select", "danish-dat"],
        ["a.txt", "--ignore", "no-such-rule"],
        ["a.txt", "--glossary", "absent.po"],
        ["a.txt", "--source", "absent.txt"],
        ["absent.txt"],
        ["."],
        ["a.docx"],
    ],
    ids=" ".join,
)
def test_bad_use_is_told_in_words(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "a.txt").write_text(DATED, encoding="utf-8")
    (tmp_path / "b.txt").write_text(DATED, encoding="utf-8")
    result = run("correct", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.strip()
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == DATED


def test_a_broken_glossary_is_told_with_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.po").write_text('msgctxt "a"\nmsgid "b"\nmsgstr c\n', encoding="utf-8")
    for arguments in (["correct", "--glossary", "mine.po", "-"], ["lookup", "--glossary", "mine.po", "soldat"]):
        result = run(*arguments, stdin=DATED)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "mine.po" in result.stderr


def test_reports(run: Run, tmp_path: Path) -> None:
    report = json.loads(run("correct", "--report", "json", SEED).stdout)
    assert (report["version"], report["files"][0]["file"]) == (1, str(SEED))
    text, edits = read_criticmarkup(run("correct", "--report", "critic", SEED).stdout)
    assert text == SEED.read_text(encoding="utf-8")
    assert replay(text, edits) == report["files"][0]["text"]
    shown = run("correct", "--report", "text", SEED).stdout
    assert "untranslated-word (safe): {~~træningsbidrag~>training contribution~~}" in shown
    assert "\x1b" not in shown


def test_a_file_may_be_written_and_reported_at_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DATED, encoding="utf-8")
    result = run("correct", "-w", "--report", "json", "a.txt")
    assert json.loads(result.stdout)["files"][0]["text"] == MENDED
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == MENDED


def test_colour_is_asked_for_or_not(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" in run("correct", "--report", "text", "--color", "always", "-", stdin=DATED).stdout
    assert "\x1b[" not in run("correct", "--report", "text", "--color", "never", "-", stdin=DATED).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("correct", "--report", "text", "-", stdin=DATED).stdout


def test_what_mt_would_apply_is_counted_and_true(run: Run) -> None:
    line = "The talks in the Middle east, said the UNITED states, open soon.\n"
    withheld = run("correct", "-", stdin=line)
    applied = run("correct", "--mt", "-", stdin=line)
    assert withheld.stdout == line
    assert "suggestions withheld; --mt applies them" in withheld.stderr
    count = int(withheld.stderr.split(": ")[1].split()[0])
    report = json.loads(run("correct", "--mt", "--report", "json", "-", stdin=line).stdout)
    assert len(report["files"][0]["applied"]) == count
    assert "Middle East" in applied.stdout
    assert "withheld" not in applied.stderr
    assert run("correct", "-q", "-", stdin=line).stderr == ""


def test_rules_are_chosen(run: Run) -> None:
    assert run("correct", "--ignore", "danish-date", "-", stdin=DATED).stdout == DATED
    assert run("correct", "--select", "danish-date,danish-number", "-", stdin=DATED).stdout == MENDED
    assert run("correct", "--select", "danish-number", "-", stdin=DATED).stdout == DATED
    line = "The talks in the Middle east open soon.\n"
    assert "Middle East" in run("correct", "--apply", "half-cased-name", "-", stdin=line).stdout


def test_words_are_left_untouched(run: Run) -> None:
    assert run("correct", "--untouched", "18. march", "-", stdin=DATED).stdout == DATED


def test_the_danish_confirms_or_is_said_to_be_of_no_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "da.txt").write_text("Irak udskød træningen af soldaterne.\n", encoding="utf-8")
    line = "Iraq postponed the workout of the soldiers.\n"
    result = run("correct", "--source", "da.txt", "-", stdin=line)
    assert result.stdout == line.replace("workout", "training")
    longer = run("correct", "--source", "da.txt", "-", stdin=line * 2)
    # Which of the two lines it belongs to nobody can know: it repairs neither.
    assert longer.stdout == line * 2
    assert "0 of 2 sentences could be paired" in longer.stderr


def test_markdown_keeps_its_code(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("On 18. march, run `on 18. march`.\n", encoding="utf-8")
    assert run("correct", "a.md").stdout == "On 18 March, run `on 18. march`.\n"


def test_settings_come_from_the_nearest_pyproject(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.nmiterms]\nignore = ["danish-date"]\n', encoding="utf-8")
    (tmp_path / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "deep" / "er")
    assert run("correct", "-", stdin=DATED).stdout == DATED
    (tmp_path / "deep" / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert run("correct", "-", stdin=DATED).stdout == MENDED
    (tmp_path / "deep" / "pyproject.toml").write_text('[tool.nmiterms]\nuntouched = ["18. march"]\n', encoding="utf-8")
    assert run("correct", "-", stdin=DATED).stdout == DATED


@pytest.mark.parametrize(
    ("settings", "what"),
    [
        ('[tool.nmiterms]\nignored = ["danish-date"]', "there is no setting “ignored”; did you mean “ignore”?"),
        ('[tool.nmiterms]\nignore = "danish-date"', "“ignore” is not a list of strings"),
        ("[tool.nmiterms]\nrule-pages = [1]", "“rule-pages” is not a string"),
        ('[tool.nmiterms]\nignore = ["danish-dates"]', "there is no rule “danish-dates”; did you mean “danish-date”?"),
        ('[tool.nmiterms]\nglossary = ["absent.po"]', "absent.po"),
        ("[tool]\nnmiterms = 3", "it is not a table"),
        ("[tool.nmiterms", "it cannot be read as TOML"),
    ],
)
def test_bad_settings_are_told(run: Run, tmp_path: Path, settings: str, what: str) -> None:
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    result = run("correct", "-", stdin=DATED)
    assert (result.exit_code, result.stdout) == (2, "")
    assert what in " ".join(result.stderr.split())


def test_lookup(run: Run) -> None:
    found = run("lookup", "træningsbidraget", "xyzzy")
    assert found.exit_code == 0
    assert "training contribution" in found.stdout
    assert found.stderr == "nmiterms: “xyzzy”: the glossary does not know it\n"
    absent = run("lookup", "xyzzy")
    assert (absent.exit_code, absent.stdout) == (1, "")
    described = json.loads(run("lookup", "--json", "træningsbidraget").stdout)
    assert described["terms"][0]["readings"][0]["english"] == "training contribution"
    assert "for “træning” write “training”" in run("lookup", "workout").stderr
    assert run("lookup").exit_code == 2


def test_explain(run: Run) -> None:
    shown = run("explain", "danish-date")
    assert shown.exit_code == 0
    assert "What it repairs" in shown.stdout
    assert "{~~18. march~>18 March~~}" in shown.stdout
    assert len(run("explain", "--list").stdout.splitlines()) == len(load_rules())
    for arguments in (["explain"], ["explain", "no-such-rule"], ["explain", "--list", "danish-date"]):
        assert run(*arguments).exit_code == 2


def test_score(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gold.txt").write_text("The talks open on {~~18. march~>18 March~~}.\n", encoding="utf-8")
    (tmp_path / "mt.txt").write_text(DATED, encoding="utf-8")
    (tmp_path / "other.txt").write_text("The talks open on March 18.\n", encoding="utf-8")
    scored = run("score", "mt.txt", "gold.txt")
    assert scored.exit_code == 0
    assert "danish-date" in scored.stdout
    assert "TER 0.00, doing nothing" in scored.stdout
    other = run("score", "--show", "other.txt", "gold.txt")
    assert "scored as the work of another corrector" in other.stderr
    assert "Missing:" in other.stdout
    assert run("score", "mt.txt", "mt.txt").exit_code == 0
    assert "TER 0.00, doing nothing" in run("score", "gold.txt", "gold.txt").stdout
    (tmp_path / "two.txt").write_text(f"{DATED}\f\n{DATED}", encoding="utf-8")
    assert run("score", "two.txt", "gold.txt").exit_code == 2


def test_harmless(run: Run, tmp_path: Path) -> None:
    skipped = run("harmless")
    assert skipped.exit_code == 0
    assert "harmlessness is not measured" in skipped.stderr
    assert run("harmless", "--corpora", "absent").exit_code == 2
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "news.txt").write_text("He left.\n\f\nThe talks open on 18. march.\n", encoding="utf-8")
    counted = run("harmless", "--corpora", "texts", "--show")
    assert counted.exit_code == 0
    assert "danish-date" in counted.stdout
    assert run("harmless", "--corpora", "texts", "--file", "absent.txt").exit_code == 2


def test_version_and_help(run: Run) -> None:
    assert run("--version").stdout.strip().endswith(nmiterms.__version__)
    for arguments in (["--help"], ["correct", "--help"], ["lookup", "-h"], ["explain", "-h"], ["score", "-h"]):
        assert run(*arguments).exit_code == 0
    assert run("no-such-command").exit_code == 2


def test_a_fault_of_the_program_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object, **_settings: object) -> None:
        raise ZeroDivisionError("of its own")

    monkeypatch.setattr("nmiterms.engine.corrector.Corrector.correct", fail)
    result = run("correct", "-", stdin=DATED)
    assert result.exit_code == 70
    assert result.stderr.count("\n") == 1
    assert "ZeroDivisionError: of its own" in result.stderr
