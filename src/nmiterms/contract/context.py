"""What a rule knows besides the draft: its anchors, the lexicon, the evidence, the document and the paired source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nmiterms.bitext.pairing import Pairing
from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.document import Document
from nmiterms.contract.rule import Rule
from nmiterms.lexicon.leftover import Leftovers
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Need, Safety
from nmiterms.text.span import Change, Span


# A named tuple, since one is made for every rule and draft, and a frozen dataclass takes three times as long to make.
class Context(NamedTuple):
    """Everything a rule may ask while it looks at one paragraph."""

    rule: Rule
    lexicon: Lexicon
    leftovers: Leftovers
    document: Document
    anchors: tuple[int, ...]
    """Indexes of the draft's tokens at which this rule may start."""
    mt: bool
    """Whether an edit that needs evidence of machine translation is licensed in this paragraph."""
    pairing: Pairing | None = None
    """The whole text with its Danish beside it, or None where there is none that can be used."""
    offset: int = 0
    """Where the paragraph starts in the whole text."""

    def source_at(self, draft: Draft, index: int) -> SourcePassage | None:
        """Return the Danish of the sentence around a token of the draft; None where there is none or it is unsure.

        None proves nothing: it licenses no edit by the source and forbids none.
        """
        if self.pairing is None:
            return None
        token = draft.tokens[index]
        return self.pairing.passage_at(draft.origin(Span(token.start, token.end)).moved(self.offset))

    def is_in_source(self, text: str) -> bool:
        """Tell whether the Danish text has these very characters; False where there is no source that can be used."""
        return self.pairing is not None and self.pairing.has(text)

    def finding(
        self,
        draft: Draft,
        changes: Iterable[Change],
        because: str,
        *,
        danish: str | None = None,
        concept: str | None = None,
        need: Need | None = None,
        confirmed: bool = False,
        is_sign: bool = True,
        at_most: Safety = Safety.SAFE,
        span: Span | None = None,
    ) -> Finding:
        """Make a finding of this rule; the engine decides its safety from the need and what ``at_most`` allows.

        ``need`` overrules the rule's own (a deprecated term has its own licence); ``confirmed`` says that the source or
        the term's own licence confirms it; ``is_sign`` takes a finding that native English may have too out of the
        evidence. Without changes it is a flag, and ``span`` says where.
        """
        changes = tuple(sorted(changes))
        place = span or Span(changes[0].start, max(change.end for change in changes))
        return Finding(
            rule=self.rule.name,
            issue=self.rule.issue,
            safety=at_most if changes else Safety.FLAG,
            span=draft.origin(place),
            change="",
            because=because,
            danish=danish,
            concept=concept,
            changes=changes,
            need=self.rule.needs if need is None else need,
            confirmed=confirmed,
            is_sign=is_sign,
        )

    def anchored(self, draft: Draft, words: Iterable[str]) -> Iterator[int]:
        """Yield the anchors whose token is one of the words."""
        wanted = frozenset(words)
        return (index for index in self.anchors if draft.tokens[index].lower in wanted)
