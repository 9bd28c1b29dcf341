"""The reports: a redline for people, JSON as its schema says, CriticMarkup and diffs that give the text back."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import nmiterms
from nmiterms.engine.correction import Correction
from nmiterms.engine.corrector import Corrector
from nmiterms.report.criticmarkup import write_marked
from nmiterms.report.diff import write_diff
from nmiterms.report.json import describe, write_json
from nmiterms.report.redline import Stretch, redline, render, whole_words, wrap
from nmiterms.report.terminal import step, write_report
from nmiterms.text.criticmarkup import read_criticmarkup
from nmiterms.text.span import Edit, replay

TOP = Path(__file__).parents[2]
SEED = (TOP / "seeds" / "003_9845dcf020a180c7.txt").read_text(encoding="utf-8")
SCHEMA = json.loads((Path(nmiterms.__file__).parent / "report" / "schema.json").read_text(encoding="utf-8"))


@cache
def seed_correction() -> Correction:
    return Corrector(mt="auto").correct(SEED)


def follows(value: Any, schema: dict[str, Any], place: str = "report") -> list[str]:
    """Return where a value does not follow a schema, for the few words of JSON Schema that ours uses."""
    if "$ref" in schema:
        return follows(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], place)
    faults = []
    types = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}
    if "type" in schema:
        names = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
        if not any(isinstance(value, types[name]) and (name == "boolean") == isinstance(value, bool) for name in names):
            return [f"{place}: {value!r} is no {names}"]
    if "const" in schema and value != schema["const"]:
        faults.append(f"{place}: {value!r} is not {schema['const']!r}")
    if "enum" in schema and value not in schema["enum"]:
        faults.append(f"{place}: {value!r} is none of {schema['enum']}")
    if "minimum" in schema and value < schema["minimum"]:
        faults.append(f"{place}: {value!r} is too small")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        faults.append(f"{place}: {value!r} does not match")
    if isinstance(value, dict):
        faults += [f"{place}: no {name}" for name in schema.get("required", ()) if name not in value]
        # Every field that is written is described.
        faults += [f"{place}: {name} is not described" for name in value if name not in schema.get("properties", {})]
        for name, inner in schema.get("properties", {}).items():
            faults += follows(value[name], inner, f"{place}.{name}") if name in value else []
    if isinstance(value, list):
        for index, each in enumerate(value):
            faults += follows(each, schema["items"], f"{place}[{index}]")
    return faults


def test_the_json_report_follows_its_schema() -> None:
    report = json.loads(write_json([("a.txt", seed_correction()), ("-", Corrector().correct("He left.\n"))]))
    assert follows(report, SCHEMA) == []
    assert report["files"][0]["applied"]
    assert follows({**report, "version": 2}, SCHEMA)


def test_the_edits_of_the_json_report_replay() -> None:
    (file,) = describe([("a.txt", seed_correction())])["files"]
    text = SEED
    for edit in reversed(file["edits"]):
        assert text[edit["start"] : edit["end"]] == edit["original"]
        text = text[: edit["start"]] + edit["replacement"] + text[edit["end"] :]
    assert text == file["text"]
    for finding in file["applied"]:
        line = SEED.split("\n")[finding["line"] - 1]
        start = finding["column"] - 1
        assert line[start:].startswith(finding["original"].split("\n")[0])


def test_the_example_of_the_documentation_is_true() -> None:
    page = (TOP / "docs" / "json-report.md").read_text(encoding="utf-8")
    shown = json.loads(page.split("```json\n")[1].split("```")[0])
    made = describe([("article.txt", Corrector().correct("The talks open on 18. march.\n"))])
    assert {**shown, "generator": None} == {**made, "generator": None}
    for name in SCHEMA["$defs"]["finding"]["properties"]:
        assert f"`{name}`" in page


def test_the_marked_text_gives_back_text_and_correction() -> None:
    text, edits = read_criticmarkup(write_marked(seed_correction()))
    assert text == SEED
    assert replay(text, edits) == seed_correction().text


def test_the_terminal_report_shows_every_finding_with_its_reason() -> None:
    made = seed_correction()
    report = " ".join(write_report(made, "article.txt").split())
    for finding in (*made.applied, *made.suggested):
        assert f"{finding.rule} (" in report
        assert " ".join(finding.because.split()) in report
    assert "\x1b" not in report
    assert "{~~coronakrisen~>the coronavirus crisis~~}" in report
    assert "\x1b[31;9m" in write_report(made, colour=True)


def test_the_terminal_report_of_a_text_left_alone_is_one_sentence() -> None:
    assert write_report(Corrector().correct("He left.")).startswith("0 changes, 0 suggestions, 0 withdrawn;")


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert render([Stretch("a\x1b[2Jb\x9b")], colour=True) == "a␛[2Jb\ufffd"


def test_what_only_looks_like_a_mark_is_shown_as_it_stands() -> None:
    assert render(step("a {++ that never closes", colour=False), colour=False) == "a {++ that never closes"


@given(st.text(alphabet="ab .’\n", max_size=30), st.data())
def test_edits_widened_to_whole_words_replay_to_the_same(text: str, data: st.DataObject) -> None:
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    edits = [
        Edit(start, end, data.draw(st.text(alphabet="xy .", max_size=4)))
        for start, end in zip(places[::2], places[1::2], strict=False)
    ]
    widened = whole_words(text, edits)
    assert replay(text, tuple(widened)) == replay(text, tuple(edits))
    assert all(first.end <= second.start for first, second in pairwise(widened))


@given(st.text(alphabet="abc ", max_size=200), st.integers(20, 60))
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    assert wrap([Stretch(text)], width, False, "  ", "    ").split() == text.split()


def test_a_redline_without_colour_is_criticmarkup() -> None:
    edits = [Edit(3, 12, "18 March"), Edit(12, 12, " 2020")]
    assert render(redline("on 18. march", edits, False), False) == "on {~~18. march~>18 March~~}{++ 2020++}"


DIFFS = (
    ("a\nb\n", "a\nc\n"),
    ("a\nb", "a\nc"),
    ("a\r\nb\r\nc", "a\r\nB\r\nc"),
    ("a\u2028b\x0cc\n", "a\u2028B\x0cc\n"),
    ("a", ""),
)


@pytest.mark.skipif(shutil.which("patch") is None, reason="there is no patch here")
@pytest.mark.parametrize(("before", "after"), DIFFS)
def test_a_diff_is_read_by_patch(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(before.encode())
    difference = write_diff(before, after, "a.txt")
    patch = ["patch", "--binary", "-p0"]
    subprocess.run(patch, input=difference.encode(), cwd=tmp_path, check=True, capture_output=True)
    assert (path.read_bytes() if path.exists() else b"") == after.encode()


def test_no_difference_is_no_diff() -> None:
    assert write_diff("a\n", "a\n", "a.txt") == ""
