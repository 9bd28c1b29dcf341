"""English nouns: the plural of a term, the possessive."""

from __future__ import annotations

import re

# Nouns whose plural no rule gives.
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
    "crisis": "crises",
    "basis": "bases",
    "thesis": "theses",
    "analysis": "analyses",
    "hypothesis": "hypotheses",
    "axis": "axes",
    "criterion": "criteria",
    "phenomenon": "phenomena",
    "datum": "data",
    "medium": "media",
    "memorandum": "memoranda",
    "curriculum": "curricula",
    "bacterium": "bacteria",
    "referendum": "referendums",
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
}
# Nouns with one form for both numbers.
_INVARIANT = frozenset(
    "aircraft hovercraft spacecraft watercraft series species headquarters barracks personnel means offspring sheep"
    " deer fish salmon police troops equipment information advice training staff chassis corps crossroads".split()
)
# What may follow the head of a phrase: the head is the word before it ("minister for foreign affairs").
_AFTER_HEAD = re.compile(
    r"\s(?:for|of|to|in|on|at|with|against|under|from|by|without|between|about|per|de|du|general|elect|designate)\b"
)
# "secretary general" and its like take their plural on the noun; "general" alone is one.
_TITLE_GENERAL = re.compile(r"^(?:secretary|attorney|governor|inspector|auditor|director|solicitor|consul) general$")


def pluralise(term: str) -> str:
    """Return the plural of an English term, on its head.

    >>> [pluralise(term) for term in ("minister for foreign affairs", "crisis", "policy", "aircraft", "secretary general")]
    ['ministers for foreign affairs', 'crises', 'policies', 'aircraft', 'secretaries general']
    """
    boundary = _AFTER_HEAD.search(term)
    if boundary and boundary.group().strip() == "general" and not _TITLE_GENERAL.match(term.lower()):
        boundary = None
    head, rest = (term[: boundary.start()], term[boundary.start() :]) if boundary else (term, "")
    front, gap, word = head.rpartition(" ")
    lead, hyphen, last = word.rpartition("-")
    return f"{front}{gap}{lead}{hyphen}{_plural_of_word(last)}{rest}"


def possessive(term: str, plural: bool = False) -> str:
    """Return the possessive with a typographic apostrophe.

    >>> possessive("Denmark"), possessive("Iraqis", plural=True), possessive("people", plural=True)
    ('Denmark’s', 'Iraqis’', 'people’s')
    """
    return f"{term}’" if plural and term.endswith("s") else f"{term}’s"


def _plural_of_word(word: str) -> str:
    lowered = word.lower()
    for singular, plural in _IRREGULAR.items():
        if lowered == singular or (
            lowered.endswith(singular)
            and singular in {"man", "woman", "child", "wife"}
            and lowered not in {"human", "german", "roman", "ottoman", "norman"}
        ):
            return word[: len(word) - len(singular)] + plural
    if lowered in _INVARIANT or not word:
        return word
    if re.search(r"(?:s|x|z|ch|sh)$", lowered):
        return f"{word}es"
    if re.search(r"[^aeiou]y$", lowered) and not word[0].isupper():
        return f"{word[:-1]}ies"
    if re.search(r"[^aeiou]y$", lowered) and lowered.endswith("ty"):
        return f"{word[:-1]}ies"
    return f"{word}s"
