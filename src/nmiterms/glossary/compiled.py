"""Entries as JSON with a row on each line, and back: the shape in which a compiled glossary is kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from types import MappingProxyType
from typing import Any, overload

from nmiterms.glossary.entry import Citation, Condition, DeprecatedTerm, Entry

# What every entry has comes first, by place; the rest by name, where it differs from what an entry has anyway.
_ALWAYS = ("concept", "danish", "english", "subject_field", "part_of_speech")
# A line break stands in no string of JSON as itself, so rows can be told apart without reading them.
_BREAK = b",\n"
_HEAD = json.dumps([field.name for field in fields(Entry)]).encode()


def compile_entries(entries: Iterable[Entry]) -> bytes:
    """Return entries as a list in JSON: the names of the fields, then one row for each entry, on a line of its own.

    >>> entry = Entry("training", "træning", "training", "training", "noun", gender="common")
    >>> print(compile_entries([entry]).decode().splitlines()[-1])
    ["training","træning","training","training","noun",{"gender":"common"}]]
    """
    bare = Entry("", "", "", "", "")
    rest = [field.name for field in fields(Entry) if field.name not in _ALWAYS]
    rows = [_HEAD]
    for entry in entries:
        facts = {name: getattr(entry, name) for name in rest if getattr(entry, name) != getattr(bare, name)}
        always = [getattr(entry, name) for name in _ALWAYS]
        rows.append(_as_json([*always, {name: _COMPILE.get(name, _as_is)(value) for name, value in facts.items()}]))
    return b"[" + _BREAK.join(rows) + b"]"


class CompiledEntries(Sequence[Entry]):
    """The entries of compiled rows, each restored when it is first asked for: a word needs a hundred of ten thousand.

    Raises `ValueError` at once if the rows are none, or of other fields.
    """

    def __init__(self, compiled: bytes) -> None:
        head, *rows = compiled[1:-1].split(_BREAK)
        if head != _HEAD or not all(row.startswith(b'["') and row.endswith(b"}]") for row in rows):
            raise ValueError("no compiled entries")
        self._rows = rows
        self._restored: list[Entry | None] = [None] * len(rows)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Entry: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Entry, ...]: ...

    def __getitem__(self, index: int | slice) -> Entry | tuple[Entry, ...]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        entry = self._restored[index]
        if entry is None:
            entry = self._restored[index] = _restore_entry(json.loads(self._rows[index]))
            self._rows[index] = b""
        return entry

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def _as_json(row: Sequence[Any]) -> bytes:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode()


def _restore_entry(row: Any) -> Entry:
    *always, facts = row
    for name, value in facts.items():
        restore = _RESTORE.get(name)
        if restore is not None:
            facts[name] = restore(value)
    return Entry(*always, **facts)


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
    return tuple([Citation(*row) for row in rows])


_COMPILE: Mapping[str, Callable[[Any], Any]] = {
    "forms_danish": dict,
    "forms_english": dict,
    "prepositions": dict,
    "deprecated": _compile_deprecated,
    "citations": lambda citations: [
        [each.file, each.line, *([each.folder] if each.folder else [])] for each in citations
    ],
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
