"""A rule's page for people: what it repairs, why, what makes it safe, and its examples as redlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import dedent, indent

from nmiterms.contract.rule import Example, Rule
from nmiterms.report.redline import Stretch, Style, render, wrap
from nmiterms.report.terminal import step
from nmiterms.text.criticmarkup import read_criticmarkup
from nmiterms.text.finding import Need, Safety

_NEEDS = {
    Need.NOTHING: "nothing: the shape is unknown in native English",
    Need.MT: "evidence that a machine translated the text from Danish, or --mt",
    Need.SOURCE: "the Danish beside it, or a licence of the term's own",
}


def write_rule_page(rule: Rule, *, colour: bool = False, width: int = 100) -> str:
    """Return a rule's page: its docstring, what it is and needs, and its examples."""
    alters = ", ".join(sorted(each.value for each in rule.alters))
    facts = (
        ("issue", rule.issue.value),
        ("stage", rule.stage.name.lower()),
        ("needs", _NEEDS[rule.needs]),
        ("alters", alters or "no number, name, negation or quotation mark"),
    )
    return "\n\n".join(
        (
            render([Stretch(rule.name, Style.STRONG)], colour),
            _plain(rule.page),
            "\n".join(wrap([Stretch(value)], width, colour, f"{name:<8}", " " * 8) for name, value in facts),
            "\n".join(_examples(rule, colour, width)),
        )
    )


def write_rule_list(rules: Iterable[Rule]) -> str:
    """Return one line for each rule: its name and the first sentence of its page."""
    lines = [(rule.name, _plain(rule.page.strip().splitlines()[0])) for rule in rules]
    longest = max((len(name) for name, _ in lines), default=0)
    return "\n".join(f"{name:<{longest}}  {sentence}" for name, sentence in lines)


def _plain(page: str) -> str:
    """Return a docstring as it reads on a terminal: without the marks of its markup."""
    first, _, rest = page.strip().partition("\n")
    return f"{first}\n{dedent(rest)}".rstrip().replace("``", "").replace("*", "")


def _examples(rule: Rule, colour: bool, width: int) -> Iterator[str]:
    kinds: tuple[tuple[str, list[Example]], ...] = (
        ("Repaired", [each for each in rule.examples if _marks(each) and each.safety is Safety.SAFE]),
        ("Suggested", [each for each in rule.examples if _marks(each) and each.safety is not Safety.SAFE]),
        ("Left alone", [each for each in rule.examples if not _marks(each)]),
    )
    for title, examples in kinds:
        if examples:
            yield title
            for example in examples:
                yield wrap(step(example.marked, colour), width, colour, "  • ", "    ")
                if setting := "; ".join(_setting(example)):
                    yield indent(wrap([Stretch(setting, Style.FAINT)], width - 4, colour), "    ")


def _setting(example: Example) -> Iterator[str]:
    if example.source is not None:
        yield f"the Danish: {example.source}"
    if example.before:
        yield f"before it: {example.before}"
    if example.mt:
        yield "told that a machine translated it"


def _marks(example: Example) -> bool:
    return bool(read_criticmarkup(example.marked)[1])
