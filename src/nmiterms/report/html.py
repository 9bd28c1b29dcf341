"""The report as one page for a browser: the text with its changes in place, each with its reason, to read, print and mail."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from html import escape
from textwrap import dedent
from typing import NamedTuple

from nmiterms.contract.rule import Rule
from nmiterms.engine.correction import Correction
from nmiterms.report.redline import Stretch, Style, render, whole_words
from nmiterms.report.terminal import step, summarise
from nmiterms.rules import load_rules
from nmiterms.text.finding import Finding, Need
from nmiterms.text.span import Edit, Span

# How much of the text is shown either side of a suggestion.
_AROUND = 60
_LITERAL = re.compile(r"``(?P<literal>.+?)``|(?<!\w)\*(?P<word>[^*\s](?:[^*]*[^*\s])?)\*(?!\w)", re.DOTALL)
# What an editor types is not broken over lines.
_OPTION, _CODE = re.compile(r"--[a-z]+(?: [a-z]+(?:-[a-z]+)+)?"), r"<code>\g<0></code>"
# Nothing is loaded and nothing is run: a page that is mailed around shows what it holds, and no more.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: light dark; --ink: #1d2126; --paper: #fff; --faint: #5b6470; --line: #d8dde3; --box: #f5f7f9;
  --gone: #a3142a; --gone-bed: #fdecee; --new: #0b6130; --new-bed: #e4f6ea; --ask: #7a4b00; --ask-bed: #fff3dc;
  --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e7eb; --paper: #15181c; --faint: #9da7b3; --line: #343b44;
  --box: #1d2227; --gone: #ff9aa6; --gone-bed: #3d1a20; --new: #84dca4; --new-bed: #14331f; --ask: #f2c46d;
  --ask-bed: #382a10; --link: #86bdf7; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 46rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { margin-top: 2.5rem; font-size: 1.15rem; } h3 { font-size: 1rem; }
a { color: var(--link); } a:focus-visible, :target { outline: 2px solid var(--link); outline-offset: 2px; scroll-margin-top: 1rem; }
.text { white-space: pre-wrap; font-family: Georgia, "Times New Roman", serif; font-size: 1.08rem; line-height: 1.75;
  border: 1px solid var(--line); border-radius: .4rem; padding: 1rem; }
del { color: var(--gone); background: var(--gone-bed); text-decoration: line-through; }
ins { color: var(--new); background: var(--new-bed); text-decoration: underline; text-underline-offset: .18em; }
del + ins { margin-left: .15em; }
a.change, a.asked { color: inherit; text-decoration: none; }
a.asked, mark { color: inherit; background: var(--ask-bed); border-bottom: 2px dotted var(--ask); }
sup { font: .65rem system-ui, sans-serif; color: var(--faint); padding-left: .1em; } del + sup { padding-right: .3em; }
ol { padding-left: 2.2rem; } li { margin-bottom: .8rem; } .faint { color: var(--faint); }
.because { display: block; color: var(--faint); }
table { border-collapse: collapse; width: 100%; } th, td { padding: .3rem .6rem .3rem 0; text-align: left;
  vertical-align: top; border-bottom: 1px solid var(--line); }
th, .because code { white-space: nowrap; } td + td, th + th { text-align: right; }
.rule { background: var(--box); border-radius: .4rem; padding: .2rem 1rem; margin: 1rem 0; } code { font-size: .92em; }
dt { font-weight: 600; } dd { margin: 0 0 .6rem; }
@media (max-width: 30rem) { body { padding: 1rem .7rem 3rem; } .text { padding: .7rem; } ol { padding-left: 1.6rem; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } .text { border: 0; padding: 0; font-size: 11pt; }
  li, tr { break-inside: avoid; } .rules { display: none; } a { color: inherit; } }
"""


class Corrected(NamedTuple):
    """A correction to be shown, the file's name, and the suggestions that would be applied to machine translation."""

    name: str
    correction: Correction
    for_mt: Collection[str] = ()


