"""Why a text was corrected so: every rule that looked, every condition that failed, and who took whose place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import count

import pytest

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Rule, Stage
from nmiterms.engine.anchors import AnchorFinder
from nmiterms.engine.corrector import Corrector, Mt
from nmiterms.engine.passage import correct_passage
from nmiterms.engine.why import Account, Found, RuleAccount, explain_why
from nmiterms.engine.why_term import TermAccount, describe_condition
from nmiterms.glossary.conditions import parse_conditions
from nmiterms.lexicon.leftover import Leftovers
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue
from nmiterms.text.span import Change, Span

WORKOUT = "Before breakfast the marines did a hard workout on the beach."
SHOUTED = "The coalition flew to Kuwait, said the UNITED states."
# Enough words, and none of them Danish in manner, for the text to be called native.
NATIVE = (
    "The orchard behind the school was planted by the first pupils, and every autumn the younger children still pick"
    " the apples before the frost comes. Some of the trees are more than a hundred years old. Their bark has gone grey,"
    " their branches lean on wooden props, and no two of them carry the same kind of fruit, yet nobody in the village"
    " would ever think of felling them."
)
SIGNS = "The talks open on 18. march in the Middle east, where iraqi soldiers wait for 15.000 men.\n\n"


@cache
def corrector() -> Corrector:
    return Corrector()


def why(text: str, source: str | None = None, mt: Mt | None = None) -> Account:
    return explain_why(corrector(), text, source, mt=mt)


def rule_of(account: Account, name: str, paragraph: int = 0) -> RuleAccount:
    return next(rule for rule in account.paragraphs[paragraph].rules if rule.rule == name)


def found_by(account: Account, name: str, paragraph: int = 0) -> Found:
    (found,) = rule_of(account, name, paragraph).found
    return found


def term_of(account: Account, words: str, danish: str) -> TermAccount:
    terms = rule_of(account, "deprecated-term").terms
    return next(term for term in terms if (term.words, term.danish) == (words, danish))


def test_a_condition_that_forbids_is_named() -> None:
    account = why(WORKOUT, mt=True)
    rule = rule_of(account, "deprecated-term")
    assert "workout" in [place.words for place in rule.places]
    assert not rule.found
    term = term_of(account, "workout", "træning")
    assert term.span.of(WORKOUT) == "workout"
    assert term.verdict == "forbidden: “breakfast” stands near it"
    assert [weighed.held for weighed in term.forbidding] == ["“breakfast” stands near it"]


def test_conditions_are_told_one_by_one() -> None:
    term = term_of(why("They described the workout to a friend."), "workout", "træning")
    assert term.verdict == "no alternative holds: only the Danish can confirm it"
    by_article = next(each for each in term.alternatives if any("“the” or “a”" in weighed.asked for weighed in each))
    assert [weighed.held for weighed in by_article] == [None, "“the” stands right before it", None]


def test_a_suggestion_says_what_it_needs() -> None:
    found = found_by(why(SHOUTED), "half-cased-name")
    assert (found.fate, found.place.words) == ("suggested", "UNITED states")
    assert found.reason == (
        "it needs evidence of translation, and the gate is shut: too little text to judge, 1 sign of 1 kind"
    )
    denied = found_by(why(SHOUTED, mt=False), "half-cased-name")
    assert denied.reason.endswith("you said that no machine translated the text")
    assert found_by(why(SHOUTED, mt=True), "half-cased-name").fate == "applied"
    workout = found_by(why("They described the workout to a friend."), "deprecated-term")
    assert workout.reason == "it needs the Danish to confirm it"


def test_in_native_english_what_is_silent_is_told() -> None:
    account = why(f"{NATIVE} A letter came from the UNITED states.")
    assert account.evidence.verdict == "native"
    found = found_by(account, "half-cased-name")
    assert (found.fate, found.change) == ("unmentioned", "{~~UNITED states~>United States~~}")
    assert found.reason.startswith("the text reads as native English")
    plain = why(NATIVE)
    assert plain.paragraphs[0].rules
    assert not any(rule.found for rule in plain.paragraphs[0].rules)


def test_the_danish_confirms_or_rules_out() -> None:
    english = "Iraq postponed the workout of the soldiers."
    confirmed = why(english, "Irak udskød træningen af soldaterne.")
    assert found_by(confirmed, "deprecated-term").fate == "applied"
    assert term_of(confirmed, "workout", "træning").verdict == "the Danish confirms it"
    ruled_out = why(english, "Irak udskød belønningen af soldaterne.")
    assert not rule_of(ruled_out, "deprecated-term").found
    assert term_of(ruled_out, "workout", "træning").verdict == "the Danish does not say “træning” here"
    assert rule_of(why(english), "number-differs").lacks == "the Danish"


def test_capitals_that_the_glossary_asks_for_are_named() -> None:
    term = term_of(why("The defence announced a plan.", mt=True), "defence", "Forsvaret")
    assert term.verdict == "the glossary means it only with the capitals of “Defence”"


def test_a_quotation_without_a_sign_of_its_own_is_named() -> None:
    account = why(f"{SIGNS}On 3. june she said: “Ministers hope that the Data Inspectorate reacts.”")
    found = found_by(account, "deprecated-term", paragraph=1)
    assert account.paragraphs[1].is_open
    assert found.fate == "suggested"
    assert found.reason.startswith("it stands in a quotation without a sign of its own")


def test_a_paragraph_far_from_any_sign_is_named() -> None:
    account = why(f"{SIGNS}He left.\n\nShe stayed.\n\nThe Mps reacted.")
    assert [paragraph.is_open for paragraph in account.paragraphs] == [True, True, False, False]
    assert found_by(account, "deprecated-term", paragraph=3).reason.endswith(
        "neither this paragraph nor one beside it has a sign"
    )


def test_who_took_the_place_is_named() -> None:
    account = why("the Mission will go on.", mt=True)
    lost = found_by(account, "lower-case-sentence")
    assert lost.fate == "withdrawn"
    assert lost.reason == "moved-capital ({~~t~>T~~}he {~~M~>m~~}) took its place"


def test_danish_and_empty_paragraphs_are_told() -> None:
    danish, wordless = why("Jeg kan ikke lide, at du siger det til mig.\n\n* * *").paragraphs
    assert (danish.rules, danish.note) == ((), "it reads as Danish: no rule looked")
    assert wordless.note or not any(rule.found for rule in wordless.rules)


@pytest.mark.parametrize("mt", [True, False, "auto"])
def test_the_account_holds_all_that_the_correction_holds(mt: Mt) -> None:
    text = f"{SIGNS}{NATIVE}\n\n{WORKOUT} the Mission will go on.\n\nThe Data Inspectorate reacted on 4. may."
    account = why(text, mt=mt)
    told = [each for paragraph in account.paragraphs for rule in paragraph.rules for each in rule.found]
    made = account.correction
    assert sorted((found.place.span, found.change) for found in told if found.fate == "applied") == sorted(
        (finding.span, finding.change) for finding in made.applied
    )
    assert sum(found.fate in {"suggested", "flagged"} for found in told) == len(made.suggested)
    for found in told:
        assert found.place.span.of(text) == found.place.words
        assert bool(found.reason) == (found.fate != "applied")


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("start", "it opens its sentence"),
        ("after #mark", "a punctuation mark right after it"),
        ("sentence class:place", "a term of the class “place” in its sentence"),
        ("near a, b, c, d, e, f, g", "“a”, “b”, “c”, “d”, “e” or 2 others near it (8 words either side)"),
    ],
)
def test_conditions_in_words(condition: str, words: str) -> None:
    assert describe_condition(parse_conditions(condition)[0]) == words


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Ask for a word and, at the same time, for a longer stretch that holds it."""
    start = draft.tokens[context.anchors[0]].start
    yield context.finding(draft, [Change(start, start + 5, ("Peace",))], "the shorter")
    yield context.finding(draft, [Change(start, start + 11, (Span(start, start + 11), "!"))], "the longer")


def test_a_finding_that_lost_its_place_is_told_where_it_stands_in_the_whole_text() -> None:
    rule = Rule(find, stage=Stage.MARKS, issue=Issue.CAPITALISATION, anchors=Anchors(words=("peace",)))
    text = "He left.\n\nThey held peace talks."
    finder = AnchorFinder((rule,), corrector().lexicon, Leftovers(corrector().lexicon))
    passage = list(corrector().passages(corrector().correct(text)))[1]
    (lost,) = correct_passage(passage, (rule,), finder, count(1)).withdrawn
    assert (lost.because, lost.reason) == ("the shorter", "another finding took its place")
    assert (lost.span.of(text)[:5], lost.change) == ("peace", "{~~peace~>Peace~~}")
