"""Whole texts against their gold: no edit goes unjudged, nothing is made worse, and the seed's repairs are counted one by one.

What the corrector does, the gold does too, or it stands with its reason in one of two lists: ``accepted.txt`` (right in another
way) or ``known-wrong.txt``. Both are strict, and so is ``known-failures.txt``, what the seed still waits for: an entry that is
no longer true fails the test until it is struck out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from nmiterms.cli import main
from nmiterms.engine.correction import Correction
from nmiterms.engine.corrector import Corrector
from nmiterms.score.agreement import compare
from nmiterms.score.gold import Gold, read_gold, trim
from nmiterms.score.ter import measure_edit_rate
from nmiterms.text.criticmarkup import mark, write_criticmarkup
from nmiterms.text.span import Edit

TEXTS = Path(__file__).parent / "texts" / "gold"
SEED = "seed-003"
# Fluent text shows too few signs to be taken for a machine's; its readers say that it is one.
SETTINGS: dict[str, tuple[bool | None, ...]] = {
    "seed": (None,),
    "older": (None,),
    "newer": (None, True),
    "native": (None,),
}
# A wrong edit costs the reader more than a repair gives: the text looked plain and now it lies.
COST_OF_A_WRONG_EDIT = 2
# Texts that are made worse, with the reason: a debt, and none today.
MADE_WORSE: dict[tuple[str, bool | None], str] = {}


@dataclass(frozen=True, slots=True)
class Known:
    """One line of a list: a text, a change with the words around it in CriticMarkup, and the reason why it stands there."""

    text: str
    change: str
    reason: str


def names() -> list[str]:
    """Return the names of the texts that have a gold."""
    return sorted(path.stem for kind in SETTINGS for path in TEXTS.glob(f"{kind}-*.txt") if "." not in path.stem)


@cache
def gold_of(name: str) -> Gold:
    """Return the gold of a text."""
    return read_gold((TEXTS / f"{name}.txt").read_text(encoding="utf-8"))


@cache
def correction_of(name: str, mt: bool | None) -> Correction:
    """Return what the corrector makes of a text; None leaves it to judge the evidence."""
    return _corrector(mt).correct(gold_of(name).original)


@cache
def _corrector(mt: bool | None) -> Corrector:
    return Corrector(mt="auto" if mt is None else mt)


@cache
def known(file: str) -> tuple[Known, ...]:
    """Return the lines of a list, each ``text | change | reason``."""
    lines = (TEXTS / file).read_text(encoding="utf-8").splitlines()
    entries = tuple(Known(*line.split(" | ")) for line in lines if line and not line.startswith("#"))
    assert len({(entry.text, entry.change) for entry in entries}) == len(entries), f"{file} says one thing twice"
    return entries


def is_same(gold: Gold, edit: Edit, entry: Known) -> bool:
    """Tell whether an edit of a text is the change of an entry."""
    return entry.change in write_criticmarkup(gold.original, [edit])


def judge(name: str, mt: bool | None) -> tuple[list[Edit], list[Edit]]:
    """Return the edits that the gold does not have, and the edits of the gold that are not made.

    An edit that stands in the gold is right even where one that touches it is missing.
    """
    gold = gold_of(name)
    made, wanted = correction_of(name, mt).edits, [each.edit for each in gold.edits]
    right, found = compare(gold.original, made, wanted)
    makes = {_bare(gold, edit) for edit in made}
    wants = {_bare(gold, edit) for edit in wanted}
    return (
        [edit for edit, is_right in zip(made, right, strict=True) if not is_right and _bare(gold, edit) not in wants],
        [edit for edit, is_found in zip(wanted, found, strict=True) if not is_found and _bare(gold, edit) not in makes],
    )


def _bare(gold: Gold, edit: Edit) -> tuple[int, int, str]:
    trimmed = trim(gold.original, edit)
    return trimmed.start, trimmed.end, trimmed.replacement


def in_words(gold: Gold, edit: Edit) -> str:
    """Return a change with a few words around it, on one line, as the lists write it."""
    around = 20
    start, end = max(gold.original.rfind("\n", 0, edit.start) + 1, edit.start - around), edit.end
    stop = gold.original.find("\n", end)
    stop = min(stop if stop >= 0 else len(gold.original), end + around)
    change = mark(gold.original[edit.start : end], edit.replacement)
    return gold.original[start : edit.start] + change + gold.original[end:stop]


def runs(name: str) -> tuple[bool | None, ...]:
    """Return the settings under which a text is corrected."""
    return SETTINGS[name.partition("-")[0]]


@pytest.mark.parametrize("name", names())
def test_every_edit_is_in_the_gold_or_has_its_reason(name: str) -> None:
    gold = gold_of(name)
    entries = [entry for entry in (*known("accepted.txt"), *known("known-wrong.txt")) if entry.text == name]
    for mt in runs(name):
        for edit in judge(name, mt)[0]:
            assert any(is_same(gold, edit, entry) for entry in entries), (
                f"{name} has an edit that is not in the gold: {in_words(gold, edit)!r}. If it is wrong, mend the rule or the "
                "entry behind it; if it is right in another way, give it a line with a reason in accepted.txt"
            )


@pytest.mark.parametrize("name", names())
def test_no_reason_outlives_its_edit(name: str) -> None:
    gold = gold_of(name)
    edits = [edit for mt in runs(name) for edit in judge(name, mt)[0]]
    for file in ("accepted.txt", "known-wrong.txt"):
        for entry in known(file):
            if entry.text == name:
                assert any(is_same(gold, edit, entry) for edit in edits), (
                    f"strike out of {file}: {name} | {entry.change}"
                )


def test_the_seed_has_no_wrong_edit() -> None:
    assert not [entry.change for entry in known("known-wrong.txt") if entry.text == SEED]


def test_the_lists_speak_of_texts_that_exist() -> None:
    for file in ("accepted.txt", "known-wrong.txt"):
        assert {entry.text for entry in known(file)} <= set(names())


def _runs() -> list[object]:
    """Return each text with each of its settings as a case; a text that is known to be made worse must fail."""
    return [
        pytest.param(
            name,
            mt,
            marks=[pytest.mark.xfail(strict=True, reason=MADE_WORSE[name, mt])] if (name, mt) in MADE_WORSE else [],
        )
        for name in names()
        for mt in runs(name)
    ]


@pytest.mark.parametrize(("name", "mt"), _runs())
def test_no_text_is_made_worse(name: str, mt: bool | None) -> None:
    gold, correction, others = gold_of(name), correction_of(name, mt), judge(name, mt)[0]
    accepted = [entry for entry in known("accepted.txt") if entry.text == name]
    wrong = [edit for edit in others if not any(is_same(gold, edit, entry) for entry in accepted)]
    assert COST_OF_A_WRONG_EDIT * len(wrong) <= len(correction.edits) - len(others)
    assert not measure_edit_rate([(gold.original, correction.text, gold.reference)]).worse or not wrong


@pytest.mark.parametrize("name", [name for name in names() if name.startswith("native-")])
def test_good_english_is_left_alone(name: str) -> None:
    assert correction_of(name, None).edits == ()


def _seed_repairs() -> list[object]:
    """Return each edit of the seed's gold as a case; one that is known to be missing must fail."""
    gold = gold_of(SEED)
    cases: list[object] = []
    for number, each in enumerate(gold.edits, 1):
        missing = [entry for entry in known("known-failures.txt") if is_same(gold, each.edit, entry)]
        marks = [pytest.mark.xfail(strict=True, reason=missing[0].reason)] if missing else []
        cases.append(pytest.param(each.edit, id=f"{number:02}-{each.issue}", marks=marks))
    return cases


