"""When not to write a term, in words: the glossary's conditions as people say them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nmiterms.contract.licence import NEAR
from nmiterms.glossary.conditions import TOKEN_KINDS
from nmiterms.glossary.entry import Condition, DeprecatedTerm

from .rst import alone, page_link, plain

_SCOPES = {
    "near": f"stands within {NEAR} words of it",
    "sentence": "stands in its sentence",
    "paragraph": "stands in its paragraph",
    "document": "stands in the text",
    "before": "stands right before it",
    "after": "stands right after it",
}
_SOURCE = "the Danish confirms it"
# Shows a concept as a link, or an interface word in both languages.
Show = Callable[[str], str]


def say_licence(term: DeprecatedTerm, link: Show, word: Show) -> str:
    """Return when a deprecated term is replaced and when it is left alone.

    Several alternatives are a list, indented as the body of a field.

    >>> say_licence(DeprecatedTerm("workout", ((Condition("", "mt"),),)), plain, plain)
    'replaced where the text is known to be machine-translated.'
    """
    both = f" {word('and')} "
    when = [both.join(say_condition(each, link, word) for each in alternative) for alternative in term.when]
    others = _or([say_condition(each, link, word) for each in term.unless], word) if term.unless else ""
    if len(when) < 2:
        said = f"{word('replaced where')} {when[0] if when else word(_SOURCE)}"
        return f"{said}; {word('left alone where')} {others}." if others else f"{said}."
    listed = "".join(f"\n   * {alone(each)}" for each in when)
    behind = f"\n   {alone(word('Left alone where'))} {others}.\n" if others else ""
    return f"{word('replaced where')}\n{listed}\n{behind}"


def say_condition(condition: Condition, link: Show, word: Show) -> str:
    """Return one condition in words.

    >>> say_condition(Condition("before", "word", ("the", "a")), plain, plain)
    '“the” or “a” stands right before it'
    """
    match condition.kind:
        case "mt":
            return word("the text is known to be machine-translated")
        case "source":
            return word(_SOURCE)
        case "start":
            return word("it opens its sentence")
        case "field":
            what = f"{word('a term of')} {_or([_field(value) for value in condition.values], word)}"
        case "term":
            what = _or([link(value) for value in condition.values], word)
        case "class":
            what = f"{word('a word for')} {_or([word(value) for value in condition.values], word)}"
        case _:
            named = (
                word(TOKEN_KINDS[value]) if value in TOKEN_KINDS else f"“{plain(value)}”" for value in condition.values
            )
            what = _or(list(named), word)
    return f"{what} {word(_SCOPES[condition.scope])}"


def _field(name: str) -> str:
    return page_link(name, f"fields/{name}")


def _or(parts: Sequence[str], word: Show) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word('or')} {parts[-1]}"
