"""Whether another place in the text proves that a wrong name means the same body: one body, one name."""

from __future__ import annotations

from nmiterms.contract.context import Context
from nmiterms.contract.licence import find_licence
from nmiterms.glossary.entry import Entry
from nmiterms.text.finding import Need


def is_proved_elsewhere(entry: Entry, context: Context) -> bool:
    """Tell whether the text names the body rightly, or wrongly in a place that licenses a safe edit by itself.

    ``The Defence announced`` in one paragraph proves what ``a lift for the Defence`` means in another. Only names count:
    a common word may mean one thing here and another there.
    """
    if entry.part_of_speech != "proper-noun" or entry.semantic_class != "body":
        return False
    document = context.document
    known = document.proofs.get(entry.concept)
    if known is None:
        known = document.proofs[entry.concept] = entry.concept in document.concepts or _is_licensed(entry, context)
    return known


def _is_licensed(entry: Entry, context: Context) -> bool:
    whole = context.document.whole
    for index, token in enumerate(whole.tokens):
        if token.lower not in context.lexicon.deprecated_words:
            continue
        for match, deprecated in context.lexicon.match_deprecated(whole.tokens, index):
            if match.entry.concept != entry.concept or not token.is_capitalised:
                continue
            licence = find_licence(match, deprecated, whole, context)
            if licence is not None and licence.need is not Need.SOURCE:
                return True
    return False
