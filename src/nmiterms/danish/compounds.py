"""Danish compounds, split into parts that are known."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

# What may stand between two parts; the first is most common.
_LINKS = ("", "s", "e", "er", "es", "n", "-")
# Never a last part by itself: endings that look like words, and words too light to carry a compound.
_NO_HEADS = frozenset(
    # suffixed articles and plural endings
    "en et er ne ene erne ens ets ers erens ernes enes"
    # suffixes of derivation
    " hed heden heder hederne skab skaber skabet else elser elsen ing inger ingen ning ningen tion tionen"
    " ist ister isten iske isk ede ende eren ere eri ler lere ering lig lige ligt som somme bar bart bare"
    # words of grammar
    " den det de der dem du jeg han hun vi man med mod men som til ved om op ud ind ned af at og nu se så"
    " ej is os is el al alt alle and ind ris ris tal"
    # short words that other endings are read as
    " te ter tes tet ten sted st sen set nen nes ker ket ken der dens les let len".split()
)
# Never a part before the last: letters that are no modifier by themselves.
_NO_MODIFIERS = frozenset(
    "en et er de du vi at og i af om se nu så el al is ej os den det der han hun her ham jo ja".split()
)
_LEAST_HEAD = 3
_LEAST_MODIFIER = 2

Parts = tuple[str, ...]


def split(word: str, modifiers: Container[str], heads: Container[str], *, least: int = 8) -> tuple[Parts, ...]:
    """Return the best splits of a word, best first: fewest parts, then the longest last part.

    Every part but the last is a modifier (without the link behind it), the last is a head as it stands. Empty where a
    part is unknown, or the word is shorter than ``least`` letters. Hyphens part first: ``Nato-flag``.

    >>> split("træningsbidraget", {"træning", "træ"}, {"bidraget", "draget"})
    (('træning', 'bidraget'),)
    >>> split("coronakrisen", {"corona"}, {"krisen"})
    (('corona', 'krisen'),)
    """
    if len(word) < least:
        return ()

    @cache
    def tails(start: int) -> tuple[Parts, ...]:
        """Return the splits of the rest of the word, those with the fewest parts only."""
        found: list[Parts] = []
        rest = word[start:]
        if start and len(rest) >= _LEAST_HEAD and rest in heads and rest not in _NO_HEADS:
            found.append((rest,))
        for end in range(start + _LEAST_MODIFIER, len(word) - _LEAST_HEAD + 1):
            part = word[start:end]
            if part in _NO_MODIFIERS or part not in modifiers:
                continue
            for link in _LINKS:
                if word.startswith(link, end):
                    found += ((part, *tail) for tail in tails(end + len(link)))
        fewest = min(map(len, found), default=0)
        return tuple(dict.fromkeys(parts for parts in found if len(parts) == fewest))

    return tuple(sorted((parts for parts in tails(0) if len(parts) > 1), key=lambda parts: -len(parts[-1])))
