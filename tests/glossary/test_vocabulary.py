"""The tables of the general vocabulary: rows become entries, and every slip is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from nmiterms.errors import GlossaryError
from nmiterms.glossary.bundled import glossary_folder
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.source_file import SourceFile
from nmiterms.glossary.vocabulary import COLUMNS, parse_vocabulary, read_vocabulary

HEADER = "\t".join(COLUMNS)


def parse(*rows: str, header: str = HEADER) -> tuple[Entry, ...]:
    return parse_vocabulary(SourceFile("nouns.tsv", "\n".join((header, *rows, "")).encode("utf-8")))


def test_a_row_becomes_an_entry() -> None:
    (entry,) = parse("råd\tnoun\tneuter\tadvice\tsg.def=rådet pl=-\tpl=- article=none")
    assert entry == Entry(
        "general:råd:noun",
        "råd",
        "advice",
        "general",
        "noun",
        gender="neuter",
        forms_danish={"sg.def": "rådet", "pl": None},
        forms_english={"pl": None},
        article="none",
    )
    assert entry.where == "nouns.tsv:2"


def test_empty_cells_at_the_end_may_be_left_out() -> None:
    assert parse("ofte\tadverb\t\toften") == parse("ofte\tadverb\t\toften\t\t")


def test_parts_have_a_column_of_their_own() -> None:
    (entry,) = parse("bustur\tnoun\tcommon\tbus ride\tpl=busture\t\tbus + tur", header=f"{HEADER}\tparts")
    assert entry.parts == ("bus", "tur")


def test_a_bound_part_of_compounds_is_a_prefix() -> None:
    assert parse("spids-\tprefix\t\ttop")[0].part_of_speech == "prefix"


def test_a_homograph_of_the_other_gender_is_another_concept() -> None:
    first, second = parse("øre\tnoun\tneuter\tear\tpl=ører", "øre\tnoun\tcommon\tøre\tpl=øre")
    assert (first.concept, second.concept) == ("general:øre:noun", "general:øre:noun:common")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("plan\tsubstantive\tcommon\tplan", "part-of-speech cannot be “substantive”; write one of: noun, proper-noun"),
        ("plan\tnoun\tmasculine\tplan", "gender cannot be “masculine”; write one of: common, neuter, or nothing"),
        ("plan\tnoun\tcommon\t", "english holds ''; write visible characters"),
        ("\tnoun\tcommon\tplan", "danish holds ''"),
        ("plan \tnoun\tcommon\tplan", "danish holds 'plan '"),
        ("plan\tnoun\tcommon", "the row has 3 cells; write 6, with tabs between"),
        ("plan\tnoun\tcommon\tplan\t\t\t\t", "the row has 8 cells; write 6"),
        ("plan noun common plan", "the row has 1 cells"),
        ("plan\tnoun\tcommon\tplan\tplaner", "“planer” is no list of forms for forms.da; write “slot=form slot=-”"),
        ("plan\tnoun\tcommon\tplan\tpast=planede", "forms.da of a noun has no slot “past”; write one of: sg, sg.def"),
        ("plan\tnoun\tcommon\tplan\t\tarticle=a", "article cannot be “a”; write one of: none, the"),
    ],
)
def test_a_slip_is_told(row: str, message: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        parse(row)
    assert str(caught.value).startswith(f"nouns.tsv:2: {message}")


def test_a_stem_stands_once() -> None:
    with pytest.raises(GlossaryError, match=r"^nouns.tsv:3: noun “plan” stands twice, first at nouns.tsv:2; keep one"):
        parse("plan\tnoun\tcommon\tplan", "plan\tnoun\tcommon\tscheme")


@pytest.mark.parametrize("data", [b"", b"plan\tnoun\n", (HEADER + "\tcolour\n").encode()])
def test_another_header_is_told(data: bytes) -> None:
    with pytest.raises(
        GlossaryError, match=r"^x.tsv:1: the table has another header; write, with tabs between: danish"
    ):
        parse_vocabulary(SourceFile("x.tsv", data))


def test_broken_utf_8_is_told() -> None:
    with pytest.raises(GlossaryError, match=r"^x.tsv:2: byte \d+ is not UTF-8"):
        parse_vocabulary(SourceFile("x.tsv", (HEADER + "\nråd\tnoun\tneuter\tadvice\n").encode("latin-1")))


@pytest.mark.parametrize("path", sorted(glossary_folder().glob("vocabulary/*.tsv")), ids=lambda path: path.name)
def test_a_bundled_table_is_in_order(path: Path) -> None:
    assert read_vocabulary(path)
