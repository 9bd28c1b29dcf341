"""The form of a verb that a rule writes: it is that of its place, and of *be* that of its subject."""

from __future__ import annotations

import pytest

from nmiterms.engine.corrector import Corrector
from nmiterms.english.verbs import agree
from nmiterms.text.finding import Safety


@pytest.fixture(scope="module")
def corrector() -> Corrector:
    return Corrector()


@pytest.mark.parametrize(
    ("danish", "english", "repaired"),
    [
        ("De tager fejl.", "They take wrong.", "They are wrong."),
        ("Jeg tager fejl.", "I take wrong.", "I am wrong."),
        ("Ministrene tager fejl.", "The ministers take wrong.", "The ministers are wrong."),
        ("Ministeren tager fejl.", "The minister takes wrong.", "The minister is wrong."),
        ("De kan tage fejl.", "They may take wrong.", "They may be wrong."),
        ("Kan de tage fejl?", "Can they take wrong?", "Can they be wrong?"),
        ("Tag ikke fejl.", "Do not take wrong.", "Do not be wrong."),
        ("Det får dem til at tage fejl.", "It makes them take wrong.", "It makes them be wrong."),
        ("De tog fejl.", "They took wrong.", "They were wrong."),
        ("Ministrene tog fejl.", "The ministers took wrong.", "The ministers were wrong."),
        ("Ministeren tog fejl.", "The minister took wrong.", "The minister was wrong."),
        ("De har taget fejl.", "They have taken wrong.", "They have been wrong."),
        ("Menneskeliv står på spil.", "Lives stand on play.", "Lives are at stake."),
    ],
)
def test_be_takes_the_form_that_its_subject_asks_for(
    corrector: Corrector, danish: str, english: str, repaired: str
) -> None:
    assert corrector.correct(english, danish).text == repaired


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("De tager ikke fejl.", "They do not take wrong."),
        ("Tager han fejl?", "Does he take wrong?"),
        ("Regeringen ønskede, at han tog fejl.", "The government wished that he take wrong."),
        ("Hæren og flåden tog fejl.", "The army and navy took wrong."),
    ],
)
def test_where_the_subject_cannot_be_told_nothing_is_written(corrector: Corrector, danish: str, english: str) -> None:
    assert corrector.correct(english, danish).text == english


def test_a_form_that_cannot_be_told_is_suggested(corrector: Corrector) -> None:
    (finding,) = corrector.correct("The army and navy took wrong.", "Hæren og flåden tog fejl.").suggested
    assert finding.safety is Safety.SUGGESTED and finding.change == "{~~took wrong~>were wrong~~}"


def test_english_with_be_is_known_in_every_person(corrector: Corrector) -> None:
    slots = [corrector.lexicon.read_english(phrase)[0].slot for phrase in ("am wrong", "are wrong", "were wrong")]
    assert slots == ["1sg", "pres.pl", "past.pl"]


@pytest.mark.parametrize("form", ["is", "was", "has", "does", "am", "being", "been"])
def test_a_form_of_an_auxiliary_gets_no_second_ending(form: str) -> None:
    assert agree(form, "singular") == form
