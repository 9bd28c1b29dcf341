"""Entries as plain lists and mappings, and back: the shape in which a compiled glossary is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import cache
from types import MappingProxyType
from typing import Any

from nmiterms.glossary.entry import Citation, Condition, DeprecatedTerm, Entry

# What every entry has comes first, by place; the rest by name, where it differs from what an entry has anyway.
_ALWAYS = ("concept", "danish", "english", "subject_field", "part_of_speech")


def compile_entries(entries: Iterable[Entry]) -> list[Any]:
    """Return entries as lists and mappings that JSON can hold.

    >>> compile_entries([Entry("training", "træning", "training", "training", "noun", gender="common")])
    [['training', 'træning', 'training', 'training', 'noun', {'gender': 'common'}]]
    """
    bare = Entry("", "", "", "", "")
    rest = [field.name for field in fields(Entry) if field.name not in _ALWAYS]
    rows = []
    for entry in entries:
        facts = {name: getattr(entry, name) for name in rest if getattr(entry, name) != getattr(bare, name)}
        always = [getattr(entry, name) for name in _ALWAYS]
        rows.append([*always, {name: _COMPILE.get(name, _as_is)(value) for name, value in facts.items()}])
    return rows


def restore_entries(rows: Iterable[Any]) -> tuple[Entry, ...]:
    """Return the entries of compiled rows.

    Raises `TypeError`, `ValueError`, `LookupError` or `AttributeError` if they are none.
    """
    found = []
    for *always, facts in rows:
        for name, value in facts.items():
            restore = _RESTORE.get(name)
            if restore is not None:
                facts[name] = restore(value)
        found.append(Entry(*always, **facts))
    return tuple(found)


def _as_is(value: Any) -> Any:
    return value


def _compile_deprecated(terms: tuple[DeprecatedTerm, ...]) -> list[Any]:
    return [
        [
            term.term,
            [[_compile_condition(condition) for condition in alternative] for alternative in term.when],
            [_compile_condition(condition) for condition in term.unless],
            term.case_exact,
            term.replacement,
        ]
        for term in terms
    ]


def _compile_condition(condition: Condition) -> list[Any]:
    return [condition.scope, condition.kind, list(condition.values)]


def _restore_deprecated(rows: list[Any]) -> tuple[DeprecatedTerm, ...]:
    return tuple(
        [
            DeprecatedTerm(
                term,
                tuple([tuple([_restore_condition(*row) for row in alternative]) for alternative in when]),
                tuple([_restore_condition(*row) for row in unless]),
                case_exact,
                replacement,
            )
            for term, when, unless, case_exact, replacement in rows
        ]
    )


def _restore_condition(scope: str, kind: str, values: list[str]) -> Condition:
    # Most conditions are one of two, and entries share them as they share strings.
    return _restore_shared(scope, kind) if not values else Condition(scope, kind, tuple(values))


@cache
def _restore_shared(scope: str, kind: str) -> Condition:
    return Condition(scope, kind)


def _restore_pairs(rows: list[Any]) -> tuple[tuple[str, str], ...]:
    return tuple([(relation, concept) for relation, concept in rows])


def _restore_citations(rows: list[Any]) -> tuple[Citation, ...]:
    return tuple([Citation(file, line) for file, line in rows])


_COMPILE: Mapping[str, Callable[[Any], Any]] = {
    "forms_danish": dict,
    "forms_english": dict,
    "prepositions": dict,
    "deprecated": _compile_deprecated,
    "citations": lambda citations: [[citation.file, citation.line] for citation in citations],
}
_TUPLES = (
    "admitted", "superseded", "frames_danish", "frames_english", "deprecated_frames", "parts", "authority",
)  # fmt: skip
_RESTORE: Mapping[str, Callable[[Any], Any]] = {
    "forms_danish": MappingProxyType,
    "forms_english": MappingProxyType,
    "prepositions": MappingProxyType,
    "deprecated": _restore_deprecated,
    "relations": _restore_pairs,
    "citations": _restore_citations,
    **dict.fromkeys(_TUPLES, tuple),
}
