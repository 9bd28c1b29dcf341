"""The stretches of a draft that have Danish of their own beside them."""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.text.draft import Draft
from nmiterms.text.span import Span


def paired_stretches(draft: Draft, context: Context) -> Iterator[tuple[SourcePassage, Span]]:
    """Yield the Danish and the place in the draft that it stands beside, for every stretch that has anchors.

    Where the sentences of a paragraph are as many in both languages, they are taken one by one.
    """
    source = context.source
    if source is None or not context.anchors or not source.text.strip():
        return
    whole = Span(0, len(draft.text))
    danish = Draft.of(source.text)
    if len(danish.sentences) == len(draft.sentences) > 1:
        for first, second in zip(danish.sentences, draft.sentences, strict=True):
            yield SourcePassage(first.of(source.text), context.lexicon), second
        return
    yield source, whole
