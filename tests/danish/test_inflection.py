"""Danish inflection against tables of real words: what a reader of defence and politics meets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmiterms.danish.inflection import Form, genitives, inflect

# Infinitive, present, past, participle, imperative, present participle, definite participle.
VERBS = """
træne træner trænede trænet træn trænende trænede
angribe angriber angreb angrebet angrib angribende angrebne
forsvare forsvarer forsvarede forsvaret forsvar forsvarende forsvarede
sende sender sendte sendt send sendende sendte
udsende udsender udsendte udsendt udsend udsendende udsendte
indstille indstiller indstillede indstillet indstil indstillende indstillede
bestille bestiller bestilte bestilt bestil bestillende bestilte
udpege udpeger udpegede udpeget udpeg udpegende udpegede
vedtage vedtager vedtog vedtaget vedtag vedtagende vedtagne
overtage overtager overtog overtaget overtag overtagende overtagne
deltage deltager deltog deltaget deltag deltagende deltagne
støtte støtter støttede støttet støt støttende støttede
bekræfte bekræfter bekræftede bekræftet bekræft bekræftende bekræftede
beslutte beslutter besluttede besluttet beslut besluttende besluttede
fortsætte fortsætter fortsatte fortsat fortsæt fortsættende fortsatte
iværksætte iværksætter iværksatte iværksat iværksæt iværksættende iværksatte
nedlægge nedlægger nedlagde nedlagt nedlæg nedlæggende nedlagte
planlægge planlægger planlagde planlagt planlæg planlæggende planlagte
afbryde afbryder afbrød afbrudt afbryd afbrydende afbrudte
tilbyde tilbyder tilbød tilbudt tilbyd tilbydende tilbudte
forbyde forbyder forbød forbudt forbyd forbydende forbudte
gennemføre gennemfører gennemførte gennemført gennemfør gennemførende gennemførte
medføre medfører medførte medført medfør medførende medførte
anerkende anerkender anerkendte anerkendt anerkend anerkendende anerkendte
anvende anvender anvendte anvendt anvend anvendende anvendte
afvise afviser afviste afvist afvis afvisende afviste
oplyse oplyser oplyste oplyst oplys oplysende oplyste
udtale udtaler udtalte udtalt udtal udtalende udtalte
betale betaler betalte betalt betal betalende betalte
meddele meddeler meddelte meddelt meddel meddelende meddelte
stemme stemmer stemte stemt stem stemmende stemte
bestemme bestemmer bestemte bestemt bestem bestemmende bestemte
ramme rammer ramte ramt ram rammende ramte
forsøge forsøger forsøgte forsøgt forsøg forsøgende forsøgte
undersøge undersøger undersøgte undersøgt undersøg undersøgende undersøgte
indlede indleder indledte indledt indled indledende indledte
lede leder ledede ledet led ledende ledede
forberede forbereder forberedte forberedt forbered forberedende forberedte
erklære erklærer erklærede erklæret erklær erklærende erklærede
lære lærer lærte lært lær lærende lærte
udvide udvider udvidede udvidet udvid udvidende udvidede
skrive skriver skrev skrevet skriv skrivende skrevne
give giver gav givet giv givende givne
opgive opgiver opgav opgivet opgiv opgivende opgivne
trække trækker trak trukket træk trækkende trukne
tilbagetrække tilbagetrækker tilbagetrak tilbagetrukket tilbagetræk tilbagetrækkende tilbagetrukne
forhandle forhandler forhandlede forhandlet forhandl forhandlende forhandlede
organisere organiserer organiserede organiseret organiser organiserende organiserede
protestere protesterer protesterede protesteret protester protesterende protesterede
forudse forudser forudså forudset forudse forudseende forudsete
gå går gik gået gå gående gåede
stå står stod stået stå stående ståede
bo bor boede boet bo boende boede
gøre gør gjorde gjort gør gørende gjorte
offentliggøre offentliggør offentliggjorde offentliggjort offentliggør offentliggørende offentliggjorte
"""

# Positive, neuter, definite, comparative, superlative; "-" where the form does not exist.
ADJECTIVES = """
dansk dansk danske - -
amerikansk amerikansk amerikanske - -
militær militært militære - -
politisk politisk politiske - -
national nationalt nationale - -
international internationalt internationale - -
officiel officielt officielle - -
aktuel aktuelt aktuelle - -
fælles fælles fælles - -
allieret allieret allierede - -
væbnet væbnet væbnede - -
bevæbnet bevæbnet bevæbnede - -
truet truet truede - -
navngivet navngivet navngivne - -
konkret konkret konkrete - -
permanent permanent permanente - -
vigtig vigtigt vigtige vigtigere vigtigst
alvorlig alvorligt alvorlige alvorligere alvorligst
farlig farligt farlige farligere farligst
voldsom voldsomt voldsomme voldsommere voldsomst
stærk stærkt stærke stærkere stærkest
svag svagt svage svagere svagest
stor stort store større størst
god godt gode bedre bedst
ny nyt nye nyere nyest
gammel gammelt gamle ældre ældst
sikker sikkert sikre sikrere sikrest
åben åbent åbne åbnere åbnest
bred bredt brede bredere bredest
hel helt hele helere helest
kort kort korte kortere kortest
let let lette lettere lettest
smuk smukt smukke smukkere smukkest
blå blåt blå - -
frisk friskt friske friskere friskest
"""

# Phrase, gender, definite, plural, definite plural.
PHRASES = """
særlig udsending|common|særlige udsending|særlige udsendinge|særlige udsendinge
kollektivt forsvar|neuter|kollektive forsvar|kollektive forsvar|kollektive forsvar
åbent samråd|neuter|åbne samråd|åbne samråd|åbne samråd
militært bidrag|neuter|militære bidrag|militære bidrag|militære bidrag
leder af delegationen|common|lederen af delegationen|ledere af delegationen|lederne af delegationen
minister for fiskeri|common|ministeren for fiskeri|ministre for fiskeri|ministrene for fiskeri
børne- og undervisningsminister|common|børne- og undervisningsministeren|børne- og undervisningsministre|børne- og undervisningsministrene
Natos generalsekretær|common|-|Natos generalsekretærer|-
fred og sikkerhed|common|-|-|-
"""


def rows(table: str, separator: str | None = None) -> list[list[str]]:
    return [line.split(separator) for line in table.strip().splitlines()]


def slots(*arguments: object) -> dict[str, str]:
    found: dict[str, str] = {}
    for form in inflect(*arguments):  # type: ignore[arg-type]
        found.setdefault(form.slot, form.text)
    return found


@pytest.mark.parametrize("row", rows(VERBS), ids=lambda row: row[0])
def test_verb(row: list[str]) -> None:
    found = slots(row[0], "verb")
    assert [found[slot] for slot in ("inf", "pres", "past", "pp", "imp", "ing", "pp.def")] == row


@pytest.mark.parametrize("row", rows(ADJECTIVES), ids=lambda row: row[0])
def test_adjective(row: list[str]) -> None:
    found = slots(row[0], "adjective")
    assert [found.get(slot, "-") for slot in ("pos", "neut", "def", "comp", "sup")] == row


@pytest.mark.parametrize("row", rows(PHRASES, "|"), ids=lambda row: row[0])
def test_phrase(row: list[str]) -> None:
    lemma, gender, *right = row
    found = slots(lemma, "noun", gender)
    assert [found.get(slot, "-") for slot in ("sg.def", "pl", "pl.def")] == right


def test_irregular_forms_win() -> None:
    found = slots("løn", "noun", "common", {"pl": "lønninger"})
    assert (found["pl"], found["pl.def"], found["pl.def.gen"]) == ("lønninger", "lønningerne", "lønningernes")
    assert "pl" not in slots("islam", "noun", "common", {"sg.def": None, "pl": None})
    assert slots("svare", "verb", None, {"past": "svarte"})["pp"] == "svart"
    assert slots("inhabil", "adjective", None, {"def": "inhabile"})["def"] == "inhabile"
    assert slots("træde tilbage", "verb")["past"] == "trådte tilbage"
    assert slots("udtale sig", "verb", None, {"imp": "udtal dig"})["imp"] == "udtal dig"


def test_genitives_behind_s_and_of_names() -> None:
    assert genitives("Danmark")[0] == "Danmarks"
    assert genitives("Anders") == ("Anders’", "Anders'")
    assert Form("pl.gen", "styrkers") in inflect("styrke", "noun", "common")
    assert Form("name.gen", "Nato’s") in inflect("Nato", "proper-noun")


def test_passive_and_deponent_verbs() -> None:
    assert slots("træne", "verb")["past.pass"] == "trænedes"
    assert slots("se", "verb")["inf.pass"] == "ses"
    assert [slots("mødes", "verb")[slot] for slot in ("pres", "past")] == ["mødes", "mødtes"]
    assert slots("slås", "verb")["past"] == "sloges"


word = st.text("abdefgiklmnoprstuvyæøå", min_size=1, max_size=14)


@given(word, st.sampled_from(["noun", "verb", "adjective", "participle", "proper-noun", "adverb"]))
def test_any_word_inflects_and_its_lemma_comes_first(lemma: str, part_of_speech: str) -> None:
    forms = inflect(lemma, part_of_speech, "neuter")
    assert forms[0].text == lemma
    assert all(form.text.strip() == form.text != "" for form in forms)
    assert len(set(forms)) == len(forms)


@given(word, word, st.sampled_from(["common", "neuter"]))
def test_a_compound_inflects_as_its_last_part(front: str, last: str, gender: str) -> None:
    """Words long enough not to be read as another word by chance inflect the same behind a hyphen."""
    head = last + "ning"
    alone = [form.text for form in inflect(head, "noun", gender)]
    behind = [form.text for form in inflect(f"{front}-{head}", "noun", gender)]
    assert behind == [f"{front}-{text}" for text in alone]
