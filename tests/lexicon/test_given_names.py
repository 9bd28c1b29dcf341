"""The list of given names: one line each, in order, and no name of both."""

from __future__ import annotations

from nmiterms.glossary.bundled import glossary_folder


def test_the_names_stand_in_order_once_each_with_a_pronoun() -> None:
    text = (glossary_folder() / "names" / "given-names.tsv").read_text(encoding="utf-8")
    head, *rows = [line.split("\t") for line in text.splitlines()]
    assert head == ["name", "pronoun"]
    assert all(len(row) == 2 and row[1] in {"he", "she"} for row in rows)
    names = [row[0] for row in rows]
    assert names == sorted(set(names))
