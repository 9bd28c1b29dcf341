"""``nmiterms glossary``: breaches with place and remedy, canonical files, counts, exchange; nothing half-written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from own_glossary import HEAD, TERM, write

from nmiterms.cli import main
from nmiterms.glossary.po import format_po

Run = Callable[..., Result]


def test_a_glossary_in_good_order(run_glossary: Run, tmp_path: Path) -> None:
    write(tmp_path / "own.po", HEAD + TERM)
    result = run_glossary("check", "own.po")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "nmiterms: 1 entry in good order\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            TERM + "\n" + TERM,
            "own.po:11: “egenting” stands twice in concept own-thing, first at own.po:4; merge the two",
        ),
        (
            TERM.replace("semantic-class", "semantic-clas"),
            "own.po:5: unknown field “semantic-clas”; write “semantic-class”",
        ),
        (TERM.replace("#. definition: A thing.\n", ""), "own.po:4: concept own-thing has no definition"),
        (
            TERM.replace("msgctxt", "#: seeds/001_e5bfca27061f7bd7.txt:1\nmsgctxt"),
            "own.po:4: seeds/001_e5bfca27061f7bd7.txt:1 holds no form of “egenting”; cite a line that does, or no line",
        ),
        (
            TERM.replace("msgctxt", "#: seeds/001_e5bfca27061f7bd7.txt:999\nmsgctxt"),
            "own.po:4: the citation seeds/001_e5bfca27061f7bd7.txt:999 points nowhere",
        ),
        (
            TERM + "\n" + TERM.replace("egenting", "eget").replace("A thing.", "Some thing."),
            "own.po:11: concept own-thing has another definition at own.po:4; keep the one on the preferred Danish term",
        ),
        (
            TERM.replace("msgctxt", "#. deprecated-term: training\nmsgctxt"),
            "own.po:4: “training” is deprecated here and right for training at glossary/",
        ),
        (
            TERM.replace("#. def", "#. part-of: own-thing\n#. def"),
            "own.po:4: part-of own-thing leads back to own-thing",
        ),
    ],
)
def test_a_breach_is_told_with_place_and_remedy(run_glossary: Run, tmp_path: Path, text: str, told: str) -> None:
    write(tmp_path / "own.po", HEAD + text)
    result = run_glossary("check", "own.po")
    assert result.exit_code == 2
    assert told in result.stdout


def test_a_broken_file_does_not_hide_the_breaches_of_another(run_glossary: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.po").write_bytes(b"\xff\n")
    write(tmp_path / "own.po", HEAD + TERM.replace("#. definition: A thing.\n", ""))
    result = run_glossary("check", "broken.po", "own.po")
    assert result.exit_code == 2
    assert result.stdout.splitlines() == [
        "broken.po:1: byte 0 is not UTF-8; save the file as UTF-8",
        "own.po:4: concept own-thing has no definition; add one of at most 15 words",
    ]


def test_files_of_a_folder_are_not_checked_twice(run_glossary: Run, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    write(tmp_path / "own" / "things.po", HEAD + TERM)
    assert run_glossary("check", "own/things.po", "own", "own/things.po").exit_code == 0


def test_format_rewrites_and_then_leaves_alone(run_glossary: Run, tmp_path: Path) -> None:
    before = write(tmp_path / "own.po", HEAD + TERM)
    assert run_glossary("format", "--check", "own.po").exit_code == 1
    assert (tmp_path / "own.po").read_bytes() == before
    result = run_glossary("format", "own.po")
    assert (result.exit_code, result.stderr) == (0, "nmiterms: own.po: rewritten\n")
    canonical = (tmp_path / "own.po").read_text(encoding="utf-8")
    assert canonical != before.decode() and canonical == format_po(tmp_path / "own.po")
    assert run_glossary("format", "--check", "own.po").exit_code == 0


def test_format_changes_no_file_if_one_cannot_be_read(run_glossary: Run, tmp_path: Path) -> None:
    before = write(tmp_path / "own.po", HEAD + TERM)
    write(tmp_path / "broken.po", HEAD + "msgid")
    result = run_glossary("format", "own.po", "broken.po")
    assert result.exit_code == 2 and "broken.po:" in result.stderr
    assert (tmp_path / "own.po").read_bytes() == before
    assert run_glossary("format", "own.csv").exit_code == 2


def test_stats_count_every_subject_field(run_glossary: Run) -> None:
    result = run_glossary("stats")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].split()[:2] == ["subject", "field"]
    assert any(line.startswith("parliament") for line in lines)
    assert "general vocabulary: " in result.stdout


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        ("tbx", '<?xml version="1.0" encoding="UTF-8"?>\n<tbx type="TBX-Basic"'),
        ("csv", "danish,english,concept,"),
        ("tsv", "danish\tenglish\tconcept\t"),
        ("deepl", ""),
    ],
)
def test_export_writes_the_format_and_says_what_it_cannot_hold(
    run_glossary: Run, tmp_path: Path, kind: str, start: str
) -> None:
    write(tmp_path / "own.csv", "danish,english\negenting,own thing\n")
    result = run_glossary("export", "--to", kind, "--glossary", "own.csv")
    assert result.exit_code == 0
    assert result.stdout.startswith(start)
    assert "egenting" in result.stdout and "own thing" in result.stdout
    assert "cannot hold: " in result.stderr and "left out: the general vocabulary" in result.stderr
    to_file = run_glossary("export", "--to", kind, "--glossary", "own.csv", "-o", "out.txt")
    assert (to_file.exit_code, to_file.stdout, to_file.stderr) == (0, "", result.stderr)
    assert (tmp_path / "out.txt").read_bytes().decode() == result.stdout


def test_export_for_deepl_as_csv(run_glossary: Run, tmp_path: Path) -> None:
    assert run_glossary("export", "--to", "deepl", "-o", "out.csv").exit_code == 0
    assert "træningsbidrag,training contribution\n" in (tmp_path / "out.csv").read_text(encoding="utf-8")


def test_a_broken_glossary_leaves_the_export_as_it_was(run_glossary: Run, tmp_path: Path) -> None:
    before = write(tmp_path / "out.tbx", "before")
    write(tmp_path / "own.csv", "danish,english\nting\n")
    result = run_glossary("export", "--to", "tbx", "--glossary", "own.csv", "-o", "out.tbx")
    assert (result.exit_code, result.stderr) == (
        2,
        "nmiterms: own.csv:2: the row has no english term; fill it in, or delete the row\n",
    )
    assert (tmp_path / "out.tbx").read_bytes() == before
    missing = run_glossary("export", "--to", "tbx", "-o", "no/such/out.tbx")
    assert missing.exit_code == 2 and "cannot be written" in missing.stderr


def test_settings_name_tables(run_glossary: Run, tmp_path: Path) -> None:
    write(tmp_path / "own.csv", "danish,english\negenting,own thing\n")
    write(tmp_path / "pyproject.toml", '[tool.nmiterms]\nglossary = ["own.csv"]\n')
    assert "egenting\town thing\n" in run_glossary("export", "--to", "deepl").stdout
    assert "own thing" in CliRunner().invoke(main, ["lookup", "egenting"]).stdout


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("own.po", HEAD + TERM + "\n" + TERM, "own.po:11: “egenting” stands twice in concept own-thing, first at own.po:4"),
        ("own.csv", 'danish,english\n"a,b\n', "own.csv:2: the row cannot be read (unexpected end of data); close the"),
        ("own.tsv", "danish\tenglish\nting\tthing\tx\n", "own.tsv:2: the row has 3 cells, and the table 2 columns; put"),
        ("own.tbx", "<tbx>\n<text></tbx>", "own.tbx:2: broken XML: mismatched tag; mend the line or the one before it"),
        ("own.xml", '<!DOCTYPE t [\n<!ENTITY x "y">]>\n<t>&x;</t>', "own.xml:2: the entity “x” is declared: refused; write"),
        ("own.txt", "a", "own.txt: a glossary is a .po, .csv, .tsv or .tbx file, or a folder; convert it to one of them"),
        ("no.tbx", None, "no.tbx: the file cannot be read (No such file or directory); check the path"),
    ],
)  # fmt: skip
def test_no_text_is_corrected_with_a_broken_glossary(
    run_glossary: Run, tmp_path: Path, name: str, text: str | None, told: str
) -> None:
    if text is not None:
        write(tmp_path / name, text)
    before = write(tmp_path / "article.txt", "The talks open on 18. march.\n")
    result = CliRunner().invoke(main, ["correct", "--mt", "-w", "--glossary", name, "article.txt"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"nmiterms: {told}") and result.stderr.count("\n") == 1
    assert (tmp_path / "article.txt").read_bytes() == before
