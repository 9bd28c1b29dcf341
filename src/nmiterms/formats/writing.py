"""Write files whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from nmiterms.errors import InputError


def write_files(contents: Sequence[tuple[Path, bytes]]) -> None:
    """Replace the contents of files, each in one step; permissions stay, and a link is followed to the file behind it.

    All are written beside their places before the first takes its place. Raises `InputError` if a file or its folder
    may not be written; then no file has been changed.
    """
    staged: list[tuple[Path, Path, Path]] = []
    try:
        for path, data in contents:
            target = path.resolve()
            if target.exists() and not os.access(target, os.W_OK):
                raise InputError(str(path), "it may not be written", "check its permissions")
            staged.append((path, _stage(path, target, data), target))
        while staged:
            path, temporary, target = staged[0]
            with _told(path):
                temporary.replace(target)
            del staged[0]
    finally:
        # Whatever stopped the writing, an interrupt included, nothing half-written stays behind.
        for _, temporary, _ in staged:
            temporary.unlink(missing_ok=True)


def _stage(path: Path, target: Path, data: bytes) -> Path:
    """Write the data into a new file beside the target, with the target's permissions."""
    with _told(path):
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".nmiterms", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                _keep_mode(target, Path(name))
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    return Path(name)


def _keep_mode(target: Path, temporary: Path) -> None:
    """Give the new file the old one's permissions, and its owner where the system allows it."""
    old = target.stat()
    if hasattr(os, "chown"):
        # Only a superuser may give a file away; the content matters more than its owner.
        with suppress(PermissionError):
            os.chown(temporary, old.st_uid, old.st_gid)
    temporary.chmod(stat.S_IMODE(old.st_mode))


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn an error of the system inside the block into one that names the file as the user did."""
    try:
        yield
    except OSError as error:
        what = f"it cannot be written ({error.strerror or error})"
        raise InputError(str(path), what, "check the folder and the disk") from None
