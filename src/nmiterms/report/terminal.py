"""The report for people: changed lines as redlines, each finding with its reason, suggestions apart, a summary."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate

from nmiterms.engine.correction import Correction
from nmiterms.errors import InputError
from nmiterms.report.redline import Stretch, Style, redline, render, whole_words, wrap
from nmiterms.text.criticmarkup import read_criticmarkup
from nmiterms.text.finding import Finding, Need
from nmiterms.text.span import Edit, Span

# How much of the text is shown either side of a suggestion.
_AROUND = 36
_MARGIN = " " * 6


def write_report(
    correction: Correction,
    name: str = "",
    *,
    colour: bool = False,
    width: int = 100,
    for_mt: Collection[str] = (),
) -> str:
    """Return the report on one correction, to be read on a terminal ``width`` characters wide.

    ``for_mt`` are the ids of the suggestions that would be applied if the text were known to be machine-translated.
    """
    parts = [render([Stretch(name, Style.STRONG)], colour)] if name else []
    lines = _Lines(correction.original)
    parts += _changed_lines(correction, lines, colour, width)
    if correction.suggested:
        parts.append(render([Stretch("Suggestions, not applied", Style.STRONG)], colour))
        parts += (_suggestion(each, correction, lines, colour, width, for_mt) for each in correction.suggested)
    if correction.withdrawn:
        parts.append(render([Stretch("Withdrawn", Style.STRONG)], colour))
        parts += (_withdrawn(each, lines, colour, width) for each in correction.withdrawn)
    parts.append("\n".join(wrap([Stretch(line)], width, False) for line in summarise(correction).split("\n")))
    return "\n\n".join(parts) + "\n"


def summarise(correction: Correction) -> str:
    """Return the account in one sentence: changes, suggestions, and what the text was judged to be."""
    signs = correction.evidence.signs
    judged = {
        "mt": "the text reads as machine-translated from Danish",
        "native": "the text reads as native English",
        "too little text": "there is too little text to judge where it comes from",
    }[correction.evidence.verdict]
    counts = ", ".join(
        (
            _counted(len(correction.applied), "change"),
            _counted(len(correction.suggested), "suggestion"),
            f"{len(correction.withdrawn)} withdrawn",
        )
    )
    by_rule = Counter(finding.rule for finding in correction.applied)
    rules = ", ".join(f"{rule} {count}" for rule, count in by_rule.most_common())
    kinds = ", ".join(sorted({sign.kind for sign in signs}))
    evidence = f"{_counted(len(signs), 'sign')}: {kinds}" if signs else "no signs"
    return f"{counts}; {judged} ({evidence})." + (f"\nBy rule: {rules}." if rules else "")


class _Lines:
    """The lines of a text and where they start."""

    def __init__(self, text: str) -> None:
        self.text = text
        lines = text.split("\n")
        self.starts = list(accumulate((len(line) + 1 for line in lines), initial=0))[: len(lines)]
        self.gutter = max(len(str(len(lines))), 4)

    def number(self, offset: int) -> int:
        """Return the number, from 1, of the line that holds the offset."""
        return bisect_right(self.starts, offset)

    def end(self, number: int) -> int:
        """Return where a line ends, without its line ending."""
        return self.starts[number] - 1 if number < len(self.starts) else len(self.text)

    def blocks(self, spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
        """Yield first and last line of each run of lines that the spans, sorted, hold together."""
        block: tuple[int, int] | None = None
        for span in spans:
            first, last = self.number(span.start), self.number(span.end)
            if block is not None and first <= block[1]:
                block = (block[0], max(block[1], last))
                continue
            if block is not None:
                yield block
            block = (first, last)
        if block is not None:
            yield block


def _changed_lines(correction: Correction, lines: _Lines, colour: bool, width: int) -> Iterator[str]:
    """Yield each changed line (or run of lines that one edit joins) with the findings behind its edits."""
    findings = {finding.id: finding for finding in correction.applied}
    for first, last in lines.blocks(Span(edit.start, edit.end) for edit in correction.edits):
        start, end = lines.starts[first - 1], lines.end(last)
        inside = [edit for edit in correction.edits if start <= edit.start and edit.end <= end]
        moved = [Edit(edit.start - start, edit.end - start, edit.replacement) for edit in inside]
        gutter = f"{first:>{lines.gutter}}  "
        shown = redline(lines.text[start:end], whole_words(lines.text[start:end], moved), colour)
        parts = [wrap(shown, width, colour, gutter, " " * len(gutter))]
        names = dict.fromkeys(name for edit in inside for name in edit.findings)
        parts += (_finding(findings[name], colour, width) for name in names if name in findings)
        yield "\n".join(parts)


def _finding(finding: Finding, colour: bool, width: int) -> str:
    """Return one applied finding: rule, safety, its own step, and below it the reason."""
    head = [Stretch(finding.rule, Style.RULE), Stretch(" (safe): "), *step(finding.change, colour)]
    return "\n".join((wrap(head, width, colour, _MARGIN, _MARGIN + "  "), _because(finding.because, colour, width)))


def _suggestion(
    finding: Finding, correction: Correction, lines: _Lines, colour: bool, width: int, for_mt: Collection[str]
) -> str:
    number = lines.number(finding.span.start)
    start, end = lines.starts[number - 1], lines.end(lines.number(finding.span.end))
    text = correction.original
    before = text[max(start, finding.span.start - _AROUND) : finding.span.start]
    after = text[finding.span.end : min(end, finding.span.end + _AROUND)]
    shown = step(finding.change, colour) if finding.change else [Stretch(finding.span.of(text), Style.WARNING)]
    head = [
        Stretch(finding.rule, Style.RULE),
        Stretch(" (flag): " if finding.is_flag else " (suggested): "),
        Stretch(("…" if finding.span.start - start > _AROUND else "") + before, Style.FAINT),
        *shown,
        Stretch(after + ("…" if end - finding.span.end > _AROUND else ""), Style.FAINT),
    ]
    gutter = f"{number:>{lines.gutter}}  "
    remedy = _remedy(finding, for_mt)
    because = finding.because + (f" ({remedy})" if remedy else "")
    return "\n".join((wrap(head, width, colour, gutter, _MARGIN + "  "), _because(because, colour, width)))


def _withdrawn(finding: Finding, lines: _Lines, colour: bool, width: int) -> str:
    gutter = f"{lines.number(finding.span.start):>{lines.gutter}}  "
    head = [Stretch(finding.rule, Style.RULE), Stretch(": "), *step(finding.change, colour)]
    return "\n".join((wrap(head, width, colour, gutter, _MARGIN), _because(finding.reason, colour, width)))


def _remedy(finding: Finding, for_mt: Collection[str]) -> str:
    """Return what would apply a suggestion, or nothing for a flag."""
    if finding.is_flag:
        return ""
    if finding.id in for_mt:
        return "--mt applies it"
    if finding.need is Need.SOURCE and not finding.confirmed:
        return f"the Danish would confirm it: --source; or --apply {finding.rule}"
    return f"--apply {finding.rule} applies it"


def _because(because: str, colour: bool, width: int) -> str:
    return wrap([Stretch(because, Style.FAINT)], width, colour, _MARGIN + "  ", _MARGIN + "  ")


def step(marked: str, colour: bool) -> Sequence[Stretch]:
    """Return CriticMarkup as stretches to be shown; what only looks like a mark is shown as it stands.

    >>> render(step("{~~march~>March~~}", colour=True), colour=False)
    'marchMarch'
    """
    try:
        text, edits = read_criticmarkup(marked)
    except InputError:
        return [Stretch(marked)]
    return redline(text, edits, colour)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
