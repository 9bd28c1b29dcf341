"""Which words of an English text were left in Danish, and which only look so."""

from __future__ import annotations

import pytest

from nmiterms.lexicon.bundled import bundled_lexicon
from nmiterms.lexicon.leftover import Leftovers

LEFTOVERS = Leftovers(bundled_lexicon())


@pytest.mark.parametrize("word", ["dispensations", "misinformations"])
def test_the_plural_of_an_english_word_is_no_danish_genitive(word: str) -> None:
    lexicon = bundled_lexicon()
    assert lexicon.read_danish(word), "the glossary reads it, as a genitive"
    assert not lexicon.language.is_english(word), "the table of words does not know the plural"
    assert not LEFTOVERS.is_leftover(word)


@pytest.mark.parametrize("word", ["regerings", "forsvarets", "soldaternes", "statens"])
def test_a_danish_genitive_is_left_over(word: str) -> None:
    assert LEFTOVERS.is_leftover(word)
