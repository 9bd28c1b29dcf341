"""The laws of the engine: edits replay, nothing else changes, a corrected text is left alone, clean text is silent."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmiterms.engine.anchors import EveryToken
from nmiterms.engine.corrector import Corrector, Mt
from nmiterms.errors import OptionError
from nmiterms.text.span import replay

TOP = Path(__file__).parents[2]
SEED = (TOP / "seeds" / "003_9845dcf020a180c7.txt").read_text(encoding="utf-8")
CLEAN = sorted((TOP / "tests" / "texts" / "clean").glob("*.txt"))
LINES = SEED.splitlines()


@cache
def corrector(mt: Mt) -> Corrector:
    return Corrector(mt=mt)


@pytest.mark.parametrize("mt", [True, False, "auto"])
def test_edits_replay_and_a_corrected_text_is_left_alone(mt: Mt) -> None:
    made = corrector(mt).correct(SEED)
    assert replay(SEED, made.edits) == made.text
    assert all(first.end <= second.start for first, second in zip(made.edits, made.edits[1:], strict=False))
    again = corrector(mt).correct(made.text)
    if mt != "auto":
        assert again.text == made.text, [finding.change for finding in again.applied]


def test_every_edit_names_a_finding_and_every_finding_has_its_place() -> None:
    made = corrector(True).correct(SEED)
    names = {finding.id for finding in made.applied}
    assert all(edit.findings and set(edit.findings) <= names for edit in made.edits)
    for finding in (*made.applied, *made.suggested, *made.withdrawn):
        assert 0 <= finding.span.start <= finding.span.end <= len(SEED)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=4), st.text(max_size=40), st.sampled_from(["\n", "\r\n", "\n\n", " "]))
def test_any_text_replays(lines: list[str], noise: str, gap: str) -> None:
    text = gap.join((*lines, noise))
    made = corrector(True).correct(text)
    assert replay(text, made.edits) == made.text


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=3), st.sampled_from([True, "auto"]))
def test_anchored_and_unanchored_runs_find_the_same(lines: list[str], mt: Mt) -> None:
    text = "\n".join(lines)
    anchored, plain = corrector(mt).correct(text), unanchored(mt).correct(text)
    assert [(edit.start, edit.end, edit.replacement) for edit in anchored.edits] == [
        (edit.start, edit.end, edit.replacement) for edit in plain.edits
    ]


@cache
def unanchored(mt: Mt) -> Corrector:
    return Corrector(mt=mt, finder=EveryToken)


def test_anchored_and_unanchored_runs_agree_on_the_whole_article() -> None:
    anchored, plain = corrector(True).correct(SEED), unanchored(True).correct(SEED)
    assert [(finding.rule, finding.change) for finding in anchored.applied] == [
        (finding.rule, finding.change) for finding in plain.applied
    ]


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_clean_english_raises_no_safe_finding(path: Path) -> None:
    made = corrector("auto").correct(path.read_text(encoding="utf-8"))
    assert not made.applied, [(finding.rule, finding.change) for finding in made.applied]


def test_odd_texts_come_back_unharmed() -> None:
    for text in ("", "\n", "   ", "\x00", "🙂", "e\u0301", "\ufeff", "Bonjour, le monde est à nous.", "a" * 10_000):
        assert corrector("auto").correct(text).text == text


def test_danish_text_is_left_alone() -> None:
    for path in sorted((TOP / "seeds").glob("00[0124]*.txt")):
        text = path.read_text(encoding="utf-8")
        assert corrector("auto").correct(text).text == text


def test_unknown_settings_are_refused() -> None:
    with pytest.raises(OptionError, match="variety"):
        Corrector(variety="en-US")
    with pytest.raises(OptionError, match="no such rule"):
        Corrector(without=["no-such-rule"])
    with pytest.raises(OptionError, match="mt"):
        Corrector(mt="perhaps")  # type: ignore[arg-type]
