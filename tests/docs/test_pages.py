"""The pages of the site that are written from the data: each is there, links to what is there, and shows every term."""

from __future__ import annotations

import doctest
import json
import re
import sys
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from nmiterms.cli import main
from nmiterms.contract.rule import Example, Rule
from nmiterms.glossary.bundled import seeds_folder
from nmiterms.glossary.entry import Citation, Entry
from nmiterms.glossary.glossary import Glossary, load_glossary
from nmiterms.rules import load_rules

DOCS = Path(__file__).parents[2] / "docs"
sys.path.insert(0, str(DOCS / "_extensions"))

from nmiterms_site.alphabet import danish_order, fold, initial  # noqa: E402 - it is no package of ours but of the docs
from nmiterms_site.documents import find_terms  # noqa: E402
from nmiterms_site.entries import Shelf  # noqa: E402
from nmiterms_site.measured import Measured, measure_rules  # noqa: E402
from nmiterms_site.rst import paragraph, plain, redline  # noqa: E402
from nmiterms_site.rule_pages import write_rules  # noqa: E402
from nmiterms_site.search_index import write_search_index  # noqa: E402
from nmiterms_site.words import CATALOGUE, danish_words, word  # noqa: E402
from nmiterms_site.written_pages import bring_to_disk, write_pages  # noqa: E402

LABEL = re.compile(r"^\.\. _([a-z0-9-]+):$", re.MULTILINE)
REFERENCE = re.compile(r":ref:`[^`]*? <([a-z0-9-]+)>`")
PAGE = re.compile(r":doc:`[^`]*? </([^>`]+)>`")


@cache
def pages() -> dict[str, str]:
    return write_pages()


@cache
def index() -> list[list[str]]:
    script = write_search_index(Shelf(load_glossary()))
    found: list[list[str]] = json.loads(script.removeprefix("window.nmitermsIndex=").removesuffix(";\n"))
    return found


def test_every_concept_has_one_anchor() -> None:
    labels = [label for name, text in pages().items() if name.startswith("terms/") for label in LABEL.findall(text)]
    assert sorted(labels) == sorted({f"term-{entry.concept}" for entry in load_glossary().terms})


def test_every_link_arrives() -> None:
    labels = {label for text in pages().values() for label in LABEL.findall(text)}
    written = {path.relative_to(DOCS).with_suffix("").as_posix() for path in DOCS.rglob("*.md")}
    for name, text in pages().items():
        assert set(REFERENCE.findall(text)) <= labels, name
        assert set(PAGE.findall(text)) <= set(pages()) | written, name


def test_every_rule_command_and_document_has_a_page() -> None:
    assert {f"rules/{rule.name}" for rule in load_rules()} <= set(pages())
    assert {f"documents/{path.name[:3]}" for path in seeds_folder().glob("*.txt")} <= set(pages())
    for name in main.list_commands(None):  # type: ignore[arg-type]
        assert f"nmiterms {name}\n" in pages()["commands"]


def test_every_term_is_in_the_english_index_and_its_field() -> None:
    english = "\n".join(text for name, text in pages().items() if name.startswith("english/"))
    for entry in load_glossary().terms:
        assert f"| {plain(entry.english)}" in english
        assert f"<term-{entry.concept}>" in pages()[f"fields/{entry.subject_field}"]


def test_every_citation_leads_to_its_line_and_back() -> None:
    for entry in load_glossary().terms:
        for citation in entry.citations:
            document = pages()[f"documents/{citation.file[:3]}"]
            label = f".. _document-{citation.file[:3]}-line-{citation.line}:"
            assert f"<term-{entry.concept}>" in document.split(label)[1].split("\n.. _")[0], entry.where


@pytest.mark.parametrize(
    "typed, concept",
    [
        ("træning", "training"),
        ("traening", "training"),
        ("TRÆNINGSBIDRAGET", "training-contribution"),
        ("Foreign Policy Committee", "foreign-policy-committee"),
        ("udenrigspolitisk naevn", "foreign-policy-committee"),
        ("workout", "training"),
    ],
)
def test_the_index_holds_what_people_type(typed: str, concept: str) -> None:
    holding = {term[0] for term in index() for forms in term[5:] if fold(typed) in forms.split("|")}
    assert concept in holding


def test_the_index_leads_to_pages() -> None:
    assert {term[3] for term in index()} <= set(pages())


def test_letters_stand_in_the_danish_order() -> None:
    assert [initial(word) for word in ("åben", "Ærø", "øvelse", "Über", "2. verdenskrig")] == [
        "Å",
        "Æ",
        "Ø",
        "U",
        "0-9",
    ]
    assert sorted(["ås", "zone", "ør", "æt", "étape"], key=danish_order) == ["étape", "zone", "æt", "ør", "ås"]


@pytest.mark.parametrize("text", ["1. Brigade", "- said he", "*stars*", "a_b_", "`x`", "|x|", "<b>", "\\"])
def test_no_sign_of_a_text_becomes_a_mark(text: str) -> None:
    written = paragraph(text)
    assert re.sub(r"\\(.)", r"\1", written) == text
    assert not re.search(r"(?<!\\)(?:\\\\)*[*`|<>_]", written)


