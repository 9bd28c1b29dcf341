"""The forms of an English term, by its part of speech."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nmiterms.english.nouns import pluralise
from nmiterms.english.verbs import inflect_verb


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a term and the slot it fills."""

    slot: str
    text: str


def inflect_english(term: str, part_of_speech: str, irregular: Mapping[str, str | None]) -> tuple[Form, ...]:
    """Return the forms of an English term; ``irregular`` overrules the rules, and None there means: no such form.

    >>> [form.text for form in inflect_english("ceasefire", "noun", {})]
    ['ceasefire', 'ceasefires']
    >>> [form.text for form in inflect_english("training", "noun", {"pl": None})]
    ['training']
    """
    match part_of_speech:
        case "noun":
            plural = irregular.get("pl", "") if "pl" in irregular else pluralise(term)
            return (Form("sg", term), Form("pl", plural)) if plural else (Form("sg", term),)
        case "proper-noun":
            plural = irregular.get("pl")
            return (Form("name", term), Form("pl", plural)) if plural else (Form("name", term),)
        case "verb":
            return tuple(Form(slot, text) for slot, text in inflect_verb(term, irregular).items())
        case "adjective" | "participle":
            compared = ((slot, irregular.get(slot)) for slot in ("comp", "sup"))
            return (Form("pos", term), *(Form(slot, text) for slot, text in compared if text))
        case _:
            return (Form("base", term),)
