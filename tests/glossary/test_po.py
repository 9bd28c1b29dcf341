"""PO files: what is written is read back, the text is canonical, and every slip is told with its line."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmiterms.glossary.bundled import glossary_folder
from nmiterms.glossary.compiled import CompiledEntries, compile_entries
from nmiterms.glossary.entry import Citation, Condition, DeprecatedTerm, Entry
from nmiterms.glossary.fields import PARTS_OF_SPEECH, RELATIONS, SEMANTIC_CLASSES
from nmiterms.glossary.po import LICENCE_NOTE, format_po, parse_po, read_po, write_po
from nmiterms.glossary.source_file import SourceFile

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
GOOD = '#. part-of-speech: noun\nmsgctxt "training"\nmsgid "træning"\nmsgstr "training"\n'

# Visible characters with single spaces between, whatever they are: quotes, backslashes, signs that PO gives a meaning.
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)
TEXTS = st.lists(TEXT, max_size=2, unique=True).map(tuple)
PHRASES = st.lists(TEXT, min_size=1, max_size=3).map(" ".join)
SLUGS = st.from_regex(r"[a-z]{1,8}(-[a-z0-9]{1,5})?", fullmatch=True)
FORM = st.one_of(st.none(), st.from_regex(r"[a-zæøå]{1,8}( [a-zæøå]{1,8})?", fullmatch=True))
CONDITIONS = st.sampled_from(
    (Condition("", "mt"), Condition("", "source"), Condition("near", "word", ("gym", "the coach")))
)
DEPRECATED = st.builds(
    DeprecatedTerm,
    PHRASES.filter(lambda term: "]." not in term),
    st.lists(st.lists(CONDITIONS, min_size=1, max_size=2).map(tuple), max_size=2).map(tuple),
    st.lists(CONDITIONS, max_size=2).map(tuple),
    st.booleans(),
    st.one_of(st.none(), PHRASES),
)
RELATION = st.tuples(st.sampled_from(RELATIONS), SLUGS)
CITATION = st.builds(Citation, st.from_regex(r"[0-9]{3}_[a-f]{4}\.txt", fullmatch=True), st.integers(1, 99))
NOTE = st.lists(PHRASES, min_size=1, max_size=3).map("\n".join)


def mapped(slots: tuple[str, ...]) -> st.SearchStrategy[MappingProxyType[str, str | None]]:
    return st.dictionaries(st.sampled_from(slots), FORM, max_size=3).map(MappingProxyType)


ENTRIES = st.builds(
    Entry,
    concept=SLUGS,
    danish=PHRASES,
    english=PHRASES,
    subject_field=st.just("forces"),
    part_of_speech=st.sampled_from(PARTS_OF_SPEECH),
    gender=st.sampled_from((None, "common", "neuter")),
    semantic_class=st.sampled_from((None, *SEMANTIC_CLASSES)),
    article=st.sampled_from((None, "none", "the")),
    number_english=st.sampled_from((None, "singular", "plural")),
    definition=st.one_of(st.none(), PHRASES),
    note=st.one_of(st.none(), NOTE),
    status=st.sampled_from(("preferred", "admitted", "deprecated", "superseded")),
    admitted=TEXTS,
    deprecated=st.lists(DEPRECATED, max_size=2, unique_by=lambda term: term.term).map(tuple),
    superseded=TEXTS,
    frames_danish=st.sampled_from(((), ("sætte {object} på pause",))),
    frames_english=st.sampled_from(((), ("put {object} on hold", "pause {object}"))),
    deprecated_frames=st.sampled_from(((), ("set {object} on pause",))),
    parts=st.sampled_from(((), ("træning", "bidrag"))),
    prepositions=st.sampled_from((MappingProxyType({}), MappingProxyType({"til": "for", "over for": "", "i": "in"}))),
    pronoun=st.sampled_from((None, "he", "she", "it", "they")),
    office=st.one_of(st.none(), SLUGS),
    party=st.one_of(st.none(), PHRASES),
    term_of_office=st.one_of(st.none(), st.just("2019–2024")),
    do_not_translate=st.booleans(),
    relations=st.lists(RELATION, max_size=3, unique=True).map(
        lambda pairs: tuple(sorted(pairs, key=place_of_relation))
    ),
    authority=TEXTS,
    citations=st.lists(CITATION, max_size=3, unique=True).map(
        lambda found: tuple(sorted(found, key=lambda citation: (citation.file, citation.line)))
    ),
    candidate=st.booleans(),
)


def place_of_relation(pair: tuple[str, str]) -> int:
    return RELATIONS.index(pair[0])


@st.composite
def entries_with_forms(draw: st.DrawFn) -> Entry:
    from dataclasses import replace

    entry = draw(ENTRIES)
    if entry.part_of_speech == "verb":
        danish, english = ("pres", "past", "pp"), ("3sg", "past", "ing")
    elif entry.part_of_speech in ("adjective", "participle"):
        danish, english = ("neut", "comp", "sup"), ("comp", "sup")
    else:
        danish, english = ("sg.def", "pl", "pl.def"), ("pl",)
    return replace(entry, forms_danish=draw(mapped(danish)), forms_english=draw(mapped(english)))


def by_place(entries: tuple[Entry, ...]) -> list[Entry]:
    return sorted(
        entries, key=lambda each: (each.concept, each.status != "preferred", each.danish.lower(), each.danish)
    )


@settings(deadline=None)
@given(st.lists(entries_with_forms(), max_size=4, unique_by=lambda each: (each.concept, each.danish)).map(tuple))
def test_what_is_written_is_read_back_and_written_the_same(entries: tuple[Entry, ...]) -> None:
    text = write_po(entries, "forces")
    read = parse_po(SourceFile("forces.po", text.encode("utf-8")))
    assert list(read) == by_place(entries)
    assert write_po(read, "forces") == text


@settings(deadline=None)
@given(st.lists(entries_with_forms(), max_size=3).map(tuple))
def test_what_is_compiled_is_restored(entries: tuple[Entry, ...]) -> None:

    restored = CompiledEntries(compile_entries(entries))
    assert restored == entries
    assert [entry.where for entry in restored] == [entry.where for entry in entries]


def test_every_field_is_read(tmp_path: Path) -> None:
    path = tmp_path / "training.po"
    path.write_text(
        HEADER
        + """# Not "workout":
