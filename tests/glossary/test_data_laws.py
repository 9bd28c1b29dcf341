"""The laws of the data: each breach is found, told once, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nmiterms.glossary.bundled import seeds_folder
from nmiterms.glossary.conditions import parse_alternatives, parse_conditions
from nmiterms.glossary.entry import Citation, DeprecatedTerm, Entry
from nmiterms.glossary.glossary import load_glossary
from nmiterms.glossary.laws import check, contradictions

SEED = "001_e5bfca27061f7bd7.txt"
TRAINING = Entry(
    "training",
    "træning",
    "training",
    "training",
    "noun",
    semantic_class="activity",
    definition="Planned activity by which a unit learns a military skill.",
    where="training.po:1",
)
MISSION = Entry(
    "mission",
    "mission",
    "mission",
    "operations",
    "noun",
    semantic_class="activity",
    definition="A task with its purpose.",
    where="operations.po:1",
)


def told(*entries: Entry) -> list[str]:
    return [str(error) for error in check(entries)]


def deprecating(term: str, when: str = "", unless: str = "", **more: bool) -> Entry:
    deprecated = DeprecatedTerm(
        term, parse_alternatives(when) if when else (), parse_conditions(unless) if unless else (), **more
    )
    return replace(TRAINING, deprecated=(deprecated,))


def test_a_glossary_in_good_order_is_left_alone() -> None:
    synonym = replace(TRAINING, danish="uddannelse", definition=None, status="admitted", where="training.po:9")
    cited = replace(MISSION, citations=(Citation(SEED, 1),), relations=(("part-of", "training"),), office="training")
    full = deprecating("workout", "mt & document term:mission | near field:operations | near class:body", "near gym")
    assert told(full, synonym, cited) == []


def test_a_plain_word_is_no_term_and_need_not_be_complete() -> None:
    assert told(Entry("general:plan:noun", "plan", "plan", "general", "noun", where="nouns.tsv:2")) == []


def test_a_candidate_may_wait_for_its_definition() -> None:
    assert told(replace(TRAINING, definition=None, candidate=True)) == []


def test_the_same_term_of_a_concept_stands_twice() -> None:
    again = replace(TRAINING, definition=None, where="forces.po:4")
    assert told(TRAINING, again) == [
        "forces.po:4: “træning” stands twice in concept training, first at training.po:1; merge the two"
    ]


def test_a_concept_has_two_preferred_english_terms() -> None:
    other = replace(TRAINING, danish="uddannelse", english="education", definition=None, where="forces.po:4")
    assert told(TRAINING, other) == [
        "forces.po:4: concept training is “education” here and “training” at training.po:1; "
        "prefer one and admit the other, or make two concepts"
    ]


def test_a_concept_has_two_definitions() -> None:
    other = replace(TRAINING, danish="uddannelse", where="forces.po:4")
    assert told(TRAINING, other) == [
        "forces.po:4: concept training has another definition at training.po:1; keep the one on the preferred Danish term"
    ]


def test_a_term_has_no_definition() -> None:
    assert told(replace(TRAINING, definition=None)) == [
        "training.po:1: concept training has no definition; add one of at most 15 words"
    ]


def test_a_definition_is_too_long() -> None:
    assert told(replace(TRAINING, definition="word " * 16)) == [
        "training.po:1: the definition of “træning” has 16 words; say it in 15 or fewer"
    ]
    assert told(replace(TRAINING, definition="word " * 15)) == []


@pytest.mark.parametrize("part_of_speech", ["noun", "proper-noun"])
def test_a_noun_has_no_semantic_class(part_of_speech: str) -> None:
    (error,) = told(replace(TRAINING, semantic_class=None, part_of_speech=part_of_speech))
    assert error.startswith("training.po:1: “træning” has no semantic-class; add one of: person, office")


def test_a_verb_needs_no_semantic_class() -> None:
    assert told(replace(TRAINING, semantic_class=None, part_of_speech="verb")) == []


def test_a_deprecated_term_is_right_elsewhere_and_names_no_condition() -> None:
    assert told(deprecating("Mission"), MISSION) == [
        "training.po:1: “Mission” is deprecated here and right for mission at operations.po:1; "
        "say when: deprecated-term[Mission].when: source"
    ]
    admitted = replace(MISSION, english="task", admitted=("mission",))
    assert len(told(deprecating("mission"), admitted)) == 1


@pytest.mark.parametrize("conditions", [{"when": "source"}, {"unless": "near gym"}, {"case_exact": True}])
def test_a_condition_or_another_casing_makes_it_right(conditions: dict[str, str]) -> None:
    assert told(deprecating("Mission", **conditions), MISSION) == []


def test_a_plain_word_does_not_make_a_term_right() -> None:
    word = Entry("general:mission:noun", "mission", "mission", "general", "noun", where="nouns.tsv:2")
    assert told(deprecating("mission"), word) == []


def test_a_deprecated_term_is_right_for_its_own_concept() -> None:
    (error,) = told(deprecating("Training", "source"))
    assert error == (
        "training.po:1: “Training” is deprecated for concept training and right for it at training.po:1; "
        "choose; “case: exact” if only the casing is wrong"
    )
    assert len(told(replace(deprecating("drill", "mt"), admitted=("drill",)))) == 1
    # “Islamic state” is wrong only by its casing.
    assert told(deprecating("Training", "mt", case_exact=True)) == []


@pytest.mark.parametrize("relation", ["abbreviation-of", "part-of", "not-to-be-confused-with"])
def test_a_relation_names_no_concept(relation: str) -> None:
    assert told(replace(TRAINING, relations=((relation, "misson"),)), MISSION) == [
        f"training.po:1: {relation} names the concept misson, which no entry has; did you mean mission?"
    ]


def test_an_office_names_no_concept() -> None:
    assert told(replace(TRAINING, office="chief")) == [
        "training.po:1: office names the concept chief, which no entry has; add it, or name another"
    ]


@pytest.mark.parametrize("relation", ["abbreviation-of", "part-of"])
def test_relations_run_in_a_circle(relation: str) -> None:
    there = replace(TRAINING, relations=((relation, "mission"),))
    back = replace(MISSION, relations=((relation, "training"),))
    assert told(there, back) == [
        f"training.po:1: {relation} mission leads back to training; delete one of the relations of the circle",
        f"operations.po:1: {relation} training leads back to mission; delete one of the relations of the circle",
    ]
    assert len(told(replace(TRAINING, relations=((relation, "training"),)))) == 1


def test_two_concepts_may_be_confused_with_each_other() -> None:
    there = replace(TRAINING, relations=(("not-to-be-confused-with", "mission"),))
    back = replace(MISSION, relations=(("not-to-be-confused-with", "training"),))
    assert told(there, back) == []


@pytest.mark.parametrize(
    ("when", "what"),
    [
        ("document term:misson", "the term misson, which is none; did you mean mission?"),
        ("near field:operation", "the field operation, which is none; did you mean operations?"),
        ("near class:people", "the class people, which is none; add it, or name another"),
    ],
)
def test_a_condition_names_what_is_not_there(when: str, what: str) -> None:
    message = f"training.po:1: a condition of “workout” names {what}"
    assert told(deprecating("workout", f"mt & {when}"), MISSION) == [message]
    assert told(deprecating("workout", "mt", unless=when), MISSION) == [message]


@pytest.mark.parametrize("citation", [Citation(SEED, 5000), Citation(SEED, 0), Citation("no-such-file.txt", 1)])
def test_a_citation_points_nowhere(citation: Citation) -> None:
    (error,) = told(replace(TRAINING, citations=(citation,)))
    assert error.startswith(f"training.po:1: the citation {citation} points nowhere: there is no such ")


def test_every_line_of_a_seed_can_be_cited() -> None:
    last = (seeds_folder() / SEED).read_text(encoding="utf-8").count("\n")
    assert told(replace(TRAINING, citations=(Citation(SEED, 1), Citation(SEED, last)))) == []


def test_a_gap_is_no_contradiction() -> None:
    gap = replace(TRAINING, definition=None, semantic_class=None)
    assert len(told(gap)) == 2
    assert contradictions([gap]) == ()


def test_the_bundled_glossary_does_not_contradict_itself() -> None:
    assert [str(error) for error in contradictions(load_glossary())] == []
