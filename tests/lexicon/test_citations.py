"""A citation stands only where its line holds the term: in any form, apart in a frame, in English only in the English seed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nmiterms.glossary.entry import Citation, DeprecatedTerm, Entry
from nmiterms.lexicon.citations import unsupported_citations

ENGLISH, DANISH = "003_9845dcf020a180c7.txt", "002_f16c83c5ebaf43b2.txt"
TRAINING = Entry("training", "træning", "training", "training", "noun", gender="common", where="training.po:1")


def is_told(entry: Entry, file: str, line: int) -> bool:
    return bool(list(unsupported_citations([replace(entry, citations=(Citation(file, line),))])))


def test_another_form_of_the_danish_will_do() -> None:
    support = replace(TRAINING, danish="kerneland", gender="neuter")
    assert not is_told(support, DANISH, 7)
    assert is_told(TRAINING, DANISH, 7), "a part of a compound is no form"


def test_the_words_of_a_verb_may_stand_apart() -> None:
    verb = Entry("weight", "lægge vægt på", "attach importance to", "phrases", "verb", where="phrases.po:1")
    assert not is_told(verb, DANISH, 7)
    assert is_told(replace(verb, danish="sætte pris på"), DANISH, 7)


@pytest.mark.parametrize("piece", ["lægge {measure} på", "der lægges {measure} vægt på"])
def test_a_frame_is_found(piece: str) -> None:
    phrase = Entry("weight", "vægtlægning", "weight", "phrases", "phrase", frames_danish=(piece,), where="phrases.po:1")
    assert not is_told(phrase, DANISH, 7)
    assert is_told(replace(phrase, frames_danish=("lægge {measure} under",)), DANISH, 7)


def test_in_the_english_seed_the_english_will_do() -> None:
    assert not is_told(TRAINING, ENGLISH, 1)
    wrong = replace(TRAINING, english="drill", deprecated=(DeprecatedTerm("workout"),))
    assert not is_told(wrong, ENGLISH, 14)
    assert is_told(replace(wrong, deprecated=()), ENGLISH, 14)
    left_in_danish = Entry("tc", "træningsbidrag", "training contribution", "training", "noun", gender="neuter")
    assert not is_told(left_in_danish, ENGLISH, 11)


def test_english_does_not_help_in_a_danish_seed() -> None:
    assert is_told(replace(TRAINING, danish="kampvogn", english="Danmark"), DANISH, 5)


def test_a_line_that_is_not_there_is_not_told_twice() -> None:
    assert not is_told(TRAINING, DANISH, 999)
