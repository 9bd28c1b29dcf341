"""Ask the Danish which of its words stands there: the one behind an artefact, or another that makes the English right."""

from __future__ import annotations

from collections.abc import Set

from nmiterms.contract.context import Context
from nmiterms.text.draft import Draft


def ask_source(
    draft: Draft, context: Context, index: int, wanted: Set[str], others: Set[str] | None = None
) -> bool | None:
    """Tell whether the Danish of a token's sentence confirms what a rule supposes: None where it says nothing of it.

    It confirms by one of the ``wanted`` words where none of the ``others`` stands; it forbids by one of the others where
    none of the wanted stands, and, where ``others`` is not given, by having none of the wanted.
    """
    source = context.source_at(draft, index)
    if source is None:
        return None
    right = not source.words.isdisjoint(wanted)
    wrong = not right if others is None else not source.words.isdisjoint(others)
    return None if right == wrong else right
