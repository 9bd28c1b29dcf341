"""The forms of a single Danish noun: definite singular, plural, definite plural, as its ending makes them likely."""

from __future__ import annotations

from nmiterms.danish.doubling import VOWELS, contracted, doubled, has_weak_el, syllables

# Nouns that change their vowel, a closed class; as last parts of compounds they do the same (formand, formænd).
_CHANGED_PLURALS = {
    "mand": "mænd",
    "hånd": "hænder",
    "tand": "tænder",
    "stand": "stande",  # so that *tand* is not read in it
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
    "øje": "øjne",
    "midnat": "midnætter",
}
# Short nouns of the same class that other words end in by chance (senat, brand, kommando): only as whole words.
_CHANGED_WORDS = {
    "nat": "nætter",
    "and": "ænder",
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
}
# Common nouns in unstressed -er that drop its e before the plural: minister, ministre.
_CONTRACTING_COMMON = ("minister", "mester", "søster", "finger", "vinter", "skulder", "sommer", "forælder", "fætter")
# Neuters in unstressed -er do so in the plural; those in -ter mostly in the definite form too: centret.
_CONTRACTING_NEUTER = ("ter", "nummer", "kammer", "offer", "mønster", "ager", "panser", "alter", "under")
_CONTRACTING_DEFINITE = ("nter", "ster", "ater", "offer")
# Words in -er whose last syllable is stressed: they take -er (officer, officerer).
_STRESSED_ER = ("officer", "kvarter", "karakter", "passager", "krater", "konduktør")
# Measures have no plural of their own after a number.
_MEASURES = ("meter", "liter", "kilogram", "procent", "dollar", "kilo")
# Persons in -ing take -e; actions in -ing take -er.
_PERSONS_IN_ING = ("ænding", "flygtning", "udsending", "lærling", "yngling", "gidsling", "fremmeling", "slægtning")
# Common nouns of one syllable (and what ends in them) that take -e; most others take -er.
_COMMON_IN_E = (
    "dag krig gang kamp vej hær stol lov kreds strøm drøm havn stab skov gård lejr fjord grund hund dreng hest fugl sang"
    " flod dom blok flok stok top krop væg borg ring stald brand stand ild hal rand hav aften streng skurk tolk ambolt"
    " kurs morgen hals hylst sløjfe kok ryg torn mund bæk bund ovn"
).split()
# Neuters that take -e.
_NEUTER_IN_E = "land hus navn blad bord brev skib bjerg hav fad digt tag slot vand gulv øjeblik".split()
# Neuters that take -er though short.
_NEUTER_IN_ER = "sted værk træ amt hoved marked loft princip medlem organ bevis regnskab selskab punkt".split()
# Endings of foreign neuters, and those of derivation: they take -er. Elsewhere a neuter has one form for both numbers.
_NEUTER_ENDINGS_IN_ER = (
    "ment ent ant at tek gram blem stem em al iv il ol om or ur ium eum um kt in on en et ut ær ar ariat skab dom i"
    " hed eri ert ot"
).split()
# Short native neuters that these endings are read in by chance: one form for both numbers.
_NEUTER_UNCHANGED = (
    "tal spil hold mål hjem net sæt kort spor ord liv svar kar år hul skud bud søm skift løft afsnit snit sind fund bånd bad"
    " tab skab par får brød stød tegn træk tryk slag drab kup job pres bidrag bur dyr sigt sår lån køb løb ben ur or"
    " våben øl folk støv forår lår krat ret"
).split()
# Of these, words with the ending that do take -er.
_NEUTER_CHANGED = ("portal", "kvartal", "hospital", "kapital", "kontor", "ministerium", "agentur", "selskab")


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
    if lemma.endswith("e"):
        return f"{lemma}{ending[1]}"
    if neuter and lemma.endswith(("ium", "eum")):
        return f"{lemma[:-2]}{ending}"
    if has_weak_el(lemma) or (neuter and lemma.endswith(("våben", *_CONTRACTING_DEFINITE)) and syllables(lemma) > 1):
        return f"{contracted(lemma)}{ending}"
    return f"{doubled(lemma)}{ending}"


