"""English nouns: plural, singular, possessive."""

from __future__ import annotations

import re
from functools import cache

# Nouns whose plural no rule gives; also as the last part of a compound (chairwoman, grandchild).
_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "foot": "feet",
    "tooth": "teeth",
    "goose": "geese",
    "mouse": "mice",
    "ox": "oxen",
    "axis": "axes",
    "criterion": "criteria",
    "phenomenon": "phenomena",
    "datum": "data",
    "medium": "media",
    "memorandum": "memoranda",
    "curriculum": "curricula",
    "bacterium": "bacteria",
    "nucleus": "nuclei",
    "stimulus": "stimuli",
    "life": "lives",
    "knife": "knives",
    "wife": "wives",
    "half": "halves",
    "self": "selves",
    "shelf": "shelves",
    "thief": "thieves",
    "wolf": "wolves",
    "leaf": "leaves",
    "loaf": "loaves",
    "hero": "heroes",
    "veto": "vetoes",
    "embargo": "embargoes",
    "torpedo": "torpedoes",
    "potato": "potatoes",
    "tomato": "tomatoes",
    "echo": "echoes",
    "quiz": "quizzes",
    "gas": "gases",
    "bus": "buses",
}
# Those of them that other words are made with without a hyphen.
_IN_COMPOUNDS = ("woman", "man", "child", "wife", "foot")
# Words that end like them and are not made with them.
_NO_COMPOUNDS = frozenset("human german roman ottoman norman talisman shaman caiman".split())
# Nouns with one form for both numbers, and nouns that have no plural.
_INVARIANT = frozenset(
    "aircraft hovercraft spacecraft watercraft series species headquarters barracks personnel means offspring sheep"
    " deer fish salmon police troops equipment information advice training staff chassis corps crossroads munitions"
    " people cattle whereabouts proceeds".split()
)
# Words in -s that are singular by their ending; other words in -s are plurals already (forces, Liberals, Iraqis, areas).
_SINGULAR_IN_S = (
    "ss",
    "us",
    "sis",
    "xis",
    "polis",
    "tennis",
    "iris",
    "lens",
    "bias",
    "atlas",
    "canvas",
    "alias",
    "chaos",
    "summons",
    "christmas",
    "cosmos",
)
_PLURAL_IN_US = ("hindus", "zulus", "hutus", "menus", "gurus")
# The ch is a k: plain s.
_HARD_CH = ("oligarch", "monarch", "patriarch", "stomach", "epoch", "loch", "czech")
# What may stand behind the head of a phrase: the head is the word before it ("minister for foreign affairs").
_BEHIND_HEAD = re.compile(
    r"\s(?:for|of|to|in|on|at|with|against|under|from|by|without|between|among|over|about|per|on|as|who|that|de|du"
    r"|general|elect|designate|martial)\b"
)
# Adjectives behind their noun, in titles from French; in others (lieutenant general) "general" is the noun.
_TITLE = re.compile(
    r"^(?:.* )?(?:(?:secretary|attorney|governor|auditor|director|solicitor|consul|procurator|surveyor) general"
    r"|court martial|\S+ (?:elect|designate))$"
)
# Hyphens behind the head of a title or an agent: commander-in-chief, governor-general, passer-by; but start-ups, break-ins.
_HYPHEN_HEAD = re.compile(
    r"^(\w+)(-(?:in|of|at|de)-.+|-(?:general|elect|designate)|(?<=er)-(?:by|up|on))$", re.IGNORECASE
)


