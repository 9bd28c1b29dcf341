"""The stretches of a draft that have Danish of their own beside them."""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.text.draft import Draft
from nmiterms.text.span import Span


def paired_stretches(draft: Draft, context: Context) -> Iterator[tuple[SourcePassage, Span]]:
    """Yield the Danish and the place in the draft that it stands beside, for every stretch that is surely paired.

    Sentences with the same Danish are one stretch; a sentence whose Danish is unsure is in none.
    """
    if not context.anchors:
        return
    stretch: Span | None = None
    paired: SourcePassage | None = None
    for sentence in draft.sentences:
        index = draft.token_at(sentence.start)
        source = None if index is None else context.source_at(draft, index)
        if stretch is not None and paired is not None and source is paired:
            stretch = Span(stretch.start, sentence.end)
            continue
        if stretch is not None and paired is not None:
            yield paired, stretch
        stretch, paired = (sentence, source) if source is not None else (None, None)
    if stretch is not None and paired is not None:
        yield paired, stretch
