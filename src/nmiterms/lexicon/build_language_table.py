"""Make the table of English words from wordfreq's data: python -m nmiterms.lexicon.build_language_table (needs wordfreq)."""

from __future__ import annotations

import math
import re
import sys
from pathlib import Path

from nmiterms.errors import MissingExtraError

# One in ten million words and more: below that, wordfreq's English is typing slips, names and other languages.
LEAST_ENGLISH = 2.0
_WORD = re.compile(r"[a-zéèêëïöüñç]{3,}")
_HEADER = """\
# English words by frequency: at least one in ten million.
# Derived from wordfreq 3 (Robyn Speer), whose data are CC BY-SA 4.0; so is this table.
# Made by: python -m nmiterms.lexicon.build_language_table
"""


def build() -> str:
    """Return the table's text; the same data give the same bytes."""
    try:
        from wordfreq import get_frequency_dict
    except ImportError:
        raise MissingExtraError("wordfreq", "it is needed to build the table", "pip install 'wordfreq>=3.1'") from None
    english = get_frequency_dict("en", "large")
    words = (word for word, share in english.items() if math.log10(share) + 9 >= LEAST_ENGLISH)
    return _HEADER + "".join(f"{word}\n" for word in sorted(words) if _WORD.fullmatch(word))


if __name__ == "__main__":
    target = Path(__file__).with_name("language_table.txt")
    target.write_text(build(), encoding="utf-8")
    sys.stdout.write(f"{target}: {target.stat().st_size // 1024} kB\n")