@pytest.mark.parametrize("edit", _seed_repairs())
def test_the_seed_is_repaired(edit: Edit) -> None:
    assert edit not in judge(SEED, None)[1]


def test_each_known_failure_is_one_edit_of_the_gold() -> None:
    gold = gold_of(SEED)
    for entry in known("known-failures.txt"):
        assert entry.text == SEED
        assert sum(is_same(gold, each.edit, entry) for each in gold.edits) == 1, entry.change


@pytest.mark.parametrize("path", sorted(TEXTS.glob("*.da.txt")), ids=lambda path: path.name)
def test_the_danish_goes_line_by_line(path: Path) -> None:
    name = path.name.removesuffix(".da.txt")
    assert len(path.read_text(encoding="utf-8").splitlines()) == len(gold_of(name).original.splitlines())


@pytest.mark.parametrize("option", [(), ("--mt",)], ids=["evidence", "told"])
def test_the_scorer_prints_its_table(tmp_path: Path, option: tuple[str, ...]) -> None:
    texts, golds = tmp_path / "texts.txt", tmp_path / "golds.txt"
    texts.write_text("\n\f\n".join(gold_of(name).original for name in names()) + "\n", encoding="utf-8")
    marked = ((TEXTS / f"{name}.txt").read_text(encoding="utf-8") for name in names())
    golds.write_text("\n\f\n".join(marked) + "\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["score", *option, str(texts), str(golds)])
    assert result.exit_code == 0, result.output
    assert "danish-date" in result.output
    print("\n" + result.output)
