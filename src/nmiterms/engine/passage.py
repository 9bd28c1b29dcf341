"""One paragraph through the five stages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from nmiterms.bitext.pairing import Pairing
from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.document import Document
from nmiterms.contract.evidence import Verdict
from nmiterms.contract.rule import Rule, Stage
from nmiterms.engine.anchors import AnchorFinder
from nmiterms.engine.harmless import find_harm
from nmiterms.engine.resolve import resolve, touched
from nmiterms.text.criticmarkup import mark
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Need, Safety
from nmiterms.text.span import Change, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph and all that decides what may be done to it."""

    draft: Draft
    """The paragraph as the user wrote it."""
    offset: int
    """Where it starts in the user's text."""
    shields: tuple[Span, ...]
    document: Document
    verdict: Verdict
    told: bool
    open: bool
    """Whether the gate is open here: the caller said so, or there are signs here or next door."""
    signs: tuple[Span, ...] = ()
    source: SourcePassage | None = None
    """The Danish of the paragraph, where it is sure."""
    pairing: Pairing | None = None
    accepted: frozenset[str] = frozenset()
    """Rules whose suggestions the caller asked to be applied."""
    seen: dict[str, tuple[tuple[int, ...], list[Finding]]] = field(default_factory=dict)
    """What rules found in the user's own text and at which anchors: nobody is asked the same twice."""

    @property
    def is_native(self) -> bool:
        """Whether it reads as native English, and neither the caller nor any Danish says otherwise: rules are silent."""
        return self.verdict == "native" and not self.told and self.source is None


@dataclass(slots=True)
class Outcome:
    """What the stages made of a passage."""

    draft: Draft
    applied: list[Finding] = field(default_factory=list)
    suggested: list[Finding] = field(default_factory=list)
    withdrawn: list[Finding] = field(default_factory=list)


def correct_passage(
    passage: Passage,
    rules: Sequence[Rule],
    finder: AnchorFinder,
    numbers: Iterator[int],
    anchors: Mapping[str, tuple[int, ...]] | None = None,
) -> Outcome:
    """Take a paragraph through the stages; suggestions are made on the draft after all safe edits.

    ``anchors`` are those of the user's own text, if they are known already.
    """
    outcome = Outcome(passage.draft)
    alters = {rule.name: rule.alters for rule in rules}
    if anchors is None:
        anchors = find_anchors(passage, outcome.draft, finder)
    if not any(anchors[rule.name] for rule in rules):
        return outcome
    by_stage: dict[Stage, list[Rule]] = {stage: [] for stage in Stage}
    for rule in rules:
        by_stage[rule.stage].append(rule)
    # What a stage found last, and in which draft: where no later stage changed it, that need not be looked for again.
    last: dict[Stage, tuple[Draft, list[Finding]]] = {}
    for stage, at_stage in by_stage.items():
        # The second round is for safe findings that lost their place to a winner whose words they do not need.
        for second in (False, True):
            found = list(look(passage, outcome.draft, at_stage, finder, anchors))
            last[stage] = (outcome.draft, found)
            winners, losers = resolve(each for each in found if each.safety is Safety.SAFE)
            before = outcome.draft
            _apply(winners, alters, passage, outcome, numbers)
            if outcome.draft is not before:
                anchors = find_anchors(passage, outcome.draft, finder)
            if not losers:
                break
            if second:
                outcome.withdrawn += (_displaced(each, before, passage) for each in losers)
    taken = {(finding.rule, finding.span.moved(-passage.offset)) for finding in outcome.withdrawn}
    shown = [
        finding
        for stage, (draft, found) in last.items()
        for finding in (
            found
            if draft is outcome.draft
            else look(passage, outcome.draft, _undecided(by_stage[stage], found), finder, anchors)
        )
        if finding.safety is not Safety.SAFE and (finding.rule, finding.span) not in taken
    ]
    for finding in _without_rivals(shown):
        step = replace(finding, id=str(next(numbers)), change=write_step(outcome.draft, finding.changes))
        outcome.suggested.append(replace(step, span=step.span.moved(passage.offset)))
    return outcome


def _undecided(rules: Sequence[Rule], found: Sequence[Finding]) -> list[Rule]:
    """Return the rules that found what they could not apply: they alone are asked again on the finished draft."""
    names = {finding.rule for finding in found if finding.safety is not Safety.SAFE}
    return [rule for rule in rules if rule.name in names]


def _displaced(finding: Finding, draft: Draft, passage: Passage) -> Finding:
    """Return a finding that lost its place, as the user's text has it."""
    change, span = write_step(draft, finding.changes), finding.span.moved(passage.offset)
    return replace(finding, change=change, span=span, reason="another finding took its place")


def find_anchors(passage: Passage, draft: Draft, finder: AnchorFinder) -> dict[str, tuple[int, ...]]:
    """Return the anchors of every rule in a draft; shielded tokens are none."""
    if not passage.shields:
        return finder.find_anchors(draft, None)

    def is_shielded(index: int) -> bool:
        token = draft.tokens[index]
        place = draft.origin(Span(token.start, token.end))
        return any(shield.overlaps(place) for shield in passage.shields)

    return finder.find_anchors(draft, is_shielded)


