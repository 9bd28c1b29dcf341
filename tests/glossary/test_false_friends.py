"""False friends of the bundled glossary: repaired where the Danish says so, left alone where the English is right beside it."""

from __future__ import annotations

import pytest

from nmiterms.engine.corrector import Corrector


@pytest.fixture(scope="module")
def corrector() -> Corrector:
    return Corrector()


@pytest.mark.parametrize(
    ("danish", "english"),
    [
        ("Oprørerne kontrollerer området.", "The rebels control the area."),
        ("Militsen har kontrol med våbendepotet.", "The militia has control of the arms depot."),
        ("Politiet anholdt en mand og sigtede ham for drab.", "Police arrested a man on charges of murder."),
        ("Han blev dømt for mord.", "He got a sentence of 12 years for murder."),
        ("En mand er mistænkt for drab.", "Police are holding a suspect with a knife."),
        ("Hæren tog 30 fanger.", "The army captures 30 soldiers."),
        ("Det er for min skyld.", "It is for my sake."),
        ("Vi tager til Irak.", "We take to the streets of Iraq."),
        ("Han blev i 2019 minister.", "He became in 2019 minister."),
        ("De holdt et møde på kasernen.", "They held a meeting at the barracks."),
        ("Hæren afværgede angrebet.", "The army fended off the attack."),
        ("Fred er på sigt mulig.", "Peace is in sight."),
        ("Flyet skal til gengæld returneres.", "The plane is to return."),
        ("For nylig kæmpede han for en ny regering.", "Not long ago he fought for a new government."),
        ("Han beklagede sig over maden.", "He complained about the food."),
        ("Rapporten udpeger tre problemer.", "The report points out three problems."),
        ("Ministeren blev gjort opmærksom på problemet.", "The minister was made aware of the problem."),
        ("Ambassadøren blev indkaldt til et møde.", "The ambassador was summoned to a meeting."),
        ("Retten idømte ham en bøde.", "The court imposed a fine on him."),
        ("Forslaget fik flertal.", "The proposal won majority support."),
        ("Partiet har ret og pligt til at stemme.", "The party has the right and duty to vote."),
        ("Han gik ud fra bygningen.", "He went out from the building."),
        ("Kongen tiltrådte.", "The king acceded to the throne."),
        ("Han trådte et skridt tilbage.", "He took a step back."),
        ("Styrken vil vokse, og stormen øges i styrke.", "The force will grow, and the storm increases in strength."),
    ],
)
def test_english_that_is_right_beside_the_danish_is_left_alone(corrector: Corrector, danish: str, english: str) -> None:
    assert corrector.correct(english, danish).text == english


@pytest.mark.parametrize(
    ("danish", "english", "repaired"),
    [
        ("Han fik betinget fængsel.", "He got conditional prison.", "He got suspended imprisonment."),
        ("Han gjorde det på egen hånd.", "He did it on own hand.", "He did it independently."),
        ("De har is i maven.", "They have ice in the stomach.", "They stay calm."),
        ("Det lader sig ikke gøre.", "It does not let itself be done.", "It is not possible."),
        ("Han stiller op til valg.", "He stands up for election.", "He stands for election."),
        ("Parterne satte hælene i.", "The parties set the heels in.", "The parties refused to budge."),
        ("Rusland nedlagde veto mod aftalen.", "Russia laid down a veto against the deal.", "Russia vetoed the deal."),
        ("Han er sigtet for drab.", "He is charged of murder.", "He is charged with murder."),
        (
            "Flere lande tilslutter sig.",
            "Several countries attach themselves to the pact.",
            "Several countries join the pact.",
        ),
    ],
)
def test_a_false_friend_is_repaired_by_the_danish(
    corrector: Corrector, danish: str, english: str, repaired: str
) -> None:
    assert corrector.correct(english, danish).text == repaired


@pytest.mark.parametrize(
    "english",
    [
        "The rebels came in force.",
        "The older minister was asked about the row over doctor shortages.",
        "It is largely seen as a success, unlike anything before or since.",
        "They hire soldiers and fight power cuts.",
        "The money goes to pension funds.",
        "The spending fell as share of the economy.",
    ],
)
def test_native_english_in_a_translated_text_is_left_alone(english: str) -> None:
    assert Corrector(mt=True).correct(english).text == english
