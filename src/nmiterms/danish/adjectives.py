"""The forms of a single Danish adjective: neuter, definite and plural, comparison."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nmiterms.danish.doubling import contracted, doubled, single, syllables
from nmiterms.danish.irregular_verbs import strong_participles

_NOTHING: Mapping[str, str | None] = MappingProxyType({})

# Adjectives compared from another stem or with a changed vowel; quantities, which have no neuter; "lille" and its plural.
_IRREGULAR: dict[str, dict[str, str | None]] = {
    "god": {"comp": "bedre", "sup": "bedst"},
    "slem": {"comp": "værre", "sup": "værst"},
    "gammel": {"comp": "ældre", "sup": "ældst"},
    "ung": {"comp": "yngre", "sup": "yngst"},
    "lang": {"comp": "længere", "sup": "længst"},
    "stor": {"comp": "større", "sup": "størst"},
    "nær": {"comp": "nærmere", "sup": "nærmest"},
    "ringe": {"comp": "ringere", "sup": "ringest"},
    "stiv": {"neut": "stift"},
    "vis": {"def": "visse", "comp": None, "sup": None},
    "lille": {"neut": "lille", "def": "små", "comp": "mindre", "sup": "mindst"},
    "mange": {"neut": None, "comp": "flere", "sup": "flest"},
    "meget": {"neut": None, "def": None, "comp": "mere", "sup": "mest"},
    "få": {"neut": None, "comp": "færre", "sup": "færrest"},
    "al": {"neut": "alt", "def": "alle", "comp": None, "sup": None},
    "egen": {"neut": "eget", "comp": None, "sup": None},
    "halvanden": {"neut": "halvandet", "def": None, "comp": None, "sup": None},
}
# Endings in unstressed -el: the e goes before another vowel (simpel, simple). Other -el is stressed (officiel, officielle).
_WEAK_EL = ("abel", "ibel", "simpel", "enkel", "ædel", "dunkel", "gammel", "skummel", "ussel")
# In -en the e goes (åben, åbne), but not where it is stressed.
_STRESSED_EN = ("almen", "uren", "fremmen")
# Participles in -et have -ede (allieret, allierede); in these adjectives of more than one syllable -et is stressed.
_STRESSED_ET = ("konkret", "diskret", "komplet", "violet", "sekret", "honnet")
# Adverbs by origin, in -s: they have one form only (fælles, gratis, indbyrdes).
_UNCHANGED_IN_S = ("es", "gratis", "els", "dags")
# Adjectives in -d that take no -t in the neuter.
_NO_NEUTER = ("glad", "fremmed", "ked")
# -sk takes no -t, except in adjectives of one syllable that name no nation.
_NEUTER_OF_SK = ("frisk", "barsk", "rask", "fersk", "besk", "falsk")
# Learned endings, and participles: they are compared with "mere" and "mest" if they have more than one syllable.
_NOT_COMPARED = tuple(
    "al el ant ent iv nde et at il om an on ut ek ær ør id is ds es ab ekt akt rt t s d løs ien".split()
)
# A final t that is the adjective's own: foreign endings and participles. Elsewhere a t may be the neuter's (bredt, brede).
_OWN_T = (
    # foreign
    "et at ant ent ekt akt ikt art"
    # participles
    " valgt solgt lagt bragt sagt søgt brugt endt ændt yndt holdt fyldt meldt kaldt født brudt spredt tilladt delt talt"
    " købt tabt skabt dræbt ramt bestemt berømt dømt nævnt vist læst indført klædt bilagt"
    # native adjectives
    " dobbelt fast robust trist bevidst stolt kort sort let tæt træt"
).split()
# Those of the endings above in which the t is the neuter's after all (åben, voksen).
_NEUTER_T = ("åbent", "voksent", "modent", "alment", "beskedent", "nøgent", "erfarent", "tilbageholdent")


def adjective_forms(adjective: str, given: Mapping[str, str | None] = _NOTHING) -> dict[str, str | None]:
    """Return the forms of an adjective of one word by slot, None for a form it lacks; ``given`` forms overrule the rules.

    >>> list(adjective_forms("vigtig").values())
    ['vigtig', 'vigtigt', 'vigtige', 'vigtigere', 'vigtigst', 'vigtigste']
    >>> [adjective_forms(word)["sup"] for word in ("stor", "sikker", "ny", "langsom", "politisk", "national")]
    ['størst', 'sikrest', 'nyest', 'langsomst', None, None]
    """
    given = {**_IRREGULAR.get(adjective, {}), **given}
    weak = given["def"] if "def" in given else definite(adjective)
    forms: dict[str, str | None] = {
        "pos": adjective,
        "neut": neuter(adjective),
        "def": weak,
        "comp": _compared(adjective, weak, "re"),
        "sup": _compared(adjective, weak, "st"),
    }
    forms.update(given)
    superlative = forms["sup"]
    return {**forms, "sup.def": given.get("sup.def") or (f"{superlative}e" if superlative else None)}


def definite(adjective: str) -> str:
    """Return the form before a definite or plural noun.

    >>> [definite(word) for word in ("politisk", "åben", "sikker", "officiel", "national", "smuk", "fælles", "blå", "ny")]
    ['politiske', 'åbne', 'sikre', 'officielle', 'nationale', 'smukke', 'fælles', 'blå', 'nye']
    >>> [definite(word) for word in ("allieret", "let", "konkret", "navngivet", "dansk-svensk")]
    ['allierede', 'lette', 'konkrete', 'navngivne', 'dansk-svenske']
    """
    if adjective.endswith(("e", "a", "o", "u", "å", *_UNCHANGED_IN_S)):
        return adjective
    one_syllable = syllables(adjective) == 1
    if adjective.endswith("el") and not one_syllable:
        return f"{contracted(adjective)}e" if adjective.endswith(_WEAK_EL) else f"{adjective}le"
    if adjective.endswith(("aet", "iet", "oet", "uet", "yet", "åét", "øjet", "ået")):
        return f"{adjective[:-1]}de"
    if one_syllable:
        return f"{doubled(adjective)}e"
    if adjective.endswith("er") or (adjective.endswith("en") and not adjective.endswith(_STRESSED_EN)):
        return f"{contracted(adjective)}e"
    if adjective.endswith(_STRESSED_ET):
        return f"{doubled(adjective)}e"
    if adjective.endswith("et"):
        strong = adjective.endswith(strong_participles())
        return f"{single(adjective[:-2])}ne" if strong else f"{adjective[:-1]}de"
    return f"{doubled(adjective)}e"


def neuter(adjective: str) -> str:
    """Return the neuter, which is the adverb too.

    >>> [neuter(word) for word in ("bred", "dansk", "frisk", "ny", "åben", "permanent", "glad", "løs", "fælles")]
    ['bredt', 'dansk', 'friskt', 'nyt', 'åbent', 'permanent', 'glad', 'løst', 'fælles']
    """
    if adjective.endswith(("t", "e", "o", "u", "a", *_NO_NEUTER, *_UNCHANGED_IN_S)):
        return adjective
    if adjective.endswith("sk") and not adjective.endswith(_NEUTER_OF_SK):
        return adjective
    return f"{adjective}t"


def definite_of_neuter(adjective: str) -> str:
    """Return the definite form of an adjective that is given in the neuter, as before a neuter noun.

    >>> [definite_of_neuter(word) for word in ("bredt", "åbent", "militært", "permanent", "forstærket", "politisk", "nyt")]
    ['brede', 'åbne', 'militære', 'permanente', 'forstærkede', 'politiske', 'nye']
    """
    own = adjective.endswith(tuple(_OWN_T)) and not adjective.endswith(_NEUTER_T)
    return definite(adjective[:-1] if adjective.endswith("t") and not own else adjective)


def _compared(adjective: str, weak: str | None, ending: str) -> str | None:
    """Return the comparative or superlative; None for adjectives that are compared with another word."""
    if (
        not weak
        or not weak.endswith("e")
        or adjective.endswith("e")
        or (adjective.endswith("et") and weak.endswith("ede"))
    ):
        return None
    if adjective.endswith("sk"):
        if not adjective.endswith(_NEUTER_OF_SK):
            return None
    elif adjective.endswith(_NOT_COMPARED) and syllables(adjective) > 1 and not adjective.endswith((*_WEAK_EL, "som")):
        return None
    if ending == "st" and adjective.endswith(("ig", "som")) and syllables(adjective) > 1:
        return f"{adjective}st"
    return f"{weak}{ending}"
