"""Entries compiled to JSON in the user's cache folder, so that starting does not pay for parsing.

A compiled file serves as long as its sources have the same names and bytes and the code that parses them is the same.
Everything about it may fail (no home, a read-only folder, a broken file, another process at work): then the sources
are parsed, and nobody is told. ``NMITERMS_CACHE`` names another folder; set to nothing it turns the cache off.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

from nmiterms.glossary.compiled import compile_entries, restore_entries
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.source_file import SourceFile

# The modules that decide what a source means: a change in one makes older compiled files worthless.
_CODE = ("compiled", "conditions", "entry", "fields", "forms", "po", "source_file", "vocabulary")


def load_entries(sources: Sequence[SourceFile], parse: Callable[[SourceFile], tuple[Entry, ...]]) -> tuple[Entry, ...]:
    """Return the entries of the sources, compiled ones if there are; else parse them and compile them for next time.

    Raises what ``parse`` raises, and nothing of its own.
    """
    path = _cache_path(sources)
    key = _key(sources) if path else ""
    entries = _read(path, key) if path else None
    if entries is None:
        entries = tuple(entry for source in sources for entry in parse(source))
        if path:
            _write(path, key, entries)
    return entries


def cache_folder() -> Path | None:
    """Return the folder of compiled glossaries, which need not exist; None if there is to be none."""
    named = os.environ.get("NMITERMS_CACHE")
    if named is not None:
        return Path(named) if named else None
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    # A relative path there is to be passed over, says the XDG Base Directory Specification.
    if base and Path(base).is_absolute():
        return Path(base) / "nmiterms"
    try:
        return Path.home() / ".cache" / "nmiterms"
    except RuntimeError:
        return None


def _cache_path(sources: Sequence[SourceFile]) -> Path | None:
    """Return one path for the same list of names, so that an edited glossary replaces its compiled file."""
    folder = cache_folder()
    names = "\n".join((str(Path(__file__).parent), *(source.name for source in sources)))
    return folder and folder / f"{_digest(names.encode())}.json"


def _key(sources: Sequence[SourceFile]) -> str:
    """Return the digest of everything that decides what the entries are."""
    # Asked here, not imported on top: the package's own module imports this room.
    import nmiterms

    digest = blake2b(digest_size=16)
    digest.update(nmiterms.__version__.encode())
    for name in _CODE:
        try:
            status = Path(__file__).with_name(f"{name}.py").stat()
            digest.update(f"{name} {status.st_size} {status.st_mtime_ns}\n".encode())
        except OSError:
            # Code without files of its own changes only with the version.
            continue
    for source in sources:
        digest.update(f"{source.name}\n{len(source.data)}\n".encode())
        digest.update(source.data)
    return digest.hexdigest()


def _read(path: Path, key: str) -> tuple[Entry, ...] | None:
    try:
        head, _, body = path.read_bytes().partition(b"\n")
        if head.decode("ascii") != f"{key} {_digest(body)}":
            return None
        with _no_collection():
            return restore_entries(json.loads(body))
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep Python from looking for garbage among tens of thousands of new objects that all stay: half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _write(path: Path, key: str, entries: tuple[Entry, ...]) -> None:
    """Write whole or not at all: the file is made beside its place and then put there."""
    from tempfile import NamedTemporaryFile

    body = json.dumps(compile_entries(entries), ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=f"{path.stem}-", suffix=".part", delete=False) as file:
            temporary = file.name
            file.write(f"{key} {_digest(body)}\n".encode("ascii") + body)
        Path(temporary).replace(path)
    except OSError:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
