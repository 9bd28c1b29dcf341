"""A preposition that belongs to one sense of a word asks the source for that sense."""

from __future__ import annotations

import pytest

from nmiterms.engine.corrector import Corrector


@pytest.mark.parametrize(
    ("danish", "english", "repaired"),
    [
        ("Han ledede undersøgelsen af sagen.", "He led the inquiry of the case.", "He led the inquiry into the case."),
        ("Sverige blev optaget i NATO.", "Sweden was admitted in NATO.", "Sweden was admitted to NATO."),
        # The noun or verb is replaced first, and its preposition with it.
        ("Sverige blev optaget i NATO.", "Sweden was recorded in NATO.", "Sweden was admitted to NATO."),
        (None, "Sweden was admitted in NATO.", "Sweden was admitted in NATO."),
        (
            "Han indrømmede det i retten.",
            "He admitted in court that he did it.",
            "He admitted in court that he did it.",
        ),
        ("Sverige blev optaget i NATO.", "Sweden was admitted in March.", "Sweden was admitted in March."),
    ],
)
def test_the_preposition_of_a_sense_needs_the_source(danish: str | None, english: str, repaired: str) -> None:
    assert Corrector(mt=True).correct(english, danish).text == repaired
