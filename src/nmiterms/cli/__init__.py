"""The command line: parse, call, print. One module a command, imported when the command is asked for."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from nmiterms import __version__
from nmiterms.cli.ending import ended, pipe_may_close

# In the order in which they are shown; a command's module bears its name.
_COMMANDS = ("correct", "check", "align", "lookup", "explain", "extract", "glossary", "score", "harmless", "bench")


class House(click.Group):
    """A group that imports a command only when it is asked for, and never lets a traceback out."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None if there is none of the name."""
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f"nmiterms.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def main(self, *args: object, **options: object) -> object:  # type: ignore[override]
        """Run, and end the process with 0 (done), 1 (nothing found), 2 (bad use or unreadable input)."""
        options["standalone_mode"] = False
        with ended():
            # Without its standalone mode, click returns an exit code instead of leaving with it.
            code = super().main(*args, **options)  # type: ignore[call-overload]
            sys.exit(code if isinstance(code, int) else 0)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; a reader who has gone is met before click ends the process in its own way."""
        with pipe_may_close():
            return super().invoke(ctx)


@click.group(cls=House, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="nmiterms")
def main() -> None:
    """Repair English that a machine translated from Danish, and say why.

    A Danish–English glossary of military and political terms stands behind every change of a word. What cannot be
    repaired with evidence is suggested, not rewritten.
    """
