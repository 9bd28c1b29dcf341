"""Tables of terms: what a spreadsheet saves can be laid over the glossary, and what is wrong is told with its line."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import nmiterms
from nmiterms.errors import GlossaryError
from nmiterms.exchange.overlay import load_glossary, read_glossary
from nmiterms.exchange.read_csv import COLUMNS, parse_csv
from nmiterms.glossary.entry import Condition, DeprecatedTerm, Entry
from nmiterms.glossary.glossary import Glossary
from nmiterms.glossary.source_file import SourceFile

TRAINING = Entry(
    "training", "træning", "training", "training", "noun", gender="common", article="none",
    admitted=("instruction",), definition="Learning.",
    deprecated=(DeprecatedTerm("workout", when=((Condition("", "mt"),),)),),
)  # fmt: skip
FORCE = Entry("force", "styrke", "force", "forces", "noun", gender="common")
STRENGTHEN = Entry("strengthen", "styrke", "strengthen", "forces", "verb")
STRENGTH = Entry("strength", "styrke", "strength", "forces", "noun", gender="common")
PLAN = Entry("general:plan:noun", "plan", "plan", "general", "noun", gender="common", forms_danish={"pl": "planer"})
GLOSSARY = Glossary([TRAINING, FORCE, STRENGTHEN, STRENGTH, PLAN])


def read(table: str, name: str = "own.csv") -> tuple[Entry, ...]:
    return parse_csv(SourceFile(name, table.encode("utf-8")), GLOSSARY)


@pytest.mark.parametrize("table", [
    "danish,english\negenting,own thing\n",
    "Dansk;Engelsk\r\negenting;own thing\r\n",
    "\ufeffDA\tEN\negenting\town thing\n",
    "egenting,own thing\n",
    "egenting;own thing",
    '\n"egenting","own thing"\n\n',
])  # fmt: skip
def test_two_columns_will_do(table: str) -> None:
    [entry] = read(table)
    assert (entry.concept, entry.danish, entry.english) == ("own-thing", "egenting", "own thing")
    assert (entry.part_of_speech, entry.subject_field, entry.status) == ("noun", "own", "preferred")


def test_every_column_arrives() -> None:
    table = (
        "english\tdanish\tconcept\tpart of speech\tgender\tsemantic-class\tfield\tdefinition\tstatus\tadmitted\t"
        "deprecated\tsuperseded\tforms.da\tforms_english\tauthority\tnote\n"
        "thing\tting\tmy-thing\tNoun\tneuter\tobject\tthings\tA thing.\tadmitted\titem | object\tstuff\tgood\tpl=ting\t"
        "pl=thingies\tNATO|EU\tSay thing.\n"
    )
    [entry] = read(table, "own.tsv")
    assert entry == Entry(
        "my-thing", "ting", "thing", "things", "noun", gender="neuter", semantic_class="object",
        definition="A thing.", status="admitted", admitted=("item", "object"),
        deprecated=(DeprecatedTerm("stuff", when=((Condition("", "source"),),)),), superseded=("good",),
        forms_danish={"pl": "ting"}, forms_english={"pl": "thingies"}, authority=("NATO", "EU"), note="Say thing.",
    )  # fmt: skip


def test_what_is_left_open_is_taken_from_the_glossary() -> None:
    [entry] = read("danish,english,deprecated\ntræning,training,workout|gymnastics\n")
    assert (entry.concept, entry.article, entry.admitted) == ("training", "none", ("instruction",))
    assert entry.deprecated[0] == TRAINING.deprecated[0], "conditions have no column, so they stay"
    [entry] = read("træning,workout\n")
    assert (entry.concept, entry.english, entry.deprecated, entry.article) == ("training", "workout", (), None)
    [entry] = read("træning,drill\n")
    only_with_source = DeprecatedTerm("workout", when=((Condition("", "source"),),))
    assert (entry.deprecated, entry.definition) == ((only_with_source,), None), "it could be another meaning"
    [entry] = read("danish,english,concept\ntræning,drill,training\n")
    assert (entry.deprecated, entry.definition) == (TRAINING.deprecated, "Learning.")
    [entry] = read("plan,scheme\n")
    assert (entry.concept, entry.subject_field, entry.forms_danish) == ("scheme", "own", {"pl": "planer"})


def test_part_of_speech_is_told_by_marks_and_capitals() -> None:
    entries = read("at tæve,to beat\nNoget Nyt,the New Thing\nting,a thing\nden ting,the thing\n")
    assert [(each.danish, each.english, each.part_of_speech, each.article) for each in entries] == [
        ("tæve", "beat", "verb", None),
        ("Noget Nyt", "New Thing", "proper-noun", "the"),
        ("ting", "thing", "noun", None),
        ("den ting", "thing", "noun", "the"),
    ]


def test_homographs_are_told_apart_by_what_the_row_says() -> None:
    concepts = [entry.concept for entry in read("danish,english,pos\nstyrke,force,\nstyrke,fortify,verb\n")]
    assert concepts == ["force", "strengthen"]
    [entry] = read("danish,english,concept\nstyrke,vigour,vigour\n")
    assert entry.concept == "vigour"


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("", "own.csv: the table is empty"),
        ("danish\nting\n", "own.csv:1: there is no column “english”; add it"),
        ("a,b,c\nd,e,f\n", "own.csv:1: the first row names no column “danish” and no “english”; begin with a row"),
        ("danish,english,gendr\n", "own.csv:1: unknown column “gendr”; write “gender”"),
        ("danish,english,en\n", "own.csv:1: the column “english” stands twice; keep one of the two"),
        ("danish,english\nting,thing,more\n", "own.csv:2: the row has 3 cells, and the table 2 columns; put quotation"),
        ("danish,english\nting,\n", "own.csv:2: the row has no english term; fill it in, or delete the row"),
        ('danish,english\na,b\nting,"thing\n\n', "own.csv:3: the row cannot be read (unexpected end of data); close"),
        ("danish,english,pos\nting,thing,unknown\n", "own.csv:2: part_of_speech cannot be “unknown”; write one of: noun"),
        ("danish,english,forms_danish\nting,thing,x=y\n", "own.csv:2: forms.da of a noun has no slot “x”"),
        ("danish,english,field\nting,thing,general\n", "own.csv:2: the field “general” is that of the general voc"),
        ("danish,english,concept\nting,thing,A B\n", "own.csv:2: “A B” is no concept; write lower-case English"),
        ("ting,thing\nting,thing\n", "own.csv:2: “ting” stands twice, first at own.csv:1; merge the two"),
        ("ting,thing\nting,item\n", "own.csv:2: “ting” is “item” here and “thing” at own.csv:1; put one of them under"),
        ("styrke,vigour\n", "own.csv:1: “styrke” has several concepts in the glossary; name the one meant in a column"),
        ("ting,thi\u200bng\n", "own.csv:1: english holds 'thi\\u200bng'; write visible characters"),
        ("a,b\nti\x07ng,thing\n", "own.csv:2: the line holds the character U+0007; delete it"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_place_and_remedy(table: str, told: str) -> None:
    with pytest.raises(GlossaryError) as error:
        read(table)
    assert str(error.value).startswith(told)


def test_broken_utf_8(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_bytes("danish,english\ntræning,training\n".encode("latin-1"))
    with pytest.raises(GlossaryError, match=r"own\.csv:2: byte 17 is not UTF-8; save the file as UTF-8"):
        load_glossary(tmp_path / "own.csv")


def test_a_table_is_laid_over_the_bundled_glossary(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("danish,english,deprecated\nkampvognsbil,tank car,battle car\n", encoding="utf-8")
    glossary = nmiterms.load_glossary(path)
    correction = nmiterms.Corrector(glossary, mt=True).correct("They saw the kampvognsbil on Monday.")
    assert correction.text == "They saw the tank car on Monday."
    path.write_text("danish,english,deprecated\ntræning,training,training\n", encoding="utf-8")
    with pytest.raises(GlossaryError, match=r"own\.csv:2: “training” is deprecated for concept training and right"):
        load_glossary(path)


def test_a_table_of_stems_is_still_one(tmp_path: Path) -> None:
    path = tmp_path / "stems.tsv"
    path.write_text(
        "danish\tpart-of-speech\tgender\tenglish\tforms.da\tforms.en\nstok\tnoun\tcommon\tstick\t\t\n", "utf-8"
    )
    assert [entry.subject_field for entry in read_glossary(path)] == ["general"]
    path.write_text("danish\tenglish\nstok\tstick\n", "utf-8")
    assert [entry.subject_field for entry in read_glossary(path)] == ["stems"]


def test_no_table_makes_the_reader_fail_otherwise() -> None:
    chance = random.Random(7)
    pieces = [
        "danish",
        "english",
        "concept",
        "pos",
        ",",
        ";",
        "\t",
        "\n",
        '"',
        "|",
        "a",
        "æ",
        " ",
        "træning",
        "noun",
        "=",
        "at ",
    ]
    for _ in range(3000):
        table = "".join(chance.choices(pieces, k=chance.randrange(30)))
        try:
            read(chance.choice(("", "danish,english,pos\n")) + table)
        except GlossaryError as error:
            assert error.what and error.remedy


def test_every_column_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "exchange.md").read_text(encoding="utf-8")
    assert [column for column in COLUMNS if f"`{column}`" not in page] == []
