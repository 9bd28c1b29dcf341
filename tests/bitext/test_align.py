"""Pairing: lengths and landmarks find the sentences again that were cut, merged, split, lost or moved."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from nmiterms.api import align
from nmiterms.bitext.align import SURE, Pair
from nmiterms.bitext.beads import find_way
from nmiterms.bitext.landmarks import find_landmarks
from nmiterms.bitext.segments import find_segments
from nmiterms.bitext.weigher import Weigher
from nmiterms.lexicon.bundled import bundled_lexicon

HERE = Path(__file__).parent
DANISH = (HERE / "mission.da.txt").read_text(encoding="utf-8").splitlines()
ENGLISH = (HERE / "mission.en.txt").read_text(encoding="utf-8").splitlines()


def pairs_of(danish: list[str], english: list[str], between: str = " ") -> list[tuple[str, str, Pair]]:
    source, target = between.join(danish), between.join(english)
    return [(pair.source.of(source), pair.target.of(target), pair) for pair in align(source, target)]


@pytest.mark.parametrize("between", [" ", "\n", "\n\n", "\r\n"])
def test_a_plain_translation_is_paired_sentence_by_sentence_and_surely(between: str) -> None:
    found = pairs_of(DANISH, ENGLISH, between)
    assert [(danish, english) for danish, english, _ in found] == list(zip(DANISH, ENGLISH, strict=True))
    assert all(pair.confidence >= SURE for _, _, pair in found)


@pytest.mark.parametrize("lost", range(8))
def test_a_lost_sentence_is_paired_with_nothing(lost: int) -> None:
    english = [sentence for index, sentence in enumerate(ENGLISH) if index != lost]
    found = {danish: english for danish, english, _ in pairs_of(DANISH, english)}
    assert found[DANISH[lost]] == ""
    assert all(found[DANISH[index]] == ENGLISH[index] for index in range(8) if index != lost)


@pytest.mark.parametrize("new", range(8))
def test_a_sentence_that_the_danish_lacks_is_paired_with_nothing(new: int) -> None:
    danish = [sentence for index, sentence in enumerate(DANISH) if index != new]
    alone = next(pair for _, english, pair in pairs_of(danish, ENGLISH) if english == ENGLISH[new])
    assert not alone.is_whole
    assert not alone.is_sure


def test_merged_and_split_sentences_stand_together() -> None:
    merged = f"{ENGLISH[2][:-1]}, and {ENGLISH[3][0].lower()}{ENGLISH[3][1:]}"
    split = ["The spokesperson has an opinion.", "Parliament should have been asked first."]
    found = pairs_of(DANISH, [*ENGLISH[:2], merged, ENGLISH[4], *split, *ENGLISH[6:]])
    assert (f"{DANISH[2]} {DANISH[3]}", merged) in [(danish, english) for danish, english, _ in found]
    assert (DANISH[5], " ".join(split)) in [(danish, english) for danish, english, _ in found]


def test_a_moved_lead_is_found_but_never_sure() -> None:
    found = pairs_of([DANISH[6], *DANISH[:6], DANISH[7]], ENGLISH)
    moved = next(pair for danish, _, pair in found if danish == DANISH[6])
    assert 0 < moved.confidence < SURE
    assert [(danish, english) for danish, english, _ in found] == list(zip(DANISH, ENGLISH, strict=True))


def test_every_sentence_is_in_one_pair_and_spans_lie_in_their_texts() -> None:
    chance = random.Random(7)
    for _ in range(30):
        danish = chance.sample(DANISH, chance.randint(0, 8))
        english = chance.sample(ENGLISH, chance.randint(0, 8))
        found = pairs_of(danish, english)
        assert sorted(" ".join(text for text, _, _ in found).split()) == sorted(" ".join(danish).split())
        assert " ".join(text for _, text, _ in found if text) == " ".join(english)
        assert all(0 <= pair.confidence <= 1 for _, _, pair in found)


def test_another_text_gives_no_sure_pair() -> None:
    other = ["The hen laid four eggs.", "We baked a cake with plums.", "It was eaten at once.", "Grandmother laughed."]
    assert not any(pair.is_sure for _, _, pair in pairs_of(DANISH, other))


def test_nothing_is_paired_with_nothing() -> None:
    assert align("", "") == ()
    assert [pair.target for pair in align("", "One. Two.")] == [(0, 4), (5, 9)]
    assert [pair.is_whole for pair in align("En. To.", "")] == [False, False]


def test_wrapped_lines_are_paragraphs_and_others_are_headlines() -> None:
    wrapped = "Forsvaret sender\nsoldater til Mali. Hun\nrejser."
    assert [each.span.of(wrapped) for each in find_segments(wrapped, "da", bundled_lexicon())] == [
        "Forsvaret sender\nsoldater til Mali.",
        "Hun\nrejser.",
    ]
    headline = "Soldater til Mali\nForsvaret sender 250 mand."
    assert [each.opens for each in find_segments(headline, "da", bundled_lexicon())] == [True, True]


def test_landmarks_are_the_same_in_both_languages() -> None:
    lexicon = bundled_lexicon()
    shared = find_landmarks("I marts kostede det 1,5 milliarder kroner.", "da", lexicon)
    assert {"march", "#1500000000"} <= shared & find_landmarks("In March it cost DKK 1.5 billion.", "en", lexicon)


def test_a_report_of_two_thousand_sentences_takes_seconds() -> None:
    # Numbered sentences of many shapes, a tenth of them lost on either side.
    chance = random.Random(3)
    danish = [f"{DANISH[index % 8][:-1]} ved sag {index}." for index in range(2000)]
    english = [f"{ENGLISH[index % 8][:-1]} in case {index}." for index in range(2000)]
    lost = set(chance.sample(range(2000), 200))
    source, target = " ".join(danish), " ".join(line for index, line in enumerate(english) if index not in lost)
    before = time.perf_counter()
    found = align(source, target)
    assert time.perf_counter() - before < 20
    right = sum(
        pair.source.of(source).split()[-1] == pair.target.of(target).split()[-1] for pair in found if pair.is_whole
    )
    assert right >= 1780


def test_a_long_text_without_any_landmark_ends_too() -> None:
    source = "\n".join(("abcdefgh"[: index % 8 + 1] * 4).title() for index in range(900))
    target = "\n".join(("stuvwxyz"[: index % 8 + 1] * 4).title() for index in range(600))
    lexicon = bundled_lexicon()
    steps = find_way(Weigher(find_segments(source, "da", lexicon), find_segments(target, "en", lexicon)))
    assert sum(step.bead.last - step.bead.first for step in steps) == 900
    assert sum(step.bead.end - step.bead.start for step in steps) == 600
