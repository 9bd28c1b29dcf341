"""Faults of PO files: every slip is told with its line and a remedy, and what PO cannot hold is not written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmiterms.errors import GlossaryError
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.po import parse_po, read_po, write_po
from nmiterms.glossary.source_file import SourceFile

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
GOOD = '#. part-of-speech: noun\nmsgctxt "training"\nmsgid "træning"\nmsgstr "training"\n'


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
