"""English verbs: their forms, and the form that agrees with a number."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from functools import cache
from typing import Literal

from nmiterms.english.function_words import BE_FORMS, MODALS
from nmiterms.english.irregular_verbs import PREFIXES, irregular_forms, irregular_verbs

# Verbs of more than one syllable that double their consonant: those stressed at the end, and a few British ones.
_DOUBLING = frozenset(
    # stressed at the end
    "abet abhor abut acquit admit allot annul begin commit compel concur confer control debar debug deter disbar emit equip"
    " excel expel forget incur infer occur omit permit prefer propel rebel rebut recur refer regret remit repel submit"
    " transfer transmit"
    # British: as if stressed at the end, and those in which a vowel stands before -al, -el
    " handicap kidnap program worship dial duel equal fuel refuel"
    # a verb of one syllable behind another word
    " airdrop babysit backstop eavesdrop overlap sidestep wiretap zigzag".split()
)
# A verb of one syllable with one vowel and one consonant behind it doubles the consonant; behind a prefix too (replan).
_ONE_SYLLABLE = re.compile(r"(?:[^aeiou]*|s?qu)[aeiou][^aeiouwxy]")
_ONE_SYLLABLE_BEHIND_PREFIX = re.compile(
    rf"(?:{'|'.join(PREFIXES)})(?:[bcdfghjklmnprstvwz]|[bcfgps][lr]|[dt]r|s[ckmnptw]|ch|sh|th|wh|wr|str|scr|spr)[aeiou][bdgmnprt]"
)
_LIVE_FORMS = {
    "be": ("be", "is", "was", "been", "being"),
    "have": ("have", "has", "had", "had", "having"),
    "do": ("do", "does", "did", "done", "doing"),
    "go": ("go", "goes", "went", "gone", "going"),
}
_SLOTS = ("inf", "3sg", "past", "pp", "ing")
# The one verb that shows person and number beyond its third person singular.
_BE_BESIDES = {"1sg": "am", "pres.pl": "are", "past.pl": "were"}
# Forms that show the number of their subject otherwise than by -s.
_PLURAL_OF = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}


def inflect_verb(verb: str, irregular: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """Return the forms of a verb by slot (``inf 3sg past pp ing``); the first word of a phrasal verb inflects.

    *Be* alone has ``1sg pres.pl past.pl`` besides.

    ``irregular`` forms overrule the rules; None there means that the form does not exist.

    >>> inflect_verb("take over")["past"], inflect_verb("permit")["pp"], inflect_verb("carry out")["3sg"]
    ('took over', 'permitted', 'carries out')
    >>> [inflect_verb(verb)["past"] for verb in ("travel", "visit", "overthrow", "panic", "target", "air-drop")]
    ['travelled', 'visited', 'overthrew', 'panicked', 'targeted', 'air-dropped']
    >>> inflect_verb("be wrong")["past.pl"], "past.pl" in inflect_verb("err")
    ('were wrong', False)
    """
    word, gap, rest = verb.partition(" ")
    forms = dict(zip(_SLOTS, _forms(word), strict=True)) | (_BE_BESIDES if word == "be" else {})
    found = {slot: f"{form}{gap}{rest}" for slot, form in forms.items()}
    for slot, form in (irregular or {}).items():
        if form is None:
            found.pop(slot, None)
        elif slot in _SLOTS:
            found[slot] = form
    return found


def verb_lemmas(word: str, known: Container[str]) -> tuple[tuple[str, str], ...]:
    """Return the known verbs of which the word may be a form, each with its slot.

    >>> verb_lemmas("planned", {"plan", "plane"}), verb_lemmas("left", {"leave"}), verb_lemmas("putting", {"put"})
    ((('plan', 'past'), ('plan', 'pp')), (('leave', 'past'), ('leave', 'pp')), (('put', 'ing'),))
    """
    lemmas = dict.fromkeys(lemma for lemma in _lemmas(word) if lemma in known)
    return tuple((lemma, slot) for lemma in lemmas for slot, form in inflect_verb(lemma).items() if form == word)


def agree(form: str, number: Literal["singular", "plural"]) -> str:
    """Return a finite form in the number; a form that shows no number comes back as it is.

    >>> agree("is", "plural"), agree("have", "singular"), agree("confirms", "plural"), agree("must", "plural")
    ('are', 'has', 'confirm', 'must')
    >>> agree("confirm", "singular"), agree("confirmed", "singular"), agree("took", "singular"), agree("Isn’t", "plural")
    ('confirms', 'confirmed', 'took', 'Aren’t')
    >>> agree("is", "singular"), agree("has", "singular"), agree("am", "plural"), agree("been", "singular")
    ('is', 'has', 'are', 'been')
    """
    plain = form.lower().replace("’", "'")
    right = _plural(plain) if number == "plural" else _singular(plain)
    if right == plain:
        return form
    right = right.replace("'", "’") if "’" in form else right
    return right[0].upper() + right[1:] if form[0].isupper() else right


def base_of(form: str) -> str | None:
    """Return the infinitive of a third person singular in s, or None where the form is none.

    >>> base_of("carries"), base_of("passes"), base_of("makes"), base_of("must")
    ('carry', 'pass', 'make', None)
    """
    if not re.search(r"[^su]s$", form) or len(form) < 4:
        return None
    if form.endswith("ies") and len(form) > 4:
        return f"{form[:-3]}y"
    if re.search(r"(?:ss|x|zz|ch|sh|[^aeiou]o|[fc]us)es$", form):
        return form[:-2]
    return form[:-1]


def irregular_slots(form: str) -> frozenset[str]:
    """Return the slots that a word fills as a form of an irregular verb; empty where it is none.

    >>> sorted(irregular_slots("taken")), sorted(irregular_slots("gives")), sorted(irregular_slots("table"))
    (['pp'], ['3sg'], [])
    """
    return _slots_by_form().get(form, frozenset())


def _plural(form: str) -> str:
    return _PLURAL_OF.get(form) or ("are" if form == "am" else base_of(form)) or form


def _singular(form: str) -> str:
    """Return the singular of a plural or base form; forms of the past and others show no number."""
    known = {plural: singular for singular, plural in _PLURAL_OF.items()}
    if form in known:
        return known[form]
    past = form.endswith(("ed", "ing", "n't")) or irregular_slots(form) & {"past", "pp"}
    if form in MODALS | BE_FORMS or form in _PLURAL_OF or past or base_of(form) or not form.isalpha():
        return form
    return _third_person(form)


def _lemmas(word: str) -> Iterator[str]:
    """Yield what the word may be a form of."""
    yield word
    for verb, forms in {**irregular_verbs(), "be": ("was", "been")}.items():
        for prefix in ("", *PREFIXES):
            if word in {prefix + forms[0], prefix + forms[1]}:
                yield prefix + verb
    yield from {"is": ("be",), "are": ("be",), "were": ("be",), "has": ("have",)}.get(word, ())
    for ending in ("s", "es", "ed", "d", "ing", "ked", "king"):
        stem = word.removesuffix(ending)
        if stem != word:
            yield from (stem, f"{stem}e")
            if len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]
    for ending, last in (("ies", "y"), ("ied", "y"), ("ying", "ie")):
        if word.endswith(ending):
            yield word.removesuffix(ending) + last


@cache
def _slots_by_form() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for verb in irregular_verbs():
        for slot, form in inflect_verb(verb).items():
            found[form] = found.get(form, frozenset()) | {slot}
    return found


@cache
def _forms(verb: str) -> tuple[str, str, str, str, str]:
    if verb in _LIVE_FORMS:
        return _LIVE_FORMS[verb]
    front, hyphen, base = verb.rpartition("-")
    past, participle = irregular_forms(base) or (_with_ed(base), _with_ed(base))
    forms = (base, _third_person(base), past, participle, _with_ing(base))
    base, third, past, participle, ing = (f"{front}{hyphen}{form}" for form in forms)
    return base, third, past, participle, ing


def _third_person(verb: str) -> str:
    if verb.endswith("z") and re.search(r"[^aeiou]?[ui]z$", verb):
        return f"{verb}zes"
    if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    return f"{_doubled(verb)}ed"


def _with_ing(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye", "inge")):
        return f"{verb[:-1]}ing"
    return f"{_doubled(verb)}ing"


def _doubled(verb: str) -> str:
    """Return the stem as it stands before -ed and -ing in British spelling: its last consonant doubled, k behind c."""
    if re.search(r"[^aeiou]ic$", verb):
        return f"{verb}k"
    british = re.search(r"[^aeiou][aeiou]l$", verb) and verb != "parallel"
    short = _ONE_SYLLABLE.fullmatch(verb) or _ONE_SYLLABLE_BEHIND_PREFIX.fullmatch(verb)
    return verb + verb[-1] if short or british or verb in _DOUBLING else verb
