"""A sentence that starts in lower case.

What it repairs
    ``the Danish Armed Forces then decided`` at the start of a sentence gets its capital; so does ``– now it is``.

Why it happens
    The engine translates pieces of a sentence and joins them again, or puts a word before the one that had the capital.

Safety
    Needs evidence of translation. The sentence must begin its paragraph or follow final punctuation, and its first word
    must be a plain English word: names and codes in lower case (*al-Asad*, *iPhone*) keep it, and so does a sentence that
    goes on after a quotation, and so do items of a list. A text in which
    more than every third line starts in lower case has a style of its own. A sentence that stands alone and begins with a
    word that points back (*his*, *maybe*) may be the second half of one that was cut in two.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import ARTICLES, DEMONSTRATIVES, FUNCTION_WORDS, PREPOSITIONS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change, Span

# How far back to look for the last mark of the paragraph before.
_BEHIND = 40
_ENDED = (".", "!", "?", "…", ".”", '."', "!”", '!"', "?”", '?"')
# Words that begin what they belong to; any other may go on with what stood before.
_OPENERS = ARTICLES | DEMONSTRATIVES | PREPOSITIONS | {"it", "there"}
_OPENING = ' \t\u00a0–—-“"‘'


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find sentence starts in lower case."""
    if context.document.has_lower_case_lines:
        return
    tokens = draft.tokens
    for index in context.anchors:
        sentence = draft.sentence_at(tokens[index].start)
        at = index
        while at < len(tokens) and tokens[at].text in _OPENING:
            at += 1
        if at >= len(tokens) or draft.text[sentence.start : tokens[at].start].strip(_OPENING):
            continue
        first = tokens[at]
        if first.lower not in FUNCTION_WORDS or not first.text.islower():
            continue
        # A line of a list or a fragment has no final mark: its casing is a matter of style.
        if draft.text[sentence.end - 1 : sentence.end] not in set('.!?…”"’)') and at == index:
            continue
        if _is_item(draft, context, index, at) or (
            at == index and first.lower not in _OPENERS and _is_alone(draft, context)
        ):
            continue
        if at > index and tokens[at - 1].text in '“"‘' and sentence.start != tokens[index].start:
            continue
        yield context.finding(
            draft, [Change(first.start, first.start + 1, (first.text[0].upper(),))], "a sentence starts with a capital"
        )


def _is_alone(draft: Draft, context: Context) -> bool:
    """Tell whether the sentence is all there is of the text."""
    return len(draft.sentences) == 1 and len(context.document.text.strip()) <= len(draft.text)


def _is_item(draft: Draft, context: Context, index: int, at: int) -> bool:
    """Tell whether the sentence is an item of a list, or goes on with what a colon or a comma before it opened."""
    tokens = draft.tokens
    if at > index and tokens[at - 1].text in "–—-" and tokens[at - 1].end == tokens[at].start:
        return True
    start = tokens[index].start
    before = (context.document.text[max(context.offset - _BEHIND, 0) : context.offset] + draft.text[:start]).rstrip()
    if before.endswith((";", ",")) or (before.endswith(":") and at == index):
        return True
    # Where no line is left blank, a line begins a sentence if the one before it was ended, and it is prose itself.
    place = context.offset + draft.origin(Span(start, start)).start
    gap = context.document.text[len(context.document.text[:place].rstrip()) : place]
    if gap.count("\n") != 1:
        return False
    line = draft.text[start:].partition("\n")[0].rstrip()
    return not (before.endswith(_ENDED) and line.endswith(_ENDED))


rule = Rule(
    find,
    stage=Stage.SEAMS,
    needs=Need.MT,
    issue=Issue.CAPITALISATION,
    anchors=Anchors(sentences=True),
    alters={Alters.NAME},
    examples=(
        Example("{~~a~>A~~}t the same time the minister left.", mt=True),
        Example("– {~~n~>N~~}ow it is about Iraq, says the minister.", mt=True),
        Example("{~~h~>H~~}er answer was no.", mt=True, before="They asked the minister of defence in Copenhagen."),
        Example("her answer was no, and the minister left the room.", mt=True),
        Example("al-Asad is a base in Iraq.", mt=True),
        Example("“Why?” she asked.", mt=True),
        Example("the cost of the mission", mt=True),
        Example("We need three things:\\n\\n--to cut the deficit of the state;", mt=True),
        Example("The plan has two aims:\\n\\nto cut the deficit of the state.", mt=True),
    ),
)
