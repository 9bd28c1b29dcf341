"""From documents to candidates: what is found, what is left out, in which order, with which English."""

from __future__ import annotations

from pathlib import Path

import pytest

import nmiterms
from nmiterms.candidates.extracting import extract_candidates
from nmiterms.errors import InputError, OptionError
from nmiterms.glossary.bundled import seeds_folder
from nmiterms.glossary.glossary import Glossary, load_glossary
from nmiterms.lexicon.lexicon import Lexicon

DANISH_SEEDS = [path for path in sorted(seeds_folder().glob("*.txt")) if not path.name.startswith("003_")]


def plain_lexicon() -> Lexicon:
    """The general vocabulary alone: no term is known."""
    return Lexicon(Glossary(entry for entry in load_glossary() if entry.subject_field == "general"))


def found(text: str, **options: bool) -> list[str]:
    return [candidate.danish for candidate in nmiterms.extract([text], **options)]


def seed_texts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in DANISH_SEEDS]


def test_the_terms_of_the_seeds_come_first_even_where_none_is_known() -> None:
    first = [candidate.danish for candidate in extract_candidates(seed_texts(), plain_lexicon())][:60]
    assert {
        "træningsmission", "forsvarsminister", "Islamisk Stat", "Det Udenrigspolitiske Nævn", "international koalition",
        "Jeppe Kofod", "sikkerhedsstyrke", "missilangreb", "Den Persiske Golf", "kommunikationsspecialist", "NMI",
    } <= set(first)  # fmt: skip


def test_set_phrases_of_adjective_and_noun_are_found() -> None:
    phrases = {each.danish for each in nmiterms.extract(seed_texts(), known=True) if each.kind == "phrase"}
    assert {"international koalition", "særlig udsending", "væbnet styrke"} <= phrases


def test_known_terms_are_left_out() -> None:
    text = "Danmark sender en pionerdeling på træningsmission i Irak."
    assert found(text) == ["pionerdeling"]
    assert {"pionerdeling", "træningsmission", "Irak"} <= set(found(text, known=True))


def test_common_words_days_and_journalists_are_no_candidates() -> None:
    text = "Af Søren Testesen\nMandag var både manden og konen på vej hjem i marts."
    assert found(text, known=True) == []


def test_names_can_be_left_out() -> None:
    text = "Generalen mødte Blork Zanzen og hans pionerdeling."
    assert "Blork Zanzen" in found(text)
    assert found(text, names=False) == ["pionerdeling"]


def test_a_surname_counts_for_the_whole_name() -> None:
    text = "Vi mødte Blork Zanzen i går. Bagefter gik vi med Zanzen hjem."
    [candidate] = [each for each in nmiterms.extract([text]) if each.kind == "name"]
    assert (candidate.danish, candidate.count, len(candidate.places)) == ("Blork Zanzen", 2, 1)


def test_two_of_one_surname_stay_two() -> None:
    text = "Vi mødte Blork Zanzen og Gulf Zanzen i går. Bagefter gik vi med Zanzen hjem."
    assert {"Blork Zanzen", "Gulf Zanzen"} <= set(found(text))


def test_places_hold_the_term() -> None:
    texts = seed_texts()
    for candidate in nmiterms.extract(texts, known=True):
        for place in candidate.places:
            line = texts[place.document].split("\n")[place.line - 1]
            # Its first letters stand there, in any form.
            assert texts[place.document][place.start :].lower().startswith(candidate.danish[:2].lower())
            assert candidate.danish[:2].lower() in line.lower()


def test_the_translation_is_asked_first() -> None:
    danish = (
        "Jyske Division øver sig. Styrken i Jyske Division er stor.\nVi besøgte Jyske Division med en pionerdeling.\n"
    )
    english = (
        "The Jutland Division is exercising. The strength of the Jutland Division is great.\n"
        "We visited the Jutland Division with a sapper section.\n"
    )
    candidates = {each.danish: each for each in nmiterms.extract([danish], [english])}
    assert candidates["Jyske Division"].english == "Jutland Division"
    assert candidates["Jyske Division"].confirmed
    assert not candidates["pionerdeling"].confirmed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They left the country because of the war that was there.", "text 1: it is English"),
        ("", "text 1: it is empty"),
        ("Jag är inte här för att de har sagt att vi och ni är från landet.", "Norwegian or Swedish"),
    ],
)
def test_what_is_no_danish_is_refused(text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        nmiterms.extract([text])


def test_targets_must_be_as_many_and_translations() -> None:
    danish = "Vi sender en pionerdeling til landet, og den bliver der, til krigen er forbi."
    with pytest.raises(OptionError, match="1 texts and 2 targets"):
        nmiterms.extract([danish], ["a", "b"])
    with pytest.raises(InputError, match="document 1 and its English: no translation"):
        nmiterms.extract([danish], [danish])


@pytest.mark.parametrize("text", ["-", "– –\n…", "A", "’s", "1.000", "Ø-", "\u00ad\u0301", "NATO" * 500, "x\x0cy\x85z"])
def test_odd_texts_do_no_harm(text: str) -> None:
    assert isinstance(list(extract_candidates([text], plain_lexicon())), list)


def test_the_same_texts_give_the_same_candidates(tmp_path: Path) -> None:
    assert nmiterms.extract(seed_texts(), known=True) == nmiterms.extract(seed_texts(), known=True)
