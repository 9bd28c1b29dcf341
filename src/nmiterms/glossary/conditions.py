"""The language in which a deprecated term says what licenses and what forbids its replacement."""

from __future__ import annotations

from nmiterms.errors import GlossaryError
from nmiterms.glossary.entry import Condition

SCOPES = ("near", "sentence", "paragraph", "document", "before", "after")
KINDS = ("field", "term", "class")
# Conditions of the whole text or of the term's own place: they take no scope and no values.
BARE = ("mt", "source", "start")
# Values that are no words but stand for any token of a kind, and what people call it.
TOKEN_KINDS = {"#number": "a number", "#mark": "a punctuation mark"}


def parse_alternatives(text: str, where: str = "condition") -> tuple[tuple[Condition, ...], ...]:
    """Parse ``when``: alternatives between ``|``, the conditions of each between ``&``.

    Raises `GlossaryError` for a condition that is none.

    >>> parse_alternatives("mt & document term:training-mission | source")[0][1]
    Condition(scope='document', kind='term', values=('training-mission',))
    """
    return tuple(tuple(_parse(part, where) for part in alternative.split("&")) for alternative in text.split("|"))


def parse_conditions(text: str, where: str = "condition") -> tuple[Condition, ...]:
    """Parse ``unless``: conditions between ``|``. Raises `GlossaryError` for a condition that is none.

    >>> parse_conditions("near gym, coach | class:sport")
    Traceback (most recent call last):
    nmiterms.errors.GlossaryError: condition: condition “class:sport” has no scope; begin it with one of: near, ...
    """
    return tuple(_parse(part, where) for part in text.split("|"))


def write_alternatives(alternatives: tuple[tuple[Condition, ...], ...]) -> str:
    """Return alternatives as text that parses back.

    >>> write_alternatives(parse_alternatives("source|mt&near gym,coach"))
    'source | mt & near gym, coach'
    """
    return " | ".join(" & ".join(map(write_condition, alternative)) for alternative in alternatives)


def write_conditions(conditions: tuple[Condition, ...]) -> str:
    """Return the conditions of an ``unless`` as text that parses back."""
    return " | ".join(map(write_condition, conditions))


def write_condition(condition: Condition) -> str:
    """Return one condition as text.

    >>> write_condition(Condition("near", "word", ("gym", "coach")))
    'near gym, coach'
    """
    if condition.kind in BARE:
        return condition.kind
    values = ", ".join(condition.values)
    return f"{condition.scope} {values}" if condition.kind == "word" else f"{condition.scope} {condition.kind}:{values}"


def _parse(text: str, where: str) -> Condition:
    text = " ".join(text.split())
    if not text:
        raise GlossaryError(where, "a condition is missing before or after “|” or “&”", "write it or delete the sign")
    if text in BARE:
        return Condition("", text)
    scope, _, rest = text.partition(" ")
    if scope not in SCOPES:
        raise GlossaryError(where, f"condition “{text}” has no scope", f"begin it with one of: {', '.join(SCOPES)}")
    kind, colon, values = rest.partition(":")
    if not colon:
        kind, values = "word", rest
    elif kind not in KINDS:
        remedy = f"write one of: {', '.join(KINDS)}, or words"
        raise GlossaryError(where, f"condition “{text}” asks for “{kind}”", remedy)
    # Words are compared with the text in lower case; slugs are lower case already, and a capital there is a slip.
    split = tuple(value.strip().lower() if kind == "word" else value.strip() for value in values.split(","))
    if not all(split):
        raise GlossaryError(where, f"condition “{text}” names nothing", "write what to look for, with commas between")
    if any(":" in value for value in split):
        raise GlossaryError(
            where, f"condition “{text}” asks for two things", "write two conditions, with “|” or “&” between"
        )
    return Condition(scope, kind, split)