def write_html(made: Iterable[Corrected], *, rule_pages: str = "") -> str:
    """Return one self-contained page on corrections: it loads nothing, runs nothing and holds every reason.

    ``rule_pages`` is the address of the folder that holds a page for each rule (``verb-second.html``), if there is one;
    what the page itself says of each rule is always there.

    >>> import nmiterms
    >>> page = write_html([Corrected("a.txt", nmiterms.correct("The talks open on 18. march."))])
    >>> '<del>18. march</del><ins>18 March</ins>' in page, "<script" in page
    (True, False)
    """
    made = tuple(made)
    names = ", ".join(each.name for each in made)
    used = {finding.rule for each in made for finding in (*each.correction.applied, *each.correction.suggested)}
    body = [
        f"<h1>{_shown(made[0].name)}</h1>" if len(made) == 1 else f"<h1>{len(made)} texts</h1>",
        *(line for number, each in enumerate(made, 1) for line in _file(number, each, len(made) > 1)),
        *_rules([rule for rule in load_rules() if rule.name in used], rule_pages),
    ]
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="nmiterms">\n'
        f"<title>{_shown(names)}: corrections</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def write_prose(page: str) -> str:
    """Return a docstring's paragraphs as HTML: its titles and what is indented below them as a list, words marked.

    >>> write_prose("Danish order.\\n\\nSafety\\n    Needs ``mt``: *sagde han*.")
    '<p>Danish order.</p>\\n<dl>\\n<dt>Safety</dt><dd>Needs <code>mt</code>: <em>sagde han</em>.</dd>\\n</dl>'
    """
    first, _, rest = page.strip().partition("\n")
    blocks = [block for block in f"{first}\n{dedent(rest)}".split("\n\n") if block.strip()]
    paragraphs = [f"<p>{_marked(block)}</p>" for block in blocks if "\n    " not in block]
    titled = [block.strip().partition("\n") for block in blocks if "\n    " in block]
    facts = [f"<dt>{_marked(title)}</dt><dd>{_marked(' '.join(text.split()))}</dd>" for title, _, text in titled]
    return "\n".join((*paragraphs, *(("<dl>", *facts, "</dl>") if facts else ())))


def _file(number: int, made: Corrected, is_titled: bool) -> Iterator[str]:
    """Yield what is shown of one text; ``number`` keeps its anchors apart from those of other texts."""
    correction = made.correction
    applied = _in_order_of_text(correction)
    numbers = {finding.id: at for at, finding in enumerate(applied, 1)}
    asked = {finding.id: at for at, finding in enumerate(correction.suggested, 1)}
    if is_titled:
        yield f"<h2>{_shown(made.name)}</h2>"
    yield f'<p class="faint">{_shown(summarise(correction).splitlines()[0])}</p>'
    yield f'<div class="text">{"".join(_text(number, correction, numbers, asked))}</div>'
    if applied:
        yield "<h2>Changes</h2>\n<ol>"
        yield from (_applied(number, at, finding) for at, finding in enumerate(applied, 1))
        yield "</ol>"
    if correction.suggested:
        yield "<h2>Suggestions, not applied</h2>\n<ol>"
        for at, finding in enumerate(correction.suggested, 1):
            yield _suggested(number, at, finding, correction.original, made.for_mt)
        yield "</ol>"
    if correction.withdrawn:
        yield "<h2>Withdrawn</h2>\n<ul>"
        for finding in correction.withdrawn:
            yield f"<li>{_rule_link(finding.rule)} {_step(finding)} {_because(finding.reason)}</li>"
        yield "</ul>"
    yield from _summary(correction)


def _in_order_of_text(correction: Correction) -> Sequence[Finding]:
    """Return the applied findings in the order in which their edits stand, so that their numbers can be followed."""
    place = {
        name: at for at, name in enumerate(dict.fromkeys(name for edit in correction.edits for name in edit.findings))
    }
    return sorted(correction.applied, key=lambda finding: place.get(finding.id, len(place)))


def _text(number: int, correction: Correction, numbers: dict[str, int], asked: dict[str, int]) -> Iterator[str]:
    """Yield the text piece by piece: what stays, what was changed, and what is only asked about.

    ``numbers`` and ``asked`` are the places of the findings in the lists of changes and of suggestions.
    """
    text = correction.original
    changes = whole_words(text, correction.edits)
    places: list[tuple[Span, Edit | Finding]] = [(Span(edit.start, edit.end), edit) for edit in changes]
    taken = [span for span, _ in places]
    for finding in correction.suggested:
        # One place shows one thing; what lies across a change or another suggestion stands in the list alone.
        if finding.span.end > finding.span.start and not any(finding.span.overlaps(span) for span in taken):
            places.append((finding.span, finding))
            taken.append(finding.span)
    found = {finding.id: finding for finding in correction.applied}
    waiting = list(correction.edits)
    shown: set[int] = set()
    at = 0
    for span, thing in sorted(places, key=lambda place: place[0]):
        yield _shown(text[at : span.start])
        at = span.end
        if isinstance(thing, Finding):
            mark = asked[thing.id]
            yield (
                f'<a class="asked" id="t{number}-q{mark}" href="#t{number}-s{mark}" title="{_shown(_hint(thing))}">'
                f"{_shown(span.of(text))}<sup>?{mark}</sup></a>"
            )
            continue
        names: list[str] = []
        while waiting and waiting[0].end <= span.end:
            names += waiting.pop(0).findings
        behind = [name for name in dict.fromkeys(names) if name in numbers]
        hint = "\n".join(_hint(found[name]) for name in behind)
        marks = [numbers[name] for name in behind]
        change = _change(span.of(text), thing.replacement)
        # A finding that changed several places is anchored at the first.
        anchor = next((mark for mark in marks if mark not in shown), None)
        anchors = "".join(f'<span id="t{number}-e{mark}"></span>' for mark in marks if mark not in {anchor, *shown})
        shown.update(marks)
        name = f' id="t{number}-e{anchor}"' if anchor else ""
        if not marks:
            yield f"<span>{change}</span>"
            continue
        yield (
            f'{anchors}<a class="change"{name} href="#t{number}-f{marks[0]}" title="{_shown(hint)}">{change}'
            f"<sup>{', '.join(map(str, marks))}</sup></a>"
        )
    yield _shown(text[at:])


