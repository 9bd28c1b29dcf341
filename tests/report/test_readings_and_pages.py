"""What lookup and explain show."""

from __future__ import annotations

import json

import pytest

import nmiterms
from nmiterms.contract.rule import Rule
from nmiterms.glossary.conditions import parse_alternatives, parse_conditions
from nmiterms.glossary.entry import Citation, DeprecatedTerm, Entry
from nmiterms.lexicon.reading import Reading
from nmiterms.report.readings import describe_readings, name_slot, write_readings
from nmiterms.report.rule_page import write_rule_list, write_rule_page
from nmiterms.rules import load_rules
from nmiterms.text.criticmarkup import read_criticmarkup

ENTRY = Entry(
    concept="training",
    danish="træning",
    english="training",
    subject_field="training",
    part_of_speech="noun",
    gender="common",
    semantic_class="activity",
    forms_danish={"sg.def": "træningen", "pl": None},
    forms_english={"pl": None},
    article="none",
    definition="Planned activity by which a unit learns or keeps a military skill.",
    note="Engines reach for gym English.",
    admitted=("instruction",),
    deprecated=(
        DeprecatedTerm(
            "workout", parse_alternatives("mt & document term:mission"), parse_conditions("near gym, coach")
        ),
        DeprecatedTerm("exercise"),
    ),
    authority=("NATO",),
    citations=(Citation("003_9845dcf020a180c7.txt", 16),),
)
READINGS = (Reading("træning", "training", "sg.def", ("instruction",), (), ENTRY),)


def test_a_reading_shows_all_that_is_known() -> None:
    shown = " ".join(write_readings("træningen", READINGS).split())
    for part in (
        "træning noun, common",
        "“træningen”: definite singular",
        "training (no plural; without an article)",
        "or instruction",
        "træningen (definite singular)",
        "workout; replaced with: mt & document term:mission; left alone: near gym, coach",
        "exercise; replaced where the Danish confirms it",
        "Planned activity",
        "Engines reach",
        "authority NATO",
        "seeds/003_9845dcf020a180c7.txt:16 “According to Stoltenberg maintains the NMI a workout in Iraq.",
    ):
        assert part in shown, part


def test_a_compound_shows_its_parts() -> None:
    part = Reading("angreb", "attack", "sg", (), (), ENTRY)
    compound = Reading("træningsangreb", "training attack", "pl", (), (READINGS[0], part), None)
    shown = " ".join(write_readings("træningsangreb", [compound]).split())
    assert "træning (training) + angreb (attack); a compound read by its parts" in shown


def test_readings_that_differ_in_slot_are_shown_together() -> None:
    both = (Reading("angreb", "attack", "sg", (), (), ENTRY), Reading("angreb", "attack", "pl", (), (), ENTRY))
    shown = write_readings("angreb", both)
    assert shown.count("  English  ") == 1
    assert "singular or plural" in shown


def test_readings_become_json() -> None:
    described = json.loads(json.dumps(describe_readings([("træningen", READINGS), ("xyzzy", ())])))
    assert described["version"] == 1
    known, unknown = described["terms"]
    assert unknown == {"term": "xyzzy", "readings": []}
    (reading,) = known["readings"]
    assert reading["slot"] == "sg.def"
    assert reading["plural"] is None
    assert reading["entry"]["deprecated"][0]["unless"] == "near gym, coach"
    assert reading["entry"]["citations"][0]["text"].startswith("According to Stoltenberg")


def test_real_readings_become_text_and_json() -> None:
    for term in ("træningsbidraget", "coronakrisen", "Forsvaret", "the Middle East", "minister for foreign affairs"):
        readings = nmiterms.lookup(term)
        assert write_readings(term, readings) or not readings
        json.dumps(describe_readings([(term, readings)]))


@pytest.mark.parametrize("slot", ["sg", "pl.def", "pl.def.gen", "name", "name.gen", "inf.pass", "unheard-of"])
def test_slots_have_names(slot: str) -> None:
    assert "." not in name_slot(slot)


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.name)
def test_a_rule_page_shows_every_example(rule: Rule) -> None:
    page = " ".join(write_rule_page(rule).split())
    assert page.startswith(rule.name)
    for heading in ("What it repairs", "Why it happens", "Safety", rule.issue.value, "Left alone"):
        assert heading in page
    assert "``" not in page
    for example in rule.examples:
        if not read_criticmarkup(example.marked)[1]:
            assert " ".join(example.marked.split()) in page


def test_the_list_of_rules_has_a_line_for_each() -> None:
    lines = write_rule_list(load_rules()).splitlines()
    assert [line.split()[0] for line in lines] == [rule.name for rule in load_rules()]
