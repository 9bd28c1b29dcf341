"""Write a file whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from nmiterms.errors import InputError


def write_bytes(path: Path, data: bytes) -> None:
    """Replace a file's contents in one step; its permissions stay, and a link is followed to the file behind it.

    Raises `InputError` if the file or its folder may not be written; the file is then as it was.
    """
    target = path.resolve()
    if target.exists() and not os.access(target, os.W_OK):
        raise InputError(str(path), "it may not be written", "check its permissions")
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".nmiterms", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            _keep_mode(target, temporary)
        Path(temporary).replace(target)
        temporary = None
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(str(path), f"it cannot be written ({reason})", "check the folder and the disk") from None
    finally:
        # Whatever stopped the writing, an interrupt included, nothing half-written stays behind.
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def _keep_mode(target: Path, temporary: str) -> None:
    """Give the new file the old one's permissions, and its owner where the system allows it."""
    old = target.stat()
    if hasattr(os, "chown"):
        # Only a superuser may give a file away; the content matters more than its owner.
        with suppress(PermissionError):
            os.chown(temporary, old.st_uid, old.st_gid)
    Path(temporary).chmod(stat.S_IMODE(old.st_mode))
