"""Danish inflection: every form of a lemma, by slot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Irregular = Mapping[str, str | None]

_VOWELS = "aeiouyæøå"
# Endings that say how a noun takes its plural; the first that fits decides.
_PLURAL_BY_ENDING = (
    (
        re.compile(
            r"(?:ing|ning|hed|skab|dom|else|tion|sion|ion|tet|ik|ur|ens|ance|ant|ent|ist|at|ør|or|al|el|il|iv|us|ier|eri)$"
        ),
        "er",
    ),
    (re.compile(r"(?:um)$"), "er"),
)
# Nouns on these endings double their consonant before a vowel: short vowel, one consonant, stress at the end.
_DOUBLING = re.compile(rf"(?:^|[^{_VOWELS}])[{_VOWELS}][bdfgklmnprst]$")
_NEVER_DOUBLING = re.compile(
    r"(?:[ei]r|en|el|et|ed|at|ik|ut|ist|ant|ent|or|ur|ør|ag|id|ud|od|ad|ød|åd|eg|ig|og|øg|ov|ib|ab|is|us|as)$"
)


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a lemma and the slot it fills."""

    slot: str
    text: str


def inflect(
    lemma: str, part_of_speech: str, gender: str | None = None, irregular: Irregular | None = None
) -> tuple[Form, ...]:
    """Return every form of a Danish lemma.

    Slots: nouns ``sg sg.def pl pl.def`` and each with ``.gen``; names ``name name.gen``; verbs ``inf pres past pp imp ing
    inf.pass past.pass pp.def``; adjectives ``pos neut def comp sup sup.def``; others ``base``. ``irregular`` overrules the
    rules; None there means that the form does not exist. In a lemma of several words the last is inflected.

    >>> [form.text for form in inflect("mission", "noun", "common")][:4]
    ['mission', 'missions', 'missionen', 'missionens']
    >>> {form.slot: form.text for form in inflect("træne", "verb")}["past"]
    'trænede'
    """
    irregular = irregular or {}
    found: dict[tuple[str, str], Form] = {}
    for form in _forms(lemma, part_of_speech, gender, irregular):
        found.setdefault((form.slot, form.text), form)
    return tuple(found.values())


def _forms(lemma: str, part_of_speech: str, gender: str | None, irregular: Irregular) -> Iterator[Form]:
    match part_of_speech:
        case "noun":
            yield from _noun_phrase(lemma, gender, irregular) if " " in lemma else _noun(lemma, gender, irregular)
        case "proper-noun":
            yield from (Form("name", lemma), *(Form("name.gen", text) for text in genitives(lemma)))
            yield from (Form(slot, text) for slot, text in irregular.items() if text)
        case "verb":
            yield from _verb(lemma, irregular)
        case "adjective" | "participle":
            yield from _adjective(lemma, irregular)
        case _:
            yield Form("base", lemma)
            yield from (Form(slot, text) for slot, text in irregular.items() if text)


def genitives(form: str) -> tuple[str, ...]:
    """Return the genitives of a form, as people write them.

    >>> genitives("Irak"), genitives("USA"), genitives("Folketings")
    (('Iraks', 'Irak’s', "Irak's"), ('USAs', 'USA’s', "USA's"), ('Folketings’', "Folketings'"))
    """
    if form[-1:] in "sxz":
        return (f"{form}’", f"{form}'")
    # English habit has put an apostrophe after names and abbreviations: NATO’s.
    named = form[:1].isupper()
    return (f"{form}s", f"{form}’s", f"{form}'s") if named else (f"{form}s",)


def _noun(lemma: str, gender: str | None, irregular: Irregular) -> Iterator[Form]:
    neuter = gender == "neuter"
    definite = _or_rule(irregular, "sg.def", _definite(lemma, neuter))
    plural = _or_rule(irregular, "pl", _plural(lemma, neuter))
    plural_definite = _or_rule(irregular, "pl.def", _plural_definite(plural) if plural else None)
    for slot, text in (("sg", lemma), ("sg.def", definite), ("pl", plural), ("pl.def", plural_definite)):
        if text:
            yield Form(slot, text)
            yield from (Form(f"{slot}.gen", genitive) for genitive in genitives(text))


def _noun_phrase(lemma: str, gender: str | None, irregular: Irregular) -> Iterator[Form]:
    """Inflect the last word; the adjectives before it take -e with a definite or plural noun."""
    *front, head = lemma.split(" ")
    # Irregular forms of a phrase are given whole.
    heads = {slot: text.rpartition(" ")[2] if text else None for slot, text in irregular.items()}
    for form in _noun(head, gender, heads):
        bare = form.slot.split(".")
        whole = irregular.get(form.slot)
        if whole:
            yield Form(form.slot, whole)
        elif bare[0] == "sg" and "def" not in bare:
            yield Form(form.slot, " ".join((*front, form.text)))
        else:
            weak = [_weak(word) for word in front]
            # With an adjective Danish shows definiteness in a word of its own: "den særlige udsending".
            yield Form(form.slot, " ".join((*weak, form.text)))
            if "def" not in bare:
                yield Form(form.slot, " ".join((*front, form.text)))
            if bare[0] == "sg":
                yield Form(form.slot, " ".join((*weak, head + ("s" if form.slot.endswith(".gen") else ""))))


