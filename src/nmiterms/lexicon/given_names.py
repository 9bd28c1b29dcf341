"""Danish given names, and the pronoun of who bears them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from nmiterms.glossary.bundled import glossary_folder

Pronoun = Literal["he", "she"]


def pronoun_of(given_name: str) -> Pronoun | None:
    """Return the pronoun of those who bear the name, written with its capital; None for what is no Danish given name.

    Names that both men and women bear (*Kim*) are left out of the list.

    >>> pronoun_of("Mette"), pronoun_of("Rasmus"), pronoun_of("Kim")
    ('she', 'he', None)
    """
    return _pronouns().get(given_name)


@cache
def _pronouns() -> Mapping[str, Pronoun]:
    lines = (glossary_folder() / "names" / "given-names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {name: "she" if pronoun == "she" else "he" for name, pronoun in (line.split("\t") for line in lines)}
