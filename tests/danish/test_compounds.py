"""Compounds are split where every part is known, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmiterms.danish.compounds import split

MODIFIERS = frozenset(
    "træning kapacitet opbygning sikkerhed våben hvile våbenhvile forsvar forlig klima handling kerne atom fly flyver krig stat"
    " stats minister terror bevægelse corona nato usa it militser milits gruppe base kommunikation folk barn børn land lande"
    " menneske ret rettighed par sport træ god gen vare kø køre fred skab repræsentant nation mission mandat øvelse plan år"
    " hold tilbagehold over mellem jern bane tur bo forhold detalje stemme magt strategi".split()
)
HEADS = frozenset(
    "bidrag bidraget minister ministeren aftale aftalen kreds kredsen plan planen krisen bevægelserne råd rådet stab tab grupper"
    " flag ledet specialist by retten ret net kerne kerner kendelse enhed enheder tage møde parti rum ministre erne heden skab"
    " skabet returen turen bro broen lader aftaler angreb holdelse mandatet sten løs situationen tekst styrelsen".split()
)

SPLITS = """
træningsbidrag træning+bidrag
kapacitetsopbygningsbidrag kapacitet+opbygning+bidrag
sikkerhedsråd sikkerhed+råd
sikkerhedssituationen sikkerhed+situationen
våbenhvileaftalen våbenhvile+aftalen
forsvarsforligskredsen forsvar+forlig+kredsen
klimahandlingsplanen klima+handling+planen
coronakrisen corona+krisen
terrorbevægelserne terror+bevægelserne
militsgrupper milits+grupper
missionsmandatet mission+mandatet
øvelsesplan øvelse+plan
atomvåbenaftale atom+våben+aftale
nato-flag nato+flag
usa-ledet usa+ledet
it-specialist it+specialist
nato-by nato+by
nato-missionsmandatet nato+mission+mandatet
folkeparti folk+parti
folkerådet folk+rådet
børneministre børn+ministre
jernbanebro jern+bane+bro
køreturen køre+turen
mellemrum -
atomkerner atom+kerner
sikkerhedstyrelsen sikkerhed+styrelsen
træningbidrag -
missionmandatet -
sporttrænet -
sportstrænet -
parkerne -
godkendelse -
genkendelse -
varetage -
tilbageholdenhed -
detaljeret -
turbolader -
repræsentantskabsmøde -
terroristen -
bidrag -
sikkerheden -
forsvaret -
planerne -
""".strip().splitlines()


@pytest.mark.parametrize("row", SPLITS)
def test_split(row: str) -> None:
    word, right = row.split()
    found = split(word, MODIFIERS - {"mellem"} if word == "mellemrum" else MODIFIERS, HEADS)
    assert (found[0] if found else ()) == (() if right == "-" else tuple(right.split("+")))


def test_the_longest_last_part_comes_first_among_equals() -> None:
    assert split("forsvarstab", MODIFIERS, HEADS) == (("forsvar", "stab"), ("forsvar", "tab"))


def test_never_below_the_least_length_but_behind_a_hyphen() -> None:
    assert split("krigsby", MODIFIERS, HEADS) == ()
    assert split("planrum", MODIFIERS, HEADS) == ()
    assert split("planrum", MODIFIERS, HEADS, least=7) == (("plan", "rum"),)
    assert split("it-by", MODIFIERS, HEADS) == (("it", "by"),)


parts = st.lists(st.sampled_from(sorted(MODIFIERS)), min_size=1, max_size=3)


@given(parts, st.sampled_from(sorted(HEADS)), st.sampled_from(["", "s", "-"]))
def test_every_part_is_known_and_stands_in_the_word_in_order(front: list[str], head: str, link: str) -> None:
    word = link.join((*front, head))
    for found in split(word, MODIFIERS, HEADS):
        *before, last = found
        assert word.endswith(last)
        assert last in HEADS
        assert set(before) <= MODIFIERS
        assert len(found) <= len(front) + 1
        at = 0
        for part in found:
            assert 0 <= word.index(part, at) - at <= 1
            at = word.index(part, at) + len(part)
        assert at == len(word)


@given(st.text("abdefgiklmnoprstuvyæøå-", max_size=40))
def test_any_text_is_split_or_left(word: str) -> None:
    assert all(len(found) > 1 for found in split(word, MODIFIERS, HEADS))


def test_what_is_longer_than_any_word_is_left() -> None:
    assert split("by" * 200 + "plan", {"by", "byby"}, {"plan"}) == ()
