"""Findings without a correction, as a bilingual check gives them: one line each for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from nmiterms.contract.evidence import Evidence
from nmiterms.engine.correction import Correction
from nmiterms.report.json import Json, describe
from nmiterms.text.finding import Finding


def write_findings(findings: Sequence[Finding], text: str, name: str) -> str:
    """Return one line for each finding: file, line, column, rule, safety, what is there, and why.

    >>> from nmiterms.api import check
    >>> english = "Denmark is setting aside two million kroner for defence."
    >>> print(write_findings(check("Danmark afsætter to milliarder kroner til forsvaret.", english), english, "a.txt"))
    a.txt:1:30: number-differs (safe): {~~million~>billion~~}: the Danish has “to milliarder” here
    """
    return "\n".join(_line(finding, text, name) for finding in findings)


def write_findings_json(findings: Sequence[Finding], text: str, name: str, source: str) -> str:
    """Return the findings as JSON text; a finding has the fields that it has in the report on a correction."""
    report: Json = describe([(name, Correction(text, text, (), (), tuple(findings), (), Evidence("too little text")))])
    found = report["files"][0]["suggested"]
    document = {
        "version": report["version"],
        "generator": report["generator"],
        "source": source,
        "file": name,
        "findings": found,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _line(finding: Finding, text: str, name: str) -> str:
    start = finding.span.start
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    safety = finding.safety.name.lower()
    here = finding.change or f"“{finding.span.of(text)}”"
    return f"{name}:{line}:{column}: {finding.rule} ({safety}): {' '.join(here.split())}: {finding.because}"
