"""The forms of a single Danish adjective: neuter, definite and plural, comparison."""

from __future__ import annotations

from collections.abc import Mapping

from nmiterms.danish.doubling import VOWELS, contracted, doubled, syllables

NOTHING_GIVEN: Mapping[str, str | None] = {}

# Adjectives that take their comparison from another stem, or change their vowel; and "lille", its plural too.
_IRREGULAR: dict[str, dict[str, str | None]] = {
    "god": {"comp": "bedre", "sup": "bedst"},
    "dårlig": {"comp": "dårligere", "sup": "dårligst"},
    "slem": {"comp": "værre", "sup": "værst"},
    "gammel": {"comp": "ældre", "sup": "ældst"},
    "ung": {"comp": "yngre", "sup": "yngst"},
    "lang": {"comp": "længere", "sup": "længst"},
    "stor": {"comp": "større", "sup": "størst"},
    "nær": {"comp": "nærmere", "sup": "nærmest"},
    "lille": {"neut": "lille", "def": "små", "comp": "mindre", "sup": "mindst"},
    "mange": {"neut": None, "comp": "flere", "sup": "flest"},
    "meget": {"neut": None, "def": None, "comp": "mere", "sup": "mest"},
    "få": {"neut": None, "def": None, "comp": "færre", "sup": "færrest"},
    "egen": {"neut": "eget", "def": "egne", "comp": None, "sup": None},
    "halvanden": {"neut": "halvandet", "def": None, "comp": None, "sup": None},
}
# Endings in unstressed -el, -en, -er: the e goes before another vowel (simpel, simple). Other -el is stressed (officiel).
_WEAK_EL = ("abel", "ibel", "simpel", "enkel", "ædel", "dunkel", "gammel", "skummel", "vammel", "ussel", "adel")
_STRESSED_EN_ER = ("ren", "sen", "pæn", "grøn", "alen", "igen", "pauver", "sær", "svær", "suveræn")
# Participles in -et become -ede; in these the last syllable is stressed, and -et is no ending.
_STRESSED_ET = ("let", "ret", "net", "fed", "konkret", "diskret", "komplet", "violet", "tæt", "mæt", "træt", "slet")
# Short adjectives in -d that take no -t.
_NO_NEUTER = ("glad", "fremmed", "lad", "ked", "led", "alskens")
# Learned adjectives are compared with mere and mest; so are participles and those in -isk.
_NOT_COMPARED = (
    "sk al el ant ent iv ende nde et at il om an on ut ek ær ør id is ns ds es ab ekt akt rt øs t s".split()
)
_COMPARED = ("stærk", "frisk", "barsk", "smal", "svær", "sær", "nær", "fast", "hård", "tæt", "let", "træt", "kort", "sort", "løs", "solid")


def adjective_forms(adjective: str, given: Mapping[str, str | None] = NOTHING_GIVEN) -> dict[str, str | None]:
    """Return the forms of an adjective of one word by slot, None for a form it lacks; ``given`` forms overrule the rules.

    >>> list(adjective_forms("vigtig").values())
    ['vigtig', 'vigtigt', 'vigtige', 'vigtigere', 'vigtigst', 'vigtigste']
    >>> [adjective_forms(word)["def"] for word in ("åben", "sikker", "officiel", "national", "smuk", "væbnet", "fælles")]
    ['åbne', 'sikre', 'officielle', 'nationale', 'smukke', 'væbnede', 'fælles']
    """
    irregular = {**_IRREGULAR.get(adjective, {}), **given}
    weak = irregular["def"] if "def" in irregular else definite(adjective)
    forms: dict[str, str | None] = {
        "pos": adjective,
        "neut": neuter(adjective),
        "def": weak,
        "comp": _compared(adjective, weak, "re"),
        "sup": _compared(adjective, weak, "st"),
        **irregular,
    }
    superlative = forms["sup"]
    return {"sup.def": f"{superlative}e" if superlative else None, **forms, **given}


def definite(adjective: str) -> str:
    """Return the form before a definite or plural noun.

    >>> definite("politisk"), definite("blå"), definite("let"), definite("allieret"), definite("dansk-svensk")
    ('politiske', 'blå', 'lette', 'allierede', 'dansk-svenske')
    """
    if adjective.endswith(("e", "a", "o", "u", "å")) or (adjective[-1:] in {"i", "y"} and syllables(adjective) == 1):
        return f"{adjective}e" if adjective == "ny" else adjective
    if adjective.endswith("s") and not adjective.endswith(("øs", "is", "us", "lys", "as")):
        return adjective
    if adjective.endswith(_WEAK_EL) or (
        adjective.endswith(("en", "er")) and syllables(adjective) > 1 and not adjective.endswith(_STRESSED_EN_ER)
    ):
        return f"{contracted(adjective)}e"
    if adjective.endswith("et") and syllables(adjective) > 1 and not adjective.endswith(_STRESSED_ET):
        return f"{adjective[:-1]}de"
    return f"{doubled(adjective)}e"


def neuter(adjective: str) -> str:
    """Return the neuter, which is the adverb too.

    >>> [neuter(word) for word in ("bred", "dansk", "frisk", "ny", "åben", "permanent", "glad", "løs", "fælles")]
    ['bredt', 'dansk', 'friskt', 'nyt', 'åbent', 'permanent', 'glad', 'løst', 'fælles']
    """
    if adjective.endswith(("t", "e", "o", "u", "a", *_NO_NEUTER)):
        return adjective
    if adjective.endswith("sk") and not adjective.endswith(("frisk", "barsk", "rask", "fersk", "besk", "falsk")):
        return adjective
    if adjective.endswith("s") and definite(adjective) == adjective:
        return adjective
    return f"{adjective}t"


def definite_of_neuter(adjective: str) -> str:
    """Return the definite form of an adjective that is given in the neuter, as before a neuter noun.

    >>> [definite_of_neuter(word) for word in ("bredt", "åbent", "militært", "permanent", "forstærket", "politisk", "nyt")]
    ['brede', 'åbne', 'militære', 'permanente', 'forstærkede', 'politiske', 'nye']
    """
    if adjective.endswith("t") and not adjective.endswith(_ENDS_IN_T):
        return definite(adjective[:-1])
    return definite(adjective)


def _compared(adjective: str, weak: str | None, ending: str) -> str | None:
    """Return the comparative or superlative; None for adjectives that are compared with another word."""
    if not weak or not weak.endswith("e") or adjective.endswith("e"):
        return None
    if adjective.endswith(tuple(_NOT_COMPARED)) and not adjective.endswith(_COMPARED):
        return None
    if ending == "st" and adjective.endswith(("ig", "som", "el", "en", "er")):
        return f"{weak[:-1]}st"
    return f"{weak}{ending}"


# Adjectives whose t is their own, not the neuter's: participles, and endings of foreign words.
_ENDS_IN_T = ("et", "at", "ent", "ant", "ekt", "akt", "ikt", "ist", "ast", "ust", "rt_", "mt", "stolt", "fast", "ndt", "lgt", "kort", "sort")
