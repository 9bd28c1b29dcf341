"""Every rule shows what it does beside a source that confirms it, and beside one that forbids it; or says why it cannot."""

from __future__ import annotations

import re
from functools import cache

import pytest

from nmiterms.contract.rule import Example, Rule
from nmiterms.engine.corrector import Corrector
from nmiterms.rules import load_rules
from nmiterms.text.criticmarkup import read_criticmarkup

# What a flag points at, in CriticMarkup.
POINTED_AT = re.compile(r"\{==(.*?)==\}")

_ENGLISH_ALONE = "no English writes it, whatever the Danish says"
_MARKS_ALONE = "marks, capitals and spaces are set by the rules of English, not by what the Danish says"
_SAME_IN_BOTH = "the Danish has the same words where the English is right and where it is wrong"
_ALWAYS_INVERTED = "every Danish clause of the kind has this order, so a source can only confirm what is known"

# Rules without a source that forbids, or without any, and why.
WITHOUT: dict[str, str] = {
    "article-on-name": _SAME_IN_BOTH,
    "calqued-preposition": _SAME_IN_BOTH,
    "close-apposition": _SAME_IN_BOTH,
    "coordinated-infinitive": _ENGLISH_ALONE,
    "comma-before-question": _MARKS_ALONE,
    "comma-before-that": _MARKS_ALONE,
    "counted-million": _ENGLISH_ALONE,
    "danish-age": "the word that stands there is the Danish itself",
    "danish-clock-time": _MARKS_ALONE,
    "danish-date": _MARKS_ALONE,
    "danish-decade": _MARKS_ALONE,
    "danish-genitive": _MARKS_ALONE,
    "danish-hyphen": _MARKS_ALONE,
    "day-preposition": _ENGLISH_ALONE,
    "doubled-article": _ENGLISH_ALONE,
    "escaped-character": _MARKS_ALONE,
    "for-to-infinitive": _ENGLISH_ALONE,
    "garbled-clause": _ENGLISH_ALONE,
    "guillemets": _MARKS_ALONE,
    "half-cased-office": _MARKS_ALONE,
    "half-cased-name": _MARKS_ALONE,
    "inverted-parenthesis": _ALWAYS_INVERTED,
    "lost-article": _SAME_IN_BOTH,
    "lower-case-sentence": _MARKS_ALONE,
    "lower-case-title": _MARKS_ALONE,
    "moved-capital": _MARKS_ALONE,
    "name-as-common-word": _MARKS_ALONE,
    "name-without-article": _SAME_IN_BOTH,
    "number-agreement": "a Danish verb has one form for both numbers",
    "ordinal-without-article": _SAME_IN_BOTH,
    "preposition-before-infinitive": _ENGLISH_ALONE,
    "stray-capital": _MARKS_ALONE,
    "stray-quotation-mark": _MARKS_ALONE,
    "suffixed-article": _ENGLISH_ALONE,
    "that-behind-after": _ENGLISH_ALONE,
    "uncountable-noun": _SAME_IN_BOTH,
    "untranslated-hyphenated": "the word that stands there is the Danish itself",
    "untranslated-name": "the name that stands there is the Danish itself",
    "untranslated-word": "the word that stands there is the Danish itself",
    "verb-second": _ALWAYS_INVERTED,
}


def has_mark(example: Example) -> bool:
    return "{" in example.marked


def is_touched(rule: Rule, example: Example, source: str | None) -> bool:
    """Tell whether the rule finds anything in the example's English as it stands, beside another source or none."""
    before = f"{example.before}\n\n" if example.before else ""
    plain = POINTED_AT.sub(r"\1", example.marked)
    made = corrector(rule.name).correct(
        before + read_criticmarkup(plain)[0], None if source is None else before + source
    )
    return bool(made.applied or made.suggested)


@cache
def corrector(name: str) -> Corrector:
    return Corrector(mt=True, only=(name,))


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.name)
def test_a_rule_has_a_twin_with_a_source_that_confirms_and_one_that_forbids(rule: Rule) -> None:
    paired = [example for example in rule.examples if example.source is not None]
    confirming = [example for example in paired if has_mark(example)]
    # What no source would let the rule touch proves nothing of the one beside it.
    others = (None, *(example.source for example in confirming))
    forbidden = any(
        is_touched(rule, example, source) for example in paired if not has_mark(example) for source in others
    )
    if rule.name in WITHOUT:
        assert not (confirming and forbidden), "it has both: take it off the list"
    else:
        assert confirming and forbidden
