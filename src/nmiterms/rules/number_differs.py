"""Another number in the English than in the Danish.

What it repairs
    ``two million kroner`` becomes ``two billion kroner`` where the Danish has *to milliarder*; ``15 men`` becomes
    ``15,000 men`` where it has *15.000 mand*.

Why it happens
    *Milliard* looks like “million”, the full stop in *15.000* like a decimal point, *halvtreds* like nothing at all.
    Engines also drop what they cannot place: a number in brackets, an age between commas.

Safety
    Needs the source. An edit is safe where exactly one number differs, both have the same unit, the digits are the same
    and only the size differs, or the Danish is one that engines misread (*halvtreds*, *femogfyrre*, *3,5*), and enough else
    agrees for the passages to be a pair. Other numbers that stand alone on
    either side are suggested; converted money and measures are a flag, or nothing: translators convert. A number that only
    one side has is a flag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nmiterms.bitext.currencies import is_currency
from nmiterms.bitext.facts import NumberDifference, compare_numbers
from nmiterms.bitext.support import is_supported
from nmiterms.bitext.writing import write_number
from nmiterms.contract.context import Context
from nmiterms.contract.paired import paired_stretches
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.casing import transfer_casing
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need, Safety
from nmiterms.text.span import Change, Span

# A passage much shorter than its pair is another text, or half of it: what it lacks says nothing.
_LEAST_LENGTH = 0.6
# The tens that Danish counts in twenties, and the numbers that put the ones first.
_TENS = re.compile(
    r"(?:halvtreds|tres|halvfjerds|firs|halvfems)(?:indstyve)?$|^(?:en|to|tre|fire|fem|seks|syv|otte|ni)og"
)
_DECIMAL = re.compile(r"\d,\d")
_CLOCK = re.compile(r"\d[.:]\d\d$")


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the number in which a passage differs from its Danish."""
    for source, place in paired_stretches(draft, context):
        english = place.of(draft.text)
        difference = compare_numbers(source.text, english)
        if difference is None:
            continue
        if difference.source is None or difference.target is None:
            yield from _find_one_sided(difference, source.text, draft, place, context)
            continue
        danish = difference.source.span.of(source.text)
        here = difference.target.span.moved(place.start)
        supported = is_supported(source.text, english, context.lexicon)
        written = write_number(difference.source, here.of(draft.text))
        because = f"the Danish has “{danish}” here"
        # A clock time is not written like a decimal: 9.30.
        clock = _CLOCK.search(danish) is not None
        if written is None or clock or not supported or not _is_same_kind(difference):
            yield context.finding(draft, (), because, danish=danish, span=here)
            continue
        if difference.source.mantissa == difference.target.mantissa and " " in written:
            # Only the word behind the number is wrong: the number may stand as it is, in digits or in words.
            kept = len(written.rpartition(" ")[0])
            if difference.target.magnitude_span is not None and " " in here.of(draft.text):
                here = difference.target.magnitude_span.moved(place.start)
                written = written[kept + 1 :]
        written = transfer_casing(here.of(draft.text), written)
        safe = difference.twins or _is_misread(danish, difference)
        yield context.finding(
            draft,
            [Change(here.start, here.end, (written,))],
            because,
            danish=danish,
            confirmed=safe,
            at_most=Safety.SAFE if safe else Safety.SUGGESTED,
        )


def _find_one_sided(
    difference: NumberDifference, danish: str, draft: Draft, place: Span, context: Context
) -> Iterator[Finding]:
    """Flag a number that only one side has."""
    if difference.source is not None and len(place.of(draft.text)) >= len(danish) * _LEAST_LENGTH:
        lost = difference.source.span.of(danish)
        flag = context.finding(draft, (), f"the English lacks the “{lost}” of the Danish", danish=lost, span=place)
        yield replace(flag, issue=Issue.OMISSION)
    elif difference.target is not None and len(danish) >= len(place.of(draft.text)) * _LEAST_LENGTH:
        here = difference.target.span.moved(place.start)
        yield replace(context.finding(draft, (), "the Danish has no such number here", span=here), issue=Issue.ADDITION)


def _is_misread(danish: str, difference: NumberDifference) -> bool:
    """Tell whether the Danish is a kind of number that engines misread, and the English what they make of it.

    *Halvtreds* (50) is another ten, *femogfyrre* (45) is turned round, *3,5* loses its comma.
    """
    source, target = difference.source, difference.target
    if source is None or target is None or source.unit != target.unit:
        return False
    if _DECIMAL.fullmatch(danish):
        return target.main == source.main * 10
    tens = _TENS.search(danish.lower())
    return tens is not None and 20 <= target.main <= 99 and target.main.denominator == 1


def _is_same_kind(difference: NumberDifference) -> bool:
    """Tell whether the two numbers count in the same unit: money in another currency was converted."""
    source, target = difference.source, difference.target
    if source is None or target is None:
        return False
    if is_currency(source.unit) and is_currency(target.unit):
        return bool(source.unit & target.unit)
    return source.unit == target.unit


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(sentences=True),
    alters={Alters.NUMBER},
    examples=(
        Example(
            "Denmark is setting aside two {~~million~>billion~~} kroner for defence.",
            source="Danmark afsætter to milliarder kroner til forsvaret.",
        ),
        Example(
            "There are {~~15~>15,000~~} soldiers in Iraq.",
            source="Der er 15.000 soldater i Irak.",
        ),
        Example(
            "The army has {~~sixty~>fifty~~} tanks.",
            source="Hæren har halvtreds kampvogne.",
        ),
        Example(
            "Unemployment fell by {~~35~>3.5~~} per cent.",
            source="Ledigheden faldt med 3,5 procent.",
        ),
        Example(
            "The army has {~~60~>30~~} tanks.",
            source="Hæren har 30 kampvogne.",
            safety=Safety.SUGGESTED,
        ),
        Example(
            "Denmark is setting aside two million kroner for defence.",
            source="Danmark afsætter to mio. kr. til forsvaret.",
        ),
        Example("The army has 50 tanks.", source="Hæren har halvtreds kampvogne."),
        Example("The exercise lasted 90 minutes.", source="Øvelsen varede halvanden time."),
        Example("The ship cost 14 million dollars.", source="Skibet kostede 100 millioner kroner."),
        Example("There are 15 soldiers in Iraq."),
    ),
)
