"""``nmiterms glossary``: breaches with place and remedy, canonical files, counts, exchange; nothing half-written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from nmiterms.cli import main
from nmiterms.glossary.po import format_po, read_po

Run = Callable[..., Result]

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
FIELDS = "#. part-of-speech: noun\n#. semantic-class: object\n#. definition: A thing.\n"
TERM = FIELDS + 'msgctxt "own-thing"\nmsgid "egenting"\nmsgstr "own thing"\n'


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``nmiterms glossary`` in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments: str) -> Result:
        result = CliRunner().invoke(main, ["glossary", *arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "Traceback" not in result.output and "fault of the program" not in result.output
        return result

    return invoke


def write(path: Path, text: str) -> bytes:
    path.write_text(text, encoding="utf-8")
    return path.read_bytes()


def test_a_glossary_in_good_order(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "own.po", HEAD + TERM)
    result = run("check", "own.po")
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
def test_a_breach_is_told_with_place_and_remedy(run: Run, tmp_path: Path, text: str, told: str) -> None:
    write(tmp_path / "own.po", HEAD + text)
    result = run("check", "own.po")
    assert result.exit_code == 2
    assert told in result.stdout


def test_a_broken_file_does_not_hide_the_breaches_of_another(run: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.po").write_bytes(b"\xff\n")
    write(tmp_path / "own.po", HEAD + TERM.replace("#. definition: A thing.\n", ""))
    result = run("check", "broken.po", "own.po")
    assert result.exit_code == 2
    assert result.stdout.splitlines() == [
        "broken.po:1: byte 0 is not UTF-8; save the file as UTF-8",
        "own.po:4: concept own-thing has no definition; add one of at most 15 words",
    ]


def test_files_of_a_folder_are_not_checked_twice(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    write(tmp_path / "own" / "things.po", HEAD + TERM)
    assert run("check", "own/things.po", "own", "own/things.po").exit_code == 0


def test_format_rewrites_and_then_leaves_alone(run: Run, tmp_path: Path) -> None:
    before = write(tmp_path / "own.po", HEAD + TERM)
    assert run("format", "--check", "own.po").exit_code == 1
    assert (tmp_path / "own.po").read_bytes() == before
    result = run("format", "own.po")
    assert (result.exit_code, result.stderr) == (0, "nmiterms: own.po: rewritten\n")
    canonical = (tmp_path / "own.po").read_text(encoding="utf-8")
    assert canonical != before.decode() and canonical == format_po(tmp_path / "own.po")
    assert run("format", "--check", "own.po").exit_code == 0


def test_format_changes_no_file_if_one_cannot_be_read(run: Run, tmp_path: Path) -> None:
    before = write(tmp_path / "own.po", HEAD + TERM)
    write(tmp_path / "broken.po", HEAD + "msgid")
    result = run("format", "own.po", "broken.po")
    assert result.exit_code == 2 and "broken.po:" in result.stderr
    assert (tmp_path / "own.po").read_bytes() == before
    assert run("format", "own.csv").exit_code == 2


def test_stats_count_every_subject_field(run: Run) -> None:
    result = run("stats")
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
def test_export_writes_the_format_and_says_what_it_cannot_hold(run: Run, tmp_path: Path, kind: str, start: str) -> None:
    write(tmp_path / "own.csv", "danish,english\negenting,own thing\n")
    result = run("export", "--to", kind, "--glossary", "own.csv")
    assert result.exit_code == 0
    assert result.stdout.startswith(start)
    assert "egenting" in result.stdout and "own thing" in result.stdout
    assert "cannot hold: " in result.stderr and "left out: the general vocabulary" in result.stderr
    to_file = run("export", "--to", kind, "--glossary", "own.csv", "-o", "out.txt")
    assert (to_file.exit_code, to_file.stdout, to_file.stderr) == (0, "", result.stderr)
    assert (tmp_path / "out.txt").read_bytes().decode() == result.stdout


def test_export_for_deepl_as_csv(run: Run, tmp_path: Path) -> None:
    assert run("export", "--to", "deepl", "-o", "out.csv").exit_code == 0
    assert "træningsbidrag,training contribution\n" in (tmp_path / "out.csv").read_text(encoding="utf-8")


def test_a_broken_glossary_leaves_the_export_as_it_was(run: Run, tmp_path: Path) -> None:
    before = write(tmp_path / "out.tbx", "before")
    write(tmp_path / "own.csv", "danish,english\nting\n")
    result = run("export", "--to", "tbx", "--glossary", "own.csv", "-o", "out.tbx")
    assert (result.exit_code, result.stderr) == (
        2,
        "nmiterms: own.csv:2: the row has no english term; fill it in, or delete the row\n",
    )
    assert (tmp_path / "out.tbx").read_bytes() == before
    missing = run("export", "--to", "tbx", "-o", "no/such/out.tbx")
    assert missing.exit_code == 2 and "cannot be written" in missing.stderr


def test_settings_name_tables(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "own.csv", "danish,english\negenting,own thing\n")
    write(tmp_path / "pyproject.toml", '[tool.nmiterms]\nglossary = ["own.csv"]\n')
    assert "egenting\town thing\n" in run("export", "--to", "deepl").stdout
    assert "own thing" in CliRunner().invoke(main, ["lookup", "egenting"]).stdout


ADD = ("add", "egenting", "own thing", "--class", "object", "--definition", "A thing.", "--file", "own.po")


def test_add_begins_a_file_and_goes_on_with_it(run: Run, tmp_path: Path) -> None:
    result = run(
        *ADD, "--field", "things", "--gender", "common", "--admitted", "item of one’s own", "--authority", "NATO"
    )
    assert (result.exit_code, result.stderr) == (0, "nmiterms: own.po: “egenting” added\n")
    text = (tmp_path / "own.po").read_text(encoding="utf-8")
    assert text.startswith("# things\nmsgid") and text == format_po(tmp_path / "own.po")
    assert 'msgctxt "own-thing"\nmsgid "egenting"\nmsgstr "own thing"\n' in text
    result = run(
        "add",
        "eget",
        "own thing",
        "--class",
        "object",
        "--concept",
        "own-thing",
        "--status",
        "admitted",
        "--file",
        "own.po",
    )
    assert result.exit_code == 0
    assert [entry.danish for entry in read_po(tmp_path / "own.po")] == ["egenting", "eget"]
    assert run("check", "own.po").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (ADD, "own.po: the concept own-thing is there already: “egenting”, “own thing” at own.po:12; say --concept"),
        (("add", "uddannelse", "training", "--file", "own.po"), "own.po: the concept training is there already"),
        ((*ADD[:2], "one more", *ADD[3:], "--concept", "own-thing"), "own.po:12: “egenting” stands twice in concept own-"),
        (("add", "a", "b", "--class", "object", "--file", "own.po"), "own.po: concept b has no definition; add one of at"),
        (("add", "a", "b", "--definition", "It.", "--file", "own.po"), "own.po: “a” has no semantic-class; add one of"),
        (("add", "a", "b", "--part-of-speech", "thing", "--file", "own.po"), "own.po: part-of-speech cannot be “thing”"),
        (("add", "a", "b", "--field", "places", "--file", "own.po"), "own.po: the file holds the field things, not places"),
        (("add", "a", "b", "--concept", "B b", "--file", "own.po"), "own.po: “B b” is no concept; write lower-case"),
        (("add", "a", " b", "--file", "own.po"), "own.po: the English term holds ' b'; write visible characters"),
        ((*ADD[:1], "a", "b", *ADD[3:], "--deprecated", "training"), "own.po: “training” is deprecated here and right for"),
        ((*ADD[:1], "a", "b", *ADD[3:], "--deprecated", "b"), "own.po: “b” is deprecated for concept b and right for it"),
        ((*ADD[:1], "a", "b", *ADD[3:], "--concept", "own-thing"), "own.po:12: concept own-thing is “own thing” here and “b” at own.po"),
        (("add", "a", "b", "--field", "no-such"), "--field: there is no subject field “no-such”; name one of: "),
        (("add", "a", "b"), "--field: no subject field is named; name one of: "),
        (("set", "own-thing", "gendr", "x"), "CONCEPT: no PO file that may be changed has the concept own-thing; name"),
        (("set", "own-thin", "note", "x", "--file", "own.po"), "own.po: there is no concept own-thin; did you mean own-th"),
        (("set", "own-thing", "gendr", "x", "--file", "own.po"), "own.po:12: unknown field “gendr”; write one of: part"),
        (("set", "own-thing", "english", "training", "--file", "own.po", "--danish", "x"), "own.po:12: own-thing has no D"),
        (("set", "own-thing", "part-of", "own-thing", "--file", "own.po"), "own.po:12: part-of own-thing leads back to"),
        (("set", "own-thing", "definition", "--file", "own.po", ""), "own.po:12: concept own-thing has no definition"),
        (("set", "own-thing", "office", "--file", "own.po", ""), "own.po:12: own-thing has no office to delete; see"),
        (("set", "own-thing", "candidate", "--file", "own.po", "x"), "own.po:12: candidate cannot be x; write “yes” or"),
        (("set", "own-thing", "deprecated-term[x].when", "mt", "--file", "own.po"), "own.po:12: deprecated-term[x].when s"),
        (("set", "own-thing", "note", "x", "--file", "no.po"), "no.po: the file cannot be read (No such file"),
    ],
)  # fmt: skip
def test_what_the_laws_forbid_is_refused(run: Run, tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    assert run(*ADD, "--field", "things").exit_code == 0
    before = (tmp_path / "own.po").read_bytes()
    result = run(*arguments)
    assert (result.exit_code, result.stderr.startswith(f"nmiterms: {told}")) == (2, True), result.stderr
    assert result.stderr.count("\n") == 1
    assert (tmp_path / "own.po").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["own.po"]


def test_set_changes_one_field_and_keeps_the_rest(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.nmiterms]\nglossary = ["own.po"]\n')
    write(tmp_path / "own.po", HEAD + TERM)
    assert run("set", "own-thing", "english", "thing of one’s own").exit_code == 0
    assert run("set", "own-thing", "deprecated-term", "self thing", "egg thing").exit_code == 0
    assert run("set", "own-thing", "deprecated-term[egg thing].when", "mt").exit_code == 0
    assert run("set", "own-thing", "deprecated-term", "egg thing", "eye thing").exit_code == 0
    assert run("set", "own-thing", "note", "Not an egg.").exit_code == 0
    assert run("set", "own-thing", "candidate", "yes").exit_code == 0
    [entry] = read_po(tmp_path / "own.po")
    assert (entry.english, entry.note, entry.candidate) == ("thing of one’s own", "Not an egg.", True)
    assert [(term.term, bool(term.when)) for term in entry.deprecated] == [("egg thing", True), ("eye thing", False)]
    assert (entry.definition, entry.semantic_class) == ("A thing.", "object")
    assert run("set", "own-thing", "deprecated-term", "").exit_code == 0
    assert read_po(tmp_path / "own.po")[0].deprecated == ()
    assert "own-thing unchanged" in run("set", "own-thing", "candidate", "yes").stderr
    assert run("format", "--check", "own.po").exit_code == 0


def test_set_asks_which_of_several_danish_terms(run: Run, tmp_path: Path) -> None:
    synonym = TERM.replace("egenting", "eget").replace("#. definition: A thing.\n", "#. status: admitted\n")
    write(tmp_path / "own.po", HEAD + TERM + "\n" + synonym)
    result = run("set", "own-thing", "status", "superseded", "--file", "own.po")
    assert "own-thing has several Danish terms: “egenting”, “eget”; name one with --danish" in result.stderr
    assert run("set", "own-thing", "status", "superseded", "--file", "own.po", "--danish", "eget").exit_code == 0
    assert run("set", "own-thing", "english", "thing", "--file", "own.po").exit_code == 0
    assert run("set", "own-thing", "definition", "Some thing.", "--file", "own.po").exit_code == 0
    assert [(entry.english, entry.status, entry.definition) for entry in read_po(tmp_path / "own.po")] == [
        ("thing", "preferred", "Some thing."),
        ("thing", "superseded", None),
    ]


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
    run: Run, tmp_path: Path, name: str, text: str | None, told: str
) -> None:
    if text is not None:
        write(tmp_path / name, text)
    before = write(tmp_path / "article.txt", "The talks open on 18. march.\n")
    result = CliRunner().invoke(main, ["correct", "--mt", "-w", "--glossary", name, "article.txt"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"nmiterms: {told}") and result.stderr.count("\n") == 1
    assert (tmp_path / "article.txt").read_bytes() == before
