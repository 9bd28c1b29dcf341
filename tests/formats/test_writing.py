"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from nmiterms.errors import InputError
from nmiterms.formats.writing import write_files


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.suffix == ".nmiterms"]


def test_the_permissions_stay(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_files([(path, b"new")])
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert not leftovers(tmp_path)


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "text.txt", tmp_path / "link.txt"
    target.write_bytes(b"old")
    link.symlink_to(target.name)
    write_files([(link, b"new")])
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_one_file_that_cannot_be_written_leaves_all_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(b"old")
    with pytest.raises(InputError, match="cannot be written"):
        write_files([(path, b"new"), (tmp_path / "absent" / "text.txt", b"new")])
    assert path.read_bytes() == b"old"
    assert not leftovers(tmp_path)


def test_an_interrupt_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(b"old")

    def interrupt(handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_files([(path, b"new")])
    assert path.read_bytes() == b"old"
    assert not leftovers(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="a superuser may write everything")
def test_a_read_only_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(InputError, match="may not be written"):
        write_files([(path, b"new")])
