"""The commands as a page, read off the command line itself."""

from __future__ import annotations

from collections.abc import Iterator

import click

from nmiterms.cli import main

from .rst import plain, title


def write_commands() -> dict[str, str]:
    """Return the page of the commands by its name."""
    # A command remembers the help option of the first context that asks: it must be the command line's own.
    context = click.Context(main, info_name="nmiterms", **main.context_settings)
    parts = [
        title("Commands"),
        "What is asked for goes to standard output, words to people to standard error. "
        "Exit codes: 0 done; 1 nothing found (``lookup``, ``extract``) or something found (``check``); 2 bad use or unreadable input.\n",
        *_commands(main, context),
    ]
    return {"commands": "\n".join(parts)}


def _commands(group: click.Group, context: click.Context) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context)
        yield f".. _command-{inner.command_path.replace(' ', '-')}:\n"
        yield title(inner.command_path, "-")
        if isinstance(command, click.Group):
            yield f"{_help(command)}\n"
            yield from _commands(command, inner)
            continue
        usage = " ".join((inner.command_path, *command.collect_usage_pieces(inner)))
        yield f"::\n\n   {usage}\n"
        yield f"{_help(command)}\n"
        for parameter in command.get_params(inner):
            record = parameter.get_help_record(inner)
            if record is not None and record[1]:
                yield f"``{record[0]}``\n   {plain(record[1])}\n"


def _help(command: click.Command) -> str:
    """Return what a command says of itself; its line breaks are those of a terminal."""
    blocks = (command.help or "").replace("\b", "").strip().split("\n\n")
    return "\n\n".join(plain(block) for block in blocks)
