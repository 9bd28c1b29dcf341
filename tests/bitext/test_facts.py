"""Numbers, units and days in two languages: the same said in another way is no difference."""

from __future__ import annotations

from fractions import Fraction

import pytest

from nmiterms.bitext.calendar import compare_calendar
from nmiterms.bitext.facts import compare_numbers, compare_units
from nmiterms.bitext.names import compare_names
from nmiterms.bitext.negation import compare_negation
from nmiterms.bitext.numbers import Weight, find_quantities
from nmiterms.danish.numerals import read_cardinal, read_ordinal
from nmiterms.engine.corrector import Corrector
from nmiterms.english.numerals import write_cardinal
from nmiterms.lexicon.bundled import bundled_lexicon
from nmiterms.lexicon.language import WordLanguage
from nmiterms.text.finding import Issue, Safety


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("syv", 7),
        ("nitten", 19),
        ("enogtyve", 21),
        ("halvtreds", 50),
        ("halvtredsindstyve", 50),
        ("tooghalvfems", 92),
        ("firs", 80),
        ("tohundrede", 200),
        ("trehundredefemogtyve", 325),
        ("femtusinde", 5000),
        ("femogtyvetusinde", 25000),
        ("halvanden", Fraction(3, 2)),
    ],
)
def test_danish_numerals_are_read(word: str, value: Fraction) -> None:
    assert read_cardinal(word) == value


@pytest.mark.parametrize("word", ["en", "et", "anden", "mandag", "togter", "tog", "og", "hund", ""])
def test_other_danish_words_are_no_numerals(word: str) -> None:
    assert read_cardinal(word) is None and read_ordinal(word) is None


def test_every_number_below_a_hundred_reads_back_in_english() -> None:
    for number in range(2, 100):
        (found,) = [each for each in find_quantities(write_cardinal(number), "en") if each.main == number]
        assert found.in_words


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("Der er 15.000 mand.", "There are 15,000 men."),
        ("Der er 15.000 mand.", "There are 15.000 men."),
        ("Det koster 1,5 mio. kr.", "It costs 1.5 million kroner."),
        ("Det koster halvanden million kroner.", "It costs one and a half million kroner."),
        ("Det koster halvanden milliard.", "It costs 1.5bn."),
        ("En halv million mennesker.", "Half a million people."),
        ("Hundrede soldater og et hundrede heste.", "A hundred soldiers and one hundred horses."),
        ("Femten hundrede mand.", "1,500 men."),
        ("To hundrede og fem mand.", "Two hundred and five men."),
        ("Femogtyve tusinde mand.", "Twenty-five thousand men."),
        ("Den 18. marts 1989.", "March 18th, 1989."),
        ("I 80'erne og halvfemserne.", "In the 1980s and the nineties."),
        ("I 1800-tallet.", "In the 19th century."),
        ("Mødet er kl. 14.30.", "The meeting is at 2:30 pm."),
        ("Mødet er kl. 20.", "The meeting is at 8 pm."),
        ("Begge skibe, et par dage.", "Two ships, two days."),
        ("To tredjedele af dem.", "Two thirds of them."),
        ("En femårig aftale.", "A five-year agreement."),
        ("Den varede halvanden time.", "It lasted 90 minutes."),
        ("En strækning på 20 km.", "A distance of 12 miles."),
        ("To til tre millioner mennesker.", "Two million to three million people."),
        ("Anden Verdenskrig begyndte, 2. verdenskrig sluttede.", "World War II began, the Second World War ended."),
        ("2 1/2 time eller 2½ time.", "Two and a half hours."),
        ("Flyet er et F16.", "The plane is an F-16."),
        ("1939-45", "1939–1945"),
        ("Det var kl. 9.30 (02.30 UTC).", "It was 9:30 am (0230 UTC)."),
        ("Han er 43 år, hun 18.", "He is forty-three, she is eighteen."),
    ],
)
def test_the_same_number_said_in_another_way_is_no_difference(danish: str, english: str) -> None:
    assert compare_numbers(danish, english) is None


@pytest.mark.parametrize(
    ("danish", "english", "twins"),
    [
        ("To milliarder kroner.", "Two million kroner.", True),
        ("Der er 15.000 mand.", "There are 15 men.", True),
        ("Der er 15.000 mand.", "There are 1,500 men.", False),
        ("Der er halvtreds mand.", "There are sixty men.", False),
        ("Det er 100 millioner kroner.", "It is 100 billion dollars.", False),
        ("Der er 125.", "There are 125 million.", False),
    ],
)
def test_one_number_that_differs_is_found(danish: str, english: str, twins: bool) -> None:
    difference = compare_numbers(danish, english)
    assert difference is not None and difference.source is not None and difference.target is not None
    assert difference.twins is twins


