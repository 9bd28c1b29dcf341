"""Why a text was corrected so: for every paragraph, which rules looked where, and what became of what they found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from nmiterms.contract.evidence import Evidence
from nmiterms.contract.rule import Rule
from nmiterms.engine.anchors import AnchorFinder
from nmiterms.engine.correction import Correction
from nmiterms.engine.corrector import Corrector, Mt
from nmiterms.engine.passage import Passage, context_of, find_anchors, look, write_step
from nmiterms.engine.why_term import TermAccount, weigh_terms
from nmiterms.lexicon.leftover import Leftovers
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Need
from nmiterms.text.span import Span
from nmiterms.text.tokens import fold

Fate = Literal["applied", "suggested", "flagged", "withdrawn", "unmentioned"]

# The rule whose licences stand in the glossary, term by term.
_LICENSED_BY_TERM = "deprecated-term"


class Place(NamedTuple):
    """Words of the user's text and where they stand, in its code points."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a rule found, and what became of it.

    ``change`` is CriticMarkup, empty for a flag; ``because`` is the rule's own reason; ``reason`` says why it went no
    further, empty where it was applied.
    """

    fate: Fate
    place: Place
    change: str
    because: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RuleAccount:
    """A rule that had a place to look at in a paragraph: the words it started at, what it found, the terms it weighed.

    ``lacks`` says what a rule that found nothing would have needed.
    """

    rule: str
    places: tuple[Place, ...]
    found: tuple[Found, ...] = ()
    terms: tuple[TermAccount, ...] = ()
    lacks: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphAccount:
    """A paragraph with all rules that looked, in the order of the stages; ``note`` says why none did."""

    place: Place
    is_open: bool
    """Whether an edit that needs evidence of translation is licensed here."""
    rules: tuple[RuleAccount, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """The whole account of one text: the evidence, what was said of it (``mt``), and its paragraphs."""

    correction: Correction
    mt: Mt
    paragraphs: tuple[ParagraphAccount, ...]

    @property
    def evidence(self) -> Evidence:
        """The verdict on the text, and its signs."""
        return self.correction.evidence


def explain_why(
    corrector: Corrector, text: str, source: str | None = None, *, mt: Mt | None = None, markdown: bool | None = None
) -> Account:
    """Correct a text and account for every rule that looked at it; the arguments are those of `Corrector.correct`.

    Places are code points of ``text``. What is said of rules and terms is true of the user's own words; a rule that
    looked only at words which another rule wrote is named where it found something.

    >>> account = explain_why(Corrector(), "They met in the UNITED states.")
    >>> found = [(each.rule, each.found[0]) for each in account.paragraphs[0].rules if each.found]
    >>> [(rule, each.fate, each.change) for rule, each in found]
    [('half-cased-name', 'suggested', '{~~UNITED states~>United States~~}')]
    >>> found[0][1].reason
    'it needs evidence of translation, and the gate is shut: too little text to judge, 1 sign of 1 kind'
    """
    correction = corrector.correct(text, source, mt=mt, markdown=markdown)
    finder = AnchorFinder(corrector.rules, corrector.lexicon, Leftovers(corrector.lexicon))
    said = corrector.mt if mt is None else mt
    passages = corrector.passages(correction, source, mt=mt, markdown=markdown)
    return Account(correction, said, tuple(_Teller(correction, said, passage, finder).tell() for passage in passages))


def count_signs(evidence: Evidence) -> str:
    """Return how many signs of how many kinds there are, in words.

    >>> count_signs(Evidence("native"))
    'no signs'
    """
    signs, kinds = len(evidence.signs), evidence.kinds
    if not signs:
        return "no signs"
    return f"{signs} {'sign' if signs == 1 else 'signs'} of {kinds} {'kind' if kinds == 1 else 'kinds'}"


class _Teller:
    """Tell of one paragraph."""

    def __init__(self, correction: Correction, mt: Mt, passage: Passage, finder: AnchorFinder) -> None:
        self._correction = correction
        self._mt = mt
        self._passage = passage
        self._finder = finder
        self._span = Span(passage.offset, passage.offset + len(passage.draft.text))
        groups = (correction.applied, correction.suggested, correction.withdrawn)
        applied, suggested, withdrawn = ([each for each in group if self._holds(each)] for group in groups)
        self._applied = applied
        self._told: list[tuple[Finding, Found]] = [
            *((each, self._found("applied", each)) for each in applied),
            *((each, self._suggested(each)) for each in suggested),
            *((each, self._found("withdrawn", each, self._withdrawn(each))) for each in withdrawn),
        ]

    def tell(self) -> ParagraphAccount:
        """Return the account of the paragraph."""
        passage, place = self._passage, self._place(self._span)
        if self._finder.lexicon.language.leans_danish(fold(passage.draft.text).split()):
            return ParagraphAccount(place, passage.open, note="it reads as Danish: no rule looked")
        anchors = find_anchors(passage, passage.draft, self._finder)
        rules = sorted(self._finder.rules, key=lambda rule: rule.stage)
        accounts = tuple(account for rule in rules if (account := self._account(rule, anchors[rule.name])))
        note = "" if accounts else "no rule had a word to start at"
        return ParagraphAccount(place, passage.open, accounts, note)

    def _account(self, rule: Rule, anchors: tuple[int, ...]) -> RuleAccount | None:
        """Return the account of one rule, or None if it had nothing to look at and found nothing."""
        passage, draft = self._passage, self._passage.draft
        own = list(look(_as_told(passage), draft, (rule,), self._finder, {rule.name: anchors}))
        told = [(finding, found) for finding, found in self._told if finding.rule == rule.name]
        places = [finding.span for finding, _ in told]
        lost = [
            self._lost(rule, finding)
            for finding in own
            if _says_something(finding, draft)
            and not any(_meet(finding.span.moved(passage.offset), place) for place in places)
        ]
        found = sorted((*(found for _, found in told), *lost), key=lambda each: each.place)
        if not (anchors or found):
            return None
        words = (draft.tokens[index] for index in anchors)
        starts = tuple(self._place(Span(token.start, token.end).moved(passage.offset)) for token in words)
        terms: tuple[TermAccount, ...] = ()
        if rule.name == _LICENSED_BY_TERM:
            context = context_of(passage, rule, self._finder, anchors)
            terms = tuple(weigh_terms(draft, context, [finding.span for finding in own]))
        lacks = ""
        if not found and rule.needs is Need.SOURCE and rule.name != _LICENSED_BY_TERM and not self._has_source():
            lacks = "the Danish"
        return RuleAccount(rule.name, starts, tuple(found), terms, lacks)

    def _lost(self, rule: Rule, finding: Finding) -> Found:
        """Return what became of a finding in the user's own words that the correction does not speak of."""
        passage, span = self._passage, finding.span.moved(self._passage.offset)
        change = write_step(passage.draft, finding.changes)
        place = self._place(span)
        needs_nothing = rule.needs is Need.NOTHING and finding.need is Need.NOTHING
        if passage.is_native and not needs_nothing:
            reason = (
                "the text reads as native English: what needs evidence of translation or the Danish is not mentioned"
            )
            return Found("unmentioned", place, change, finding.because, reason)
        rival = next((found for other, found in self._told if _meet(other.span, span) and not other.is_flag), None)
        if rival is not None:
            reason = f"{self._name(rival)} took its place"
            return Found("withdrawn", place, change, finding.because, reason)
        if self._applied:
            reason = "after the other changes nothing was left of it"
            return Found("withdrawn", place, change, finding.because, reason)
        return Found("unmentioned", place, change, finding.because, "on a second look the rule did not find it again")

    def _suggested(self, finding: Finding) -> Found:
        if finding.is_flag:
            return self._found("flagged", finding, "a flag points and proposes nothing")
        return self._found("suggested", finding, "; ".join(self._missing(finding)))

    def _missing(self, finding: Finding) -> Iterator[str]:
        """Yield what a suggestion lacks to be applied."""
        need = Need.NOTHING if finding.confirmed else finding.need
        entries = self._finder.lexicon.glossary.by_concept.get(finding.concept or "", ())
        if any(entry.candidate and entry.danish == finding.danish for entry in entries):
            yield "its term in the glossary is a candidate, which nobody has confirmed yet"
        elif need is Need.NOTHING:
            yield "the rule is not sure enough here to do more than suggest"
        if need is Need.SOURCE:
            yield (
                "it needs the Danish, and what is given does not confirm it here"
                if self._has_source()
                else "it needs the Danish to confirm it"
            )
        elif need is Need.MT and not self._passage.open:
            yield f"it needs evidence of translation, and the gate is shut: {self._gate()}"
        elif need is Need.MT and self._is_quoted(finding):
            yield "it stands in a quotation without a sign of its own: that may be somebody's own English"
        elif need is Need.MT:
            yield "evidence of translation is there, but the rule is not sure enough here to do more than suggest"

    def _withdrawn(self, finding: Finding) -> str:
        """Return why a finding was withdrawn: who took its place, or what it would have harmed."""
        winner = next((each for each in self._applied if _meet(each.span, finding.span)), None)
        if not finding.changes or winner is None or "place" not in finding.reason:
            return finding.reason
        return f"{winner.rule} took its place with {winner.change}"

    def _name(self, found: Found) -> str:
        rule = next(finding.rule for finding, each in self._told if each is found)
        return f"{rule} ({found.change})" if found.change else rule

    def _gate(self) -> str:
        """Return why no evidence of translation is granted in this paragraph."""
        evidence = self._correction.evidence
        if self._mt is False:
            return "you said that no machine translated the text"
        if evidence.verdict == "mt":
            return "the text reads as machine-translated, but neither this paragraph nor one beside it has a sign"
        verdict = "the text reads as native English" if evidence.verdict == "native" else "too little text to judge"
        return f"{verdict}, {count_signs(evidence)}"

    def _is_quoted(self, finding: Finding) -> bool:
        """Tell whether it stands in a quotation that has no sign of translation inside."""
        passage = self._passage
        quotation = passage.draft.quotation_at(finding.span.moved(-passage.offset))
        return quotation is not None and not any(quotation.inside.covers(sign) for sign in passage.signs)

    def _has_source(self) -> bool:
        return self._passage.pairing is not None

    def _holds(self, finding: Finding) -> bool:
        return self._span.start <= finding.span.start <= self._span.end and finding.span.end <= self._span.end

    def _found(self, fate: Fate, finding: Finding, reason: str = "") -> Found:
        return Found(fate, self._place(finding.span), finding.change, finding.because, reason)

    def _place(self, span: Span) -> Place:
        return Place(span, span.of(self._correction.original))


def _as_told(passage: Passage) -> Passage:
    """Return the passage as it would be if the text were known to be machine-translated: then no rule is silent."""
    return replace(passage, told=True, open=True)


def _meet(one: Span, other: Span) -> bool:
    return one.overlaps(other) or one == other


def _says_something(finding: Finding, draft: Draft) -> bool:
    """Tell whether a finding is a flag or would change a letter: a rule may ask for what stands there already."""
    return finding.is_flag or any(
        change.written(draft.text) != change.span.of(draft.text) for change in finding.changes
    )
