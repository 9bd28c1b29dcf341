"""What is exported reads back: the whole bundled glossary, through our readers and through parsers that are not ours."""

from __future__ import annotations

import csv
from functools import cache
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import etree

from nmiterms.exchange.exported import Exported, exportable
from nmiterms.exchange.read_csv import parse_csv
from nmiterms.exchange.read_tbx import parse_tbx
from nmiterms.exchange.write_csv import write_csv
from nmiterms.exchange.write_deepl import write_deepl
from nmiterms.exchange.write_tbx import concept_id, write_tbx
from nmiterms.glossary.entry import Citation, DeprecatedTerm, Entry
from nmiterms.glossary.glossary import Glossary, load_glossary
from nmiterms.glossary.source_file import SourceFile

SCHEMA = Path(__file__).with_name("tbx-basic.rng")
TBX = {"t": "urn:iso:std:iso:30042:ed-2"}
ODD = Entry(
    "2-odd", '"odd", <sær> & ‘mærkelig’', "odd; “strange”", "own", "phrase", note='One "line",\nand another.',
    definition="Odd & <strange>.", admitted=("a,b", "c;d"), superseded=("old",),
    deprecated=(DeprecatedTerm("=1+1"),), authority=("NATO",), status="superseded",
)  # fmt: skip


@cache
def tbx() -> Exported:
    return write_tbx(load_glossary())


def source(name: str, text: str) -> SourceFile:
    return SourceFile(name, text.encode("utf-8"))


@pytest.mark.parametrize(("name", "delimiter"), [("all.csv", ","), ("all.tsv", "\t"), ("all.csv", ";")])
def test_a_table_laid_over_its_own_glossary_changes_nothing(name: str, delimiter: str) -> None:
    glossary = load_glossary()
    back = parse_csv(source(name, write_csv(glossary, delimiter).text), glossary)
    assert back == exportable(glossary)


def test_a_table_alone_keeps_all_that_it_has_columns_for() -> None:
    glossary = Glossary([*load_glossary(), ODD])
    back = parse_csv(source("all.csv", write_csv(glossary).text), Glossary([]))
    kept = (
        "concept", "danish", "english", "part_of_speech", "gender", "semantic_class", "subject_field", "definition",
        "status", "admitted", "superseded", "forms_danish", "forms_english", "article", "number_english", "authority",
        "note",
    )  # fmt: skip
    for entry, original in zip(back, exportable(glossary), strict=True):
        assert {name: getattr(entry, name) for name in kept} == {name: getattr(original, name) for name in kept}
        assert [term.term for term in entry.deprecated] == [term.term for term in original.deprecated]


def test_another_reader_of_csv_finds_every_row() -> None:
    rows = list(csv.DictReader(StringIO(write_csv(Glossary([ODD])).text)))
    assert [(row["danish"], row["admitted"], row["note"]) for row in rows] == [(ODD.danish, "a,b | c;d", ODD.note)]


def test_tbx_laid_over_its_own_glossary_keeps_every_term_where_it_was() -> None:
    glossary = load_glossary()
    back = parse_tbx(source("all.tbx", tbx().text), glossary)
    kept = ("concept", "english", "part_of_speech", "gender", "definition", "status", "superseded", "authority", "note")
    originals = {(entry.concept, entry.danish): entry for entry in exportable(glossary)}
    assert len(back) == len(originals)
    for entry in back:
        original = originals[entry.concept, entry.danish]
        assert {name: getattr(entry, name) for name in kept} == {name: getattr(original, name) for name in kept}
        assert set(entry.admitted) - {entry.english} == set(original.admitted) - {original.english}
        assert set(entry.deprecated) == set(original.deprecated)