def pluralise(term: str) -> str:
    """Return the plural of an English term, on its head; a term that is plural already comes back as it is.

    >>> [pluralise(term) for term in ("minister for foreign affairs", "crisis", "policy", "aircraft", "secretary general")]
    ['ministers for foreign affairs', 'crises', 'policies', 'aircraft', 'secretaries general']
    >>> [pluralise(term) for term in ("Chief of Defence", "commander-in-chief", "Ministry of Defence", "armed forces")]
    ['Chiefs of Defence', 'commanders-in-chief', 'Ministries of Defence', 'armed forces']
    """
    boundary = _BEHIND_HEAD.search(term)
    if (
        boundary
        and boundary[0].strip() in {"general", "elect", "designate", "martial"}
        and not _TITLE.match(term.lower())
    ):
        boundary = None
    head, rest = (term[: boundary.start()], term[boundary.start() :]) if boundary else (term, "")
    front, gap, word = head.rpartition(" ")
    hyphened = _HYPHEN_HEAD.match(word)
    if hyphened:
        return f"{front}{gap}{_plural_of_word(hyphened[1], bool(front))}{hyphened[2]}{rest}"
    lead, hyphen, last = word.rpartition("-")
    return f"{front}{gap}{lead}{hyphen}{_plural_of_word(last, ' ' in term)}{rest}"


def singularise(word: str) -> str | None:
    """Return the singular of a plural of one word, or None where the word is no plural that the rules make.

    >>> [singularise(word) for word in ("crises", "policies", "chiefs", "buses", "men", "attack", "crisis", "glass")]
    ['crisis', 'policy', 'chief', 'bus', 'man', None, None, None]
    """
    if word.lower().endswith(_SINGULAR_IN_S) and word.lower() not in _PLURAL_IN_US:
        return None
    return next((found for found in _singulars(word) if found != word and pluralise(found) == word), None)


def possessive(term: str, plural: bool = False, apostrophe: str = "’") -> str:
    """Return the possessive, with a typographic apostrophe unless another is given.

    >>> possessive("Denmark"), possessive("Iraqis", plural=True), possessive("people", plural=True)
    ('Denmark’s', 'Iraqis’', 'people’s')
    """
    return f"{term}{apostrophe}" if plural and term.endswith("s") else f"{term}{apostrophe}s"


def _singulars(word: str) -> tuple[str, ...]:
    """Return the words of which the word may be the plural, the likeliest first."""
    irregular = tuple(
        word[: len(word) - len(plural)] + singular
        for plural, singular in _singular_of_irregular().items()
        if word.lower().endswith(plural)
    )
    if not word.endswith("s"):
        return irregular
    if word.endswith("ies"):
        return (*irregular, f"{word[:-3]}y", word[:-1])
    if word.endswith("ses"):
        return (*irregular, f"{word[:-2]}is", word[:-1], word[:-2])
    return (*irregular, word[:-1], word[:-2])


@cache
def _singular_of_irregular() -> dict[str, str]:
    return {plural: singular for singular, plural in _IRREGULAR.items()}


def _plural_of_word(word: str, in_phrase: bool) -> str:
    """Return the plural of a word; ``in_phrase`` tells a capitalised title (Ministry of …) from a surname (Kennedys)."""
    lowered = word.lower()
    if not word or lowered in _INVARIANT:
        return word
    plural = _irregular_plural(lowered)
    if plural:
        return word[: len(word) - len(lowered)] + _as_written(word, plural)
    if word.isupper() and len(word) > 1:
        return f"{word}s"
    if lowered.endswith("s") and (not lowered.endswith(_SINGULAR_IN_S) or lowered in _PLURAL_IN_US):
        return word
    if lowered.endswith("sis"):
        return f"{word[:-2]}es"
    if lowered.endswith(("s", "x", "z", "ch", "sh")) and not lowered.endswith(_HARD_CH):
        return f"{word}es"
    if re.search(r"(?:[^aeiou]|qu)y$", lowered) and (word[0].islower() or in_phrase or lowered.endswith(("ty", "cy"))):
        return f"{word[:-1]}ies"
    return f"{word}s"


def _irregular_plural(lowered: str) -> str | None:
    if lowered in _IRREGULAR:
        return _IRREGULAR[lowered]
    if lowered.endswith(_IN_COMPOUNDS) and lowered not in _NO_COMPOUNDS:
        ending = next(ending for ending in _IN_COMPOUNDS if lowered.endswith(ending))
        return lowered[: len(lowered) - len(ending)] + _IRREGULAR[ending]
    return None


def _as_written(word: str, plural: str) -> str:
    """Return the plural in the casing of the word."""
    if word.isupper() and len(word) > 1:
        return plural.upper()
    return plural[0].upper() + plural[1:] if word[0].isupper() else plural
