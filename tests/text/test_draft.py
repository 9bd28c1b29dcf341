"""The draft remembers its places, whatever is done to it."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from nmiterms.text.criticmarkup import read_criticmarkup, write_criticmarkup
from nmiterms.text.draft import Draft
from nmiterms.text.span import Change, Edit, Span, replay


@st.composite
def revisions(draw: st.DrawFn) -> Draft:
    """A draft after one to four random rounds of writing, removing and moving."""
    draft = Draft.of(draw(st.text(alphabet="abcde ", min_size=1, max_size=30)))
    for number in range(draw(st.integers(1, 4))):
        length = len(draft.text)
        cuts = sorted(draw(st.lists(st.integers(0, length), min_size=4, max_size=4)))
        moved = Span(cuts[2], cuts[3])
        parts = draw(st.sampled_from([("X",), (), (moved,), ("Y", moved, "Z")]))
        changes = [Change(cuts[0], cuts[1], parts)]
        if moved in parts:
            changes.append(Change(cuts[2], cuts[3], ()))
        draft = draft.revise((change, str(number)) for change in changes)
    return draft


@given(revisions())
def test_edits_replay(draft: Draft) -> None:
    assert replay(draft.original, draft.edits()) == draft.text


@given(revisions())
def test_edits_are_flat_disjoint_and_named(draft: Draft) -> None:
    edits = draft.edits()
    assert all(first.end <= second.start for first, second in itertools.pairwise(edits))
    assert all(edit.findings for edit in edits)


@given(revisions(), st.data())
def test_kept_text_remembers_its_place(draft: Draft, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(draft.text)))
    end = data.draw(st.integers(start, len(draft.text)))
    place = draft.origin(Span(start, end))
    assert 0 <= place.start <= place.end <= len(draft.original)
    if end == start + 1 and draft.text[start] in "abcde ":
        assert draft.text[start] in place.of(draft.original)


@given(
    st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.text(max_size=5)), max_size=3)
)
def test_criticmarkup_goes_both_ways(text: str, raw: list[tuple[int, int, str]]) -> None:
    text = text.replace("\u2060", "")
    edits: list[Edit] = []
    at = 0
    for start, length, new in sorted(raw):
        new = new.replace("\u2060", "")
        start = max(start, at)
        end = min(start + length, len(text))
        if start <= end <= len(text) and (start < end or new) and text[start:end] != new:
            edits.append(Edit(start, end, new))
            at = end + 1
    assert read_criticmarkup(write_criticmarkup(text, edits)) == (text, tuple(edits))
