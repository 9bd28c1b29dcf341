"""Check a translation against its Danish: everything that the source brings to light, and nothing changed."""

from __future__ import annotations

from nmiterms.bitext.lines import LinePairs
from nmiterms.engine.corrector import Corrector
from nmiterms.errors import InputError
from nmiterms.text.finding import Finding, Need
from nmiterms.text.tokens import find_tokens

# Texts of one article in two languages are not further apart in length than this, one to the other.
_LARGEST_RATIO = 4


def check_pair(
    source: str, target: str, corrector: Corrector, names: tuple[str, str] = ("source", "target")
) -> tuple[Finding, ...]:
    """Return the findings in the English that come from the Danish, in the order of the text.

    Spans are code points of ``target``; ``names`` are what errors call the two texts. Raises `InputError` where the two
    cannot be a text and its translation, or cannot be paired.
    """
    refuse_unfit(source, target, corrector, names)
    correction = corrector.correct(target, source)
    found = (
        finding
        for finding in (*correction.applied, *correction.suggested)
        if finding.confirmed or finding.need is Need.SOURCE
    )
    return tuple(sorted(found, key=lambda finding: (finding.span, finding.rule)))


def refuse_unfit(source: str, target: str, corrector: Corrector, names: tuple[str, str]) -> None:
    """Raise `InputError` where the texts cannot be a Danish text and its English translation, line by line."""
    danish, english = names
    for name, text in zip(names, (source, target), strict=True):
        if not text.strip():
            raise InputError(name, "it is empty", "give a text of at least one sentence")
    if source.split() == target.split():
        raise InputError(danish, f"it is the same text as {english}", "name the Danish first, then its English")
    leans_danish = corrector.lexicon.language.leans_danish
    words = [[token.lower for token in find_tokens(text) if token.is_word] for text in (source, target)]
    if leans_danish(words[1]) and not leans_danish(words[0]):
        raise InputError(english, "it is Danish", "name the Danish first, then its English")
    if not leans_danish(words[0]) and _looks_english(words[0], corrector):
        raise InputError(danish, "it is not Danish", "name the Danish first, then its English")
    short, long = sorted(map(len, words))
    if long > _LARGEST_RATIO * max(short, 1) and long > _LARGEST_RATIO * 10:
        raise InputError(danish, f"it has {len(words[0])} words and {english} has {len(words[1])}", "check the names")
    if LinePairs.between(source, target) is None:
        counts = [sum(bool(line.strip()) for line in text.splitlines()) for text in (source, target)]
        raise InputError(
            danish,
            f"it has {counts[0]} lines and {english} has {counts[1]}",
            "give both the same number of lines that are not blank",
        )


def _looks_english(words: list[str], corrector: Corrector) -> bool:
    """Tell whether nearly every word is English: a short Danish line has too few words of grammar to tell by."""
    if not words:
        return False
    language = corrector.lexicon.language
    return sum(language.is_english(word) for word in words) >= 0.9 * len(words)
