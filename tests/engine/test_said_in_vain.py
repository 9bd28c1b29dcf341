"""What is said of a long text is not heeded where a thousand words of it show hardly a sign of translation."""

import pytest

from nmiterms.engine.corrector import Corrector

NATIVE = (
    "The committee met in the old hall and heard what the engineers had to say about the bridge and its piers. " * 60
)
SLIP = "In the end the the bridge was closed."
TRANSLATED = "On 18. march said the minister, that the UNITED states will help Iraq. "


@pytest.fixture(scope="module")
def corrector() -> Corrector:
    return Corrector(mt=True)


def test_a_slip_in_a_long_native_text_is_suggested(corrector: Corrector) -> None:
    correction = corrector.correct(f"{NATIVE}\n\n{SLIP}")
    assert not correction.edits
    assert [finding.rule for finding in correction.suggested] == ["doubled-article"]
    assert len(correction.notes) == 1


def test_alone_it_is_repaired(corrector: Corrector) -> None:
    correction = corrector.correct(SLIP)
    assert correction.text == "In the end the bridge was closed."
    assert not correction.notes


def test_signs_uphold_what_is_said(corrector: Corrector) -> None:
    assert "the the" not in corrector.correct(f"{NATIVE}\n\n{SLIP} {TRANSLATED}").text


def test_the_danish_upholds_what_is_said(corrector: Corrector) -> None:
    danish = "Udvalget mødtes i den gamle sal og hørte, hvad ingeniørerne havde at sige om broen og dens piller. " * 60
    correction = corrector.correct(f"{NATIVE}\n\n{SLIP}", f"{danish}\n\nTil sidst blev broen lukket.")
    assert "the the" not in correction.text


def test_it_says_why(corrector: Corrector) -> None:
    correction = corrector.correct(f"{NATIVE}\n\n{SLIP}")
    passage = list(corrector.passages(correction))[-1]
    assert not passage.open and not passage.is_native