def look(
    passage: Passage,
    draft: Draft,
    rules: Sequence[Rule],
    finder: AnchorFinder,
    anchors: Mapping[str, tuple[int, ...]],
) -> Iterator[Finding]:
    """Yield what the rules find in a draft, each with the safety that its need is granted here."""
    blind = passage.pairing is None
    for rule in rules:
        if (blind and rule.needs is Need.SOURCE and rule.anchors.sentences) or not anchors[rule.name]:
            continue
        known = passage.seen.get(rule.name) if draft is passage.draft else None
        if known is not None and known[0] == anchors[rule.name]:
            found = known[1]
        else:
            found = list(rule.find(draft, context_of(passage, rule, finder, anchors[rule.name])))
            if draft is passage.draft:
                passage.seen[rule.name] = (anchors[rule.name], found)
        seen: set[tuple[Change, ...]] = set()
        for finding in found:
            # A rule asked at several anchors may find the same thing from each.
            if finding.changes and finding.changes in seen:
                continue
            seen.add(finding.changes)
            if any(_is_shielded(change, draft, passage.shields) for change in finding.changes):
                continue
            granted = _grant(finding, draft, passage)
            if granted is not None:
                yield finding if granted is finding.safety else replace(finding, safety=granted)


def context_of(passage: Passage, rule: Rule, finder: AnchorFinder, anchors: tuple[int, ...]) -> Context:
    """Return what a rule knows while it looks at a passage, or at a later draft of it."""
    return Context(
        rule=rule,
        lexicon=finder.lexicon,
        leftovers=finder.leftovers,
        document=passage.document,
        anchors=anchors,
        mt=passage.open,
        pairing=passage.pairing,
        offset=passage.offset,
    )


def write_step(draft: Draft, changes: Sequence[Change]) -> str:
    """Return a finding's own step in CriticMarkup, from its first change to its last."""
    pieces: list[str] = []
    at = changes[0].start if changes else 0
    for change in changes:
        pieces += (draft.text[at : change.start], mark(change.span.of(draft.text), change.written(draft.text)))
        at = change.end
    return "".join(pieces)


def _grant(finding: Finding, draft: Draft, passage: Passage) -> Safety | None:
    """Return the safety a finding is granted, or None where it must be silent: in native English."""
    licensed = (
        finding.confirmed
        or finding.need is Need.NOTHING
        or (finding.need is Need.MT and passage.open and _quotation_allows(finding, draft, passage))
    )
    if passage.is_native and not licensed:
        return None
    if finding.safety is Safety.SAFE and not licensed:
        return Safety.SAFE if finding.rule in passage.accepted else Safety.SUGGESTED
    if finding.safety is Safety.SUGGESTED and finding.rule in passage.accepted:
        return Safety.SAFE
    return finding.safety


def _quotation_allows(finding: Finding, draft: Draft, passage: Passage) -> bool:
    """Tell whether the gate is open inside a quotation too: somebody's own English may be quoted in any text."""
    if passage.told:
        return True
    quotation = draft.quotation_at(Span(finding.changes[0].start, finding.changes[-1].end)) if finding.changes else None
    if quotation is None:
        return True
    place = draft.origin(Span(quotation.start, quotation.end))
    return any(place.covers(sign) for sign in passage.signs)


def _apply(
    winners: Sequence[Finding],
    alters: Mapping[str, Collection[Alters]],
    passage: Passage,
    outcome: Outcome,
    numbers: Iterator[int],
) -> None:
    """Carry out the findings that do no harm, all on the same draft; each is weighed on its own."""
    draft = outcome.draft
    harmless: list[tuple[Change, str]] = []
    for finding in sorted(winners, key=lambda each: each.changes[0].start):
        name = str(next(numbers))
        step = replace(
            finding, id=name, change=write_step(draft, finding.changes), span=finding.span.moved(passage.offset)
        )
        alone = _written(draft.text, finding.changes)
        harm = _harm_of(finding, draft.text, alone, alters[finding.rule])
        if harm is not None:
            outcome.withdrawn.append(replace(step, reason=harm))
        elif alone != draft.text:
            harmless += ((change, name) for change in finding.changes)
            outcome.applied.append(step)
    if harmless:
        outcome.draft = draft.revise(harmless)


def _written(text: str, changes: Sequence[Change]) -> str:
    """Return the text with a finding's changes carried out, without the memory of where each piece came from."""
    pieces: list[str] = []
    at = 0
    for change in changes:
        pieces += (text[at : change.start], change.written(text))
        at = change.end
    return "".join((*pieces, text[at:]))


def _harm_of(finding: Finding, before: str, after: str, alters: Collection[Alters]) -> str | None:
    """Return the harm that a finding does; the whole text is looked through only where the words around it show some."""
    # Two words before: whether a capital makes a name is seen by what stands in front of it.
    start = before.rfind(" ", 0, max(before.rfind(" ", 0, finding.changes[0].start), 0)) + 1
    end = before.find(" ", finding.changes[-1].end) + 1 or len(before)
    near = find_harm(before[start:end], after[start : end + len(after) - len(before)], alters)
    return near and find_harm(before, after, alters)


def _is_shielded(change: Change, draft: Draft, shields: Sequence[Span]) -> bool:
    if not shields:
        return False
    places = [draft.origin(place) for place in touched(change)]
    return any(shield.overlaps(place) for shield in shields for place in places)


def _without_rivals(findings: list[Finding]) -> list[Finding]:
    """Return the suggestions without those whose place a weightier one takes; flags never compete."""
    flags = [finding for finding in findings if finding.is_flag]
    winners, _ = resolve(finding for finding in findings if not finding.is_flag)
    return sorted((*winners, *flags), key=lambda finding: finding.span)
