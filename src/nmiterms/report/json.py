"""The report for programs: JSON with a version, as ``schema.json`` and the page on the JSON report describe it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from nmiterms import __version__
from nmiterms.contract.evidence import Sign
from nmiterms.engine.correction import Correction
from nmiterms.text.finding import Finding
from nmiterms.text.span import Edit

# Raised when a field goes, or changes its meaning; a field that is added does not raise it.
VERSION = 1

Json = dict[str, Any]


def write_json(corrections: Iterable[tuple[str, Correction]]) -> str:
    """Return the report on corrections, each with the name of its file, as JSON text."""
    return json.dumps(describe(corrections), ensure_ascii=False, indent=2) + "\n"


def describe(corrections: Iterable[tuple[str, Correction]]) -> Json:
    """Return the report as plain dicts and lists; offsets are code points of the file's own text."""
    return {
        "version": VERSION,
        "generator": {"name": "nmiterms", "version": __version__},
        "files": [_file(name, correction) for name, correction in corrections],
    }


def _file(name: str, correction: Correction) -> Json:
    evidence = correction.evidence
    return {
        "file": name,
        "changed": correction.is_changed,
        "text": correction.text,
        "evidence": {
            "verdict": evidence.verdict,
            "words": evidence.words,
            "signs": [_sign(sign) for sign in evidence.signs],
        },
        "edits": [_edit(edit, correction.original) for edit in correction.edits],
        "applied": [_finding(finding, correction.original) for finding in correction.applied],
        "suggested": [_finding(finding, correction.original) for finding in correction.suggested],
        "withdrawn": [_finding(finding, correction.original) for finding in correction.withdrawn],
    }


def _sign(sign: Sign) -> Json:
    return {
        "kind": sign.kind,
        "start": sign.span.start,
        "end": sign.span.end,
        "rule": sign.rule,
        "concept": sign.concept,
    }


def _edit(edit: Edit, original: str) -> Json:
    return {
        "start": edit.start,
        "end": edit.end,
        "original": original[edit.start : edit.end],
        "replacement": edit.replacement,
        "findings": list(edit.findings),
    }


def _finding(finding: Finding, original: str) -> Json:
    start = finding.span.start
    return {
        "id": finding.id,
        "rule": finding.rule,
        "issue": finding.issue.value,
        "safety": finding.safety.name.lower(),
        "need": finding.need.value,
        "confirmed": finding.confirmed,
        "start": start,
        "end": finding.span.end,
        "line": original.count("\n", 0, start) + 1,
        "column": start - original.rfind("\n", 0, start),
        "original": finding.span.of(original),
        "change": finding.change,
        "because": finding.because,
        "danish": finding.danish,
        "concept": finding.concept,
        "reason": finding.reason or None,
    }
