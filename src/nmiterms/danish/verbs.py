"""The forms of a Danish verb; the strong verbs, and the weak ones in *-te*, which no ending tells from those in *-ede*."""

from __future__ import annotations

from functools import cache

from nmiterms.danish.doubling import VOWELS, single

# Infinitive, past, participle; behind a slash the present where it is not the infinitive with r. A closed class.
_STRONG = """
bede bad bedt; betyde betød betydet; bide bed bidt; binde bandt bundet; blive blev blevet; bringe bragte bragt; briste brast bristet;
bryde brød brudt; byde bød budt; bære bar båret; drage drog draget; drikke drak drukket; drive drev drevet; dø døde død/dør;
falde faldt faldet; finde fandt fundet; flyde flød flydt; flyve fløj fløjet; fryse frøs frosset; få fik fået; følge fulgte fulgt;
give gav givet; glide gled gledet; gnide gned gnedet; gribe greb grebet; græde græd grædt; gyde gød gydt; gælde gjaldt gældt;
gøre gjorde gjort/gør; gå gik gået; hedde hed heddet; hjælpe hjalp hjulpet; holde holdt holdt; hænge hang hængt; komme kom kommet;
knibe kneb knebet; krybe krøb krøbet; lade lod ladt; le lo leet; lide led lidt; ligge lå ligget; lyde lød lydt; lyve løj løjet;
lægge lagde lagt; løbe løb løbet; nyde nød nydt; pibe peb pebet; ride red redet; rive rev revet; ryge røg røget; række rakte rakt;
se så set; sidde sad siddet; sige sagde sagt; skride skred skredet; skrive skrev skrevet; skyde skød skudt; skære skar skåret;
slå slog slået; slippe slap sluppet; smøre smurte smurt; snyde snød snydt; sove sov sovet; spinde spandt spundet;
springe sprang sprunget; spørge spurgte spurgt; stige steg steget; stikke stak stukket; stjæle stjal stjålet; stride stred stridt;
stryge strøg strøget; strække strakte strakt; stå stod stået; svige sveg sveget; svinde svandt svundet; sværge svor svoret;
synge sang sunget; synke sank sunket; sælge solgte solgt; sætte satte sat; tage tog taget; tie tav tiet; træde trådte trådt;
træffe traf truffet; trække trak trukket; tvinge tvang tvunget; tælle talte talt; vige veg veget; vinde vandt vundet;
vride vred vredet; vække vakte vakt; vælge valgte valgt; æde åd ædt; fortryde fortrød fortrudt; ske skete sket
"""
# Verbs that follow no prefix and are irregular in the present too: auxiliaries, modals and *vide*.
_ALONE = """
være var været/er; have havde haft/har; kunne kunne kunnet/kan; skulle skulle skullet/skal; ville ville villet/vil;
måtte måtte måttet/må; burde burde burdet/bør; turde turde turdet/tør; vide vidste vidst/ved; gide gad gidet/gider;
fare fór faret; bestille bestilte bestilt
"""
# Weak verbs with -te in the past; so do those with a prefix before them (tale, omtale, betale).
_WEAK_IN_TE = frozenset(
    "begynde bruge brede brænde dele drømme dræbe dømme fylde føde føre glemme gemme høre jævnføre kalde kende klæde købe køre lede"
    " leje lyse læse lære løse låne male melde mene møde nævne pege_ rede rejse ramme rende råbe sende sejre_ skabe skille skylde"
    " skænde skræmme smelte_ spare_ spilde spise sprede spænde stemme støde styrte_ svømme søge tabe tale tjene tænde tænke"
    " tømme trænge tyde_ vende vise forlange lange_ sigte_ gemme hænde pine_ døje fjerne_ nærme_ ane_ bruse løbe_ kigge_ plyndre_"
    " bemande_ skænke_ begrænse_ forlise true_ undvige_ besøge forsøge svare_ måle tåle stege koge lokalisere_ tilbyde_ forhøre råde"
    " læsse_ slide_ stile_ stræbe tvivle_ vare_ øve_ hæve_".split()
)
# What verbs are made with: prefixes, adverbs, and the few nouns and adjectives that a strong verb takes before it.
_PREFIXES = frozenset(
    "af an be bi bort efter er fast for fore forbi forud frem fra fuld færdig gen genne gennem god gå hen hjem højt igen igennem ihjel"
    " imod imøde ind inde iværk lig los lov mis mod ned nedad nær om omkring op over plan på rund sam sammen slut stad sted sønder"
    " til tilbage tilside u ud uden under ved vel videre vidt bag hånd del selv ligge_ kund rets døds hel stil rå fra tvangs vare syg"
    " krav tids død lov rigs afsted forud mellem samråds".split()
)


def verb_forms(word: str) -> dict[str, str | None]:
    """Return the forms of a verb of one word by slot; None for a form it lacks.

    >>> [verb_forms("udsende")[slot] for slot in ("pres", "past", "pp", "imp", "ing", "pp.def")]
    ['udsender', 'udsendte', 'udsendt', 'udsend', 'udsendende', 'udsendte']
    >>> [verb_forms("overtage")[slot] for slot in ("past", "pp", "inf.pass", "pp.def")]
    ['overtog', 'overtaget', 'overtages', 'overtagne']
    >>> [verb_forms("organisere")[slot] for slot in ("past", "pp", "past.pass", "imp")]
    ['organiserede', 'organiseret', 'organiseredes', 'organiser']
    """
    return {}
