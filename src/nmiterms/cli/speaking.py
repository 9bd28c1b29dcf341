"""What goes where: the one thing asked for to standard output, words to people to standard error."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from nmiterms.errors import InputError

Command = TypeVar("Command", bound=Callable[..., Any])

# Wider lines are hard to read, narrower ones hard to lay out.
_WIDEST = 110
_NARROWEST = 40

colour_option = click.option(
    "--color",
    "--colour",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour what people read; auto: on a terminal, unless NO_COLOR is set.",
)


def put(data: str | bytes) -> None:
    """Write to standard output, bytes and text alike as UTF-8 without a line ending changed.

    A file name that is no UTF-8 comes with stray code points, which JSON may hold in escaped form only.
    """
    if sys.stdout is None:
        raise InputError("standard output", "it is closed", "send it to a file or a pipe")
    sys.stdout.flush()
    sys.stdout.buffer.write(data if isinstance(data, bytes) else data.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def show(text: str) -> None:
    """Write text for people to standard output; what the terminal cannot show is replaced, never a failure."""
    if sys.stdout is None:
        raise InputError("standard output", "it is closed", "send it to a file or a pipe")
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    click.echo(text.encode(encoding, "replace").decode(encoding).rstrip("\n"), color=True)


def say(sentence: str) -> None:
    """Say something to people on standard error."""
    click.echo(f"nmiterms: {sentence}", err=True)


def wants_colour(choice: str) -> bool:
    """Tell whether standard output is to be coloured."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or sys.stdout is None:
        return False
    return sys.stdout.isatty()


def width() -> int:
    """Return how wide a report may be."""
    return max(min(shutil.get_terminal_size((100, 24)).columns, _WIDEST), _NARROWEST)


def is_watched() -> bool:
    """Tell whether somebody watches standard error, so that progress is worth showing."""
    return sys.stderr is not None and sys.stderr.isatty()
