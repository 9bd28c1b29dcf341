"""English verbs: their forms, and the form that agrees with a number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

# past and participle; a verb with one form for both is written once.
_IRREGULAR = """
arise arose arisen; awake awoke awoken; be was been; bear bore borne; beat beat beaten; become became become; begin began begun;
bend bent; bet bet; bid bid; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred;
bring brought; broadcast broadcast; build built; burst burst; buy bought; cast cast; catch caught; choose chose chosen;
cling clung; come came come; cost cost; creep crept; cut cut; deal dealt; dig dug; do did done; draw drew drawn; drink drank drunk;
drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung;
fly flew flown; forbid forbade forbidden; forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven;
freeze froze frozen; get got; give gave given; go went gone; grind ground; grow grew grown; hang hung; have had; hear heard;
hide hid hidden; hit hit; hold held; hurt hurt; keep kept; kneel knelt; know knew known; lay laid; lead led; leave left;
lend lent; let let; lie lay lain; light lit; lose lost; make made; mean meant; meet met; mislead misled; misunderstand misunderstood;
offset offset; outdo outdid outdone; overcome overcame overcome; oversee oversaw overseen; overtake overtook overtaken;
overthrow overthrew overthrown; pay paid; put put; quit quit; read read; rebuild rebuilt; redo redid redone; repay repaid;
reset reset; rethink rethought; rewrite rewrote rewritten; ride rode ridden; ring rang rung; rise rose risen; run ran run;
say said; see saw seen; seek sought; sell sold; send sent; set set; shake shook shaken; shed shed; shine shone; shoot shot;
show showed shown; shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; sow sowed sown;
speak spoke spoken; spend spent; spin spun; split split; spread spread; spring sprang sprung; stand stood; steal stole stolen;
stick stuck; sting stung; strike struck; strive strove striven; swear swore sworn; sweep swept; swim swam swum; swing swung;
take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; thrust thrust; tread trod trodden;
undergo underwent undergone; understand understood; undertake undertook undertaken; undo undid undone; uphold upheld;
upset upset; wake woke woken; wear wore worn; weave wove woven; weep wept; win won; wind wound; withdraw withdrew withdrawn;
withhold withheld; withstand withstood; write wrote written
"""
# Verbs of more than one syllable whose last is stressed: they double their consonant.
_DOUBLING = frozenset(
    "admit commit permit submit omit emit transmit refer prefer defer confer infer transfer occur incur recur deter regret"
    " equip control compel expel propel rebel begin forget upset abet rebut".split()
)
_LIVE_FORMS = {
    "be": ("be", "is", "was", "been", "being"),
    "have": ("have", "has", "had", "had", "having"),
    "do": ("do", "does", "did", "done", "doing"),
    "go": ("go", "goes", "went", "gone", "going"),
}
_SLOTS = ("inf", "3sg", "past", "pp", "ing")
_AGREEING = {
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
    """Return the forms of a verb by slot; the first word of a phrasal verb inflects.

    >>> inflect_verb("take over")["past"], inflect_verb("permit")["pp"], inflect_verb("carry out")["3sg"]
    ('took over', 'permitted', 'carries out')
    """
    word, gap, rest = verb.partition(" ")
    forms = dict(zip(_SLOTS, _forms(word), strict=True))
    found = {slot: f"{form}{gap}{rest}" for slot, form in forms.items()}
    for slot, form in (irregular or {}).items():
        if form is None:
            found.pop(slot, None)
        elif slot in _SLOTS:
            found[slot] = form
    return found


def agree(form: str, number: Literal["singular", "plural"]) -> str:
    """Return a finite form in the number; a form that shows no number comes back as it is.

    >>> agree("is", "plural"), agree("have", "singular"), agree("confirms", "plural"), agree("must", "plural")
    ('are', 'has', 'confirm', 'must')
    """
    singular = {plural: one for one, plural in _AGREEING.items()}
    if number == "plural":
        return _AGREEING.get(form) or base_of(form) or form
    return singular.get(form, form)


def base_of(form: str) -> str | None:
    """Return the infinitive of a third person singular in s, or None where the form is none.

    >>> base_of("carries"), base_of("passes"), base_of("makes"), base_of("must")
    ('carry', 'pass', 'make', None)
    """
    if not re.search(r"[^su]s$", form) or len(form) < 4:
        return None
    if form.endswith("ies") and len(form) > 4:
        return f"{form[:-3]}y"
    if re.search(r"(?:ss|x|z|ch|sh|o)es$", form):
        return form[:-2]
    return form[:-1]


def irregular_slots(form: str) -> frozenset[str]:
    """Return the slots that a word fills as a form of an irregular verb; empty where it is none.

    >>> sorted(irregular_slots("taken")), sorted(irregular_slots("gives")), sorted(irregular_slots("table"))
    (['pp'], ['3sg'], [])
    """
    return _irregular_forms().get(form, frozenset())


@cache
def _irregular_forms() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for verb in _irregular():
        for slot, form in inflect_verb(verb).items():
            found[form] = found.get(form, frozenset()) | {slot}
    return found


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = {}
    for item in _IRREGULAR.split(";"):
        verb, past, *participle = item.split()
        table[verb] = (past, participle[0] if participle else past)
    return table


@cache
def _forms(verb: str) -> tuple[str, str, str, str, str]:
    if verb in _LIVE_FORMS:
        return _LIVE_FORMS[verb]
    third = _third_person(verb)
    past, participle = _irregular().get(verb) or (_with_ed(verb), _with_ed(verb))
    return verb, third, past, participle, _with_ing(verb)


def _third_person(verb: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh|o)$", verb):
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
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    return f"{_doubled(verb)}ing"


def _doubled(verb: str) -> str:
    """Return the stem with its last consonant doubled where British spelling asks for it."""
    one_syllable = re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb) or re.fullmatch(r"qu[aeiou][^aeiouwxy]", verb)
    british = re.search(r"[^aeiou][aeiou]l$", verb)
    return verb + verb[-1] if one_syllable or verb in _DOUBLING or british else verb
