"""A term of several words stands for a Danish one only where its part of speech may stand."""

from __future__ import annotations

import pytest

from nmiterms.engine.corrector import Corrector


@pytest.fixture(scope="module")
def corrector() -> Corrector:
    return Corrector()


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("Partiet går frem.", "A go ahead was given."),
        ("Partiet går frem.", "The slow go ahead came."),
        ("Partiet går frem.", "The party’s go ahead came."),
        ("Partiet går frem.", "They spoke of go ahead."),
        ("Partiet går frem.", "They got one go ahead."),
        ("Ministeren går af.", "The go off was slow."),
    ],
)
def test_no_verb_is_written_where_a_noun_is_due(corrector: Corrector, danish: str, english: str) -> None:
    assert corrector.correct(english, danish).text == english


@pytest.mark.parametrize(
    ("danish", "english", "repaired"),
    [
        ("Partiet går frem.", "The party goes ahead.", "The party gains ground."),
        ("Partier, der går frem, vinder.", "Parties that go ahead win.", "Parties that gain ground win."),
        ("Partiet kan gå frem.", "The party may go ahead.", "The party may gain ground."),
        ("Partiet håber at gå frem.", "The party hopes to go ahead.", "The party hopes to gain ground."),
        ("Han er sigtet for drab.", "He is charged of murder.", "He is charged with murder."),
    ],
)
def test_a_verb_is_repaired_where_one_is_due(corrector: Corrector, danish: str, english: str, repaired: str) -> None:
    assert corrector.correct(english, danish).text == repaired
