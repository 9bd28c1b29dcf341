"""Make and measure the table of English and Danish words: python -m nmiterms.lexicon.build_language_table (needs wordfreq).

With ``--measure CORPORA`` the thresholds are tried instead, on real machine translation and on clean English.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from nmiterms.errors import InputError, MissingExtraError
from nmiterms.lexicon.language import TABLE, WordLanguage
from nmiterms.text.tokens import find_tokens

# Frequencies are on the Zipf scale: the logarithm to base 10 of a word's count in a billion words.
Zipf = Mapping[str, float]

# One in ten million words: below that, wordfreq's English is typing slips, names and other languages.
LEAST_ENGLISH = 2.0
# Two letters stand for anything; only those that come up as often as a common word are one.
LEAST_SHORT_ENGLISH = 4.0


class Tier(NamedTuple):
    """Words rarer than this in English, and more frequent in Danish by this much."""

    english_below: float
    lead: float


# Danish beyond doubt. A word that English texts hold by chance (jeg, skal) must be much more frequent in Danish.
DANISH = (Tier(1.0, 0.0), Tier(2.0, 3.0), Tier(2.5, 3.5))
# Danish more likely than not: English has met the word as a name, a loan or a rare word.
LEANING = (Tier(2.0, 1.0), Tier(3.0, 2.0))
# The settings measured beside the one chosen.
_TRIED = {
    "English below 1": (Tier(1.0, 0.0),),
    "English below 2, lead 1": (Tier(2.0, 1.0),),
    "English below 2, lead 2": (Tier(2.0, 2.0),),
    "English below 2, lead 3": (Tier(2.0, 3.0),),
    "English below 2.5, lead 3": (Tier(2.5, 3.0),),
    "English below 3, lead 2": (Tier(3.0, 2.0),),
    "chosen for is_danish": DANISH,
}

_ENGLISH_WORD = re.compile(r"[a-zéèêëïöüñç]{2,}")
_DANISH_WORD = re.compile(r"[a-zæøåé]{3,}")
# Endings of names of towns and families. What else ends so is rare: losing it costs less than editing a name.
_NAME_ENDING = re.compile(r"..+(?:rup|gaard|bjerg|borg|løse|datter)s?|...+(?:lev|holm|toft)s?")
# English words that are rare and Danish too, and what they are in English.
_ENGLISH_TOO = {
    "aborter": "one who aborts",
    "accepter": "who accepts a bill, in law",
    "dels": "the operators ∇",
    "ende": "an old spelling of end",
    "knap": "to chip flint",
    "lave": "to wash, in verse",
    "porer": "one who pores over something",
    "rummer": "a drinking glass; odder",
    "sclerose": "to harden",
    "slags": "waste of a mine; to abuse",
    "tog": "to dress up",
    "vender": "an old spelling of vendor",
}
_HEADER = """\
# English words: at least one in ten million. Danish words: those that English lacks. Leaning: Danish more likely than not.
# Derived from wordfreq 3 (Robyn Speer and others), whose data are CC BY-SA 4.0; so is this table.
# Made by: python -m nmiterms.lexicon.build_language_table
"""


def build() -> str:
    """Return the table's text; the same data give the same bytes."""
    english, danish = _zipf("en"), _zipf("da")
    names = _names()
    sure = choose(english, danish, DANISH, names)
    leaning = choose(english, danish, LEANING, names) - sure
    known = {word for word, zipf in english.items() if _is_known(word, zipf)}
    sections = {"english": known - sure, "danish": sure, "leaning": leaning}
    return _HEADER + "".join(f"\n[{name}]\n" + "\n".join(sorted(words)) + "\n" for name, words in sections.items())


def _is_known(word: str, zipf: float) -> bool:
    least = LEAST_SHORT_ENGLISH if len(word) == 2 else LEAST_ENGLISH
    return (zipf >= least or word in _ENGLISH_TOO) and _ENGLISH_WORD.fullmatch(word) is not None


def choose(english: Zipf, danish: Zipf, tiers: tuple[Tier, ...], names: frozenset[str]) -> set[str]:
    """Return the Danish words that any of the tiers takes and that are no names."""
    return {
        word
        for word, zipf in danish.items()
        if _DANISH_WORD.fullmatch(word)
        and any(
            english.get(word, 0) < tier.english_below and zipf - english.get(word, 0) >= tier.lead for tier in tiers
        )
        and not is_name(word, danish, names)
        and word not in _ENGLISH_TOO
    }


