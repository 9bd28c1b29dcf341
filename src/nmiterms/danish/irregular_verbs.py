"""The closed classes of Danish verbs whose past no ending tells: strong verbs, and weak ones in *-te*."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class Parts(NamedTuple):
    """The forms of a verb from which the others are made."""

    past: str
    participle: str
    present: str | None = None


# Infinitive, past, participle; behind a slash the present where it is not the infinitive with r.
_STRONG = """
bede bad bedt; betyde betød betydet; bide bed bidt; binde bandt bundet; blive blev blevet; bringe bragte bragt; briste
brast bristet; bryde brød brudt; byde bød budt; bære bar båret; drage drog draget; drikke drak drukket; drive drev
drevet; dø døde død; falde faldt faldet; finde fandt fundet; flyde flød flydt; flyve fløj fløjet; fortryde fortrød
fortrudt; fryse frøs frosset; følge fulgte fulgt; få fik fået; give gav givet; glide gled gledet; gnide gned gnedet;
gribe greb grebet; græde græd grædt; gyde gød gydt; gælde gjaldt gældt; gøre gjorde gjort/gør; gå gik gået; hedde hed
heddet; hive hev hevet; hjælpe hjalp hjulpet; holde holdt holdt; hænge hang hængt; knibe kneb knebet; komme kom
kommet; krybe krøb krøbet; kvæle kvalte kvalt; lade lod ladt; lide led lidt; ligge lå ligget; lyde lød lydt; lyve løj
løjet; lægge lagde lagt; løbe løb løbet; nyde nød nydt; oprinde oprandt oprundet; pibe peb pebet; ride red redet; rive
rev revet; ryge røg røget; række rakte rakt; se så set; sidde sad siddet; sige sagde sagt; skride skred skredet;
skrige skreg skreget; skrive skrev skrevet; skyde skød skudt; skære skar skåret; slibe sleb slebet; slide sled slidt;
slippe slap sluppet; slå slog slået; smide smed smidt; smøre smurte smurt; snige sneg sneget; snyde snød snydt; sove
sov sovet; spinde spandt spundet; springe sprang sprunget; spørge spurgte spurgt; stige steg steget; stikke stak
stukket; stjæle stjal stjålet; stride stred stridt; stryge strøg strøget; strække strakte strakt; stå stod stået;
svide sved svedet; svige sveg sveget; svinde svandt svundet; sværge svor svoret; synge sang sunget; synke sank sunket;
sælge solgte solgt; sætte satte sat; tage tog taget; træde trådte trådt; træffe traf truffet; trække trak trukket;
tvinge tvang tvunget; tælle talte talt; vige veg veget; vinde vandt vundet; vride vred vredet; vække vakte vakt; vælge
valgte valgt; æde åd ædt
"""
# Auxiliaries, modals and verbs that follow no prefix, or turn weak behind one (overvære, erfare, udvide, fortie).
_ALONE = """
være var været/er; have havde haft/har; kunne kunne kunnet/kan; skulle skulle skullet/skal; ville ville villet/vil;
måtte måtte måttet/må; burde burde burdet/bør; turde turde turdet/tør; vide vidste vidst/ved; gide gad gidet; fare for
faret; tie tav tiet; le lo leet; ske skete sket; ende endte endt; længe længte længt; skænde skændte skændt; syne synte synt;
lade lod ladet
"""
# Weak verbs with -te in the past, alone and behind a prefix (tale, omtale, betale).
_IN_TE = frozenset(
    "bage begynde bestille blæse bløde brede bruge brænde dele dræbe drømme døbe dømme fnyse forlange forråde"
    " forsømme fylde føde føle føre gemme glemme hejse hilse hælde hænde høre kalde kende klemme klæde knuse koge"
    " købe køre lyse lære læse løse låne låse male melde mene møde måle nævne pine prise ramme rejse rende rose"
    " røre råbe sende skabe skille skjule skræmme skylde skynde skælde sluge slæbe slænge smage spilde spise"
    " sprede sprænge spænde stege stemme stræbe støbe støde søge tabe tale tjene trænge tænde tænke tømme tåle"
    " vende vise volde".split()
)
# Those that have -te behind a prefix only: ledede, but indledte; trykkede, but udtrykte; redte is rare, forberedte is not.
_IN_TE_BEHIND_PREFIX = frozenset({"lede", "rede", "trykke"})
# What Danish makes verbs with, before the verb.
_PREFIXES = (
    "ad af an be bi bort efter er fast for fore forud frem fra fri fuld gen gennem god hen hjem i ihjel imod imøde ind inde løs med"
    " mellem mis mod ned om op over overens på rund sag sam sammen til tilbage ud und under ved vej vel videre"
).split()
# Verbs behind which any word may stand: offentliggøre, iværksætte, planlægge, tilvejebringe.
_BEHIND_ANYTHING = "gøre sætte lægge holde tage give føre skrive bringe melde følge falde slå stå gå".split()


def irregular_parts(verb: str) -> Parts | None:
    """Return past, participle and present of a verb that is strong or weak in *-te*, or None for one in *-ede*.

    >>> irregular_parts("overtage")
    Parts(past='overtog', participle='overtaget', present=None)
    >>> irregular_parts("offentliggøre").present, irregular_parts("anerkende").past, irregular_parts("udvide")
    ('offentliggør', 'anerkendte', None)
    """
    alone = _alone().get(verb)
    if alone:
        return alone
    table = _strong()
    for start in range(len(verb) - 1):
        front, base = verb[:start], verb[start:]
        known = base in table or base in _IN_TE or (start and base in _IN_TE_BEHIND_PREFIX)
        if known and _may_stand_before(front, base):
            past, participle, present = table.get(base) or _weak_in_te(base)
            return Parts(front + past, front + participle, present and front + present)
    return None


@cache
def strong_participles() -> tuple[str, ...]:
    """Return the strong participles in -et, which are -ne before a definite noun: givet, givne.

    >>> "givet" in strong_participles(), "brudt" in strong_participles()
    (True, False)
    """
    # The shortest (set, ædt) are endings of too much else.
    return tuple(
        parts.participle
        for parts in _strong().values()
        if len(parts.participle) > 4 and parts.participle[-3:-2] not in "åe" and parts.participle.endswith("et")
    )


def _weak_in_te(verb: str) -> Parts:
    """Return the parts of a weak verb; a doubled consonant is made single before t: ramme, ramte."""
    stem = verb[:-1]
    if stem[-1] == stem[-2]:
        stem = stem[:-1]
    return Parts(f"{stem}te", f"{stem}t")


def _may_stand_before(front: str, base: str) -> bool:
    if not front or base in _BEHIND_ANYTHING:
        return True
    return any(
        front == prefix or (front.startswith(prefix) and _may_stand_before(front[len(prefix) :], ""))
        for prefix in _PREFIXES
    )


@cache
def _strong() -> dict[str, Parts]:
    return _read_table(_STRONG)


@cache
def _alone() -> dict[str, Parts]:
    return _read_table(_ALONE)


def _read_table(table: str) -> dict[str, Parts]:
    found: dict[str, Parts] = {}
    for item in table.split(";"):
        forms, _, present = item.strip().partition("/")
        verb, past, participle = forms.split()
        found[verb] = Parts(past, participle, present or None)
    return found
