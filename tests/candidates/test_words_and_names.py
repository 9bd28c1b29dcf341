"""Words with their hyphens, and names without the capital of a sentence."""

from __future__ import annotations

import pytest

from nmiterms.candidates.names import NameFinder
from nmiterms.candidates.words import find_words
from nmiterms.lexicon.bundled import bundled_lexicon


def names(text: str) -> list[str]:
    sentences = list(find_words(text))
    finder = NameFinder(sentences, bundled_lexicon())
    return [name.text for sentence in sentences for name in finder.find(sentence)]


def test_a_word_knows_its_line_and_its_place() -> None:
    text = "Første linje.\n\nAnden med Nato-styrker."
    words = [word for sentence in find_words(text) for word in sentence if word.is_word]
    assert [(word.text, word.line) for word in words] == [
        ("Første", 1), ("linje", 1), ("Anden", 3), ("med", 3), ("Nato-styrker", 3),
    ]  # fmt: skip
    assert all(text[word.start :].startswith(word.text) for word in words)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De taler med Jens Stoltenbergs stab i Bruxelles.", ["Jens Stoltenberg", "Bruxelles"]),
        ("Mødet i Det Udenrigspolitiske Nævn var kort.", ["Det Udenrigspolitiske Nævn"]),
        ("Tidligere var han i Den Persiske Golf.", ["Den Persiske Golf"]),
        ("Vi så, at USA’s hær og NATO’s flåde kom.", ["USA", "NATO"]),
        ("Han sagde: »Dengang var alt godt.«", []),
        ("ESBJERG: Havnen er lukket.", []),
        ("Det siger hun, og I ved det, De Danske.", ["Danske"]),
        ("Under et Nato-flag kom de.", []),
        ("Han er leder af Rådet for Sikkerhed.", ["Rådet for Sikkerhed"]),
        ("", []),
    ],
)
def test_names(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_name_at_a_sentence_start_is_known_by_another_place() -> None:
    assert names("Islamisk Stat er slået. Vi bekæmper Islamisk Stat.") == ["Islamisk Stat", "Islamisk Stat"]
