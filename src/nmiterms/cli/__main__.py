"""``python -m nmiterms.cli``: the command line where no ``nmiterms`` command is installed."""

from __future__ import annotations

from nmiterms.cli import main

if __name__ == "__main__":
    main(prog_name="nmiterms")
