"""When not to write a term, in words: the glossary's conditions as people say them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nmiterms.contract.licence import NEAR
from nmiterms.glossary.entry import Condition, DeprecatedTerm

from .rst import page_link, plain

_SCOPES = {
    "near": f"within {NEAR} words of it",
    "sentence": "in its sentence",
    "paragraph": "in its paragraph",
    "document": "in the text",
    "before": "right before it",
    "after": "right after it",
}
_NAMED = {"#number": "a number", "#mark": "a punctuation mark"}
Link = Callable[[str], str]


def say_licence(term: DeprecatedTerm, link: Link) -> str:
    """Return when a deprecated term is replaced and when it is left alone; ``link`` shows a concept.

    Several alternatives are a list, indented as the body of a field.

    >>> say_licence(DeprecatedTerm("workout", ((Condition("", "mt"),),)), plain)
    'replaced where the text is known to be machine-translated.'
    """
    when = [" and ".join(say_condition(each, link) for each in alternative) for alternative in term.when]
    alone = f"left alone where {_or([say_condition(each, link) for each in term.unless])}." if term.unless else ""
    if len(when) < 2:
        said = f"replaced where {when[0] if when else _SOURCE}"
        return f"{said}; {alone}" if alone else f"{said}."
    listed = "".join(f"\n   * {each}" for each in when)
    return f"replaced where\n{listed}\n" + (f"\n   {alone[0].upper()}{alone[1:]}\n" if alone else "")


def say_condition(condition: Condition, link: Link) -> str:
    """Return one condition in words.

    >>> say_condition(Condition("before", "word", ("the", "a")), plain)
    '“the” or “a” stands right before it'
    """
    match condition.kind:
        case "mt":
            return "the text is known to be machine-translated"
        case "source":
            return _SOURCE
        case "start":
            return "it opens its sentence"
        case "field":
            what = f"a term of {_or([_field(value) for value in condition.values])}"
        case "term":
            what = _or([link(value) for value in condition.values])
        case "class":
            what = f"a word for {_or([plain(value) for value in condition.values])}"
        case _:
            what = _or([_NAMED.get(value) or f"“{plain(value)}”" for value in condition.values])
    return f"{what} stands {_SCOPES[condition.scope]}"


_SOURCE = "the Danish confirms it"


def _field(name: str) -> str:
    return page_link(name, f"fields/{name}")


def _or(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} or {parts[-1]}"
