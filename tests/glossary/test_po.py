"""PO files: what is written is read back, the text is canonical, and every slip is told with its line."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmiterms.errors import GlossaryError
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


def told(text: str | bytes) -> str:
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    with pytest.raises(GlossaryError) as caught:
        parse_po(SourceFile("mine.po", data))
    assert caught.value.remedy, "says no remedy"
    return str(caught.value)


def fact(line: str) -> str:
    """Return a file whose sixth line is the given one."""
    return HEADER + "#. part-of-speech: noun\n" + line + '\nmsgctxt "training"\nmsgid "træning"\nmsgstr "training"\n'


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("#. gendr: common", "mine.po:6: unknown field “gendr”; write one of: part-of-speech"),
        ("#. grammatical-gendre: common", "mine.po:6: unknown field “grammatical-gendre”; write “grammatical-gender”"),
        (
            "#. grammatical-gender: masculine",
            "mine.po:6: grammatical-gender cannot be “masculine”; write one of: common",
        ),
        ("#. semantic-class: thing", "mine.po:6: semantic-class cannot be “thing”; write one of: person"),
        ("#. status: old", "mine.po:6: status cannot be “old”; write one of: preferred"),
        ("#. pronoun: him", "mine.po:6: pronoun cannot be “him”; write one of: he, she, it, they"),
        ("#. do-not-translate: no", "mine.po:6: do-not-translate cannot be “no”; write one of: yes"),
        ("#. part-of-speech: verb", "mine.po:6: the field part-of-speech stands twice; keep one of the two"),
        ("#. just words", "mine.po:6: “just words” is no fact; write it as “field: value”"),
        ("#. definition:", "mine.po:6: “definition:” is no fact"),
        ("#. definition: two  spaces", "mine.po:6: definition holds 'two  spaces'; write visible characters"),
        ("#. definition: a\u00adb", "mine.po:6: definition holds 'a\\xadb'"),
        ("#. forms.da: træningen", "mine.po:6: “træningen” is no list of forms for forms.da; write “slot=form slot=-”"),
        ("#. forms.da: past=trænede", "mine.po:6: forms.da of a noun has no slot “past”; write one of: sg, sg.def"),
        ("#. forms.da: pl=a pl=b", "mine.po:6: forms.da gives pl twice"),
        ("#. forms.en: article=a", "mine.po:6: article cannot be “a”; write one of: none, the"),
        ("#. forms.en: number=dual", "mine.po:6: number cannot be “dual”; write one of: plural, singular"),
        ("#. parts: træning", "mine.po:6: “træning” names no parts; write the lemmas with “+” between"),
        ("#. prepositions: til", "mine.po:6: “til” is no pair of prepositions; write “til=for, mod=against”"),
        ("#. prepositions: til=for mod=against", "mine.po:6: “til=for mod=against” is no pair of prepositions"),
        ("#. part-of: Training Mission", "mine.po:6: “Training Mission” is no concept; write lower-case English words"),
        ("#. office: Minister", "mine.po:6: “Minister” is no concept"),
        (
            "#. deprecated-term[workout].when: mt",
            "mine.po:6: deprecated-term[workout].when speaks of a term that is not listed; put “deprecated-term: workout”",
        ),
        (
            "#. deprecated-term: gym\n#. deprecated-term[gym].wen: mt",
            "mine.po:7: unknown field “deprecated-term[gym].wen”; write “deprecated-term[gym].when”",
        ),
        ("#. deprecated-term: gym\n#. deprecated-term[gym].case: lower", "mine.po:7: case cannot be “lower”"),
        ("#. deprecated-term: gym\n#. deprecated-term[gym].when: gym", "mine.po:7: condition “gym” has no scope"),
        ("#. deprecated-term: gym\n#. deprecated-term: gym", "mine.po:7: the deprecated term “gym” stands twice"),
        ("#: seeds/001.txt", "mine.po:5: “seeds/001.txt:” is no citation; write “seeds/<file>:<line>”"),
        ("#: ../secret:3", "mine.po:5: “../secret:3” is no citation"),
        ("#: seeds/../secret:3", "mine.po:5: “seeds/../secret:3” is no citation"),
        ("#, no-wrap", "mine.po:5: the flag no-wrap has no meaning here; write “#, fuzzy” or no flag"),
    ],
)
def test_a_wrong_field_is_told_with_its_line(line: str, message: str) -> None:
    assert told(fact(line)).startswith(message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEADER + 'msgctxt "training"\nmsgid "a"\nmsgstr "b"\n', "mine.po:5: the field part-of-speech is missing; add"),
        (HEADER + '#. part-of-speech: noun\nmsgid "a"\nmsgstr "b"\n', "mine.po:5: “a” names no concept; add msgctxt"),
        (
            HEADER + GOOD.replace('"training"\nmsgid', '"The Training"\nmsgid'),
            "mine.po:5: “The Training” is no concept",
        ),
        (HEADER + GOOD.replace('msgstr "training"', 'msgstr ""'), "mine.po:5: concept training lacks a term; fill in"),
        (HEADER + GOOD.replace("træning", ""), "mine.po:5: concept training lacks a term"),
        (HEADER + GOOD.replace("træning", "træ\\ning"), "mine.po:5: msgid holds 'træ\\ning'"),
        (HEADER + GOOD.replace("træning", 'træ"ning'), "mine.po:7: broken PO: unescaped double quote found; mend"),
        (HEADER + GOOD + "nonsense\n", "mine.po:9: broken PO: the line does not belong there; mend the line"),
        (HEADER + GOOD + 'msgstr "again"\n', "mine.po:9: broken PO"),
        (
            HEADER + GOOD.replace('msgstr "training"\n', "\n") + GOOD,
            "mine.po:7: the msgid has no msgstr; add the English",
        ),
        (HEADER + GOOD.replace('msgstr "training"\n', ""), "mine.po:7: the msgid has no msgstr"),
        (HEADER + GOOD + "\n#. part-of-speech: noun\n", "mine.po:10: the file ends in mid-entry; add its msgctxt"),
        (
            HEADER + GOOD + '\n#~ msgid "a"\n#~ msgstr "b"\n',
            "mine.po:10: a retired entry keeps none of its facts; delete",
        ),
        (
            HEADER + GOOD.replace('msgstr "', 'msgid_plural "x"\nmsgstr "'),
            "mine.po:8: a term has no msgid_plural; write",
        ),
        (GOOD, "mine.po:1: the header is missing or names no UTF-8; begin with"),
        ("", "mine.po:1: the header is missing"),
        (HEADER.replace("UTF-8", "ISO-8859-1") + GOOD, "mine.po:1: the header is missing or names no UTF-8"),
        ((HEADER + GOOD).encode("latin-1"), "mine.po:7: byte 116 is not UTF-8; save the file as UTF-8"),
        (HEADER + GOOD.replace("æ", "\x00"), "mine.po:7: the line holds the character U+0000; delete it"),
        (HEADER + GOOD.replace("æ", "\u2028"), "mine.po:7: the line holds the character U+2028"),
    ],
)
def test_a_broken_file_is_told_with_its_line(text: str | bytes, message: str) -> None:
    assert told(text).startswith(message)


LINES = (HEADER + GOOD).splitlines()
SCRAPS = st.one_of(
    st.sampled_from(LINES),
    st.sampled_from(
        ("#", "#.", "#. x", "#:", "#: :", "#,", "#, a", "#| msgid", "#~", 'msgid "', 'msgstr[0] "a"', '"', "##")
    ),
    st.text(max_size=8),
)


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(LINES)), SCRAPS), max_size=4), st.sets(st.integers(0, len(LINES) - 1)))
def test_a_mangled_file_is_read_or_told_and_nothing_else(added: list[tuple[int, str]], dropped: set[int]) -> None:
    lines = [line for number, line in enumerate(LINES) if number not in dropped]
    for place, scrap in added:
        lines.insert(min(place, len(lines)), scrap)
    try:
        entries = parse_po(SourceFile("mine.po", "\n".join(lines).encode("utf-8", "surrogatepass")))
    except GlossaryError as error:
        assert error.where.startswith("mine.po:") and error.remedy
    else:
        text = write_po(entries, "mine")
        assert write_po(parse_po(SourceFile("mine.po", text.encode())), "mine") == text


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match=r"the file cannot be read .*; check the path"):
        read_po(tmp_path / "missing.po")
    with pytest.raises(GlossaryError, match="the file cannot be read"):
        read_po(tmp_path)


@pytest.mark.parametrize(
    "entry",
    [
        Entry("training", "træ\nning", "training", "x", "noun"),
        Entry("training", "træning", " training", "x", "noun"),
        Entry("Training", "træning", "training", "x", "noun"),
        Entry("training", "træning", "training", "x", "noun", definition="two\nlines"),
        Entry("training", "træning", "training", "x", "noun", note="a trailing space "),
    ],
)
def test_what_po_cannot_hold_is_not_written(entry: Entry) -> None:
    with pytest.raises(GlossaryError):
        write_po([entry], "x")
