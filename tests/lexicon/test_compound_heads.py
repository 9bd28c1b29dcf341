"""What a word means at the end of a compound goes before what it means by itself."""

from __future__ import annotations

import pytest

from nmiterms.lexicon.bundled import bundled_lexicon
from nmiterms.lexicon.realise import realise_noun


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("arbejdskraftmangel", "labour shortage"),
        ("arbejdskraftmanglen", "labour shortage"),
        ("energiafgifter", "energy taxes"),
        ("nyhedsmedierne", "news media"),
    ],
)
def test_a_compound_has_the_sense_of_its_head(word: str, english: str) -> None:
    readings = bundled_lexicon().read_danish(word)
    assert {realise_noun(reading) for reading in readings} == {english}


def test_the_word_by_itself_keeps_its_senses() -> None:
    assert {reading.english for reading in bundled_lexicon().read_danish("mangel")} >= {"lack", "shortage"}


def test_a_head_is_no_word_of_english_or_danish() -> None:
    lexicon = bundled_lexicon()
    assert all(not reading.danish.startswith("-") for reading in lexicon.read_english("shortage"))
    assert all(not reading.danish.startswith("-") for reading in lexicon.read_danish("mangel"))


def test_behind_a_hyphen_a_word_is_a_head() -> None:
    assert [reading.english for reading in bundled_lexicon().read_head("afgift")] == ["tax"]
