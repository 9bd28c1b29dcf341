"""Danish nouns against a table of real words: what a reader of defence and politics meets."""

from __future__ import annotations

import pytest

from nmiterms.danish.inflection import Form, inflect

# Lemma, gender, definite, plural, definite plural; "-" where the form is not asked for.
NOUNS = """
mission common missionen missioner missionerne
træning common træningen træninger træningerne
soldat common soldaten soldater soldaterne
styrke common styrken styrker styrkerne
hær common hæren hære hærene
krig common krigen krige krigene
angreb neuter angrebet angreb angrebene
bidrag neuter bidraget bidrag bidragene
træningsbidrag neuter træningsbidraget træningsbidrag træningsbidragene
våben neuter våbnet våben våbnene
atomvåben neuter atomvåbnet atomvåben atomvåbnene
missil neuter missilet missiler missilerne
fly neuter flyet fly flyene
skib neuter skibet skibe skibene
krigsskib neuter krigsskibet krigsskibe krigsskibene
ubåd common ubåden ubåde ubådene
kampvogn common kampvognen kampvogne kampvognene
bombe common bomben bomber bomberne
minister common ministeren ministre ministrene
forsvarsminister common forsvarsministeren forsvarsministre forsvarsministrene
statsminister common statsministeren statsministre statsministrene
ministerium neuter ministeriet ministerier ministerierne
forsvarsministerium neuter forsvarsministeriet forsvarsministerier forsvarsministerierne
regering common regeringen regeringer regeringerne
parti neuter partiet partier partierne
støtteparti neuter støttepartiet støttepartier støttepartierne
formand common formanden formænd formændene
ordfører common ordføreren ordførere ordførerne
leder common lederen ledere lederne
vælger common vælgeren vælgere vælgerne
politiker common politikeren politikere politikerne
amerikaner common amerikaneren amerikanere amerikanerne
iraker common irakeren irakere irakerne
officer common officeren officerer officererne
general common generalen generaler generalerne
major common majoren majorer majorerne
oberst common obersten oberster obersterne
kaptajn common kaptajnen kaptajner kaptajnerne
bataljon common bataljonen bataljoner bataljonerne
brigade common brigaden brigader brigaderne
division common divisionen divisioner divisionerne
regiment neuter regimentet regimenter regimenterne
kompagni neuter kompagniet kompagnier kompagnierne
deling common delingen delinger delingerne
enhed common enheden enheder enhederne
værnepligt common værnepligten - -
reserve common reserven reserver reserverne
kaserne common kasernen kaserner kasernerne
base common basen baser baserne
lejr common lejren lejre lejrene
lufthavn common lufthavnen lufthavne lufthavnene
grænse common grænsen grænser grænserne
alliance common alliancen alliancer alliancerne
koalition common koalitionen koalitioner koalitionerne
medlemsland neuter medlemslandet medlemslande medlemslandene
land neuter landet lande landene
medlem neuter medlemmet medlemmer medlemmerne
folketingsmedlem neuter folketingsmedlemmet folketingsmedlemmer folketingsmedlemmerne
mandat neuter mandatet mandater mandaterne
valg neuter valget valg valgene
lov common loven love lovene
lovforslag neuter lovforslaget lovforslag lovforslagene
aftale common aftalen aftaler aftalerne
forlig neuter forliget forlig forligene
beslutning common beslutningen beslutninger beslutningerne
forhandling common forhandlingen forhandlinger forhandlingerne
møde neuter mødet møder møderne
topmøde neuter topmødet topmøder topmøderne
samråd neuter samrådet samråd samrådene
udvalg neuter udvalget udvalg udvalgene
nævn neuter nævnet nævn nævnene
råd neuter rådet råd rådene
ambassade common ambassaden ambassader ambassaderne
ambassadør common ambassadøren ambassadører ambassadørerne
direktør common direktøren direktører direktørerne
diplomat common diplomaten diplomater diplomaterne
demokrat common demokraten demokrater demokraterne
bureaukrat common bureaukraten bureaukrater bureaukraterne
præsident common præsidenten præsidenter præsidenterne
agent common agenten agenter agenterne
terrorist common terroristen terrorister terroristerne
bevægelse common bevægelsen bevægelser bevægelserne
terrorbevægelse common terrorbevægelsen terrorbevægelser terrorbevægelserne
milits common militsen militser militserne
oprør neuter oprøret oprør oprørene
oprører common oprøreren oprørere oprørerne
fjende common fjenden fjender fjenderne
flygtning common flygtningen flygtninge flygtningene
udlænding common udlændingen udlændinge udlændingene
udsending common udsendingen udsendinge udsendingene
borger common borgeren borgere borgerne
civilist common civilisten civilister civilisterne
offer neuter ofret ofre ofrene
krise common krisen kriser kriserne
coronakrise common coronakrisen coronakriser coronakriserne
konflikt common konflikten konflikter konflikterne
trussel common truslen trusler truslerne
angriber common angriberen angribere angriberne
sikkerhed common sikkerheden sikkerheder sikkerhederne
myndighed common myndigheden myndigheder myndighederne
politik common politikken politikker politikkerne
teknik common teknikken teknikker teknikkerne
republik common republikken republikker republikkerne
kritik common kritikken kritikker kritikkerne
debat common debatten debatter debatterne
ret common retten retter retterne
domstol common domstolen domstole domstolene
dom common dommen domme dommene
sygdom common sygdommen sygdomme sygdommene
program neuter programmet programmer programmerne
problem neuter problemet problemer problemerne
system neuter systemet systemer systemerne
resultat neuter resultatet resultater resultaterne
budget neuter budgettet budgetter budgetterne
kabinet neuter kabinettet kabinetter kabinetterne
universitet neuter universitetet universiteter universiteterne
identitet common identiteten identiteter identiteterne
bibliotek neuter biblioteket biblioteker bibliotekerne
institut neuter instituttet institutter institutterne
hotel neuter hotellet hoteller hotellerne
hospital neuter hospitalet hospitaler hospitalerne
signal neuter signalet signaler signalerne
tal neuter tallet tal tallene
flertal neuter flertallet flertal flertallene
mindretal neuter mindretallet mindretal mindretallene
mål neuter målet mål målene
middel neuter midlet midler midlerne
artikel common artiklen artikler artiklerne
regel common reglen regler reglerne
fængsel neuter fængslet fængsler fængslerne
kapitel neuter kapitlet kapitler kapitlerne
eksempel neuter eksemplet eksempler eksemplerne
stemmeseddel common stemmesedlen stemmesedler stemmesedlerne
model common modellen modeller modellerne
del common delen dele delene
fordel common fordelen fordele fordelene
forskel common forskellen forskelle forskellene
center neuter centret centre centrene
hovedkvarter neuter hovedkvarteret hovedkvarterer hovedkvartererne
kvarter neuter kvarteret kvarterer kvartererne
register neuter registret registre registrene
lager neuter lageret lagre lagrene
nummer neuter nummeret numre numrene
museum neuter museet museer museerne
forum neuter forummet - -
rum neuter rummet rum rummene
luftrum neuter luftrummet luftrum luftrummene
land neuter landet lande landene
hus neuter huset huse husene
by common byen byer byerne
ø common øen øer øerne
bro common broen broer broerne
vej common vejen veje vejene
område neuter området områder områderne
sted neuter stedet steder stederne
øjeblik neuter øjeblikket øjeblikke øjeblikkene
dag common dagen dage dagene
uge common ugen uger ugerne
måned common måneden måneder månederne
år neuter året år årene
time common timen timer timerne
mand common manden mænd mændene
kvinde common kvinden kvinder kvinderne
barn neuter barnet børn børnene
bog common bogen bøger bøgerne
kraft common kraften kræfter kræfterne
luftkraft common luftkraften luftkræfter luftkræfterne
hovedstad common hovedstaden hovedstæder hovedstæderne
menneske neuter mennesket mennesker menneskene
studerende common studerende studerende studerende
avis common avisen aviser aviserne
journalist common journalisten journalister journalisterne
medie neuter mediet medier medierne
rapport common rapporten rapporter rapporterne
redegørelse common redegørelsen redegørelser redegørelserne
undersøgelse common undersøgelsen undersøgelser undersøgelserne
erklæring common erklæringen erklæringer erklæringerne
opgave common opgaven opgaver opgaverne
indsats common indsatsen indsatser indsatserne
operation common operationen operationer operationerne
øvelse common øvelsen øvelser øvelserne
plan common planen planer planerne
støtte common støtten støtter støtterne
hjælp common hjælpen - -
penge common - penge pengene
NGO common NGO’en NGO’er NGO’erne
tv neuter tv’et - -
Nato-land neuter Nato-landet Nato-lande Nato-landene
"""


