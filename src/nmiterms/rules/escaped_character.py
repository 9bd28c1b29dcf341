"""Characters that a translator left in the escaped form of HTML.

What it repairs
    ``Denmark&#39;s`` becomes ``Denmark's``; ``&quot;`` becomes a quotation mark; ``AT&amp;T`` becomes ``AT&T``.

Why it happens
    Some services answer in HTML; a pipeline that takes the answer for plain text keeps the entities.

Safety
    Only entities that touch a word, as a character of prose does. An escaped apostrophe inside a word needs nothing; the
    others stand in careless pages of any origin and need evidence of translation, or a source that has none. Text about
    HTML sets its entities apart, or in code, and code is shielded. ``&lt;`` and ``&gt;`` are left: they may stand there
    to be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

import regex

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change

_ENTITY = regex.compile(r"&(?:#0?39|#x27|#34|#x22|quot|apos|amp|nbsp|rsquo|lsquo|rdquo|ldquo|ndash|mdash|hellip);")


_ESCAPED_WORD = regex.compile(r"(?<=\p{L})(?:&#0?39;|&#x27;|&apos;)(?=\p{L})")
_APOSTROPHES = frozenset({"&#39;", "&#039;", "&#x27;", "&apos;", "&rsquo;"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find entities that touch a word on either side."""
    # Where apostrophes are escaped inside words, everything is.
    escaped = _ESCAPED_WORD.search(context.document.text) is not None
    for index in context.anchors:
        match = _ENTITY.match(draft.text, draft.tokens[index].start)
        if not match:
            continue
        before = draft.text[match.start() - 1 : match.start()]
        after = draft.text[match.end() : match.end() + 1]
        if before.isalnum() or after.isalnum() or before in set(".,!?"):
            inside = before.isalnum() and after.isalnum() and match[0] in _APOSTROPHES
            character = " " if match[0] == "&nbsp;" else unescape(match[0])
            unescaped = context.pairing is not None and match[0] not in context.pairing.danish
            yield context.finding(
                draft,
                [Change(match.start(), match.end(), (character,))],
                "the translator’s answer was HTML, and this character stayed in its escaped form",
                need=Need.NOTHING if inside or escaped or unescaped else Need.MT,
            )


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.NOTHING,
    issue=Issue.ENCODING,
    anchors=Anchors(shape=r"&(?=#|[a-z]+;)"),
    alters={Alters.QUOTATION_MARK, Alters.NUMBER},
    examples=(
        Example("Denmark{~~&#39;~>'~~}s offer stands."),
        Example('He said {~~&quot;~>"~~}yes{~~&quot;~>"~~} at once.', mt=True),
        Example('He said {~~&quot;~>"~~}yes{~~&quot;~>"~~} at once.', source='Han sagde "ja" med det samme.'),
        Example("Write &amp; for an ampersand."),
        Example("The R&D budget grew."),
    ),
)
