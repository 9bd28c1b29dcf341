"""Shields: what is no prose is found wherever it stands, and nothing else is."""

from __future__ import annotations

import pytest

from nmiterms.text.shields import find_shields


@pytest.mark.parametrize(
    ("text", "shielded"),
    [
        ("See www.nato.int/iraq, and nato.int.", ["www.nato.int/iraq,", "nato.int"]),
        ("Write to press@mfa.dk.", ["press@mfa.dk"]),
        ("(see seeds/003.txt)", ["seeds/003.txt"]),
        ("Ask @nato or #NMI today.", ["@nato", "#NMI"]),
        ('A <a href="x y.html">link</a> here.', ['<a href="x y.html">', "</a>"]),
        ("Put {{name}} or %(name)s or {0} here.", ["{{name}}", "%(name)s", "{0}"]),
        ("a/b", []),
        ("It costs 1.5 and/or 2.", []),
        ("AT&#39;T said so.He left.", []),
    ],
)
def test_a_shield_is_found_between_the_spaces_around_it(text: str, shielded: list[str]) -> None:
    assert [span.of(text) for span in find_shields(text)] == shielded
