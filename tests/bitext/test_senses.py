"""Frames of Danish phrases: where one fits the phrase has its sense, where none does nothing is replaced for it."""

from __future__ import annotations

import pytest

from nmiterms.bitext.source import SourcePassage
from nmiterms.engine.corrector import Corrector
from nmiterms.lexicon.bundled import bundled_lexicon


@pytest.fixture(scope="module")
def corrector() -> Corrector:
    return Corrector()


@pytest.mark.parametrize(
    ("concept", "danish", "certain"),
    [
        ("be-right", "Ministeren har ret.", True),
        ("be-right", "Jeg har ret.", True),
        ("be-right", "I dag har ministeren ret.", True),
        ("be-right", "Bygningen har ret mange vinduer.", False),
        ("gain-ground", "I dag går partiet frem.", True),
        ("gain-ground", "Soldaterne går frem.", False),
        ("resign", "Ministeren går af.", True),
        ("resign", "Bomben går af.", False),
        ("raise-a-subject", "Sagen blev taget op.", True),
        ("raise-a-subject", "Det er en sag, som ministeren tager op.", True),
        ("raise-a-subject", "Han tager tasken op.", False),
        ("convict-of", "Han blev dømt for mord.", True),
    ],
)
def test_the_frames_of_a_phrase_decide_its_sense(concept: str, danish: str, certain: bool) -> None:
    lexicon = bundled_lexicon()
    known = {entry.concept for entry in lexicon.glossary if " " in entry.danish and entry.frames_danish}
    assert concept in known
    assert SourcePassage(danish, lexicon).is_certain(concept) is certain


@pytest.mark.parametrize(
    ("danish", "english", "repaired"),
    [
        ("Kampene tager til.", "The fighting takes to.", "The fighting increases."),
        ("Kampene tager til i styrke.", "The fighting takes to in strength.", "The fighting increases in strength."),
        ("Vi tager til Irak.", "We take to Iraq.", "We take to Iraq."),
        ("Bomben går af.", "The bomb goes off.", "The bomb goes off."),
        ("Ministeren går af.", "The minister goes off.", "The minister resigns."),
        ("Han tager tasken op.", "He picks up the bag.", "He picks up the bag."),
        ("Ministeren tager sagen op.", "The minister picks up the case.", "The minister raises the case."),
        ("Han stiller op til interviewet.", "He stands up for the interview.", "He stands up for the interview."),
        ("Soldaterne går frem.", "The soldiers go forward.", "The soldiers go forward."),
        ("Denne gang går partiet frem.", "This time the party goes forward.", "This time the party gains ground."),
    ],
)
def test_english_is_replaced_for_a_phrase_only_where_a_frame_fits(
    corrector: Corrector, danish: str, english: str, repaired: str
) -> None:
    assert corrector.correct(english, danish).text == repaired