def _definite(lemma: str, neuter: bool) -> str:
    """Return the singular with its suffixed article."""
    if lemma.endswith("e"):
        return f"{lemma}{'t' if neuter else 'n'}"
    if neuter and lemma.endswith("ium"):
        return f"{lemma[:-2]}et"
    if neuter and lemma.endswith("um"):
        return f"{lemma[:-2]}et"
    if re.search(rf"[{_VOWELS}][^{_VOWELS}]*[dt]el$", lemma) and not neuter and lemma.endswith("middel"):
        return f"{lemma[:-2]}len"
    ending = "et" if neuter else "en"
    return f"{_doubled(lemma)}{ending}"


def _plural(lemma: str, neuter: bool) -> str:
    """Return the most likely indefinite plural."""
    if lemma.endswith("e"):
        return f"{lemma}r"
    if lemma.endswith("ium") or (neuter and lemma.endswith("um")):
        return f"{lemma[:-2]}er"
    if lemma.endswith("er") and not neuter:
        # Agents: leder, ledere; titles in -ter and -mester drop an e: minister, ministre.
        return f"{lemma[:-2]}re" if lemma.endswith(("minister", "mester", "magister")) else f"{lemma}e"
    if lemma.endswith("el"):
        return f"{lemma[:-2]}ler" if len(lemma) > 4 else f"{lemma}er"
    for pattern, ending in _PLURAL_BY_ENDING:
        if pattern.search(lemma):
            return f"{_doubled(lemma)}{ending}"
    if neuter:
        # Short neuters have one form for both numbers: angreb, mål, hold.
        return lemma
    return f"{_doubled(lemma)}er"


def _plural_definite(plural: str) -> str:
    if plural.endswith("e"):
        return f"{plural}ne"
    if plural.endswith("er"):
        return f"{plural}ne"
    return f"{_doubled(plural)}ene"


def _verb(lemma: str, irregular: Irregular) -> Iterator[Form]:
    word, gap, rest = lemma.partition(" ")
    stem = word[:-1] if word.endswith("e") else word
    past = f"{stem}ede" if word.endswith("e") else f"{word}ede"
    participle = f"{stem}et" if word.endswith("e") else f"{word}et"
    given = {slot: text.partition(" ")[0] if text else None for slot, text in irregular.items()}
    past_form = _or_rule(given, "past", past)
    participle_form = _or_rule(given, "pp", _participle_of(past_form, participle) if "past" in given else participle)
    passive = f"{word}s"
    slots = {
        "inf": word,
        "pres": _or_rule(given, "pres", f"{word}r"),
        "past": past_form,
        "pp": participle_form,
        "imp": _or_rule(given, "imp", _single(stem)),
        "ing": _or_rule(given, "ing", f"{stem}ende"),
        "inf.pass": passive,
        "past.pass": f"{past_form}s" if past_form and past_form.endswith("e") else None,
        "pp.def": f"{participle_form[:-1]}de"
        if participle_form and participle_form.endswith("et")
        else participle_form and f"{participle_form}e",
    }
    for slot, text in slots.items():
        if text:
            yield Form(slot, f"{text}{gap}{rest}")


def _participle_of(past: str | None, regular: str) -> str:
    """Return the participle that goes with an irregular past, if its ending tells."""
    if past and past.endswith("te"):
        return past[:-1]
    return regular


def _adjective(lemma: str, irregular: Irregular) -> Iterator[Form]:
    *front, word = lemma.split(" ")
    lead = "".join(f"{each} " for each in front)
    weak = _or_rule(irregular, "def", _weak(word))
    slots = {
        "pos": word,
        "neut": _or_rule(irregular, "neut", _neuter(word)),
        "def": weak,
        "comp": irregular.get("comp") if "comp" in irregular else _compared(weak, "re"),
        "sup": irregular.get("sup") if "sup" in irregular else _compared(weak, "st"),
    }
    for slot, text in slots.items():
        if text:
            yield Form(slot, text if " " in text else f"{lead}{text}")
    if slots["sup"]:
        yield Form("sup.def", f"{lead}{slots['sup']}e")


def _weak(word: str) -> str:
    """Return the form in -e of an adjective."""
    if word.endswith(("e", "a", "o", "å", "u")) or (word.endswith("s") and not word.endswith(("løs", "us", "is"))):
        return word
    if word.endswith(("el", "en", "er")) and len(word) > 4 and not word.endswith(("ren", "lær", "ven")):
        stem = word[:-2]
        single = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
        return f"{single}{word[-1]}e"
    if word.endswith("et") and len(word) > 4 and not word.endswith(("ret", "let", "net", "tet")):
        return f"{word[:-1]}de"
    return f"{_doubled(word)}e"


def _neuter(word: str) -> str:
    if word.endswith(("t", "e", "sk", "s", "u", "o", "a")):
        return word
    return f"{word[:-1]}t" if word.endswith("tt") else f"{word}t"


def _compared(weak: str | None, ending: str) -> str | None:
    if not weak or not weak.endswith("e") or weak.endswith(("ede", "ende", "iske", "nde")):
        return None
    return f"{weak}{ending}"


def _doubled(word: str) -> str:
    """Return the word with its last consonant doubled where Danish does so before a vowel."""
    if word.endswith(("tion", "sion")):
        return word
    if _DOUBLING.search(word) and not _NEVER_DOUBLING.search(word) and not re.search(rf"[{_VOWELS}]{{2}}.$", word):
        return word + word[-1]
    return word


def _single(stem: str) -> str:
    """Return the imperative: the stem with a doubled consonant made single (komme, kom)."""
    return stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS else stem


def _or_rule(irregular: Irregular, slot: str, rule: str | None) -> str | None:
    return irregular[slot] if slot in irregular else rule