def rows(table: str, separator: str | None = None) -> list[list[str]]:
    return [line.split(separator) for line in table.strip().splitlines()]


def slots(*arguments: object) -> dict[str, str]:
    found: dict[str, str] = {}
    for form in inflect(*arguments):  # type: ignore[arg-type]
        found.setdefault(form.slot, form.text)
    return found


@pytest.mark.parametrize(("lemma", "gender", "definite", "plural", "plural_definite"), rows(NOUNS))
def test_noun(lemma: str, gender: str, definite: str, plural: str, plural_definite: str) -> None:
    found = slots(lemma, "noun", gender)
    for slot, right in (("sg.def", definite), ("pl", plural), ("pl.def", plural_definite)):
        if right != "-":
            assert found[slot] == right


def test_a_word_in_the_plural_only_is_no_singular() -> None:
    found = slots("bukser", "noun", "common", {"sg.def": None, "pl": "bukser"})
    assert "sg" not in found
    assert found["pl.def"] == "bukserne"


def test_the_less_usual_of_two_forms_is_read_too() -> None:
    assert Form("sg.def", "centeret") in inflect("center", "noun", "neuter")
    assert Form("sg.def.gen", "tilbudets") in inflect("tilbud", "noun", "neuter")
    assert Form("sg.def", "centeret") not in inflect("center", "noun", "neuter", {"sg.def": "centret"})
