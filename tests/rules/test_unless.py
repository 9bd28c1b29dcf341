"""A condition that forbids a replacement forbids it to every rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from nmiterms.engine.corrector import Corrector
from nmiterms.glossary.glossary import load_glossary

HEAD = """msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Subject-Field: own\\n"

"""
SENSES = """#. part-of-speech: noun
#. semantic-class: activity
#. definition: Leading a force.
#. deprecated-term: wielding
#. deprecated-term[wielding].when: source
#. deprecated-term[wielding].unless: near prison
#. frame.da: overtage vælde
msgctxt "own-command"
msgid "vælde"
msgstr "captaincy"

#. part-of-speech: noun
#. semantic-class: group
#. definition: Those who lead a firm.
#. frame.da: vælde i {bank}
msgctxt "own-management"
msgid "vælde"
msgstr "wielding"
"""


@pytest.fixture(scope="module")
def corrector(tmp_path_factory: pytest.TempPathFactory) -> Corrector:
    path: Path = tmp_path_factory.mktemp("own") / "own.po"
    path.write_text(HEAD + SENSES, encoding="utf-8")
    return Corrector(load_glossary(path))


@pytest.mark.parametrize("only", ["wrong-sense", "deprecated-term"])
def test_an_unless_silences_every_rule_for_its_english_and_concept(corrector: Corrector, only: str) -> None:
    danish = "Styrken overtog vælden"
    made = Corrector(corrector.glossary, only=(only,))
    kept, replaced = "The force took over the wielding of the prison.", "The force took over the wielding."
    assert made.correct(kept, f"{danish} i fængslet.").text == kept
    assert made.correct(replaced, f"{danish}.").text == "The force took over the captaincy."
