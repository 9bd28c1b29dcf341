"""Tokens: the short way to a term's words gives what taking it apart gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nmiterms.text.tokens import find_tokens, find_words


@given(st.text(st.sampled_from("aBæ’'s -–1.,\u0301\u00adß"), max_size=20))
def test_the_words_of_a_term_are_its_tokens(term: str) -> None:
    assert find_words(term) == tuple(token.lower for token in find_tokens(term))