def is_name(word: str, danish: Zipf, names: frozenset[str]) -> bool:
    """Tell whether a Danish form is a name of a person, a place or a body, in the genitive or not.

    A word in -sen is a patronymic (*frederiksen*) unless it is the definite form of a noun (*krisen*, *bussen*).

    >>> danish = {"krise": 4.0, "bus": 4.0, "frederik": 4.0}
    >>> names = frozenset({"frederik", "lars"})
    >>> [is_name(word, danish, names) for word in ("krisen", "frederiksen", "larsens", "ballerup", "valget")]
    [False, True, True, True, False]
    """
    bare = word.removesuffix("s")
    if word in names or bare in names or _NAME_ENDING.fullmatch(word):
        return True
    if not bare.endswith("sen"):
        return False
    if bare[:-3] in names or bare[:-2] in names:
        return True
    nouns = {bare[:-1], bare[:-2], bare[:-3]}  # krise-n, pris-en, bus-sen
    return not any(noun in danish for noun in nouns)


def measure(corpora: Path) -> Iterator[str]:
    """Yield the lines of a table: each setting on machine translation and on clean English.

    Raises InputError if the folder lacks the texts.
    """
    real, clean = _read_translations(corpora), _read_clean(corpora)
    english, danish, names = _zipf("en"), _zipf("da"), _names()
    language = WordLanguage()
    judges: dict[str, Callable[[str], bool]] = {
        name: choose(english, danish, tiers, names).__contains__ for name, tiers in _TRIED.items()
    }
    judges |= {"is_danish": language.is_danish, "looks_danish": language.looks_danish}
    judges["may_be_danish"] = language.may_be_danish
    left = Counter(word for word, is_left in real if is_left)
    lacking = Counter({word: count for word, count in left.items() if english.get(word, 0) < 3})
    yield f"{left.total()} words left in Danish; {lacking.total()} of them rare in English or unknown to it\n"
    yield "| setting | recall | recall of those rare in English | precision |" + "".join(f" {name} |" for name in clean)
    yield "|---|" + "---|" * (3 + len(clean))
    for name, judge in judges.items():
        found = [is_left for word, is_left in real if judge(word)]
        rare = sum(count for word, count in lacking.items() if judge(word))
        cells = [sum(found) / left.total(), rare / lacking.total(), sum(found) / max(1, len(found))]
        alarms = (sum(n for word, n in words.items() if judge(word)) * 1e6 / words.total() for words in clean.values())
        yield (
            f"| {name} | "
            + " | ".join([*(f"{cell:.3f}" for cell in cells), *(f"{each:.0f}" for each in alarms)])
            + " |"
        )
    yield "\nCalled Danish in clean English:"
    for name, words in clean.items():
        alarm = (f"{word} {count}" for word, count in words.most_common() if language.is_danish(word))
        yield f"{name}: " + ", ".join(alarm)
    stray = Counter(word for word, is_left in real if not is_left and language.is_danish(word))
    yield "translations, not in the Danish line: " + ", ".join(f"{word} {count}" for word, count in stray.most_common())


def _read_translations(corpora: Path) -> list[tuple[str, bool]]:
    """Return the lower-case words of two translations, with whether each was left: in the Danish, not in the English."""
    danish, human = (_lines(corpora / "mt" / f"flores-dev.{name}") for name in ("da", "en"))
    found = []
    for engine in ("nllb", "argos"):
        for source, wanted, line in zip(danish, human, _lines(corpora / "mt" / f"flores-dev.{engine}.en"), strict=True):
            left = {token.lower for token in find_tokens(source)} - {token.lower for token in find_tokens(wanted)}
            found += [(word, word in left) for word in _lower_words(line)]
    return found


def _read_clean(corpora: Path) -> dict[str, Counter[str]]:
    counts = {"flores human": Counter(_lower_words("\n".join(_lines(corpora / "mt" / "flores-dev.en"))))}
    for path in sorted((corpora / "clean").glob("*.txt")):
        counts[path.stem] = Counter(word for line in _lines(path) for word in _lower_words(line))
    return counts


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except OSError:
        raise InputError(str(path), "cannot be read", "name the folder that holds mt/ and clean/") from None


def _lower_words(text: str) -> Iterator[str]:
    return (token.text for token in find_tokens(text) if token.is_word and token.text == token.lower)


def _zipf(language: str) -> Zipf:
    try:
        from wordfreq import get_frequency_dict
    except ImportError:
        raise MissingExtraError("wordfreq", "it is needed to build the table", "pip install 'wordfreq>=3.1'") from None
    return {word: math.log10(share) + 9 for word, share in get_frequency_dict(language, "best").items()}


def _names() -> frozenset[str]:
    text = Path(__file__).with_name("language_names.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def main() -> None:
    """Write the table, or print what the settings find."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--measure", type=Path, metavar="CORPORA", help="a folder with mt/ and clean/; writes no table")
    arguments = parser.parse_args()
    if arguments.measure:
        for line in measure(arguments.measure):
            sys.stdout.write(f"{line}\n")
        return
    target = Path(__file__).with_name(TABLE)
    target.write_text(build(), encoding="utf-8")
    sys.stdout.write(f"{target}: {target.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    main()
