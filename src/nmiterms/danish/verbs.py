"""The forms of a single Danish verb."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nmiterms.danish.doubling import VOWELS, single
from nmiterms.danish.irregular_verbs import irregular_parts

# Verbs of motion and change, which take no object: of them nothing "was gone" or "was fallen". Prefixes keep it so.
_WITHOUT_OBJECT = tuple(
    "gå komme ske falde stå rykke blive lykkes vokse svinde stige flygte strande havne lande vågne ulykke natte rejse løbe"
    " træde synke briste dø leve gro vandre dukke kollapse eksplodere ophøre springe trænge begynde krybe kravle".split()
)
_NOTHING: Mapping[str, str | None] = MappingProxyType({})


def verb_forms(verb: str, given: Mapping[str, str | None] = _NOTHING) -> dict[str, str | None]:
    """Return the forms of a verb of one word by slot, None for a form it lacks; ``given`` forms overrule the rules.

    >>> forms = verb_forms("udsende")
    >>> [forms[slot] for slot in ("pres", "past", "pp", "imp", "pp.def", "past.pass")]
    ['udsender', 'udsendte', 'udsendt', 'udsend', 'udsendte', 'udsendtes']
    >>> forms = verb_forms("overtage")
    >>> [forms[slot] for slot in ("past", "pp", "inf.pass", "pp.def", "ing")]
    ['overtog', 'overtaget', 'overtages', 'overtagne', 'overtagende']
    >>> verb_forms("organisere")["past"], verb_forms("lykkes")["past"], verb_forms("gå")["inf.pass"]
    ('organiserede', 'lykkedes', 'gås')
    """
    # lykkes, slås: an s behind a vowel.
    if verb.endswith("s") and verb[-2:-1] in VOWELS and verb != "s":
        return _deponent(verb, given)
    parts = irregular_parts(verb)
    stem = verb if parts and parts.past.endswith("så") else _stem(verb)
    past, participle, present = parts or (f"{stem}ede", f"{stem}et", None)
    if given.get("past"):
        past = given["past"] or past
        participle = _participle_of(past, participle)
    if "pp" in given:
        participle = given["pp"] or ""
    if "past" in given and given["past"] is None:
        past = ""
    forms: dict[str, str | None] = {
        "inf": verb,
        "pres": present or f"{verb}r",
        "past": past or None,
        "pp": participle or None,
        "imp": single(stem),
        "ing": f"{stem}ende",
        "inf.pass": f"{verb}s",
        "past.pass": _passive(past) if past else None,
        "pp.def": _definite(participle, past) if participle else None,
    }
    return {**forms, **given}


def takes_object(verb: str) -> bool:
    """Tell whether a verb may stand in the passive, as most do.

    >>> [verb for verb in ("udskrive", "nedlægge", "afgå", "omkomme", "fratræde") if takes_object(verb)]
    ['udskrive', 'nedlægge']
    """
    return not verb.endswith((*_WITHOUT_OBJECT, "s"))


def _stem(verb: str) -> str:
    """Return the verb without the e of the infinitive; one of a single syllable has none to lose (gå, se)."""
    return verb[:-1] if verb.endswith("e") and any(letter in VOWELS for letter in verb[:-1]) else verb


def _deponent(verb: str, given: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return the forms of a verb that is passive by form only: lykkes, mødes, findes."""
    active = verb_forms(verb[:-1])
    forms = {
        "inf": verb,
        "pres": verb,
        "past": active["past.pass"],
        "pp": active["past.pass"],
    }
    return {**forms, **given}


def _participle_of(past: str, regular: str) -> str:
    """Return the participle that goes with a past in -te; elsewhere what the rules gave."""
    return past[:-1] if past.endswith("te") and not past.endswith("ette") and len(past) > 3 else regular


def _passive(past: str) -> str:
    return f"{past}s" if past[-1] in VOWELS else f"{past}{'k' if past.endswith('gik') else ''}es"


def _definite(participle: str, past: str) -> str:
    """Return the participle before a definite or plural noun: trænet, trænede; skrevet, skrevne; sat, satte."""
    if past.endswith("så"):
        return f"{participle}e"
    if participle.endswith("et") and len(participle) > 3 and participle[-3] not in VOWELS:
        weak = past.endswith("ede")
        return f"{participle[:-1]}de" if weak else f"{single(participle[:-2])}ne"
    if participle.endswith("et") and len(participle) > 3:
        return f"{participle[:-1]}de"
    return f"{participle}te" if participle.endswith("sat") else f"{participle}e"
