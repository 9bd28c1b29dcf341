"""Danish inflection: every form of a lemma or set phrase, by slot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nmiterms.danish import adjectives, nouns
from nmiterms.danish.adjectives import adjective_forms
from nmiterms.danish.verbs import verb_forms

Irregular = Mapping[str, str | None]

# Words that end the part of a phrase that inflects: "leder af delegationen", "minister for ...".
_BEHIND_HEAD = frozenset("af fra for hos i imod med mellem mod om over på som til uden under ved".split())
_AND = frozenset({"og", "eller"})


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a lemma and the slot it fills."""

    slot: str
    text: str


def inflect(
    lemma: str, part_of_speech: str, gender: str | None = None, irregular: Irregular | None = None
) -> tuple[Form, ...]:
    """Return every form of a Danish lemma, the lemma first.

    Slots: nouns ``sg sg.def pl pl.def`` and each with ``.gen``; names ``name name.gen``; verbs ``inf pres past pp imp ing
    inf.pass past.pass pp.def``; adjectives ``pos neut def comp sup sup.def``; others ``base``. ``irregular`` overrules the
    rules; None there means that the form does not exist. Of two forms of one slot the usual one comes first
    (*centret, centeret*). In a phrase its head inflects, and its adjectives agree; a
    definite phrase stands without *den, det, de*.

    >>> [form.text for form in inflect("mission", "noun", "common")][:4]
    ['mission', 'missions', 'missionen', 'missionens']
    >>> {form.slot: form.text for form in inflect("særlig udsending", "noun", "common")}["pl.gen"]
    'særlige udsendinges'
    >>> {form.slot: form.text for form in inflect("træne", "verb")}["past"]
    'trænede'
    """
    irregular = irregular or {}
    return tuple(dict.fromkeys(_forms(lemma, part_of_speech, gender, irregular)))


def genitives(form: str) -> tuple[str, ...]:
    """Return the genitives of a form, as people write them.

    >>> genitives("Irak"), genitives("USA"), genitives("Folketings")
    (('Iraks', 'Irak’s', "Irak's"), ('USAs', 'USA’s', "USA's"), ('Folketings’', "Folketings'"))
    """
    if form[-1:] in "sxz":
        return (f"{form}’", f"{form}'")
    # English habit has put an apostrophe after names and abbreviations: NATO’s.
    named = form.rpartition(" ")[2][:1].isupper()
    return (f"{form}s", f"{form}’s", f"{form}'s") if named else (f"{form}s",)


def _forms(lemma: str, part_of_speech: str, gender: str | None, irregular: Irregular) -> Iterator[Form]:
    match part_of_speech:
        case "noun":
            slots = _noun_phrase(lemma, gender, irregular) if " " in lemma else _noun(lemma, gender, irregular)
            for slot, text in slots.items():
                if text:
                    yield Form(slot, text)
                    yield from (Form(f"{slot}.gen", genitive) for genitive in genitives(text))
            if "sg.def" not in irregular and " " not in lemma:
                second = nouns.second_definite(lemma, gender == "neuter")
                yield from _given({"sg.def": second, "sg.def.gen": second and f"{second}s"})
        case "proper-noun":
            yield from (Form("name", lemma), *(Form("name.gen", text) for text in genitives(lemma)))
            yield from _given(irregular)
        case "verb":
            yield from _given(_verb_phrase(lemma, irregular))
        case "adjective" | "participle":
            yield from _given(_adjective_phrase(lemma, irregular))
        case _:
            yield Form("base", lemma)
            yield from _given(irregular)


def _given(slots: Irregular) -> Iterator[Form]:
    return (Form(slot, text) for slot, text in slots.items() if text)


def _noun(lemma: str, gender: str | None, irregular: Irregular) -> dict[str, str | None]:
    neuter = gender == "neuter"
    definite = irregular["sg.def"] if "sg.def" in irregular else nouns.definite(lemma, neuter)
    plural = irregular["pl"] if "pl" in irregular else nouns.plural(lemma, neuter)
    plural_definite = irregular.get("pl.def")
    if "pl.def" not in irregular and plural:
        plural_definite = nouns.plural_definite(plural, lemma)
    # Trousers, money: a word that has a definite plural only is no singular.
    plural_only = definite is None and plural == lemma and plural_definite is not None
    return {**({} if plural_only else {"sg": lemma, "sg.def": definite}), "pl": plural, "pl.def": plural_definite}


def _noun_phrase(lemma: str, gender: str | None, irregular: Irregular) -> dict[str, str | None]:
    """Inflect the head; adjectives before it take -e with a definite or plural noun, and then carry definiteness."""
    words = lemma.split(" ")
    if len(words) > 2 and words[-2] in _AND and words[-3][-1] != "-":
        # Two nouns, "fred og sikkerhed": which of them inflects is not known.
        return {"sg": lemma, **irregular}
    at = next(
        (index for index, word in enumerate(words) if index and word in _BEHIND_HEAD and words[index - 1][-1:] != "-"),
        len(words),
    )
    *front, head = words[:at]
    rest = words[at:]
    # Irregular forms of a phrase are given whole.
    heads = _noun(head, gender, {})
    weak = [_weak(word, gender == "neuter") for word in front]
    described = any(_is_adjective(word) for word in front)
    owned = any(_is_genitive(word) for word in front)

    def joined(before: list[str], word: str | None) -> str | None:
        return " ".join((*before, word, *rest)) if word else None

    slots = {
        "sg": lemma,
        "sg.def": None if owned else joined(weak, head if described else heads["sg.def"]),
        "pl": joined(weak, heads["pl"]),
        "pl.def": None if owned else joined(weak, heads["pl"] if described else heads["pl.def"]),
    }
    if "pl" in irregular:
        slots["pl.def"] = _definite_phrase(irregular["pl"], described, rest)
    return {**slots, **irregular}


def _definite_phrase(plural: str | None, described: bool, rest: list[str]) -> str | None:
    """Return the definite plural of a phrase whose plural is given."""
    if plural is None or described:
        return plural
    behind = "".join(f" {word}" for word in rest)
    front = plural.removesuffix(behind)
    return f"{nouns.plural_definite(front, front)}{behind}"


def _is_adjective(word: str) -> bool:
    """Tell whether a word before the head of a phrase agrees with it."""
    return word.islower() and word[-1] not in "-," and word not in _BEHIND_HEAD | _AND and not _is_genitive(word)


def _is_genitive(word: str) -> bool:
    return (word.endswith(("ens", "ets", "nes")) and word != "intens") or (word[:1].isupper() and word.endswith("s"))


def _weak(word: str, neuter: bool) -> str:
    if not _is_adjective(word):
        return word
    return adjectives.definite_of_neuter(word) if neuter else adjectives.definite(word)


def _verb_phrase(lemma: str, irregular: Irregular) -> dict[str, str | None]:
    """Inflect the first word: træde tilbage, sætte på pause."""
    word, gap, rest = lemma.partition(" ")
    given = {slot: text.partition(" ")[0] if text else None for slot, text in irregular.items()}
    forms = verb_forms(word, given)
    return {slot: irregular.get(slot) or f"{text}{gap}{rest}" for slot, text in forms.items() if text}


def _adjective_phrase(lemma: str, irregular: Irregular) -> dict[str, str | None]:
    """Inflect the last word: "militært udrustet"."""
    front, gap, word = lemma.rpartition(" ")
    given = {slot: text.rpartition(" ")[2] if text else None for slot, text in irregular.items()}
    forms = adjective_forms(word, given)
    return {slot: irregular.get(slot) or f"{front}{gap}{text}" for slot, text in forms.items() if text}
