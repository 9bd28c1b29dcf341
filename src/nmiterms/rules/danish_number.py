"""Danish numbers: the full stop for thousands, the comma for decimals, *kr.* after an amount.

What it repairs
    ``15.000 fighters`` becomes ``15,000 fighters``; ``1,5 million`` becomes ``1.5 million``; ``Eur 114 million. kr.``
    becomes ``114 million kroner``.

Why it happens
    Danish uses the two marks the other way round, and writes *mio. kr.* after an amount; translators expand *mio.* and
    keep its full stop.

Safety
    ``1,5 million`` (one or two digits after the comma and a number word after them) and ``million. kr.`` are unknown in
    native English. ``15.000`` is not: it needs evidence of translation, a counted noun behind it, and no decimal context
    (a percentage, an exchange rate, a sum of money in another currency).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel.numbers import get_decimal_symbol, get_group_symbol

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_DECIMAL = re.compile(r"\d{1,3}(?:\.\d{3})*,\d{1,2}")
_MAGNITUDES = frozenset({"million", "millions", "billion", "billions", "trillion", "mio", "mia"})
_WRITTEN_OUT = {"mio": "million", "mia": "billion"}
_PER_CENT = frozenset({"%", "percent", "per", "pct", "percentage"})
# A number before these is a measure with decimals as often as a count: 1.500 metres, 2.125 points.
_UNITS = frozenset(
    "m km cm mm metre metres meter meters kilometre kilometres kilometer kilometers mile miles kg g gram grams tonnes"
    " ton tons seconds second sec points point degrees inches inch feet litres liters hours volts watts hz mhz ghz"
    " mph kph days weeks months years au kw mw gw kwh mwh gwh kt btu bbl hectares barrels"
    " times average percent per pct euros dollars pounds".split()
)
_MEASURES = _UNITS - {"points", "point", "times", "average", "percent", "per", "pct"}
_ROUND = re.compile(r"\d{2,3}\.\d00")
# Behind these stands a number that counts nothing: "section 15.100 applies", "a 7.620 round".
_NUMBERED = frozenset(
    "$ £ € version v section sections clause clauses rule rules chapter paragraph article part annex table figure room"
    " route number no a an".split()
)
# Neighbours write their own crown so: it is "kronor" or "krónur" there.
_OTHER_CROWNS = frozenset({"sweden", "swedish", "stockholm", "iceland", "icelandic", "reykjavik"})
_NOT_COUNTED = _UNITS | _MAGNITUDES | FUNCTION_WORDS
_CURRENCY_BEFORE = frozenset({"eur", "dkk", "euro", "euros", "dollars", "usd"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find amounts in kroner, decimals with a comma and thousands with a full stop, in that order."""
    for index in context.anchors:
        token = draft.tokens[index]
        if token.kind != "number":
            continue
        source = context.source_at(draft, index)
        written = {each.text for each in source.tokens} if source is not None else set()
        if token.text not in written and _english(token.text) in written:
            # The Danish has the marks the other way round: this is English already.
            continue
        yield from (
            _find_kroner(draft, context, index)
            or _find_decimal(draft, context, index)
            or _find_thousands(draft, context, index)
        )


def _find_kroner(draft: Draft, context: Context, index: int) -> list[Finding]:
    """``114 million. kr.``, ``300 million. crowns``, ``395.000 kr.``."""
    tokens = draft.tokens
    at = index + 1
    magnitude = ""
    stopped = False
    if _lower(tokens, at) in _MAGNITUDES:
        magnitude = _WRITTEN_OUT.get(tokens[at].lower, tokens[at].lower)
        at += 1
        if _lower(tokens, at) == ".":
            stopped = True
            at += 1
    currency = _lower(tokens, at)
    if currency not in {"kr", "crowns", "kroner"} or (currency != "kr" and not stopped):
        return []
    inside = draft.sentence_tokens(index)
    if currency == "kr" and any(token.lower in _OTHER_CROWNS for token in tokens[inside.start : inside.stop]):
        return []
    end = at
    # "kr." ends in a full stop; at the end of a sentence the one stop does both duties.
    if currency == "kr" and _lower(tokens, at + 1) == "." and not _ends_sentence(draft, at + 1):
        end = at + 1
    start = index - 1 if index and tokens[index - 1].lower in _CURRENCY_BEFORE else index
    amount = _english(tokens[index].text)
    written = " ".join(part for part in (amount, magnitude, "kroner") if part)
    return [
        context.finding(
            draft,
            [Change(tokens[start].start, tokens[end].end, (written,))],
            "“mio. kr.” is “million kroner”" if magnitude else "“kr.” is “kroner”",
            danish="kr.",
            need=Need.NOTHING if stopped else Need.MT,
        )
    ]