def test_several_differences_are_not_told_apart() -> None:
    assert compare_numbers("Der er 15 mand og 40 heste.", "There are 25 men and 70 horses.") is None


def test_thieves_are_hardly_twenty() -> None:
    (thieves,) = find_quantities("Han fangede tyve.", "da")
    assert thieves.weight is Weight.LIGHT


def test_units_differ_only_behind_the_same_number() -> None:
    assert len(compare_units("Det koster 5 kr.", "It costs 5 dollars.")) == 1
    assert not compare_units("Det koster 100 kr.", "It costs 14 dollars.")
    assert not compare_units("Det koster 5 kroner.", "It costs DKK 5.")
    assert not compare_units("5 pct.", "5%")


def test_days_differ_only_where_one_can_stand_for_the_other() -> None:
    assert len(compare_calendar("I marts.", "In May.")) == 1
    assert not compare_calendar("I marts.", "In march.")
    assert not compare_calendar("I maj.", "They may march on.")
    assert not compare_calendar("Torsdag.", "Yesterday.")
    assert not compare_calendar("Søndagens møde.", "Sunday's meeting.")
    assert not compare_calendar("I marts.", "In April or May.")


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("Ministeren købte to milliarder appelsiner i Spanien.", "The engine failed after two million miles."),
        ("Katten sov hele torsdag.", "On Tuesday parliament opened."),
        ("Huset solgte 5 kroner billigere.", "Nobody paid 5 dollars for it."),
    ],
)
def test_a_wrong_pair_licenses_no_edit(danish: str, english: str) -> None:
    assert Corrector(mt=False).correct(english, danish).text == english


def test_a_number_on_one_side_is_flagged() -> None:
    corrector = Corrector(mt=False)
    (lost,) = corrector.correct("The minister sends soldiers to Iraq.", "Ministeren sender 150 soldater.").suggested
    (added,) = corrector.correct(
        "The minister sends 150 soldiers to Iraq.", "Ministeren sender soldater til Irak."
    ).suggested
    assert (lost.issue, added.issue) == (Issue.OMISSION, Issue.ADDITION)
    assert lost.safety is added.safety is Safety.FLAG


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("De er ikke tilfredse.", "They are dissatisfied."),
        ("Han kom ikke kun for at tale.", "He came to talk and more."),
        ("Hvis ikke han kommer, rejser vi.", "We leave unless he comes."),
        ("Svaret skal gives senest fredag.", "The answer must be given no later than Friday."),
        ("Det er umuligt.", "It is not possible."),
        ("Han kom uden hat.", "He had no hat."),
        ("Det er ikke rigtigt.", "That isn't right."),
        ("Det er ikke rigtigt.", "That isn&#39;t right."),
    ],
)
def test_a_no_said_in_another_way_is_no_difference(danish: str, english: str) -> None:
    assert compare_negation(danish, english, WordLanguage().is_english) is None


def test_a_negation_on_one_side_is_found() -> None:
    is_english = WordLanguage().is_english
    lost = compare_negation("Soldaterne har ikke været der.", "The soldiers have been there.", is_english)
    added = compare_negation("Soldaterne har været der.", "The soldiers have not been there.", is_english)
    assert lost is not None and added is not None
    assert (lost.side, added.side) == ("source", "target")


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("Det siger Gennadij Kragerup.", "That is what Gennady Kragerup says."),
        ("Det siger Søren Kragerup.", "That is what Soeren Kragerup says."),
        ("Han spillede for Kragerup Beograd.", "He played for Kragerup Belgrade."),
        ("Det siger Mette Kragerup.", "That is what she says."),
        ("Anders Kragerup og Mette Krogerup.", "Mette Krogerup and Anders Kragerup."),
    ],
)
def test_a_name_spelt_the_english_way_is_no_difference(danish: str, english: str) -> None:
    assert not compare_names(danish, english, bundled_lexicon())


def test_a_name_one_letter_off_is_found_without_its_genitive() -> None:
    english = "Mette Krogerup’s brother is here."
    (found,) = compare_names("Mette Kragerups bror er her.", english, bundled_lexicon())
    assert (found.name, found.target.of(english)) == ("Kragerup", "Krogerup")
