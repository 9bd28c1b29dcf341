"""What tests share: a cache of their own, so that none reads what an earlier version left, and the command line."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

os.environ["NMITERMS_CACHE"] = tempfile.mkdtemp(prefix="nmiterms-cache-")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run the command line in an empty folder."""
    from nmiterms.cli import main

    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "NMITERMS_CORPORA", "NMITERMS_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)

    def invoke(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "Traceback" not in result.output
        return result

    return invoke


@pytest.fixture
def run_glossary(run: Callable[..., Result]) -> Callable[..., Result]:
    """Run ``nmiterms glossary`` in an empty folder."""

    def invoke(*arguments: str) -> Result:
        result = run("glossary", *arguments)
        assert "fault of the program" not in result.output
        return result

    return invoke
