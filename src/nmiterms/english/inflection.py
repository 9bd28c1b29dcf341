"""The forms of an English term, by its part of speech."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from nmiterms.english.nouns import pluralise
from nmiterms.english.verbs import inflect_verb
from nmiterms.glossary.entry import NO_FORMS, Entry

# Adjectives compared from another stem.
_COMPARED = {
    "good": ("better", "best"),
    "bad": ("worse", "worst"),
    "far": ("further", "furthest"),
    "little": ("less", "least"),
    "many": ("more", "most"),
    "much": ("more", "most"),
}


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a term and the slot it fills."""

    slot: str
    text: str


def inflect_term(term: str, entry: Entry) -> tuple[Form, ...]:
    """Return the forms of an English term of an entry; the forms that the entry tells are those of its preferred term.

    >>> entry = Entry("training", "træning", "training", "training", "noun", forms_english={"pl": None})
    >>> [[form.text for form in inflect_term(term, entry)] for term in ("training", "workout")]
    [['training'], ['workout', 'workouts']]
    """
    return inflect_english(term, entry.part_of_speech, entry.forms_english if term == entry.english else NO_FORMS)


def inflect_english(term: str, part_of_speech: str, irregular: Mapping[str, str | None]) -> tuple[Form, ...]:
    """Return the forms of an English term; ``irregular`` overrules the rules, and None there means: no such form.

    Slots: nouns ``sg pl``; names ``name``, and ``pl`` if given; verbs ``inf 3sg past pp ing``; adjectives ``pos comp sup``;
    others ``base``.

    >>> [form.text for form in inflect_english("ceasefire", "noun", {})]
    ['ceasefire', 'ceasefires']
    >>> [form.text for form in inflect_english("training", "noun", {"pl": None})]
    ['training']
    >>> [form.text for form in inflect_english("strong", "adjective", {})]
    ['strong', 'stronger', 'strongest']
    """
    match part_of_speech:
        case "noun":
            plural = irregular["pl"] if "pl" in irregular else pluralise(term)
            return (Form("sg", term), Form("pl", plural)) if plural else (Form("sg", term),)
        case "proper-noun":
            plural = irregular.get("pl")
            return (Form("name", term), Form("pl", plural)) if plural else (Form("name", term),)
        case "verb":
            return tuple(Form(slot, text) for slot, text in inflect_verb(term, irregular).items())
        case "adjective":
            forms: dict[str, str | None] = {**dict(zip(("comp", "sup"), compared(term), strict=False)), **irregular}
            return (Form("pos", term), *(Form(slot, text) for slot in ("comp", "sup") if (text := forms.get(slot))))
        case "participle":
            given = ((slot, irregular.get(slot)) for slot in ("comp", "sup"))
            return (Form("pos", term), *(Form(slot, text) for slot, text in given if text))
        case _:
            return (Form("base", term),)


def compared(adjective: str) -> tuple[str, str] | tuple[()]:
    """Return comparative and superlative; nothing for names of nations and for phrases, which are not compared.

    >>> compared("big"), compared("heavy"), compared("important"), compared("Danish")
    (('bigger', 'biggest'), ('heavier', 'heaviest'), ('more important', 'most important'), ())
    """
    if adjective in _COMPARED:
        return _COMPARED[adjective]
    if not adjective.isalpha() or adjective[0].isupper():
        return ()
    if re.search(r"[^aeiou]y$", adjective) and len(re.findall(r"[aeiouy]+", adjective)) < 3:
        stem = f"{adjective[:-1]}i"
    elif len(re.findall(r"[aeiouy]+", adjective.removesuffix("e"))) == 1 and not adjective.endswith("ed"):
        short = re.fullmatch(r"[^aeiou]*[aeiou][bdgmnpt]", adjective)
        stem = adjective.removesuffix("e") if adjective.endswith("e") else adjective + (adjective[-1] if short else "")
    else:
        return f"more {adjective}", f"most {adjective}"
    return f"{stem}er", f"{stem}est"
