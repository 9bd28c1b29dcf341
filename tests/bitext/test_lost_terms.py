"""Nouns that the English has lost."""

from __future__ import annotations

import pytest

from nmiterms.bitext.lost_terms import lost_terms
from nmiterms.bitext.source import SourcePassage
from nmiterms.lexicon.bundled import bundled_lexicon


@pytest.mark.parametrize(
    ("danish", "english", "lost"),
    [
        ("Ministeren sendte fregatten til Irak.", "The minister sent to Iraq.", ["fregat"]),
        ("Ministeren sendte fregatten til Irak.", "The minister dispatched to Iraq.", []),
        (
            "Ministeren sendte soldater til både Irak og Syrien.",
            "The minister sent soldiers to Iraq and Syria.",
            [],
        ),
        ("Ministeren sendte 200 dollar til Irak.", "The minister sent $200 to Iraq.", []),
        ("Han sendte en fregat.", "He sent.", []),
        ("Den nye træning begynder i maj.", "The new training begins in May.", []),
    ],
)
def test_a_noun_is_lost_where_all_else_is_explained(danish: str, english: str, lost: list[str]) -> None:
    lexicon = bundled_lexicon()
    assert [reading.danish for reading in lost_terms(SourcePassage(danish, lexicon), english, lexicon)] == lost