def test_tbx_alone_keeps_terms_statuses_and_definitions() -> None:
    glossary = Glossary([*load_glossary(), ODD])
    back = parse_tbx(source("all.tbx", write_tbx(glossary).text), Glossary([]))
    originals = exportable(glossary)
    assert len(back) == len(originals)
    for entry, original in zip(back, originals, strict=True):
        assert (entry.danish, entry.english, entry.status) == (original.danish, original.english, original.status)
        assert entry.gender == original.gender
        assert set(entry.admitted) >= set(original.admitted) - {original.english}
        assert {term.term for term in entry.deprecated} >= {term.term for term in original.deprecated}
        if original.part_of_speech in ("noun", "verb", "adjective", "adverb", "phrase") and original.danish.islower():
            assert entry.part_of_speech == original.part_of_speech
    definitions = {entry.definition for entry in originals if entry.definition}
    assert {entry.definition for entry in back if entry.definition} == definitions


def test_tbx_is_valid() -> None:
    grammar = etree.RelaxNG(etree.parse(str(SCHEMA)))
    for text in (tbx().text, write_tbx(Glossary([ODD])).text, write_tbx(Glossary([])).text):
        assert grammar.validate(etree.fromstring(text.encode("utf-8"))), grammar.error_log
    wrong = tbx().text.replace("preferredTerm-admn-sts", "preferred", 1)
    assert not grammar.validate(etree.fromstring(wrong.encode("utf-8")))


def test_another_parser_of_tbx_finds_every_term_and_its_status() -> None:
    root = ElementTree.fromstring(tbx().text)
    concepts = root.findall("t:text/t:body/t:conceptEntry", TBX)
    by_id = {concept.get("id"): concept for concept in concepts}
    assert len(by_id) == len(concepts)
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    status = "t:termNote[@type='administrativeStatus']"
    for entry in exportable(load_glossary()):
        concept = by_id[concept_id(entry.concept)]
        found = {
            (section.get(lang), term.findtext("t:term", None, TBX), term.findtext(status, None, TBX))
            for section in concept.findall("t:langSec", TBX)
            for term in section.findall("t:termSec", TBX)
        }
        assert ("da", entry.danish, f"{entry.status}Term-admn-sts") in found
        assert ("en", entry.english, "preferredTerm-admn-sts") in found
        assert {("en", term, "admittedTerm-admn-sts") for term in entry.admitted if term != entry.english} <= found
        assert {("en", each.term, "deprecatedTerm-admn-sts") for each in entry.deprecated} <= found
        if entry.definition:
            assert concept.findtext("t:descrip[@type='definition']", None, TBX) == entry.definition


def test_deepl_gets_each_danish_term_once_and_none_that_has_several_meanings() -> None:
    exported = write_deepl(load_glossary())
    rows = [line.split("\t") for line in exported.text.splitlines()]
    assert all(len(row) == 2 and all(cell == cell.strip() != "" for cell in row) for row in rows)
    assert len({danish for danish, _ in rows}) == len(rows) > 2000
    assert ["træningsbidrag", "training contribution"] in rows
    assert "styrke" not in dict(rows)
    assert any("of several meanings" in loss for loss in exported.losses)
    assert any("depends on the words around" in loss for loss in exported.losses)
    quoted = write_deepl(Glossary([ODD]), ",").text
    assert list(csv.reader(StringIO(quoted))) == [[ODD.danish, ODD.english]]


def test_what_a_format_cannot_hold_is_counted() -> None:
    candidate = Entry("doubt", "tvivl", "doubt", "own", "noun", candidate=True)
    stem = Entry("general:ting:noun", "ting", "thing", "general", "noun")
    full = Entry(
        "full", "fuld", "full", "own", "participle", frames_danish=("fuld {af}",), citations=(Citation("x", 1),),
        parts=("f", "uld"), relations=(("part-of", "full"),), deprecated=(DeprecatedTerm("x", case_exact=True),),
    )  # fmt: skip
    glossary = Glossary([candidate, stem, full])
    losses = write_csv(glossary).losses
    assert losses == (
        "a table cannot hold: conditions of deprecated terms (1 entry), frames (1 entry), parts of compounds (1 entry), "
        "relations (1 entry), citations (1 entry)",
        "left out: 1 candidate still to be reviewed",
        "left out: the general vocabulary (1 stem)",
    )
    assert "written as “other” parts of speech: 1 entry" in write_tbx(glossary).losses
    assert "tvivl" not in write_csv(glossary).text + write_tbx(glossary).text + write_deepl(glossary).text
