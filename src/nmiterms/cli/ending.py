"""How a run ends: every error as one sentence on standard error, and an exit code that says what happened."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click

from nmiterms.errors import NmitermsError

BAD_USE = 2
# As a shell counts them: 128 and the number of the signal.
INTERRUPTED = 128 + signal.SIGINT
PIPE_CLOSED = 141
# A fault of the program itself (EX_SOFTWARE): neither done nor the user's mistake.
OWN_FAULT = 70


@contextmanager
def ended() -> Iterator[None]:
    """Run a command inside this; it always leaves by `SystemExit`, and never with a traceback.

    Set ``NMITERMS_TRACEBACK`` to see where a fault of the program itself came from.
    """
    try:
        yield
        code = 0
    except SystemExit:
        raise
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except NmitermsError as error:
        code = _complain(str(error), BAD_USE)
    except (KeyboardInterrupt, click.Abort):
        code = _complain("interrupted; no file was left half-written", INTERRUPTED)
    except OSError as error:
        _silence_stdout()
        where = error.filename or "output"
        code = _complain(f"{where}: {error.strerror or error}; check the disk and the permissions", BAD_USE)
    except Exception as error:
        if os.environ.get("NMITERMS_TRACEBACK"):
            raise
        what = f"{type(error).__name__}: {error}".splitlines()[0]
        code = _complain(
            f"a fault of the program itself: {what}; please report it, with what NMITERMS_TRACEBACK=1 adds", OWN_FAULT
        )
    sys.exit(code)


@contextmanager
def pipe_may_close() -> Iterator[None]:
    """End quietly where the reader of a pipe has gone (head, less): nobody is left to tell.

    What is still held back is written out here, so that a full disk or a closed pipe is not met at the very end.
    """
    try:
        yield
        if sys.stdout is not None and not sys.stdout.closed:
            sys.stdout.flush()
    except BrokenPipeError:
        _silence_stdout()
        raise SystemExit(PIPE_CLOSED) from None


def _complain(sentence: str, code: int) -> int:
    with suppress(OSError):
        click.echo(f"nmiterms: {sentence}", err=True)
    return code


def _silence_stdout() -> None:
    """Let what is still held back go nowhere: Python would complain about it at the very end."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
