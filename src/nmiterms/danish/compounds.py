"""Danish compounds, split into parts that are known."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache

from nmiterms.danish.function_words import (
    ARTICLES,
    AUXILIARIES,
    MODALS,
    NEGATIONS,
    PRONOUNS,
    REFLEXIVE_POSSESSIVES,
)

Parts = tuple[str, ...]

# What may stand between two parts, the most common first; where each may stand: see `_may_link`. The links -er- and -n-
# of older words (blomsterbed, rosenkål) are left out: read freely, they found more wrong parts than right ones.
_LINKS = ("", "s", "-", "e")
# The words that keep an old e before another part; most that seem to (landevej) begin with a plural.
_TAKES_E = frozenset("folk jul gæst barn børn syg hund mand svin dreng kylling brud".split())
# Nouns of these endings take an s before another part (træningsbidrag, sikkerhedsråd, missionsmandat, øvelsesplan).
_TAKES_S = ("ning", "ling", "ring", "sing", "ding", "ting", "hed", "skab", "tion", "sion", "tet", "else")
# Never a last or a middle part: what looks like a word there, and is an ending or a word of grammar.
_ENDINGS = frozenset(
    # the suffixed article and plural endings: soldat-er-ne, and "erne" is no word
    "en et er ne ene erne ens ets ers eren erens eres"
    # suffixes of derivation: "hed" is hot too, "skab" a cupboard, "else" nothing
    " hed hede heden heder hederne skab skaber skabet skaberne else elsen elser elserne ing inger ingen ning ningen ninger"
    " tion tionen ist ister isten iske isk eri erier lig lige ligt ligere som somme bar bart bare agtig"
    # endings of verbs and adjectives: planlag-de, ram-te, størs-te, gå-ende
    " ede ende enden ender enderne eret ere ering eringen te tes tede tet st ste sen set nen nes nende ket ken kede let len"
    " lede der des dens"
    # verbs of taking: varetage has no roofs
    " tage tages taget tagen tagne"
    # words of grammar, which end no noun
    " den det de dem du jeg han hun vi man med mod men til ved om op ud ned af at og nu se så ej is os al alt alle inde ude"
    # short nouns that endings are read as far more often: and, ind, ris, lens
    " and anden ind ris risk ter ters les lens".split()
)
# Never a part before the last: words of grammar, and verb stems that begin no compound. Prepositions may (over, mellem).
_NO_MODIFIERS = (
    PRONOUNS
    | ARTICLES
    | AUXILIARIES
    | MODALS
    | NEGATIONS
    | REFLEXIVE_POSSESSIVES
    | frozenset("at og i af om se nu så el al is jo ja kom gå lad her hen som eller men når hvis".split())
)
# Heads that endings are read as behind a short part: park-erne, not par-kerne; godkend-else, not god-kendelse.
_SHY_HEADS = frozenset("kerne kernes terne ternes kendelse kendelsen kendelser kendelserne".split())
# So are all heads of three letters: sportstrænet has no net of trees.
_SHORT = 3
_LEAST_BEFORE_SHY_HEAD = 4
# Adjectives in -en make nouns in -hed: tilbageholden-hed and årvågen-hed are no units.
_BEFORE_HED = ("hold", "våg", "leg", "tag")
_LEAST_HEAD = 3
# Longer than any compound of the press; what is longer is no word.
_MOST_LETTERS = 60
_LEAST_PART = 2


def split(word: str, modifiers: Container[str], heads: Container[str], *, least: int = 8) -> tuple[Parts, ...]:
    """Return the best splits of a word in lower case, best first.

    Best are those with the fewest parts; among them those without a part of two letters, then with the longest last part,
    then with the fewest letters between parts. Every part but the last is in ``modifiers`` and comes without the letters
    that link it to the next; the last is in ``heads`` as it stands. Empty where a part is unknown, or the word has fewer
    than ``least`` letters and no hyphen.

    >>> split("træningsbidraget", {"træning", "træ"}, {"bidraget", "draget"})
    (('træning', 'bidraget'),)
    >>> split("coronakrisen", {"corona"}, {"krisen"}), split("nato-flag", {"nato"}, {"flag"})
    ((('corona', 'krisen'),), (('nato', 'flag'),))
    >>> split("træningbidraget", {"træning"}, {"bidraget"})
    ()
    """
    if (len(word) < least and "-" not in word) or len(word) > _MOST_LETTERS:
        return ()

    @cache
    def tails(start: int, before: str) -> tuple[tuple[int, Parts], ...]:
        """Return the splits of the rest with the fewest parts, each with its number of linking letters.

        ``before`` is the part before the rest, empty behind a hyphen.
        """
        rest = word[start:]
        found: list[tuple[int, Parts]] = [(0, (rest,))] if start and _may_end(rest, before) and rest in heads else []
        for end in range(start + _LEAST_PART, len(word) - 1):
            part = word[start:end]
            if part in _NO_MODIFIERS or (before and part in _ENDINGS) or part not in modifiers:
                continue
            for link in _links(part, word, end):
                letters, behind = (0, "") if link == "-" else (len(link), part)
                found += ((letters + more, (part, *tail)) for more, tail in tails(end + len(link), behind))
        fewest = min((len(parts) for _, parts in found), default=0)
        return tuple((letters, parts) for letters, parts in found if len(parts) == fewest)

    ranked = sorted((found for found in tails(0, "") if _holds_together(found[1])), key=_rank)
    return tuple(dict.fromkeys(parts for _, parts in ranked))


def _rank(found: tuple[int, Parts]) -> tuple[int, int, int]:
    letters, parts = found
    return sum(len(part) == _LEAST_PART for part in parts), -len(parts[-1]), letters


def _holds_together(parts: Parts) -> bool:
    """Tell whether the parts are no crumbs: of three or more, at most one is short (tur-bo-lader)."""
    return len(parts) < 3 or sum(len(part) <= _SHORT for part in parts) < 2


def _may_end(rest: str, before: str) -> bool:
    """Tell whether the rest may be a last part; behind a hyphen any word may."""
    if not before:
        return len(rest) >= _LEAST_PART
    if len(rest) < _LEAST_HEAD or rest in _ENDINGS or (rest[-1] == "s" and rest[:-1] in _ENDINGS):
        return False
    if rest == "ret" and before.endswith("e"):
        # The participle of a verb in -ere: detaljer-et.
        return False
    if rest.startswith("enhed") and before.endswith(_BEFORE_HED):
        return False
    return len(before) >= _LEAST_BEFORE_SHY_HEAD or not (len(rest) == _SHORT or rest in _SHY_HEADS)


def _links(part: str, word: str, end: int) -> Iterator[str]:
    """Yield the links that stand behind a part and may stand there."""
    for link in _LINKS:
        if word.startswith(link, end) and _may_link(part, link, word[end + len(link) :]):
            yield link


def _may_link(part: str, link: str, rest: str) -> bool:
    last = part[-1]
    match link:
        case "":
            # One s may serve both parts in careless spelling: sundhedstyrelsen.
            return not (part.endswith(_TAKES_S) and len(part) > 5) or rest[:1] in {"s", "-"}
        case "s":
            return last not in "sxz" and (last != "e" or part.endswith("else"))
        case "e":
            return part in _TAKES_E
        case _:
            return True
