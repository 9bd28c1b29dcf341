"""``nmiterms glossary add`` and ``set``: one entry or field at a time, by the laws of the data or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from own_glossary import HEAD, TERM, write

from nmiterms.glossary.po import format_po, read_po

Run = Callable[..., Result]

ADD = ("add", "egenting", "own thing", "--class", "object", "--definition", "A thing.", "--file", "own.po")


def test_add_begins_a_file_and_goes_on_with_it(run_glossary: Run, tmp_path: Path) -> None:
    result = run_glossary(
        *ADD, "--field", "things", "--gender", "common", "--admitted", "item of one’s own", "--authority", "NATO"
    )
    assert (result.exit_code, result.stderr) == (0, "nmiterms: own.po: “egenting” added\n")
    text = (tmp_path / "own.po").read_text(encoding="utf-8")
    assert text.startswith("# things\nmsgid") and text == format_po(tmp_path / "own.po")
    assert 'msgctxt "own-thing"\nmsgid "egenting"\nmsgstr "own thing"\n' in text
    result = run_glossary(
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
    assert run_glossary("check", "own.po").exit_code == 0


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
def test_what_the_laws_forbid_is_refused(
    run_glossary: Run, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    assert run_glossary(*ADD, "--field", "things").exit_code == 0
    before = (tmp_path / "own.po").read_bytes()
    result = run_glossary(*arguments)
    assert (result.exit_code, result.stderr.startswith(f"nmiterms: {told}")) == (2, True), result.stderr
    assert result.stderr.count("\n") == 1
    assert (tmp_path / "own.po").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["own.po"]


def test_set_changes_one_field_and_keeps_the_rest(run_glossary: Run, tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.nmiterms]\nglossary = ["own.po"]\n')
    write(tmp_path / "own.po", HEAD + TERM)
    assert run_glossary("set", "own-thing", "english", "thing of one’s own").exit_code == 0
    assert run_glossary("set", "own-thing", "deprecated-term", "self thing", "egg thing").exit_code == 0
    assert run_glossary("set", "own-thing", "deprecated-term[egg thing].when", "mt").exit_code == 0
    assert run_glossary("set", "own-thing", "deprecated-term", "egg thing", "eye thing").exit_code == 0
    assert run_glossary("set", "own-thing", "note", "Not an egg.").exit_code == 0
    assert run_glossary("set", "own-thing", "candidate", "yes").exit_code == 0
    [entry] = read_po(tmp_path / "own.po")
    assert (entry.english, entry.note, entry.candidate) == ("thing of one’s own", "Not an egg.", True)
    assert [(term.term, bool(term.when)) for term in entry.deprecated] == [("egg thing", True), ("eye thing", False)]
    assert (entry.definition, entry.semantic_class) == ("A thing.", "object")
    assert run_glossary("set", "own-thing", "deprecated-term", "").exit_code == 0
    assert read_po(tmp_path / "own.po")[0].deprecated == ()
    assert "own-thing unchanged" in run_glossary("set", "own-thing", "candidate", "yes").stderr
    assert run_glossary("format", "--check", "own.po").exit_code == 0


def test_set_asks_which_of_several_danish_terms(run_glossary: Run, tmp_path: Path) -> None:
    synonym = TERM.replace("egenting", "eget").replace("#. definition: A thing.\n", "#. status: admitted\n")
    write(tmp_path / "own.po", HEAD + TERM + "\n" + synonym)
    result = run_glossary("set", "own-thing", "status", "superseded", "--file", "own.po")
    assert "own-thing has several Danish terms: “egenting”, “eget”; name one with --danish" in result.stderr
    assert (
        run_glossary("set", "own-thing", "status", "superseded", "--file", "own.po", "--danish", "eget").exit_code == 0
    )
    assert run_glossary("set", "own-thing", "english", "thing", "--file", "own.po").exit_code == 0
    assert run_glossary("set", "own-thing", "definition", "Some thing.", "--file", "own.po").exit_code == 0
    assert [(entry.english, entry.status, entry.definition) for entry in read_po(tmp_path / "own.po")] == [
        ("thing", "preferred", "Some thing."),
        ("thing", "superseded", None),
    ]
