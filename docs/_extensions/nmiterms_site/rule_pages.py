"""A rule as a page: its docstring, what it is and needs, and its examples as redlines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from textwrap import dedent

from nmiterms.contract.rule import Example, Rule
from nmiterms.text.criticmarkup import read_criticmarkup
from nmiterms.text.finding import Need, Safety

from .measured import Measured
from .rst import alone, between, guarded, page_link, plain, redline, role, title, toctree, trimmed

_NEEDS = {
    Need.NOTHING: "nothing: the shape is unknown in native English",
    Need.MT: "evidence that a machine translated the text from Danish",
    Need.SOURCE: "the Danish beside it, or a licence of the term's own",
}
_POINTED_AT = re.compile(r"\{==(.*?)==\}", re.DOTALL)


def write_rules(rules: Iterable[Rule], measured: Mapping[str, Measured], texts: int) -> dict[str, str]:
    """Return the page of each rule by its name, and the page that lists them.

    ``measured`` is what each rule did to the gold ``texts``; without any nothing is said of it. Raises `ValueError` for a
    rule without a page or without examples, naming it: nobody could say what it does.
    """
    rules = tuple(rules)
    pages = {f"rules/{rule.name}": _rule(rule, _measured(measured.get(rule.name), texts)) for rule in rules}
    return {"rules/index": _index(rules), **pages}


def _index(rules: tuple[Rule, ...]) -> str:
    stages: dict[str, list[Rule]] = {}
    for rule in sorted(rules, key=lambda each: (each.stage, each.name)):
        stages.setdefault(rule.stage.name.lower(), []).append(rule)
    parts = [
        title("Rules"),
        f"{len(rules)} rules, each named after the artefact that it repairs. They run in five stages; "
        f"{page_link('Why minimal', 'explanation/minimal')} says what each may do and when.\n",
        toctree((f"rules/{rule.name}" for rule in rules), "hidden", "titlesonly"),
    ]
    for stage, some in stages.items():
        parts.append(title(stage.capitalize(), "-"))
        parts.append(
            "\n".join(f"{alone(page_link(rule.name, f'rules/{rule.name}'))}\n   {_first(rule)}\n" for rule in some)
        )
    return "\n".join(parts)


def _rule(rule: Rule, measured: str) -> str:
    if not rule.page.strip() or not rule.examples:
        lack = "examples" if rule.page.strip() else "docstring"
        raise ValueError(f"src/nmiterms/rules/{rule.name.replace('-', '_')}.py: the rule has no {lack}; add them")
    first, _, rest = rule.page.strip().partition("\n")
    alters = ", ".join(sorted(each.value for each in rule.alters)) or "no number, name, negation or quotation mark"
    parts = [
        f".. _rule-{rule.name}:\n",
        title(rule.name),
        f"{first}\n{dedent(rest)}\n",
        f":Issue: ``{rule.issue.value}``\n:Stage: {rule.stage.name.lower()}\n:Needs: {_NEEDS[rule.needs]}\n"
        f":May alter: {alters}\n{measured}",
    ]
    for kind, examples in _kinds(rule.examples):
        parts.append(title(kind, "-"))
        parts += [f"* {_example(example)}\n" for example in examples]
    return "\n".join(parts)


def _measured(measured: Measured | None, texts: int) -> str:
    if not texts:
        return ""
    where = f"in the {texts} gold texts; {page_link('Quality', 'quality')} says what they are"
    if measured is None:
        return f":Measured: no change {where}\n"
    changes = "change is" if measured.made == 1 else "changes are"
    return f":Measured: {measured.right} of {measured.made} {changes} right {where}\n"


def _kinds(examples: Iterable[Example]) -> Iterator[tuple[str, list[Example]]]:
    """Yield the examples under their headings: what is applied, suggested, pointed at, and left alone."""
    kinds: dict[str, list[Example]] = {"Repaired": [], "Suggested": [], "Pointed at": [], "Left alone": []}
    for example in examples:
        if _POINTED_AT.search(example.marked):
            kinds["Pointed at"].append(example)
        elif not read_criticmarkup(example.marked)[1]:
            kinds["Left alone"].append(example)
        else:
            kinds["Repaired" if example.safety is Safety.SAFE else "Suggested"].append(example)
    return ((kind, some) for kind, some in kinds.items() if some)


def _example(example: Example) -> str:
    if _POINTED_AT.search(example.marked):
        pieces = _POINTED_AT.split(example.marked)
        shown = "".join(role("mark", piece) if at % 2 else between(piece) for at, piece in enumerate(pieces))
    else:
        shown = redline(*read_criticmarkup(example.marked))
    settings = list(_settings(example))
    return "\n\n  ".join((guarded(trimmed(shown)), *settings))


def _settings(example: Example) -> Iterator[str]:
    if example.source is not None:
        yield f"{role('faint', 'The Danish:')} {role('da', example.source)}"
    if example.before:
        yield f"{role('faint', 'Before it:')} {plain(example.before)}"
    if example.mt:
        yield role("faint", "Told that a machine translated it.")


def _first(rule: Rule) -> str:
    return rule.page.strip().splitlines()[0]
