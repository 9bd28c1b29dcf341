"""The table of words: what is English, what is Danish, what is neither; and that it is made the same way every time."""

from __future__ import annotations

import os
import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from nmiterms.danish.function_words import DANISH_ONLY
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.lexicon.build_language_table import build
from nmiterms.lexicon.language import TABLE, WordLanguage
from nmiterms.text.tokens import find_tokens

LANGUAGE = WordLanguage()
SEEDS = Path(__file__).parents[2] / "seeds"
BOTH = ["for", "men", "over", "under", "fast", "gift", "love", "den", "mod", "man", "set", "by", "lager", "tog", "dels"]
NAMES = [
    "ritzau",
    "afp",
    "reuters",
    "københavn",
    "vesterbro",
    "aarhus",
    "søren",
    "mette",
    "frederiksen",
    "ballerup",
    "odenses",
]
WORDS = ["regeringen", "forsvaret", "ikke", "jeg", "skal", "krisen", "bussen", "politiet", "soldaterne", "værnepligt"]


@pytest.mark.parametrize("word", [*BOTH, *sorted(FUNCTION_WORDS)])
def test_a_word_that_both_languages_have_is_english(word: str) -> None:
    assert LANGUAGE.is_english(word)
    assert not LANGUAGE.is_danish(word)


@pytest.mark.parametrize("word", NAMES)
def test_a_name_is_no_danish_word_left_standing(word: str) -> None:
    assert not LANGUAGE.is_danish(word)


@pytest.mark.parametrize("word", WORDS)
def test_a_plain_danish_word_is_danish_only(word: str) -> None:
    assert LANGUAGE.is_danish(word)
    assert LANGUAGE.may_be_danish(word)
    assert not LANGUAGE.is_english(word)


@pytest.mark.parametrize(
    "word", ["terrorbevægelserne", "træningsbidrag", "trænende", "rumvandringerne", "politiaktionerne"]
)
def test_letters_and_endings_give_an_unlisted_word_away(word: str) -> None:
    assert LANGUAGE.looks_danish(word) or LANGUAGE.is_danish(word)
    assert not LANGUAGE.is_english(word)


def test_a_compound_without_danish_letters_is_neither_and_left_to_the_reader_of_compounds() -> None:
    assert not LANGUAGE.is_english("coronakrisen")
    assert not LANGUAGE.is_danish("coronakrisen")


@pytest.mark.parametrize("word", ["cavern", "spinneret", "tenderer", "lockdowns", "crosscourt", "café"])
def test_rare_english_does_not_look_danish(word: str) -> None:
    assert not LANGUAGE.may_be_danish(word)


def test_of_the_machine_translation_in_the_seeds_only_danish_is_called_danish() -> None:
    text = next(SEEDS.glob("003_*.txt")).read_text(encoding="utf-8")
    words = {token.text for token in find_tokens(text) if token.is_word and token.text == token.lower}
    may_be = {word for word in words if LANGUAGE.may_be_danish(word)}
    assert may_be == {"terrorbevægelserne", "træningsbidrag", "trænende"}
    unknown = {word for word in words if not LANGUAGE.is_english(word) and len(word) > 3}
    assert unknown >= {"coronakrisen", *may_be}


def test_words_of_grammar_agree_with_the_table() -> None:
    assert not [word for word in DANISH_ONLY if LANGUAGE.is_english(word)]


def test_the_table_is_sorted_small_and_says_where_it_comes_from() -> None:
    text = (files("nmiterms.lexicon") / TABLE).read_text(encoding="utf-8")
    assert len(text.encode()) < 1_000_000
    assert "wordfreq" in text[:400] and "CC BY-SA 4.0" in text[:400]
    sections = re.findall(r"\n\[(\w+)\]\n((?:[^\n\[]+\n)+)", text)
    assert [name for name, _ in sections] == ["english", "danish", "leaning"]
    english, danish, leaning = (words.splitlines() for _, words in sections)
    for words in (english, danish, leaning):
        assert words == sorted(set(words))
    assert not set(danish) & {*english, *leaning}


def test_the_same_data_give_the_same_table() -> None:
    pytest.importorskip("wordfreq")
    assert build() == (files("nmiterms.lexicon") / TABLE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["abc_news", "rte_news_paragraphs", "covid_briefings_scot", "covid_briefings_uk", "state_union"]
)
def test_no_word_of_good_news_text_is_called_danish(name: str) -> None:
    folder = os.environ.get("NMITERMS_CORPORA")
    if not folder:
        pytest.skip("NMITERMS_CORPORA does not name the folder of clean English")
    text = (Path(folder) / "clean" / f"{name}.txt").read_text(encoding="utf-8")
    # A word only: the tokens of a whole corpus would take longer than all other tests together.
    words = Counter(re.findall(r"(?<![^\W\d_])[a-zæøåé]{2,}(?![^\W\d_])", text))
    assert not [word for word in words if LANGUAGE.is_danish(word) or LANGUAGE.looks_danish(word)]
