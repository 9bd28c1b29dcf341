"""The command line in a process of its own: what it loads, closed pipes, full disks, interrupts, terminals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
SEED = TOP / "seeds" / "003_9845dcf020a180c7.txt"


def process(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a process of its own."""
    command = [sys.executable, "-m", "nmiterms.cli", *arguments]
    return subprocess.run(command, capture_output=True, env=environment(), **options)  # type: ignore[call-overload, no-any-return]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(TOP / "src"), "PYTHONWARNINGS": "error"}


def test_help_loads_nothing_but_the_command_line() -> None:
    program = (
        "import sys; from nmiterms.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\nprint(*sys.modules)"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, env=environment(), check=True, text=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "nmiterms.cli.correct" in loaded
    assert not {"regex", "polib", "babel", "nmiterms.engine.corrector", "nmiterms.glossary.glossary"} & loaded


def test_a_reader_who_leaves_is_no_fault() -> None:
    command = [sys.executable, "-m", "nmiterms.cli", "correct", "--report", "json", str(SEED)]
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, env=environment(), check=False)
    os.close(writer)
    assert done.returncode == 128 + 13
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_a_full_disk_is_one_sentence() -> None:
    command = [sys.executable, "-m", "nmiterms.cli", "correct", "-q", str(SEED)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment(), check=False)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_an_interrupt_is_one_sentence() -> None:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    # A shell that runs its jobs in the background has them ignore interrupts: the test must not inherit that.
    program = (
        "import nmiterms.formats.textfile, signal, sys; from nmiterms.cli import main; "
        "signal.signal(signal.SIGINT, signal.default_int_handler); "
        "print('ready', file=sys.stderr, flush=True); main(['correct', '-'])"
    )
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, env=environment(), **pipes) as running:  # type: ignore[call-overload]
        assert running.stderr.readline() == b"ready\n"
        running.send_signal(signal.SIGINT)
        _, errors = running.communicate(timeout=30)
    assert running.returncode in {130, -signal.SIGINT}
    assert b"Traceback" not in errors or running.returncode == -signal.SIGINT


def test_any_terminal_can_show_a_report() -> None:
    for encoding in ("ascii", "latin-1"):
        options = {**environment(), "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
        command = [sys.executable, "-m", "nmiterms.cli", "correct", "--report", "text", str(SEED)]
        done = subprocess.run(command, capture_output=True, env=options, check=False)
        assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
        assert b"training contribution" in done.stdout
    text = process("correct", "-q", str(SEED))
    assert "“maintains" in text.stdout.decode("utf-8")
