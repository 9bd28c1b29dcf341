"""TBX of both generations and styles is read; what could reach outside the file is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from nmiterms.errors import GlossaryError
from nmiterms.exchange.overlay import load_glossary
from nmiterms.exchange.read_tbx import parse_tbx
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.glossary import Glossary
from nmiterms.glossary.source_file import SourceFile

TRAINING = Entry("training", "træning", "training", "training", "noun", gender="common", admitted=("instruction",))
SKILL = Entry("training", "oplæring", "training", "training", "noun", status="admitted", definition="Learning.")

DCA = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="da" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>made by hand</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
<conceptEntry id="c1">
  <descrip type="subjectField">things</descrip>
  <langSec xml:lang="en-GB">
    <descripGrp><descrip type="definition">A  thing
      of one’s own.</descrip><admin type="source">me</admin></descripGrp>
    <termSec><term>self thing</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
    <termSec><term>own item</term></termSec>
    <termSec><term>own <hi>thing</hi></term>
      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
    <termSec><term>thing proper</term>
      <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
  </langSec>
  <langSec xml:lang="en-US"><termSec><term>own thingy</term></termSec></langSec>
  <langSec xml:lang="da">
    <termSec><term>egenting</term><termNote type="partOfSpeech">noun</termNote>
      <termNote type="grammaticalGender">neuter</termNote><note>Rare.</note><admin type="source">NATO</admin></termSec>
    <termSec><term>eget</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
  </langSec>
</conceptEntry>
<conceptEntry id="c2"><langSec xml:lang="en"><termSec><term>alone</term></termSec></langSec></conceptEntry>
</body></text></tbx>
"""
DCT = (
    DCA.replace('style="dca"', 'style="dct" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="urn:basic"')
    .replace('<descrip type="subjectField">things</descrip>', "<min:subjectField>things</min:subjectField>")
    .replace('<descrip type="definition">', "<basic:definition>").replace("own.</descrip>", "own.</basic:definition>")
    .replace('<termNote type="administrativeStatus">', "<min:administrativeStatus>")
    .replace("-admn-sts</termNote>", "-admn-sts</min:administrativeStatus>")
    .replace('<termNote type="partOfSpeech">noun</termNote>', "<min:partOfSpeech>noun</min:partOfSpeech>")
    .replace('<termNote type="grammaticalGender">neuter</termNote>', "<basic:grammaticalGender>neuter</basic:grammaticalGender>")
    .replace('<admin type="source">NATO</admin>', "<basic:source>NATO</basic:source>")
)  # fmt: skip
MARTIF = (
    DCA.replace('<tbx type="TBX-Basic" style="dca" xml:lang="da" xmlns="urn:iso:std:iso:30042:ed-2">',
                '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif type="TBX" xml:lang="da">')
    .replace("</tbx>", "</martif>").replace("conceptEntry", "termEntry").replace("langSec", "langSet")
    .replace("tbxHeader", "martifHeader")
    .replace("<termSec>", "<ntig><termGrp>").replace("<note>Rare.", "</termGrp><note>Rare.")
    .replace("</termNote></termSec>", "</termNote></termGrp></ntig>").replace("</term></termSec>", "</term></termGrp></ntig>")
    .replace("</termSec>", "</ntig>")
)  # fmt: skip


def read(text: str | bytes, *entries: Entry) -> tuple[Entry, ...]:
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    return parse_tbx(SourceFile("own.tbx", data), Glossary(entries))


@pytest.mark.parametrize("text", [DCA, DCT, MARTIF, DCA.replace('"UTF-8"', '"UTF-16"').encode("utf-16")])
def test_all_kinds_of_tbx_say_the_same(text: str | bytes) -> None:
    first, second = read(text)
    assert (first.concept, first.danish, first.english) == ("own-thing", "egenting", "own thing")
    assert (first.subject_field, first.part_of_speech, first.gender) == ("things", "noun", "neuter")
    assert (first.definition, first.note, first.authority) == ("A thing of one’s own.", "Rare.", ("NATO",))
    assert (first.admitted, first.superseded, [each.term for each in first.deprecated]) == (
        ("own item",),
        ("thing proper",),
        ["self thing"],
    )
    assert (second.concept, second.danish, second.status) == ("own-thing", "eget", "admitted")
    assert second.definition is None, "a concept has one"


def test_what_the_glossary_knows_stays_where_it_is() -> None:
    text = DCA.replace("own <hi>thing</hi>", "training").replace("egenting", "træning").replace("eget", "oplæring")
    text = text.replace("own item", "instruction").replace(">neuter<", ">other<")
    first, second = read(text, TRAINING, SKILL)
    assert (first.concept, first.admitted, first.definition) == ("training", ("instruction",), None)
    assert (second.concept, second.admitted, second.definition) == ("training", (), "A thing of one’s own.")


