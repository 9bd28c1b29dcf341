"""Make the table of general Danish: python -m nmiterms.lexicon.build_general_danish (needs wordfreq)."""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from pathlib import Path

from nmiterms.errors import MissingExtraError
from nmiterms.lexicon.general_danish import TABLE

_WORD = re.compile(r"[a-zæøåéüöä]{2,}(?:-[a-zæøåéüöä]+)*")
_HEADER = """\
# Forms of general Danish by frequency: ten times the logarithm to base 10 of their count in a billion words.
# Derived from wordfreq 3 (Robyn Speer and others), whose data are CC BY-SA 4.0; so is this table.
# Made by: python -m nmiterms.lexicon.build_general_danish
"""


def build() -> str:
    """Return the table's text; the same data give the same bytes."""
    try:
        from wordfreq import get_frequency_dict
    except ImportError:
        raise MissingExtraError("wordfreq", "it is needed to build the table", "pip install 'wordfreq>=3.1'") from None
    found: defaultdict[int, list[str]] = defaultdict(list)
    for word, share in get_frequency_dict("da", "best").items():
        if _WORD.fullmatch(word):
            found[round(10 * (math.log10(share) + 9))].append(word)
    return _HEADER + "".join(f"{tenths} {' '.join(sorted(found[tenths]))}\n" for tenths in sorted(found, reverse=True))


def main() -> None:
    """Write the table."""
    target = Path(__file__).with_name(TABLE)
    target.write_text(build(), encoding="utf-8")
    sys.stdout.write(f"{target}: {target.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    main()
