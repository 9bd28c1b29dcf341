"""Every content word of the Danish documents can be read: by an entry, a phrase, a compound, or a plain word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nmiterms.danish.function_words import DANISH_GRAMMAR
from nmiterms.glossary.bundled import seeds_folder
from nmiterms.lexicon.bundled import bundled_lexicon
from nmiterms.text.tokens import Token, find_tokens

STOP_LIST = Path(__file__).with_name("not-covered.tsv")
# The one document in English is read by other tests.
DANISH_SEEDS = sorted(path for path in seeds_folder().glob("*.txt") if not path.name.startswith("003_"))


def spared() -> dict[str, str]:
    """Return the words that need no entry, each with the reason why."""
    lines = STOP_LIST.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


def unread(text: str) -> Iterator[Token]:
    """Yield the words that are neither grammar nor in a phrase of the glossary nor read on their own."""
    lexicon = bundled_lexicon()
    tokens = find_tokens(text)
    in_phrase: set[int] = set()
    for index, token in enumerate(tokens):
        phrase = lexicon.read_danish_phrase(tokens, index)
        if phrase is not None:
            in_phrase.update(range(index, phrase[0]))
        if not (
            index in in_phrase or not token.is_word or token.lower in DANISH_GRAMMAR or lexicon.read_danish(token.text)
        ):
            yield token


@pytest.mark.parametrize("seed", DANISH_SEEDS, ids=lambda path: path.name[:3])
def test_every_word_of_a_document_is_read(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    assert [token.text for token in unread(text) if token.lower not in spared()] == []


def test_no_word_is_spared_in_vain() -> None:
    found = {token.lower for seed in DANISH_SEEDS for token in unread(seed.read_text(encoding="utf-8"))}
    assert sorted(spared().keys() - found) == []


def test_every_spared_word_has_its_reason() -> None:
    assert all(word == word.lower() and reason.strip() for word, reason in spared().items())


def test_a_word_that_nobody_can_read_is_found() -> None:
    assert [token.text for token in unread("Soldaterne træner kvirlende i Irak.")] == ["kvirlende"]
