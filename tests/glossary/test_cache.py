"""The compiled glossary: it serves while nothing changed, and whatever befalls it, loading goes on."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from nmiterms.errors import GlossaryError
from nmiterms.glossary import cache
from nmiterms.glossary.cache import cache_folder, load_entries
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.source_file import SourceFile

SOURCE = SourceFile("glossary/forces.po", b"styrke")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("NMITERMS_CACHE", str(folder))
    return folder


class Parser:
    """A parser that counts how often it was needed."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, source: SourceFile) -> tuple[Entry, ...]:
        self.calls += 1
        return (Entry("force", source.data.decode(), "force", "forces", "noun", where=source.at(1)),)


def test_the_second_time_nothing_is_parsed(folder: Path) -> None:
    parse = Parser()
    first = load_entries([SOURCE], parse)
    assert load_entries([SOURCE], parse) == first
    assert parse.calls == 1
    assert [path.suffix for path in folder.iterdir()] == [".json"]


def test_a_changed_source_is_parsed_again_and_replaces_what_was_compiled(folder: Path) -> None:
    parse = Parser()
    load_entries([SOURCE], parse)
    assert load_entries([SourceFile(SOURCE.name, "hær".encode())], parse)[0].danish == "hær"
    assert parse.calls == 2
    assert len(list(folder.iterdir())) == 1


def test_other_files_do_not_replace_it(folder: Path) -> None:
    parse = Parser()
    load_entries([SOURCE], parse)
    load_entries([SOURCE, SourceFile("mine.po", b"flok")], parse)
    load_entries([SOURCE], parse)
    assert parse.calls == 3
    assert len(list(folder.iterdir())) == 2


def test_another_version_is_parsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    parse = Parser()
    load_entries([SOURCE], parse)
    monkeypatch.setattr("nmiterms.__version__", "99")
    load_entries([SOURCE], parse)
    assert parse.calls == 2


def test_changed_parsing_code_is_parsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    parse = Parser()
    load_entries([SOURCE], parse)
    monkeypatch.setattr(cache, "_CODE", ("entry",))
    load_entries([SOURCE], parse)
    assert parse.calls == 2


def test_every_module_that_parses_is_watched() -> None:
    room = Path(cache.__file__).parent
    unwatched = {path.stem for path in room.glob("*.py")} - set(cache._CODE)
    # The cache itself decides nothing about the entries, nor do these.
    assert unwatched == {"__init__", "bundled", "cache", "glossary", "laws"}


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe\x00", b"{}", b"key checksum\n[]", None])
def test_a_damaged_file_is_made_again(folder: Path, damage: bytes | None) -> None:
    parse = Parser()
    load_entries([SOURCE], parse)
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"styrke", b"Styrke") if damage is None else damage)
    assert load_entries([SOURCE], parse)[0].danish == "styrke"
    assert parse.calls == 2
    assert path.read_bytes() == whole


@pytest.mark.parametrize("body", [b"7", b"[7]", b'["a"]', b'[["a"]]', b'[["a","b","c","d","e",{"colour":"red"}]]'])
def test_a_file_of_another_shape_is_made_again(folder: Path, body: bytes) -> None:
    parse = Parser()
    load_entries([SOURCE], parse)
    (path,) = folder.iterdir()
    key = path.read_bytes().split(b" ")[0]
    path.write_bytes(key + b" " + cache._digest(body).encode() + b"\n" + body)
    assert load_entries([SOURCE], parse)[0].danish == "styrke"
    assert parse.calls == 2


@pytest.mark.parametrize("obstacle", ["a file where the folder should be", "a folder where the file should be"])
def test_where_nothing_can_be_written_the_sources_are_parsed(folder: Path, obstacle: str) -> None:
    parse = Parser()
    if obstacle.startswith("a file"):
        folder.write_text("in the way", encoding="utf-8")
    else:
        path = cache._cache_path(SOURCE.name)
        assert path is not None
        (path / "inside").mkdir(parents=True)
    assert load_entries([SOURCE], parse) == load_entries([SOURCE], parse)
    assert parse.calls == 2
    if folder.is_dir():
        assert not list(folder.glob("*.part")), "a half-written file was left behind"


@pytest.mark.skipif(sys.platform == "win32", reason="a folder's mode forbids nothing there")
def test_a_read_only_folder_is_left_alone(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    if os.access(folder, os.W_OK):
        pytest.skip("the superuser may write everywhere")
    parse = Parser()
    try:
        assert load_entries([SOURCE], parse) == load_entries([SOURCE], parse)
        assert parse.calls == 2
        assert not list(folder.iterdir())
    finally:
        folder.chmod(stat.S_IRWXU)


def test_a_full_disk_leaves_nothing_half_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    assert load_entries([SOURCE], Parser())
    assert list(folder.iterdir()) == []


def test_an_error_of_the_parser_is_passed_on_and_nothing_is_kept(folder: Path) -> None:
    def parse(source: SourceFile) -> tuple[Entry, ...]:
        raise GlossaryError(source.at(1), "is broken", "mend it")

    with pytest.raises(GlossaryError):
        load_entries([SOURCE], parse)
    assert not folder.exists()


def test_processes_that_race_all_get_the_glossary(folder: Path) -> None:
    code = """
import sys
from nmiterms.glossary.cache import load_entries
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.source_file import SourceFile

def parse(source):
    return tuple(Entry("force", source.data.decode(), "force", "forces", "noun") for _ in range(500))

for number in range(40):
    # Both write the same file, now from these sources and now from those, and read what the other wrote.
    word = ("styrke", "hær")[number % 2]
    entries = load_entries([SourceFile("glossary/forces.po", word.encode())], parse)
    assert len(entries) == 500 and {entry.danish for entry in entries} == {word}
"""
    environment = {**os.environ, "PYTHONPATH": str(Path(cache.__file__).parents[2])}
    command = [sys.executable, "-c", code]
    racing = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [(process.communicate()[1], process.returncode) for process in racing] == [("", 0), ("", 0)]
    assert [path.suffix for path in folder.iterdir()] == [".json"]


def test_the_folder_is_the_user_s(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("NMITERMS_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "nmiterms"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "nmiterms"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert cache_folder() == tmp_path / "local" / "nmiterms"


def test_the_cache_can_be_turned_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NMITERMS_CACHE", "")
    parse = Parser()
    load_entries([SOURCE], parse)
    load_entries([SOURCE], parse)
    assert cache_folder() is None
    assert parse.calls == 2
    assert not folder.exists()


def test_no_home_means_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("NMITERMS_CACHE")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None
    assert load_entries([SOURCE], Parser())
