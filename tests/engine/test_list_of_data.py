"""A list of data is clipped English: its casing and its missing articles prove nothing, whoever says what."""

import textwrap

import pytest

from nmiterms.contract.document import Document
from nmiterms.engine.corrector import Corrector


@pytest.fixture(scope="module")
def corrector() -> Corrector:
    return Corrector()


LIST = "\n".join(["see France", "12 (2024 est.)", "the Tunisian military is small", "chief of state: none"] * 12)
PROSE = (
    "the Danish government agreed to send a frigate to the strait, and the soldiers will stay in the area until the"
    " summer comes. It is an agreement with the UNITED states. "
) * 12


def test_a_list_of_data_is_judged_by_its_signs(corrector: Corrector) -> None:
    assert not corrector.correct(LIST, mt=True).edits


def test_text_that_is_wrapped_by_hand_is_no_list(corrector: Corrector) -> None:
    wrapped = textwrap.fill(PROSE, 72)
    assert not Document(wrapped, corrector.lexicon).has_lower_case_lines
    assert "United States" in corrector.correct(wrapped, mt=True).text
