"""The account of a text for people: the evidence, then for each paragraph what every rule looked at and what came of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

from nmiterms.engine.why import Account, Found, ParagraphAccount, Place, RuleAccount, count_signs
from nmiterms.engine.why_term import TermAccount, Weighed
from nmiterms.report.redline import Stretch, Style, wrap
from nmiterms.report.terminal import step

# A paragraph is shown so that it can be recognised, signs and places so that they can be found.
_SHOWN_TEXT = 400
_SHOWN_SIGNS = 12
_SHOWN_PLACES = 4
_VERDICTS = {
    "mt": "the text reads as machine-translated from Danish",
    "native": "the text reads as native English",
    "too little text": "there is too little text to judge where it comes from",
}
_INDENT = " " * 6


def write_why(account: Account, only: Collection[str] = (), *, colour: bool = False, width: int = 100) -> str:
    """Return the account, to be read on a terminal ``width`` characters wide; ``only`` names the rules to speak of.

    Places are given as line and column, both from 1.
    """
    writer = _Writer(account, colour, width)
    return "\n\n".join((writer.evidence(), *(writer.paragraph(each, only) for each in account.paragraphs))) + "\n"


class _Writer:
    """Write the parts of one account."""

    def __init__(self, account: Account, colour: bool, width: int) -> None:
        self._account = account
        self._colour = colour
        self._width = width
        lines = account.correction.original.split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=0))[: len(lines)]

    def evidence(self) -> str:
        """Return the verdict with its signs, what that means for the gate, and the notes on the source."""
        evidence = self._account.evidence
        shown = [
            f"{sign.kind} {self._at(Place(sign.span, sign.span.of(self._account.correction.original)))}"
            for sign in evidence.signs[:_SHOWN_SIGNS]
        ]
        if len(evidence.signs) > _SHOWN_SIGNS:
            shown.append(f"and {len(evidence.signs) - _SHOWN_SIGNS} more")
        signs = count_signs(evidence) + (": " + ", ".join(shown) if shown else "")
        words = f"{evidence.words} {'word' if evidence.words == 1 else 'words'}"
        first = f"Evidence: {_VERDICTS[evidence.verdict]} ({words}); {signs}."
        lines = (first, self._gate(), *(f"Note: {note}." for note in self._account.correction.notes))
        return "\n".join(self._line(line, "") for line in lines)

    def paragraph(self, paragraph: ParagraphAccount, only: Collection[str]) -> str:
        """Return a paragraph with its rules: first those that have something to tell, then the names of the rest."""
        words = " ".join(paragraph.place.words.split())
        shown = words if len(words) <= _SHOWN_TEXT else words[:_SHOWN_TEXT].rstrip() + "…"
        gutter = f"{self._line_number(paragraph.place.span.start):>4}  "
        parts = [wrap([Stretch(shown, Style.STRONG)], self._width, self._colour, gutter, _INDENT)]
        chosen = [rule for rule in paragraph.rules if not only or rule.rule in only]
        if paragraph.note:
            parts.append(self._line(f"{paragraph.note}.", _INDENT))
        elif not chosen:
            parts.append(self._line("None of these rules had a word to start at.", _INDENT))
        for rule in chosen:
            parts += self._rule(rule)
        idle = [rule for rule in chosen if not (rule.found or rule.terms)]
        if any(not rule.lacks for rule in idle):
            parts.append(self._line("Looked and found nothing:", _INDENT))
            parts += (self._idle(rule) for rule in idle if not rule.lacks)
        for lack in dict.fromkeys(rule.lacks for rule in idle if rule.lacks):
            names = ", ".join(rule.rule for rule in idle if rule.lacks == lack)
            parts.append(self._line(f"Had to stay idle, for want of {lack}: {names}", _INDENT))
        return "\n".join(parts)

    def _rule(self, rule: RuleAccount) -> Iterator[str]:
        for found in rule.found:
            yield self._found(rule.rule, found)
        weighed = [term for term in rule.terms if not term.is_idle]
        if weighed and not rule.found:
            head = [
                Stretch(rule.rule, Style.RULE),
                Stretch(" weighed what the glossary asks, and found nothing to do:"),
            ]
            yield wrap(head, self._width, self._colour, _INDENT, _INDENT + "  ")
        elif weighed:
            yield self._line("What the glossary asks:", _INDENT + "  ")
        for term in weighed:
            yield from self._term(term)
        if idle := dict.fromkeys(self._at(Place(term.span, term.words)) for term in rule.terms if term.is_idle):
            lead = [
                Stretch(rule.rule, Style.RULE),
                Stretch(f" weighs only with the Danish at hand: {_listed([*idle])}"),
            ]
            yield wrap(lead, self._width, self._colour, _INDENT, _INDENT + "  ")

    def _found(self, rule: str, found: Found) -> str:
        where = f" {found.fate} ({self._position(found.place.span.start)}): "
        shown = step(found.change, self._colour) if found.change else [Stretch(f"“{found.place.words}”", Style.WARNING)]
        head = wrap(
            [Stretch(rule, Style.RULE), Stretch(where), *shown], self._width, self._colour, _INDENT, _INDENT + "  "
        )
        lines = [head, self._line(f"why: {found.because}", _INDENT + "  ")]
        if found.reason:
            lines.append(self._line(f"not applied: {found.reason}", _INDENT + "  "))
        return "\n".join(lines)

    def _term(self, term: TermAccount) -> Iterator[str]:
        lead = _INDENT + "  "
        place = self._at(Place(term.span, term.words))
        yield self._line(f"{place}, wrong for “{term.danish}” where “{term.english}” is meant: {term.verdict}.", lead)
        for number, alternative in enumerate(term.alternatives, 1):
            met = "met" if all(each.held for each in alternative) else "not met"
            yield self._line(f"alternative {number}, {met}: {'; '.join(map(_weighed, alternative))}", lead + "  ")

    def _idle(self, rule: RuleAccount) -> str:
        shown = [self._at(place) for place in rule.places[:_SHOWN_PLACES]]
        more = len(rule.places) - len(shown)
        if more:
            shown.append(f"{more} more")
        line = [Stretch(rule.rule, Style.RULE), Stretch(f" at {_listed(shown)}")]
        return wrap(line, self._width, self._colour, _INDENT + "  ", _INDENT + "    ")

    def _gate(self) -> str:
        """Return in a sentence what the evidence licenses."""
        if self._account.mt is True:
            return "The gate is open: you said that a machine translated it."
        if self._account.mt is False:
            return "The gate is shut: you said that no machine translated it."
        if self._account.evidence.verdict == "mt":
            return "The gate is open where a paragraph, or one beside it, has a sign."
        silent = self._account.evidence.verdict == "native"
        return "The gate is shut: what needs evidence of translation is " + (
            "neither applied nor mentioned." if silent else "suggested at most; --mt would open it."
        )

    def _at(self, place: Place) -> str:
        return f"“{' '.join(place.words.split())}” ({self._position(place.span.start)})"

    def _position(self, offset: int) -> str:
        number = self._line_number(offset)
        return f"{number}:{offset - self._starts[number - 1] + 1}"

    def _line_number(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def _line(self, text: str, lead: str) -> str:
        return wrap([Stretch(text)], self._width, self._colour, lead, lead + "  ")


def _weighed(weighed: Weighed) -> str:
    return f"holds: {weighed.held}" if weighed.held else f"fails: {weighed.asked}"


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else "nothing"
