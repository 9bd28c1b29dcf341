"""The irregular forms of a term, ``slot=form slot=-``, and the prepositions it takes, ``til=for, over for=towards``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from nmiterms.errors import GlossaryError

_NOUN = ("sg", "sg.def", "pl", "pl.def", "sg.gen", "sg.def.gen", "pl.gen", "pl.def.gen")
_NAME = (*_NOUN, "name", "name.gen")
_VERB = ("pres", "past", "pp", "imp", "ing", "inf.pass", "past.pass", "pp.def")
_ADJECTIVE = ("neut", "def", "comp", "sup", "sup.def")
# Phrases may be built on any of these.
_ANY = (*_NAME, *_VERB, *_ADJECTIVE)
DANISH_SLOTS: Mapping[str, tuple[str, ...]] = {
    "noun": _NOUN,
    "proper-noun": _NAME,
    "verb": _VERB,
    "adjective": _ADJECTIVE,
    "participle": _ADJECTIVE,
}
ENGLISH_SLOTS: Mapping[str, tuple[str, ...]] = {
    "noun": ("sg", "pl"),
    "proper-noun": ("pl",),
    "verb": ("3sg", "past", "pp", "ing"),
    "adjective": ("comp", "sup"),
    "participle": ("comp", "sup"),
}
_ANY_ENGLISH = ("sg", "pl", "3sg", "past", "pp", "ing", "comp", "sup")
# Not forms, but said in the same line: how the English term behaves in a sentence.
_BEHAVIOUR = {"article": ("none", "the"), "number": ("plural", "singular")}
# A form may be of several words; it ends where the next slot begins.
_PAIR = re.compile(r"(?P<slot>\S+?)=(?P<form>.*?)(?=\s+\S+?=|$)")


def parse_forms(value: str, name: str, part_of_speech: str, where: str) -> dict[str, Any]:
    """Return what ``forms.da`` or ``forms.en`` says, as arguments of an entry. Raises `GlossaryError`.

    >>> parse_forms("pl=- article=none", "forms.en", "noun", "glossary/training.po:5")
    {'forms_english': mappingproxy({'pl': None}), 'article': 'none'}
    """
    danish = name == "forms.da"
    slots = DANISH_SLOTS.get(part_of_speech, _ANY) if danish else ENGLISH_SLOTS.get(part_of_speech, _ANY_ENGLISH)
    forms: dict[str, str | None] = {}
    found: dict[str, Any] = {}
    for slot, form in _pairs(value, name, where):
        if slot in forms or slot in found or (slot == "number" and "number_english" in found):
            raise GlossaryError(where, f"{name} gives {slot} twice", "keep one of the two")
        if not danish and slot in _BEHAVIOUR:
            if form not in _BEHAVIOUR[slot]:
                raise GlossaryError(where, f"{slot} cannot be “{form}”", f"write one of: {', '.join(_BEHAVIOUR[slot])}")
            found["number_english" if slot == "number" else slot] = form
        elif slot in slots:
            forms[slot] = None if form == "-" else form
        else:
            known = slots if danish else (*slots, *_BEHAVIOUR)
            what = f"{name} of a {part_of_speech} has no slot “{slot}”"
            raise GlossaryError(where, what, f"write one of: {', '.join(known)}")
    if forms:
        found = {"forms_danish" if danish else "forms_english": MappingProxyType(forms), **found}
    return found


def write_forms(forms: Mapping[str, str | None], article: str | None = None, number: str | None = None) -> str:
    """Return forms as a line that parses back, an empty one if there are none.

    >>> write_forms({"pl": None, "sg.def": "træningen"}, article="none")
    'sg.def=træningen pl=- article=none'
    """
    pairs = [f"{slot}={form or '-'}" for slot, form in sorted(forms.items(), key=_place)]
    pairs += [f"{name}={value}" for name, value in (("article", article), ("number", number)) if value]
    return " ".join(pairs)


def parse_prepositions(value: str, where: str) -> dict[str, str]:
    """Return the Danish prepositions of a term with their English. ``-`` is English without one, an empty string.

    Raises `GlossaryError` for anything but pairs with commas between.

    >>> parse_prepositions("til=for, over for=towards, i=-", "glossary/phrases.po:7")
    {'til': 'for', 'over for': 'towards', 'i': ''}
    """
    found: dict[str, str] = {}
    for piece in value.split(","):
        danish, _, english = (part.strip() for part in piece.partition("="))
        if not danish or not english or "=" in english:
            raise GlossaryError(where, f"“{piece.strip()}” is no pair of prepositions", "write “til=for, mod=against”")
        if danish in found:
            raise GlossaryError(where, f"prepositions gives “{danish}” twice", "keep one of the two")
        found[danish] = "" if english == "-" else english
    return found


def write_prepositions(prepositions: Mapping[str, str]) -> str:
    """Return prepositions as a line that parses back."""
    return ", ".join(f"{danish}={english or '-'}" for danish, english in prepositions.items())


def _pairs(value: str, name: str, where: str) -> list[tuple[str, str]]:
    matches = list(_PAIR.finditer(value))
    pairs = [(match["slot"], match["form"].strip()) for match in matches]
    if not matches or matches[0].start() or not all(form for _, form in pairs):
        raise GlossaryError(where, f"“{value}” is no list of forms for {name}", "write “slot=form slot=-”")
    return pairs


def _place(pair: tuple[str, object]) -> tuple[int, str]:
    slot = pair[0]
    return (_ORDER.index(slot) if slot in _ORDER else len(_ORDER), slot)


_ORDER = (*_ANY, "3sg")
