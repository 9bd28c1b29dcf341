"""The forms of a single Danish noun: definite singular, plural, definite plural, as its ending makes them likely."""

from __future__ import annotations

from nmiterms.danish.doubling import VOWELS, contracted, doubled, has_weak_el, syllables

# Nouns with a plural of their own, a closed class; as last parts of compounds they do the same (formand, formænd).
_PLURALS = {
    "mand": "mænd",
    "hånd": "hænder",
    "bog": "bøger",
    "fod": "fødder",
    "kraft": "kræfter",
    "hovedstad": "hovedstæder",
    "storstad": "storstæder",
    "stang": "stænger",
    "barn": "børn",
    "bror": "brødre",
    "broder": "brødre",
    "datter": "døtre",
    "bonde": "bønder",
    "tilfælde": "tilfælde",
    "penge": "penge",
    "søskende": "søskende",
    "kursus": "kurser",
    "ciffer": "cifre",
}
# Short nouns of the same kind that other words end in by chance (senat, stand, kommando): as whole words only.
_PLURALS_OF_WORDS = {
    "nat": "nætter",
    "tand": "tænder",
    "and": "ænder",
    "øje": "øjne",
    "gås": "gæs",
    "ko": "køer",
    "so": "søer",
    "klo": "kløer",
    "tå": "tæer",
    "rod": "rødder",
    "stad": "stæder",
    "far": "fædre",
    "mor": "mødre",
    "fader": "fædre",
    "moder": "mødre",
    "alder": "aldre",
}
# Common nouns in unstressed -er that drop its e before the plural: minister, ministre. Agents keep it: leder, ledere.
_CONTRACTING_COMMON = tuple("minister mester søster finger vinter skulder sommer forælder fætter salder".split())
# Neuters in unstressed -er do so in the plural; after t and s in the definite singular too: centret.
_CONTRACTING_NEUTER = tuple("ter nummer kammer offer ager panser alter under".split())
_CONTRACTING_DEFINITE = ("nter", "ster", "ater", "ilter", "offer", "våben")
# Words in -er whose last syllable is stressed: they take -er (officer, officerer).
_STRESSED_ER = ("officer", "kvarter", "karakter", "passager", "krater")
# Common nouns with one form for both numbers: measures, and short old words.
_COMMON_UNCHANGED = tuple("meter liter procent dollar kilo sten ting sko fisk film fejl".split())
# Persons in -ing take -e; actions in -ing take -er.
_PERSONS_IN_ING = ("lænding", "flygtning", "udsending", "lærling", "yngling", "slægtning")
# Common nouns that take -e, alone and at the end of compounds: no ending tells them from the rest, which take -er.
_COMMON_IN_E = tuple(
    "arm betjent bjørn blok boks borg brand bund bænk båd dag del dom dreng drøm fjord flok fløj fond forskel fugl gang grav"
    " grund gård hals hat havn helt hest hund hær kamp kniv kok kreds krig krop lejr lov mund munk mur ovn rand ring ryg sal"
    " sammenhæng sang sejr seng skov skurk stab stald stand stok stol storm straf streng strøm svamp svend tank tolk top torn"
    " tråd tyv ulv vej vogn væg".split()
)
# Neuters that take -e; and those that take -er though they are short or end like a native word.
_NEUTER_IN_E = tuple("land hus navn blad bord brev skib bjerg hav fad digt slot vand gulv øjeblik telt tårn".split())
_NEUTER_IN_ER = tuple(
    "amt ansigt begreb bevis bogstav bælt embed hospital hoved kvartal loft marked medlem miljø måltid organ papir princip"
    " punkt regnskab sekund skab skrift sted stof terræn træ tøj værk værft".split()
)
# Endings of foreign neuters, and those of derivation: -er. Elsewhere a neuter has one form for both numbers.
_NEUTER_ENDINGS = tuple(
    "a al ant ar at blem cid dom eau el em en ent ept et gram i il in ipt it iv kt ment o ol om on or stem tek um ur ut"
    " ær".split()
)
# Short native neuters that end so by chance: one form for both numbers.
_NEUTER_UNCHANGED = tuple(
    "ben bur fravær hjem kar krat liv elnet snet par rum skin skur snit spil spor svar tal trin ur våben nærvær".split()
)


def definite(lemma: str, neuter: bool) -> str:
    """Return the singular with its suffixed article.

    >>> definite("mission", False), definite("middel", True), definite("ministerium", True), definite("center", True)
    ('missionen', 'midlet', 'ministeriet', 'centret')
    >>> definite("artikel", False), definite("NGO", False), definite("område", True)
    ('artiklen', 'NGO’en', 'området')
    """
    ending = "et" if neuter else "en"
    if is_abbreviation(lemma):
        return f"{lemma}’{ending}"
    if _is_participle(lemma, neuter):
        return lemma
    if lemma.endswith("e"):
        return f"{lemma}{ending[1]}"
    if neuter and lemma.endswith(("ium", "eum", "æum", "kursus")):
        return f"{lemma[:-2]}{ending}"
    if _contracts(lemma, neuter):
        return f"{contracted(lemma)}{ending}"
    return f"{doubled(lemma)}{ending}"


