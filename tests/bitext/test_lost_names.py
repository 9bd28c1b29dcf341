"""Names that only one of the two languages has."""

from __future__ import annotations

import pytest

from nmiterms.bitext.lost_names import lost_names, unexplained_names
from nmiterms.lexicon.bundled import bundled_lexicon


@pytest.mark.parametrize(
    ("danish", "english", "lost"),
    [
        ("Ministeren rejste til Irak.", "The minister went to Iran.", ["Irak"]),
        ("Ministeren rejste til Frankrig.", "The minister met French troops.", []),
        ("Han talte med Gorbatjov.", "He spoke to Gorbachev.", []),
        ("Soldater fra USA kom.", "American soldiers came.", []),
        ("FN støtter planen.", "The United Nations supports the plan.", []),
        ("Skibet lå i Sydhavnen.", "The ship lay in the South Harbour.", []),
        ("Kl. 14 mødte han Mette Kragerup.", "At 2 pm he met her.", ["Mette Kragerup"]),
    ],
)
def test_a_name_is_lost_where_no_english_for_it_stands(danish: str, english: str, lost: list[str]) -> None:
    assert [name.text for name in lost_names(danish, english, bundled_lexicon())] == lost


@pytest.mark.parametrize(
    ("english", "danish", "strange"),
    [
        ("The minister went to Iran.", "Ministeren rejste til Irak.", ["Iran"]),
        ("He lives in southern Europe.", "Han bor i Sydeuropa.", []),
        ("I'm in Denmark.", "Jeg er hos danskerne.", []),
        ("Minister Bramsen left.", "Ministeren tog af sted.", ["Bramsen"]),
    ],
)
def test_a_name_is_strange_where_no_danish_explains_it(english: str, danish: str, strange: list[str]) -> None:
    assert [name.text for name in unexplained_names(english, danish, bundled_lexicon())] == strange
