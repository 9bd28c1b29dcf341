"""The conditions of deprecated terms: what is written is read back, and a slip is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmiterms.errors import GlossaryError
from nmiterms.glossary.conditions import (
    BARE,
    KINDS,
    SCOPES,
    parse_alternatives,
    parse_conditions,
    write_alternatives,
    write_conditions,
)
from nmiterms.glossary.entry import Condition

WORDS = st.from_regex(r"[a-zæøå’-]{1,8}( [a-z]{1,8})?", fullmatch=True)
SLUGS = st.from_regex(r"[a-z]{1,8}(-[a-z0-9]{1,5})?", fullmatch=True)
CONDITIONS = st.one_of(
    st.builds(Condition, st.just(""), st.sampled_from(BARE)),
    st.builds(Condition, st.sampled_from(SCOPES), st.just("word"), st.lists(WORDS, min_size=1, max_size=3).map(tuple)),
    st.builds(Condition, st.sampled_from(SCOPES), st.sampled_from(KINDS), st.lists(SLUGS, min_size=1).map(tuple)),
)


@given(st.lists(st.lists(CONDITIONS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3).map(tuple))
def test_what_is_written_is_read_back(alternatives: tuple[tuple[Condition, ...], ...]) -> None:
    assert parse_alternatives(write_alternatives(alternatives)) == alternatives


@given(st.lists(CONDITIONS, min_size=1, max_size=3).map(tuple))
def test_what_forbids_is_read_back(conditions: tuple[Condition, ...]) -> None:
    assert parse_conditions(write_conditions(conditions)) == conditions


def test_words_are_read_in_lower_case_and_slugs_as_they_stand() -> None:
    assert parse_conditions("near Gym,  the  Coach") == (Condition("near", "word", ("gym", "the coach")),)
    assert parse_conditions("document term:Training") == (Condition("document", "term", ("Training",)),)


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        ("gym, coach", "condition “gym, coach” has no scope", "near, sentence, paragraph, document, before, after"),
        ("beside gym", "condition “beside gym” has no scope", "near"),
        ("near", "condition “near” names nothing", "commas between"),
        ("near gym,,coach", "condition “near gym,,coach” names nothing", "commas between"),
        ("near colour:red", "condition “near colour:red” asks for “colour”", "field, term, class, or words"),
        ("near field:forces, class:body", "condition “near field:forces, class:body” asks for two things", "write two"),
        ("near field:", "condition “near field:” names nothing", "commas between"),
        ("mt near gym", "condition “mt near gym” has no scope", "near"),
        ("mt &", "a condition is missing", "delete the sign"),
        ("| source", "a condition is missing", "delete the sign"),
        ("", "a condition is missing", "write it"),
    ],
)
def test_a_slip_is_told(text: str, what: str, remedy: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        parse_alternatives(text, "glossary/training.po:7")
    assert caught.value.where == "glossary/training.po:7"
    assert what in caught.value.what
    assert remedy in caught.value.remedy
