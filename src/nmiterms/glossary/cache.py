"""Entries compiled to JSON in the user's cache folder, so that starting does not pay for parsing.

A compiled file serves as long as its sources have the same names and bytes and the code that parses them is the same.
Everything about it may fail (no home, a read-only folder, a broken file, another process at work): then the sources
are parsed, and nobody is told. ``NMITERMS_CACHE`` names another folder; set to nothing it turns the cache off.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from zlib import adler32, crc32

from nmiterms.glossary.compiled import CompiledEntries, compile_entries
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.source_file import SourceFile

# The modules that decide what a source means: a change in one makes older compiled files worthless.
_CODE = ("compiled", "conditions", "entry", "fields", "forms", "po", "source_file", "vocabulary")


def load_entries(sources: Sequence[SourceFile], parse: Callable[[SourceFile], tuple[Entry, ...]]) -> Sequence[Entry]:
    """Return the entries of the sources, compiled ones if there are; else parse them and compile them for next time.

    Raises what ``parse`` raises, and nothing of its own.
    """
    name, key = "\n".join(source.name for source in sources), key_of(sources)
    compiled = read_cached(name, key)
    try:
        if compiled is not None:
            return CompiledEntries(compiled)
    except ValueError:
        pass
    entries = tuple(entry for source in sources for entry in parse(source))
    write_cached(name, key, compile_entries(entries))
    return entries


def read_cached(name: str, key: str) -> bytes | None:
    """Return what was last written under a name, if its key is the same; None if there is no such thing."""
    path = _cache_path(name)
    if path is None:
        return None
    try:
        head, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return body if head == f"{key} {_digest(body)}".encode() else None


def write_cached(name: str, key: str, body: bytes) -> None:
    """Write JSON under a name, whole or not at all: the file is made beside its place and then put there."""
    path = _cache_path(name)
    if path is None:
        return
    from tempfile import NamedTemporaryFile

    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=f"{path.stem}-", suffix=".part", delete=False) as file:
            temporary = file.name
            file.write(f"{key} {_digest(body)}\n".encode() + body)
        Path(temporary).replace(path)
    except OSError:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def state_of(files: Iterable[Path]) -> str:
    """Return what tells whether files of code have changed since; code without files changes only with the version."""
    states = []
    for file in files:
        try:
            status = file.stat()
        except OSError:
            continue
        states.append(f"{file.name} {status.st_size} {status.st_mtime_ns}")
    return "\n".join(states)


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


def _cache_path(name: str) -> Path | None:
    """Return one path for the same name, so that an edited glossary replaces its compiled file."""
    folder = cache_folder()
    return folder and folder / f"{_digest(f'{Path(__file__).parent}{chr(10)}{name}'.encode())}.json"


def key_of(sources: Sequence[SourceFile]) -> str:
    """Return the digest of everything that decides what the entries of the sources are."""
    # Asked here, not imported on top: the package's own module imports this room.
    import nmiterms

    code = state_of(Path(__file__).with_name(f"{name}.py") for name in _CODE)
    states = (f"{source.name} {len(source.data)} {_digest(source.data)}" for source in sources)
    return _digest("\n".join((nmiterms.__version__, code, *states)).encode())


def _digest(data: bytes) -> str:
    # Nobody is to be kept out here; these two see every accident, and in a tenth of what a hash for secrets takes.
    return f"{crc32(data):08x}{adler32(data):08x}"