def _applied(number: int, at: int, finding: Finding) -> str:
    return (
        f'<li id="t{number}-f{at}">{_step(finding)} <span class="faint">({_rule_link(finding.rule)}, '
        f'<a href="#t{number}-e{at}">in the text</a>)</span>{_because(finding.because, finding.danish)}</li>'
    )


def _suggested(number: int, at: int, finding: Finding, text: str, for_mt: Collection[str]) -> str:
    start, end = finding.span
    before, after = _around(text, start, end)
    shown = _step(finding) if finding.change else f"<mark>{_shown(finding.span.of(text))}</mark>"
    remedy = f" To apply it: {_remedy(finding, for_mt)}." if not finding.is_flag else " Look at the Danish."
    return (
        f'<li id="t{number}-s{at}"><span class="faint">{_shown(before)}</span>{shown}<span class="faint">{_shown(after)}'
        f" ({_rule_link(finding.rule)})</span>{_because(finding.because + '.', finding.danish, remedy)}</li>"
    )


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and behind a place in its line, cut between words."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end:].partition("\n")[0]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    return before, after


def _remedy(finding: Finding, for_mt: Collection[str]) -> str:
    """Return what the editor can tell the corrector."""
    if finding.id in for_mt:
        return "say that a machine translated the text (--mt)"
    if finding.need is Need.SOURCE and not finding.confirmed:
        return f"give the Danish (--source), or --apply {finding.rule}"
    return f"--apply {finding.rule}"


def _summary(correction: Correction) -> Iterator[str]:
    """Yield the table of rules: how often each changed something or asked."""
    applied = Counter(finding.rule for finding in correction.applied)
    suggested = Counter(finding.rule for finding in correction.suggested)
    if applied or suggested:
        yield "<h2>By rule</h2>\n<table><tr><th>rule</th><th>changes</th><th>suggestions</th></tr>"
        for rule in sorted(applied | suggested, key=lambda name: (-applied[name], -suggested[name], name)):
            counts = "".join(f"<td>{count[rule] or '–'}</td>" for count in (applied, suggested))
            yield f"<tr><td>{_rule_link(rule)}</td>{counts}</tr>"
        yield "</table>"


def _rules(rules: Sequence[Rule], rule_pages: str) -> Iterator[str]:
    """Yield what each rule does, why and when it is safe: its page, for a reader who has nothing but this one."""
    if rules:
        yield '<section class="rules">\n<h2>The rules</h2>'
        for rule in rules:
            name = _shown(rule.name)
            address = f"{rule_pages.rstrip('/')}/{rule.name}.html" if rule_pages else ""
            title = f'<a href="{_shown(address)}">{name}</a>' if address else name
            yield f'<div class="rule" id="rule-{name}"><h3>{title}</h3>\n{write_prose(rule.page)}</div>'
        yield "</section>"


def _rule_link(rule: str) -> str:
    return f'<a href="#rule-{_shown(rule)}">{_shown(rule)}</a>'


def _step(finding: Finding) -> str:
    shown = {Style.DELETED: "<del>{}</del>", Style.INSERTED: "<ins>{}</ins>"}
    return "".join(
        shown.get(stretch.style, "{}").format(_shown(stretch.text))
        for stretch in step(finding.change, True)
        if stretch.text
    )


def _change(old: str, new: str) -> str:
    return (f"<del>{_shown(old)}</del>" if old else "") + (f"<ins>{_shown(new)}</ins>" if new else "")


def _because(because: str, danish: str | None = None, remedy: str = "") -> str:
    origin = f' <span lang="da">[{_shown(danish)}]</span>' if danish and danish not in because else ""
    return f'<span class="because">{_shown(because)}{origin}{_OPTION.sub(_CODE, _shown(remedy))}</span>'


def _hint(finding: Finding) -> str:
    return f"{finding.rule}: {finding.because}"


def _marked(text: str) -> str:
    """Return a paragraph of a docstring as HTML."""

    def mark(match: re.Match[str]) -> str:
        return f"<code>{match['literal']}</code>" if match["literal"] else f"<em>{match['word']}</em>"

    return _LITERAL.sub(mark, _shown(" ".join(text.split())))


def _shown(text: str) -> str:
    """Return text for a page: its signs escaped, and its control characters made visible."""
    return escape(render([Stretch(re.sub(r"\r\n?", "\n", text))], colour=False))
