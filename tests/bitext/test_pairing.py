"""The Danish of a place, where it is sure; and sources that cannot be the Danish of the text at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from nmiterms.bitext.fitness import why_unfit
from nmiterms.bitext.pairing import Pairing
from nmiterms.engine.corrector import Corrector
from nmiterms.lexicon.bundled import bundled_lexicon
from nmiterms.text.span import Span

HERE = Path(__file__).parent
DANISH = (HERE / "mission.da.txt").read_text(encoding="utf-8").splitlines()
ENGLISH = (HERE / "mission.en.txt").read_text(encoding="utf-8").splitlines()


def pairing_of(source: str, target: str) -> Pairing:
    return Pairing(source, target, bundled_lexicon())


def danish_at(pairing: Pairing, target: str, words: str) -> str | None:
    place = Span(target.index(words), target.index(words) + len(words))
    passage = pairing.passage_at(place)
    return passage.text if passage else None


def test_a_place_has_the_danish_of_its_sentence_and_a_paragraph_that_of_all() -> None:
    target = " ".join(ENGLISH)
    pairing = pairing_of(" ".join(DANISH), target)
    assert pairing.unfit is None
    assert danish_at(pairing, target, "frigate") == DANISH[6]
    whole = pairing.passage_of(Span(0, len(target)))
    assert whole is not None
    assert whole.text == " ".join(DANISH)


def test_a_sentence_without_danish_has_none_and_neither_has_its_paragraph() -> None:
    target = "\n".join(ENGLISH)
    pairing = pairing_of("\n".join((*DANISH[:3], *DANISH[4:])), target)
    assert danish_at(pairing, target, "thanked") is None
    assert danish_at(pairing, target, "opposition") == DANISH[4]
    assert pairing.passage_of(Span(target.index("She"), target.index("efforts."))) is None


def test_lines_help_a_short_sentence_that_shows_nothing() -> None:
    target = "He nodded.\n" + "\n".join(ENGLISH)
    pairing = pairing_of("Så nikkede han.\n" + "\n".join(DANISH), target)
    assert danish_at(pairing, target, "nodded") == "Så nikkede han."


def test_lines_that_only_happen_to_be_as_many_pair_nothing_wrong() -> None:
    danish = [DANISH[0], DANISH[1], DANISH[2], DANISH[3], f"{DANISH[4]} {DANISH[5]}", DANISH[6], DANISH[7]]
    english = [f"{ENGLISH[0]} {ENGLISH[1]}", *ENGLISH[2:]]
    target = "\n".join(english)
    pairing = pairing_of("\n".join(danish), target)
    for words, index in (("250", 0), ("cost", 1), ("Gao", 2), ("opposition", 4), ("frigate", 6), ("pirates", 7)):
        assert danish_at(pairing, target, words) in {DANISH[index], None}


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("", "it is empty"),
        (" \n", "it is empty"),
        (" ".join(ENGLISH), "it is the English text itself"),
        (" ".join(reversed(ENGLISH)), "it is English"),
        (" ".join(DANISH * 10), "it is 9 times as long as the text"),
        (
            "Die Regierung hat den Plan gestern im Parlament vorgestellt, und die Opposition war dagegen.",
            "it is not Danish",
        ),
        (
            "Regjeringen la etter lang tid frem planen, og noen av partiene ble sinte.",
            "it is Norwegian or Swedish, not Danish",
        ),
        (
            "Hønen lagde fire æg. Vi bagte en kage med blommer. Den blev spist med det samme. Mormor grinede ad det."
            " Så gik de en tur i skoven. Der var ingen svampe.",
            "hardly a sentence of it stands in the text",
        ),
    ],
)
def test_a_source_that_cannot_be_the_danish_is_named_and_not_used(source: str, why: str) -> None:
    target = " ".join(ENGLISH)
    assert pairing_of(source, target).unfit == why
    correction = Corrector(mt=True).correct(target, source)
    assert correction.notes == (f"the source is not used: {why}",)
    assert correction.text == Corrector(mt=True).correct(target).text


def test_changed_places_are_told() -> None:
    assert why_unfit(" ".join(ENGLISH), " ".join(DANISH), ()) == (
        "it is English, and the text is Danish: the two have changed places"
    )


@pytest.mark.parametrize("index", range(8))
def test_one_sentence_alone_is_believed(index: int) -> None:
    assert pairing_of(DANISH[index], ENGLISH[index]).passage_at(Span(0, 3)) is not None


def test_one_sentence_with_another_alone_is_not() -> None:
    wrong = [pairing_of(DANISH[index], ENGLISH[(index + 3) % 8]).passage_at(Span(0, 3)) for index in range(8)]
    assert wrong == [None] * 8


def test_a_source_that_confirms_repairs_one_of_several_sentences_in_a_line() -> None:
    danish = f"{DANISH[0]} Irak udskød træningen af soldaterne."
    english = f"{ENGLISH[0]} Iraq postponed the workout of the soldiers."
    correction = Corrector().correct(english, danish)
    assert correction.text == english.replace("workout", "training")
    assert correction.notes == ()
