"""What people type is found: forms, verb groups, spelt-out letters; and what is nearly right is offered."""

from __future__ import annotations

import pytest

from nmiterms.lexicon.bundled import bundled_lexicon
from nmiterms.lexicon.lookup import look_up
from nmiterms.lexicon.near import near_terms


@pytest.mark.parametrize(
    ("term", "danish", "english", "slot"),
    [
        ("har trænet", "træne", "train", "pp"),
        ("er blevet trænet", "træne", "train", "pp"),
        ("at træne", "træne", "train", "inf"),
        ("skal traene", "træne", "train", "inf"),
        ("Traeningsbidraget", "træningsbidrag", "training contribution", "sg.def"),
        ("training contributions", "træningsbidrag", "training contribution", "pl"),
    ],
)
def test_a_form_is_found(term: str, danish: str, english: str, slot: str) -> None:
    found = [(each.danish, each.english, each.slot) for each in look_up(term, bundled_lexicon())]
    assert (danish, english, slot) in found


@pytest.mark.parametrize("term", ["har", "er blevet", "", "at", "qwxz"])
def test_what_is_no_term_is_not_found(term: str) -> None:
    assert all(each.part_of_speech != "noun" for each in look_up(term, bundled_lexicon()))


def test_the_sense_of_the_documents_comes_first() -> None:
    assert look_up("udsendes", bundled_lexicon())[0].english == "deploy"


def test_what_is_nearly_a_term_is_offered() -> None:
    assert near_terms("trenningsbidrag", bundled_lexicon())[0] == "træningsbidrag"
    assert near_terms("qwxz", bundled_lexicon()) == ()
