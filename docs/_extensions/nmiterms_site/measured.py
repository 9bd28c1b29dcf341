"""How often each rule is right on the gold texts, counted anew at every build."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from nmiterms.engine.correction import Correction
from nmiterms.engine.corrector import Corrector
from nmiterms.score.agreement import compare
from nmiterms.score.gold import Gold, read_gold, trim
from nmiterms.text.criticmarkup import write_criticmarkup
from nmiterms.text.span import Edit

GOLD = Path(__file__).parents[3] / "tests" / "texts" / "gold"
# What the texts are told of themselves, as the tests of the gold tell them: fluent ones show too few signs.
_TOLD = {"newer": True}
_KINDS = ("native", "newer", "older", "seed")


class Measured(NamedTuple):
    """How many changes a rule made in the gold texts, and how many of them are right."""

    made: int
    right: int


def measure_rules(folder: Path = GOLD) -> dict[str, Measured]:
    """Return what each rule did to the gold texts; a rule that changed nothing in them is left out.

    A change is right if the gold has it, or if ``accepted.txt`` gives the reason why it is right in another way. A change
    that several rules made counts for each of them. Without the texts, as in an installed package, nothing is measured.
    """
    counts: defaultdict[str, list[bool]] = defaultdict(list)
    correctors = {told: Corrector(mt=True if told else "auto") for told in (True, False)}
    accepted = list(_accepted(folder))
    for path in gold_texts(folder):
        gold = read_gold(path.read_text(encoding="utf-8"))
        correction = correctors[_TOLD.get(path.stem.partition("-")[0], False)].correct(gold.original)
        also = [change for text, change in accepted if text == path.stem]
        rules = {finding.id: finding.rule for finding in correction.applied}
        for edit, is_right in _judged(gold, correction, also):
            for rule in {rules[name] for name in edit.findings if name in rules}:
                counts[rule].append(is_right)
    return {rule: Measured(len(verdicts), sum(verdicts)) for rule, verdicts in counts.items()}


def gold_texts(folder: Path = GOLD) -> list[Path]:
    """Return the texts that have a gold; beside them stand the Danish of some, and lists."""
    return sorted(
        path for path in folder.glob("*.txt") if path.stem.partition("-")[0] in _KINDS and "." not in path.stem
    )


def _judged(gold: Gold, correction: Correction, accepted: list[str]) -> Iterator[tuple[Edit, bool]]:
    wanted = [each.edit for each in gold.edits]
    bare = {_bare(gold, edit) for edit in wanted}
    verdicts, _ = compare(gold.original, correction.edits, wanted)
    for edit, is_right in zip(correction.edits, verdicts, strict=True):
        shown = write_criticmarkup(gold.original, [edit])
        yield edit, is_right or _bare(gold, edit) in bare or any(change in shown for change in accepted)


def _bare(gold: Gold, edit: Edit) -> tuple[int, int, str]:
    trimmed = trim(gold.original, edit)
    return trimmed.start, trimmed.end, trimmed.replacement


def _accepted(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the text and the change of each line of the list: ``text | change | reason``."""
    path = folder / "accepted.txt"
    for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
        if line and not line.startswith("#"):
            text, change, _ = line.split(" | ")
            yield text, change
