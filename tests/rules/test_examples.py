"""The laws that every rule inherits, run over every example of every rule."""

from __future__ import annotations

import re
from functools import cache

import pytest

from nmiterms.contract.rule import Example, Rule
from nmiterms.engine.correction import Correction
from nmiterms.engine.corrector import Corrector, Mt
from nmiterms.rules import load_rules
from nmiterms.text.criticmarkup import read_criticmarkup
from nmiterms.text.finding import Safety
from nmiterms.text.span import Edit, replay

REPAIRS = [(rule, example) for rule in load_rules() for example in rule.examples if example.safety is not Safety.FLAG]
FLAGS = [(rule, example) for rule in load_rules() for example in rule.examples if example.safety is Safety.FLAG]
CASES = REPAIRS
# What a flag points at, in CriticMarkup.
POINTED_AT = re.compile(r"\{==(.*?)==\}")
IDS = [f"{rule.name}: {example.marked[:60]}" for rule, example in CASES]


@cache
def corrector(mt: Mt, only: str | None, apply: bool = False) -> Corrector:
    return Corrector(mt=mt, only=(only,) if only else (), apply=(only,) if only and apply else ())


def run(rule: Rule | None, example: Example, text: str, apply: bool = False) -> tuple[Correction, int]:
    """Correct a text in the example's setting; return the correction and where the example starts in it."""
    before = f"{example.before}\n\n" if example.before else ""
    source = example.source if example.source is None or not before else f"{before}{example.source}"
    made = corrector(example.mt or "auto", rule.name if rule else None, apply).correct(before + text, source)
    return made, len(before)


@pytest.mark.parametrize(("rule", "example"), CASES, ids=IDS)
def test_an_example_is_repaired_as_marked(rule: Rule, example: Example) -> None:
    text, wanted = read_criticmarkup(example.marked)
    suggested = example.safety is Safety.SUGGESTED
    if suggested:
        plain, _ = run(rule, example, text)
        assert not plain.edits, "it claims more safety than the example grants"
    made, offset = run(rule, example, text, apply=suggested)
    found = [Edit(edit.start - offset, edit.end - offset, edit.replacement) for edit in made.edits]
    assert replay(text, tuple(found)) == replay(text, wanted)
    # A move can be marked in more than one way; what is marked bounds what may be touched.
    if found:
        assert wanted[0].start - 1 <= found[0].start and found[-1].end <= wanted[-1].end + 1


@pytest.mark.parametrize(("rule", "example"), CASES, ids=IDS)
def test_a_repaired_example_is_left_alone_by_every_rule(rule: Rule, example: Example) -> None:
    text, wanted = read_criticmarkup(example.marked)
    made, _ = run(None, example, replay(text, wanted))
    assert not made.applied, [(finding.rule, finding.change) for finding in made.applied]


@pytest.mark.parametrize(("rule", "example"), FLAGS, ids=[f"{rule.name}: {each.marked[:60]}" for rule, each in FLAGS])
def test_a_flag_points_at_what_is_marked_and_changes_nothing(rule: Rule, example: Example) -> None:
    text = POINTED_AT.sub(r"\1", example.marked)
    made, offset = run(rule, example, text)
    assert not made.edits
    found = [made.original[each.span.start : each.span.end] for each in made.suggested if each.is_flag]
    assert found == POINTED_AT.findall(example.marked)
    assert all(each.span.start >= offset for each in made.suggested)


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.name)
def test_a_rule_shows_what_it_repairs_and_what_it_leaves(rule: Rule) -> None:
    marked = [bool(read_criticmarkup(each.marked)[1] or POINTED_AT.search(each.marked)) for each in rule.examples]
    assert any(marked) and not all(marked)
    for heading in ("What it repairs", "Why it happens", "Safety"):
        assert heading in rule.page