def test_homographs_are_concepts_by_the_structure() -> None:
    other = DCA.replace("own <hi>thing</hi>", "another").replace('id="c1"', 'id="c9"')
    entries = other[other.index("<conceptEntry") : other.index('<conceptEntry id="c2"')]
    both = read(DCA.replace('<conceptEntry id="c2"', f'{entries}<conceptEntry id="c2"'))
    assert [entry.concept for entry in both] == ["own-thing", "own-thing", "another", "another"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("</conceptEntry>", "", "own.tbx:25: broken XML: mismatched tag; mend the line or the one before it"),
        ("<text>", "<text>\x0c", "own.tbx:4: the line holds the character U+000C; delete it"),
        ("tbx", "html", "own.tbx:2: the root of the file is “html”; export it as TBX"),
        ('xml:lang="da">\n    ', 'xml:lang="de">\n    ', "own.tbx: no concept has a Danish and an English term"),
        ("<term>egenting</term>", "", "own.tbx:19: the term is missing"),
        ("<term>own item</term>", '<term>own item</term><termNote type="administrativeStatus">preferredTerm-admn-sts'
         "</termNote>", "own.tbx:12: “own item” and “own thing” are both the preferred English of one concept; let one"),
        ("preferredTerm-admn-sts", "obsolete", "own.tbx:13: administrativeStatus cannot be “obsolete”; write one of: pref"),
        (">noun<", ">nuon<", "own.tbx:19: partOfSpeech cannot be “nuon”; write one of: noun"),
        (">neuter<", ">both<", "own.tbx:20: grammaticalGender cannot be “both”; write one of: neuter"),
        ("<tbx ", '<!DOCTYPE tbx [<!ENTITY a "b">]>\n<tbx ', "own.tbx:2: the entity “a” is declared: refused; write out"),
        ("<tbx ", '<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<tbx ', "own.tbx:2: the entity “a” is decl"),
        ("<tbx ", '<!DOCTYPE tbx [<!ENTITY % a SYSTEM "http://x.invalid/">%a;]>\n<tbx ', "own.tbx:2: the entity “a” is"),
        ("made by hand", "&made;", "own.tbx:3: broken XML: undefined entity"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_place_and_remedy(old: str, new: str, told: str) -> None:
    with pytest.raises(GlossaryError) as error:
        read(DCA.replace(old, new))
    assert str(error.value).startswith(told)
    assert error.value.remedy


def test_references_to_a_dtd_are_not_followed() -> None:
    with pytest.raises(GlossaryError, match=r"own\.tbx:4: the entity “made” is not of XML itself: refused"):
        read(MARTIF.replace("made by hand", "&made;"))


def test_a_concept_named_by_its_id_is_kept_for_it() -> None:
    text = DCA.replace("own <hi>thing</hi>", "exercise").replace("egenting", "træning")
    named = text.replace('id="c1"', 'id="training"').replace(">exercise<", ">training<")
    entries = named[named.index("<conceptEntry") : named.index('<conceptEntry id="c2"')]
    both = read(text.replace('<conceptEntry id="c2"', f'{entries}<conceptEntry id="c2"'), TRAINING)
    assert [(entry.concept, entry.english) for entry in both if entry.danish == "træning"] == [
        ("exercise", "exercise"),
        ("training", "training"),
    ]


def test_a_concept_with_nothing_right() -> None:
    text = DCA.replace("own item</term>", 'x</term><termNote type="administrativeStatus">deprecatedTerm</termNote>')
    with pytest.raises(
        GlossaryError, match=r"own\.tbx:5: every English term of “egenting” is deprecated or superseded"
    ):
        read(text.replace("preferredTerm", "supersededTerm"))


def test_too_deep() -> None:
    with pytest.raises(GlossaryError, match="elements stand 100 deep"):
        read("<tbx>" * 5000)


def test_broken_utf_8(tmp_path: Path) -> None:
    (tmp_path / "own.tbx").write_bytes(DCA.encode("latin-1", "replace").replace(b"egenting", b"tr\xe6ning"))
    with pytest.raises(GlossaryError, match=r"own\.tbx:19: byte \d+ is not UTF-8; save the file as UTF-8"):
        load_glossary(tmp_path / "own.tbx")


def test_tbx_is_laid_over_the_bundled_glossary(tmp_path: Path) -> None:
    (tmp_path / "own.tbx").write_text(DCA, encoding="utf-8")
    glossary = load_glossary(tmp_path / "own.tbx")
    assert [entry.danish for entry in glossary.by_concept["own-thing"]] == ["egenting", "eget"]