def second_definite(lemma: str, neuter: bool) -> str | None:
    """Return a second definite singular, less usual but right, or None.

    >>> second_definite("center", True), second_definite("tilbud", True), second_definite("mission", False)
    ('centeret', 'tilbudet', None)
    """
    return f"{lemma}{'et' if neuter else 'en'}" if lemma.endswith("bud") or _contracts(lemma, neuter) else None


def plural(lemma: str, neuter: bool) -> str:
    """Return the most likely plural.

    >>> [plural(word, False) for word in ("soldat", "leder", "minister", "regel", "politik", "sygdom", "formand")]
    ['soldater', 'ledere', 'ministre', 'regler', 'politikker', 'sygdomme', 'formænd']
    >>> [plural(word, True) for word in ("angreb", "center", "parti", "problem", "bidrag", "medlem", "våben")]
    ['angreb', 'centre', 'partier', 'problemer', 'bidrag', 'medlemmer', 'våben']
    """
    if is_abbreviation(lemma):
        return f"{lemma}’er"
    own = _PLURALS_OF_WORDS.get(lemma) or next(
        (lemma.removesuffix(singular) + plural for singular, plural in _PLURALS.items() if lemma.endswith(singular)),
        None,
    )
    if own:
        return own
    if _is_participle(lemma, neuter):
        return lemma
    if lemma.endswith("e"):
        return f"{lemma}r"
    if has_weak_el(lemma):
        return f"{contracted(lemma)}er"
    return _plural_of_neuter(lemma) if neuter else _plural_of_common(lemma)


def plural_definite(plural: str, lemma: str) -> str:
    """Return the plural with its suffixed article.

    >>> plural_definite("ledere", "leder"), plural_definite("ministre", "minister"), plural_definite("tal", "tal")
    ('lederne', 'ministrene', 'tallene')
    """
    if plural == lemma and _is_participle(lemma, neuter=False):
        return lemma
    if plural.endswith("ere") and lemma.endswith("er"):
        return f"{plural[:-1]}ne"
    if plural.endswith("mennesker"):
        return f"{plural[:-1]}ne"
    if plural.endswith(("er", "e")):
        return f"{plural}ne"
    return f"{contracted(plural) if plural.endswith('våben') else doubled(plural)}ene"


def is_abbreviation(lemma: str) -> bool:
    """Tell whether the noun is read by its letters: its endings stand behind an apostrophe (NGO’er, tv’et).

    >>> is_abbreviation("NGO"), is_abbreviation("tv"), is_abbreviation("F-16"), is_abbreviation("Nato-land")
    (True, True, True, False)
    """
    last = lemma.rpartition("-")[2]
    return last.isupper() or last[-1:].isdigit() or not any(letter in VOWELS for letter in last.lower())


def _contracts(lemma: str, neuter: bool) -> bool:
    """Tell whether the vowel of the last syllable goes before the article."""
    syncopated = neuter and lemma.endswith(_CONTRACTING_DEFINITE) and not lemma.endswith(_STRESSED_ER)
    return syncopated or has_weak_el(lemma)


def _is_participle(lemma: str, neuter: bool) -> bool:
    """Tell whether the noun is a present participle for a person, which has one form: en studerende, de studerende."""
    return (
        not neuter and lemma.endswith("ende") and syllables(lemma) > 2 and not lemma.endswith(("legende", "dividende"))
    )


def _plural_of_common(lemma: str) -> str:
    if lemma.endswith("er") and not lemma.endswith((*_STRESSED_ER, *_COMMON_UNCHANGED)):
        return f"{contracted(lemma)}e" if lemma.endswith(_CONTRACTING_COMMON) else f"{lemma}e"
    if lemma.endswith("ing") and syllables(lemma) > 1 and not lemma.endswith("ting"):
        return f"{lemma}e" if lemma.endswith(_PERSONS_IN_ING) else f"{lemma}er"
    if lemma.endswith(tuple(_COMMON_UNCHANGED)):
        return lemma
    ending = "e" if lemma.endswith(tuple(_COMMON_IN_E)) and not lemma.endswith(("model", "bordel")) else "er"
    return f"{doubled(lemma)}{ending}"


def _plural_of_neuter(lemma: str) -> str:
    if lemma.endswith(("ium", "eum", "æum")):
        return f"{lemma[:-2]}er"
    if lemma.endswith("er") and not lemma.endswith(_STRESSED_ER):
        return f"{contracted(lemma)}e" if lemma.endswith(_CONTRACTING_NEUTER) else lemma
    if lemma.endswith(tuple(_NEUTER_IN_E)):
        return f"{doubled(lemma)}e"
    if lemma.endswith(tuple(_NEUTER_IN_ER)):
        return f"{doubled(lemma)}er"
    if lemma.endswith(_NEUTER_UNCHANGED) or (syllables(lemma) < 2 and lemma[-1] != "ø"):
        return lemma
    return f"{doubled(lemma)}er" if lemma.endswith((*_NEUTER_ENDINGS, *_STRESSED_ER)) else lemma