# engines reach for gym English.
#. part-of-speech: noun
#. grammatical-gender: common
#. semantic-class: activity
#. forms.da: sg.def=den træning pl=-
#. forms.en: pl=- article=none number=singular
#. definition: Planned activity by which a unit learns.
#. admitted-term: instruction
#. deprecated-term: workout
#. deprecated-term[workout].when: mt & document term:training-mission | source
#. deprecated-term[workout].unless: near gym, coach
#. deprecated-term[workout].case: exact
#. deprecated-term[workout].replacement: training
#. prepositions: til=for, over for=towards
#: seeds/001_e5bfca27061f7bd7.txt:17 seeds/001_e5bfca27061f7bd7.txt:19
#, fuzzy
msgctxt "training"
msgid "træning"
msgstr "training"
""",
        encoding="utf-8",
    )
    (entry,) = read_po(path)
    assert entry == Entry(
        "training",
        "træning",
        "training",
        "training",
        "noun",
        gender="common",
        semantic_class="activity",
        forms_danish={"sg.def": "den træning", "pl": None},
        forms_english={"pl": None},
        article="none",
        number_english="singular",
        definition="Planned activity by which a unit learns.",
        note='Not "workout":\nengines reach for gym English.',
        admitted=("instruction",),
        deprecated=(
            DeprecatedTerm(
                "workout",
                (
                    (Condition("", "mt"), Condition("document", "term", ("training-mission",))),
                    (Condition("", "source"),),
                ),
                (Condition("near", "word", ("gym", "coach")),),
                True,
                "training",
            ),
        ),
        prepositions={"til": "for", "over for": "towards"},
        citations=(Citation("001_e5bfca27061f7bd7.txt", 17), Citation("001_e5bfca27061f7bd7.txt", 19)),
        candidate=True,
    )
    assert entry.where == f"{path}:5"


def test_the_preferred_danish_stands_first_in_its_concept() -> None:
    def named(danish: str, status: str) -> Entry:
        return Entry("training", danish, "training", "training", "noun", status=status)  # type: ignore[arg-type]

    text = write_po([named("øvelse", "admitted"), named("træning", "preferred"), named("uddannelse", "admitted")], "x")
    assert [line for line in text.splitlines() if line.startswith('msgid "') and line != 'msgid ""'] == [
        'msgid "træning"',
        'msgid "uddannelse"',
        'msgid "øvelse"',
    ]


def test_the_subject_field_is_the_header_s_else_the_file_s() -> None:
    named = HEADER.replace("UTF-8\\n", "UTF-8\\nX-Subject-Field: forces\\n")
    assert parse_po(SourceFile("a/mine.po", (named + GOOD).encode()))[0].subject_field == "forces"
    assert parse_po(SourceFile("a/mine.po", (HEADER + GOOD).encode()))[0].subject_field == "mine"


def test_formatting_keeps_the_comment_on_top(tmp_path: Path) -> None:
    path = tmp_path / "mine.po"
    path.write_text(f"# Ours.\n#\n# All rights reserved.\n{HEADER}{GOOD}", encoding="utf-8")
    text = format_po(path)
    assert text.startswith("# Ours.\n#\n# All rights reserved.\nmsgid")
    path.write_text(text, encoding="utf-8")
    assert format_po(path) == text


def test_line_ends_and_a_byte_order_mark_do_no_harm() -> None:
    source = SourceFile("mine.po", b"\xef\xbb\xbf" + (HEADER + GOOD).replace("\n", "\r\n").encode())
    assert parse_po(source) == parse_po(SourceFile("mine.po", (HEADER + GOOD).encode()))


@pytest.mark.parametrize("path", sorted(glossary_folder().glob("*.po")), ids=lambda path: path.name)
def test_a_bundled_file_equals_its_own_rewriting(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert LICENCE_NOTE in text
    assert write_po(read_po(path), path.stem) == text, "rewrite it with nmiterms.glossary.po.format_po"