def plural(lemma: str, neuter: bool) -> str:
    """Return the most likely plural.

    >>> [plural(word, False) for word in ("soldat", "leder", "minister", "regel", "politik", "sygdom", "formand")]
    ['soldater', 'ledere', 'ministre', 'regler', 'politikker', 'sygdomme', 'formænd']
    >>> [plural(word, True) for word in ("angreb", "center", "parti", "problem", "bidrag", "medlem", "våben")]
    ['angreb', 'centre', 'partier', 'problemer', 'bidrag', 'medlemmer', 'våben']
    """
    if is_abbreviation(lemma):
        return f"{lemma}’er"
    changed = _CHANGED_WORDS.get(lemma) or _changed(lemma)
    if changed:
        return changed
    if lemma.endswith("e"):
        return f"{lemma}r"
    if lemma.endswith(_MEASURES) and syllables(lemma) < 5:
        return lemma
    if has_weak_el(lemma):
        return f"{contracted(lemma)}er"
    return _plural_of_neuter(lemma) if neuter else _plural_of_common(lemma)


def plural_definite(plural: str, lemma: str) -> str:
    """Return the plural with its suffixed article.

    >>> plural_definite("ledere", "leder"), plural_definite("ministre", "minister"), plural_definite("tal", "tal")
    ('lederne', 'ministrene', 'tallene')
    """
    if plural.endswith("ere") and lemma.endswith("er"):
        return f"{plural[:-1]}ne"
    if plural.endswith(("er", "e")):
        return f"{plural}ne"
    if plural.endswith("våben"):
        return f"{contracted(plural)}ene"
    return f"{doubled(plural)}ene"


def is_abbreviation(lemma: str) -> bool:
    """Tell whether the noun is read by its letters: its endings stand behind an apostrophe (*NGO’er*, *tv’et*)."""
    last = lemma.rpartition("-")[2]
    return not last.islower() and last.isupper() or last[-1:].isdigit() or not any(letter in VOWELS for letter in last.lower())


def _changed(lemma: str) -> str | None:
    for singular, changed in _CHANGED_PLURALS.items():
        if lemma.endswith(singular):
            if singular == "tand" and lemma.endswith("stand"):
                continue
            return lemma[: len(lemma) - len(singular)] + changed
    return None


def _plural_of_common(lemma: str) -> str:
    if lemma.endswith("er") and not lemma.endswith(_STRESSED_ER):
        if lemma.endswith(_CONTRACTING_COMMON):
            return f"{contracted(lemma)}e"
        return f"{lemma}e"
    if lemma.endswith(_PERSONS_IN_ING):
        return f"{lemma}e"
    if lemma.endswith(("sten", "ting", "sko", "fisk", "ski", "film")) and not lemma.endswith(("sting",)):
        return lemma
    if lemma.endswith(tuple(_COMMON_IN_E)) and not lemma.endswith(("ulov",)):
        return f"{doubled(lemma)}e"
    if lemma.endswith("del") and syllables(lemma) < 4 and not lemma.endswith(("model", "bordel")):
        return f"{lemma}e"
    return f"{doubled(lemma)}er"


def _plural_of_neuter(lemma: str) -> str:
    if lemma.endswith(("ium", "eum")):
        return f"{lemma[:-2]}er"
    if lemma.endswith("er") and not lemma.endswith(_STRESSED_ER):
        return f"{contracted(lemma)}e" if lemma.endswith(_CONTRACTING_NEUTER) else lemma
    if lemma.endswith(tuple(_NEUTER_IN_E)):
        return f"{doubled(lemma)}e"
    if lemma.endswith((*_NEUTER_IN_ER, *_NEUTER_CHANGED)):
        return f"{doubled(lemma)}er"
    if lemma.endswith(tuple(_NEUTER_UNCHANGED)) or syllables(lemma) < 2:
        return lemma
    return f"{doubled(lemma)}er" if lemma.endswith(tuple(_NEUTER_ENDINGS_IN_ER)) else lemma