def test_a_change_of_nothing_but_space_can_be_seen() -> None:
    from nmiterms.text.span import Edit

    assert ":del:`␣`" in redline("men ,", [Edit(3, 4, "")])


def test_the_longest_term_of_a_line_is_linked() -> None:
    short = Entry("force", "styrke", "force", "forces", "noun", "common")
    long = Entry("armed-forces", "væbnede styrker", "armed forces", "forces", "phrase")
    places, apart = find_terms("Iraks væbnede styrker.", [short, long], "001_e.txt")
    assert [(start, end, entry.concept) for start, end, entry in places] == [(6, 21, "armed-forces")]
    assert apart == [short]


def test_an_empty_glossary_is_refused() -> None:
    with pytest.raises(ValueError, match="holds no terms"):
        write_pages(Glossary([]))


def test_a_rule_without_examples_is_refused() -> None:
    rule = load_rules()[0]
    bare = Rule(rule.find, rule.stage, rule.issue, rule.anchors)
    with pytest.raises(ValueError, match=r"has no examples; add them"):
        write_rules([bare], {}, 0)


def test_a_citation_of_no_line_is_refused() -> None:
    entry = Entry("x", "x", "x", "forces", "noun", citations=(Citation("001_e5bfca27061f7bd7.txt", 999),))
    with pytest.raises(Exception, match="there is no such line"):
        write_pages(Glossary([entry]))


def test_a_flag_is_shown_as_a_place_pointed_at() -> None:
    rule = load_rules()[0]
    flagging = Rule(rule.find, rule.stage, rule.issue, rule.anchors, examples=(Example("They {==is has==} come."),))
    page = write_rules([flagging], {}, 0)[f"rules/{rule.name}"]
    assert "Pointed at" in page and ":mark:`is has`" in page


def test_a_rule_says_how_often_it_was_right() -> None:
    rule = load_rules()[0]
    name = f"rules/{rule.name}"
    assert ":Measured: 3 of 4 changes are right" in write_rules([rule], {rule.name: Measured(4, 3)}, 7)[name]
    assert ":Measured: no change" in write_rules([rule], {}, 7)[name]
    assert ":Measured:" not in write_rules([rule], {}, 0)[name]


def test_changes_are_judged_by_the_gold_and_the_accepted(tmp_path: Path) -> None:
    dates = "The talks open on 18. march. {~~It~>They~~} met on 19. april. They closed on {~~20. may~>20 May~~}."
    (tmp_path / "older-a.txt").write_text(dates, encoding="utf-8")
    (tmp_path / "older-a.da.txt").write_text("Den 18. marts.", encoding="utf-8")
    (tmp_path / "accepted.txt").write_text("older-a | 9. {~~a~>A~~}pril | no\n", encoding="utf-8")
    assert measure_rules(tmp_path) == {"danish-date": Measured(3, 1)}
    listed = "".join(
        f"older-a | {change} | so\n" for change in ("{~~18. march~>18 March~~}", "{~~19. april~>19 April~~}")
    )
    (tmp_path / "accepted.txt").write_text(f"# a list\n{listed}", encoding="utf-8")
    assert measure_rules(tmp_path) == {"danish-date": Measured(3, 3)}
    assert measure_rules(tmp_path / "none") == {}


def test_pages_that_are_gone_leave_the_disk(tmp_path: Path) -> None:
    bring_to_disk({"terms/a": "A", "rules/b": "B"}, tmp_path)
    kept = (tmp_path / "terms" / "a.rst").stat().st_mtime_ns
    bring_to_disk({"terms/a": "A"}, tmp_path)
    assert [path.name for path in tmp_path.rglob("*.*")] == ["a.rst"]
    assert (tmp_path / "terms" / "a.rst").stat().st_mtime_ns == kept


@pytest.mark.parametrize(
    "path", sorted((DOCS / "_extensions" / "nmiterms_site").glob("*.py")), ids=lambda path: path.stem
)
def test_the_examples_of_the_extension_hold(path: Path) -> None:
    if path.stem == "building":
        pytest.skip("it needs Sphinx, which the tests do without")
    assert doctest.testmod(import_module(f"nmiterms_site.{path.stem}")).failed == 0


def test_the_danish_of_interface_words_is_read_alike_and_lacks_none() -> None:
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="da")
    assert {message.id: message.string for message in catalogue if message.id} == danish_words()
    assert all(danish_words().values())
    names = {
        name
        for page, text in pages().items()
        if page.startswith("terms/")
        for name in re.findall(r"^:([A-Z][A-Za-z ]+): ", text, re.MULTILINE)
    }
    assert names <= set(danish_words())


def test_an_interface_word_without_danish_is_refused() -> None:
    with pytest.raises(ValueError, match=r"da\.po: it has no “gerund”; add it"):
        word("gerund")
