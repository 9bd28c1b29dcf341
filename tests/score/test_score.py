"""The scorer: what counts as right, as found, as worse."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmiterms.engine.corrector import Corrector
from nmiterms.errors import InputError, MissingExtraError
from nmiterms.score.agreement import compare, derive_edits
from nmiterms.score.bench import time_over
from nmiterms.score.gold import read_gold, trim
from nmiterms.score.harmless import find_corpora, read_documents, tally, write_harm
from nmiterms.score.scoring import score, score_all
from nmiterms.text.span import Edit, replay

TEXT = "The talks open on 18. march. He spoke of the Mission."
GOLD = (
    "The talks open on {~~18. march~>18 March~~}{>>date-format<<}. He spoke of the {~~Mission~>mission~~}{>>casing<<}."
)


def test_an_edit_is_right_however_wide_it_is_drawn() -> None:
    wide, narrow = [Edit(4, 14, "talks began")], [Edit(10, 14, "began")]
    assert compare(TEXT, wide, narrow) == ([True], [True])
    assert compare(TEXT, narrow, wide) == ([True], [True])


def test_two_small_edits_are_as_good_as_the_large_one() -> None:
    small = [Edit(20, 21, ""), Edit(22, 23, "M")]
    assert compare(TEXT, small, [Edit(18, 27, "18 March")]) == ([True, True], [True])
    assert compare(TEXT, small[:1], [Edit(18, 27, "18 March")]) == ([False], [False])


def test_an_added_word_is_the_same_with_its_space_before_or_behind() -> None:
    assert compare("of training in Iraq", [Edit(3, 3, "the ")], [Edit(2, 2, " the")]) == ([True], [True])


def test_a_moved_word_is_the_same_on_whichever_side_it_moves() -> None:
    text = "Today, announced the force that it leaves."
    made = [Edit(7, 7, "the army "), Edit(16, 26, "")]
    wanted = [Edit(7, 17, ""), Edit(21, 26, "army announced")]
    assert replay(text, tuple(made)) == replay(text, tuple(wanted)) == "Today, the army announced that it leaves."
    assert compare(text, made, wanted) == ([True, True], [True, True])


def test_another_wording_in_the_same_place_is_wrong() -> None:
    assert compare(TEXT, [Edit(18, 27, "March 18")], [Edit(18, 27, "18 March")]) == ([False], [False])


@given(st.text(alphabet="ab ,.", max_size=20), st.text(alphabet="ab ,.", max_size=20))
def test_derived_edits_replay(original: str, corrected: str) -> None:
    edits = derive_edits(original, corrected)
    assert replay(original, edits) == corrected
    assert compare(original, edits, edits) == ([True] * len(edits), [True] * len(edits))


@given(st.text(alphabet="ab ’", max_size=20), st.text(alphabet="ab ’", max_size=8), st.data())
def test_a_trimmed_edit_gives_the_same_text(text: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    edit = Edit(start, data.draw(st.integers(start, len(text))), new)
    assert replay(text, (trim(text, edit),)) == replay(text, (edit,))


def test_comments_name_issues_and_leave_the_text() -> None:
    gold = read_gold(GOLD + "{>>a remark about nothing<<}")
    assert gold.original == TEXT
    assert [each.issue for each in gold.edits] == ["date-format", "casing"]


def test_a_correction_is_scored_by_rule_and_issue() -> None:
    found = score(Corrector(mt=False, only=["danish-date"]).correct(TEXT), GOLD)
    assert (found.total.made, found.total.right, found.total.wanted, found.total.found) == (1, 1, 2, 1)
    assert found.by_rule["danish-date"].precision == 1.0
    assert found.by_issue["date-format"].recall == 1.0
    assert found.by_issue["casing"].recall == 0.0
    assert found.by_issue["casing"].precision is None
    assert [edit.replacement for _, edit in found.missed] == ["mission"]
    assert found.rate.corrected < found.rate.untouched
    assert not found.rate.worse
    assert "case:mixed" in found.rate.signature
    assert "norm:yes" in found.rate.signature


def test_documents_made_worse_are_counted() -> None:
    found = score_all([("The talks shut on 19. march. He spoke of the Mission.", GOLD), (TEXT, GOLD)])
    assert found.rate.worse == (0,)
    assert found.documents == 2


def test_a_gold_of_another_text_is_refused() -> None:
    with pytest.raises(InputError, match="another text"):
        score("Nothing of this kind stands here at all.", GOLD)
    with pytest.raises(InputError, match="another text"):
        score(Corrector().correct("The talks open."), GOLD)


def test_the_missing_extra_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sacrebleu.metrics.ter", None)
    with pytest.raises(MissingExtraError, match="python -m pip install"):
        score(TEXT, GOLD)


def test_good_english_is_tallied_document_by_document(tmp_path: Path) -> None:
    (tmp_path / "clean").mkdir()
    path = tmp_path / "clean" / "news.txt"
    path.write_text("The talks open on 18. march.\n\f\nHe left.\n\f\n", encoding="utf-8")
    assert find_corpora(tmp_path) == (path,)
    assert len(list(read_documents(path))) == 2
    done: list[int] = []
    counted = tally(path, Corrector(mt=True), done.append)
    assert counted.by_rule == {"danish-date": 1}
    assert counted.words == 7
    assert len(done) == 2
    table = write_harm({"mt": [counted]})
    assert "danish-date" in table
    assert "142,857" in table


def test_a_folder_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        find_corpora(tmp_path / "absent")
    with pytest.raises(InputError, match=r"no \.txt"):
        find_corpora(tmp_path)


def test_speed_has_a_yardstick() -> None:
    speed = time_over(str.split, ["some words " * 1000], 1)
    assert speed.rate > 0
    assert speed.ratio > 0