def _find_decimal(draft: Draft, context: Context, index: int) -> list[Finding]:
    """``1,5 million``, ``2,4 percent``."""
    token = draft.tokens[index]
    following = _lower(draft.tokens, index + 1)
    # "between 1,6 and 1,9 billion": the measure of the second is the measure of the first.
    if following in {"and", "to", "or"} and _DECIMAL.fullmatch(_lower(draft.tokens, index + 2)):
        following = _lower(draft.tokens, index + 3)
    if not _DECIMAL.fullmatch(token.text) or following not in _MAGNITUDES | _PER_CENT:
        return []
    return [
        context.finding(
            draft,
            [Change(token.start, token.end, (_english(token.text),))],
            "Danish writes decimals with a comma",
            danish=token.text,
            need=Need.NOTHING if following in _MAGNITUDES else Need.MT,
        )
    ]


def _find_thousands(draft: Draft, context: Context, index: int) -> list[Finding]:
    """``15.000 fighters``, also with an adjective before the noun; the source decides where it has the same number."""
    token, tokens = draft.tokens[index], draft.tokens
    if not _GROUPED.fullmatch(token.text):
        return []
    source = context.source_at(draft, index)
    confirmed = source is not None and any(each.text == token.text for each in source.tokens)
    at = index + 1
    # "from 23.000 to 30.000 kroner": the first counts what the second counts.
    if _lower(tokens, at) in {"and", "to", "or"} and _GROUPED.fullmatch(_lower(tokens, at + 1)):
        at += 2
    following = tokens[at] if at < len(tokens) else None
    if not confirmed:
        counted = following is not None and following.is_word and following.lower not in _NOT_COUNTED
        # "1.454 Chon Buri": in a list the name after a number is the next item; "1.200 Iraqi soldiers" are counted.
        if counted and following is not None and following.is_capitalised:
            counted = context.lexicon.is_name(tokens, at)
        # Nobody measures ten thousandths in round hundreds: "11.500 hours", "33.000 hectares".
        if not counted and following is not None and following.lower in _MEASURES and _ROUND.fullmatch(token.text):
            counted = True
        before = tokens[index - 1].text if index else ""
        if not counted or before.lower() in _NUMBERED:
            return []
    return [
        context.finding(
            draft,
            [Change(token.start, token.end, (_english(token.text),))],
            "Danish writes thousands with a full stop" + (", and so does the source here" if confirmed else ""),
            danish=token.text,
            need=Need.MT,
            confirmed=confirmed,
            is_sign=False,
        )
    ]


def _english(number: str) -> str:
    """Return a number written the Danish way in the English way, by CLDR's symbols.

    >>> _english("15.000"), _english("1,5"), _english("1.234,56"), _english("12")
    ('15,000', '1.5', '1,234.56', '12')
    """
    group, decimal = get_group_symbol("da"), get_decimal_symbol("da")
    if group in number and not _GROUPED.match(number):
        return number
    swapped = {group: get_group_symbol("en_GB"), decimal: get_decimal_symbol("en_GB")}
    return "".join(swapped.get(sign, sign) for sign in number)


def _lower(tokens: tuple[Token, ...], index: int) -> str:
    return tokens[index].lower if index < len(tokens) else ""


def _ends_sentence(draft: Draft, index: int) -> bool:
    tokens = draft.tokens
    return index + 1 == len(tokens) or tokens[index + 1].is_capitalised


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.NOTHING,
    issue=Issue.NUMBER_FORMAT,
    anchors=Anchors(
        # The digit stands first: most of a text has none, and it is found faster than what may not stand before it.
        shape=r"\d(?<![\w.,:]\d)(?:"
        r"[\d.,]*(?=(?: (?:[mb]illions?|trillion|mio|mia)\.?)? (?:kr\b|crowns|kroner))"
        r"|\d*,\d{1,2}(?=(?: (?:and|to|or) \d+,\d{1,2})? ?(?:[mb]illion|trillion|mio|mia|%|per ?cent|pct))"
        r"|(?<!0)\d{0,2}(?:\.\d{3})+(?![\d.,:]*\d))"
    ),
    alters={Alters.NUMBER, Alters.NAME},
    sign="number",
    examples=(
        Example("There are still {~~15.000~>15,000~~} fighters in Iraq.", mt=True),
        Example(
            "There are still {~~15.000~>15,000~~} fighters in Iraq.",
            mt=True,
            source="Der er stadig 15.000 krigere i Irak.",
        ),
        Example("It costs {~~1,5~>1.5~~} million kroner a year."),
        Example("It costs {~~Eur 114 million. kr.~>114 million kroner~~} a year."),
        Example("It costs {~~300 million. crowns~>300 million kroner~~} a year."),
        Example("A house costs {~~395.000 kr.~>395,000 kroner~~} there.", mt=True),
        Example("The rate was 7.450 kroner to the euro.", mt=False),
        Example("The volunteers gave {~~11.500~>11,500~~} hours.", mt=True),
        Example("It was raised from {~~23.000~>23,000~~} to {~~30.000~>30,000~~} kroner.", mt=True),
        Example("He ran 1.500 metres.", mt=True),
        Example("Section 15.100 applies to all firms.", mt=True),
        Example("The price in Sweden is 99 kr.", mt=True),
        Example("Pages 3,5 and 7 are missing."),
        Example("Unemployment fell to 4.125 percent.", mt=True),
        Example("It weighs 1.500 kilos.", mt=True, source="Det vejer 1,500 kilo."),
    ),
)
