"""Files come back to the byte, and what is no plain text is refused with where, what and remedy."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmiterms.errors import InputError
from nmiterms.formats.textfile import LARGEST_MEGABYTES, decode, read_text

BYTES = {
    "crlf": b"One.\r\nTwo.\r\n",
    "mixed": b"One.\r\nTwo.\nThree.\rFour",
    "bom": b"\xef\xbb\xbfOne.\n",
    "decomposed": "A\u030arhus e\u0301.\n".encode(),
    "emoji": "🙂 👩🏽‍✈️\n".encode(),
    "controls": b"One.\x0c\nTwo\x1b[31m\xc2\x85\n",
    "blank": b"  \n\n",
}


@pytest.mark.parametrize("data", BYTES.values(), ids=BYTES)
def test_a_file_comes_back_to_the_byte(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(data)
    file = read_text(path)
    assert file.encode(file.text) == data
    assert not file.text.startswith("\ufeff")


@given(st.text(min_size=1), st.booleans())
def test_any_text_comes_back_to_the_byte(text: str, marked: bool) -> None:
    data = (b"\xef\xbb\xbf" if marked else b"") + text.encode("utf-8")
    try:
        file = decode(data, "text", None)
    except InputError:
        return
    assert file.encode(file.text) == data


def test_markdown_is_known_by_its_name(tmp_path: Path) -> None:
    for name, is_markdown in (("a.md", True), ("a.MARKDOWN", True), ("a.txt", False), ("md", False)):
        (tmp_path / name).write_text("Text.", encoding="utf-8")
        assert read_text(tmp_path / name).is_markdown is is_markdown


REFUSED = {
    "empty": (b"", "it is empty"),
    "only a mark": (b"\xef\xbb\xbf", "it is empty"),
    "a NUL": (b"One\x00two", "a NUL byte at offset 3"),
    "Latin-1": ("Æ blåbær".encode("latin-1"), "byte 0xc6 at offset 0, line 1"),
    "broken in line 2": (b"One.\nTwo \xff.", "byte 0xff at offset 9, line 2"),
    "broken after a mark": (b"\xef\xbb\xbfA\xff", "byte 0xff at offset 4"),
    "UTF-16": ("One.".encode("utf-16"), "UTF-16"),
    "PDF": (b"%PDF-1.7 ...", "PDF"),
    "zip": (b"PK\x03\x04...", "zip"),
    "rich text": (b"{\\rtf1 text}", "rich text"),
    "web page": (b"\n<!DOCTYPE html><p>Text</p>", "web page"),
    "XML": (b"<?xml version='1.0'?><a/>", "XML"),
    "large": (b"a" * (LARGEST_MEGABYTES * 1_000_000 + 1), "larger than 20 MB"),
}


@pytest.mark.parametrize(("data", "what"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, what: str) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(data)
    with pytest.raises(InputError, match=what) as caught:
        read_text(path)
    assert caught.value.where == str(path)
    assert caught.value.remedy


SUFFIXES = """
html htm docx doc odt pdf PDF xlsx pptx srt vtt xliff xlf tmx json xml rtf epub csv po tex zip png
"""


@pytest.mark.parametrize("suffix", SUFFIXES.split())
def test_formats_are_refused_by_name_before_they_are_read(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(InputError, match="not supported yet"):
        read_text(tmp_path / f"absent.{suffix}")


def test_places_that_hold_no_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_text(tmp_path / "absent.txt")
    with pytest.raises(InputError, match="folder"):
        read_text(tmp_path)
    with pytest.raises(InputError, match="cannot be read"):
        read_text("a\x00b")
    with pytest.raises(InputError, match="cannot be read"):
        read_text("a" * 5000)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="not a regular file"):
        read_text(tmp_path / "pipe")


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Ærø.\r\n".encode()), encoding="ascii"))
    file = read_text("-")
    assert (file.name, file.text, file.path) == ("-", "Ærø.\r\n", None)
