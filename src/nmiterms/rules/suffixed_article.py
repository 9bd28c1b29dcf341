"""The suffixed article of a Danish compound, set before its last part: "the SF-the spokesman".

What it repairs
    ``the SF-the spokesman`` becomes ``the SF spokesman``; ``Venstre-the politician`` becomes ``the Venstre politician``.

Why it happens
    *SF-ordføreren*, *ghettobesøget*: the article is the end of the word, and the engine translates the parts one by one.

Safety
    Needs evidence of translation. An abbreviation or a name stands before the hyphen, or a noun with its own article; a
    common noun follows "the". ``off-the shelf`` and a hyphen for a dash (``his car-the engine was off``) are left.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import ARTICLES, BE_FORMS, DETERMINERS, FUNCTION_WORDS, HAVE_FORMS, MODALS
from nmiterms.lexicon.phrases import is_noun
from nmiterms.text.casing import capitalise
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

# Behind a noun these show that the hyphen was a dash, and a clause or a second description begins.
_DASHED = BE_FORMS | HAVE_FORMS | {"of", "who", "which", "that", "whose"}


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find “the” between a hyphen and a noun."""
    tokens = draft.tokens
    for index in context.anchors:
        if not 0 < index < len(tokens) - 2 or not _is_compound(draft, index, context):
            continue
        first, the = tokens[index - 1], tokens[index + 1]
        has_article = index > 1 and tokens[index - 2].lower in DETERMINERS
        is_name = first.is_capitalised and (first.text.isupper() or draft.opening_of(index) != index - 1)
        is_name = is_name or context.lexicon.is_name(tokens, index - 1)
        behind = tokens[index + 3].lower if index + 3 < len(tokens) else ""
        # "the SF-the spokesman is": of an abbreviation with its article a verb may follow.
        begins = _DASHED - BE_FORMS - HAVE_FORMS if first.text.isupper() and has_article else _DASHED
        if behind in begins or _is_closed(draft, index):
            continue
        if not is_name and not has_article:
            continue
        changes = [Change(tokens[index].start, the.end, ())]
        if not has_article and not (index > 1 and tokens[index - 2].kind == "genitive"):
            opens = draft.opening_of(index) == index - 1
            changes.insert(0, Change(first.start, first.start, (capitalise("the ") if opens else "the ",)))
        yield context.finding(
            draft, changes, "the article of a Danish compound is its ending, and belongs before the whole"
        )


def _is_compound(draft: Draft, hyphen: int, context: Context) -> bool:
    """Tell whether one word stands right before the hyphen, and “the” with a common noun behind it."""
    tokens = draft.tokens
    first, the, noun = tokens[hyphen - 1], tokens[hyphen + 1], tokens[hyphen + 2]
    tied = tokens[hyphen].text == "-" and first.end == tokens[hyphen].start and the.start == tokens[hyphen].end
    if not tied or not first.is_word or first.lower in FUNCTION_WORDS or the.text not in ARTICLES:
        return False
    before = draft.text[first.start - 1 : first.start]
    return before != "-" and noun.text.islower() and is_noun(noun, context.lexicon)


def _is_closed(draft: Draft, hyphen: int) -> bool:
    """Tell whether another hyphen closes what this one opened: "the UN-the world body-has agreed"."""
    tokens, limit = draft.tokens, draft.sentence_tokens(hyphen).stop
    return any(
        tokens[at].text == "-" and tokens[at + 1].lower in BE_FORMS | HAVE_FORMS | MODALS
        for at in range(hyphen + 2, limit - 1)
    )


rule = Rule(
    find,
    stage=Stage.WORDS,
    needs=Need.MT,
    issue=Issue.ARTICLE,
    anchors=Anchors(shape=r"(?<=\p{L})-(?=the \p{Ll})"),
    examples=(
        Example("The SF{---the--} spokesman is satisfied.", mt=True),
        Example("He met {++the ++}Venstre{---the--} politician in Aarhus.", mt=True),
        Example("The coronavirus{---the--} crisis hit hard.", mt=True),
        Example("He loved the car-the engine was new.", mt=True),
        Example("He came to this Chamber-the home of our democracy.", mt=True),
        Example("He left NATO-the alliance was dead to him.", mt=True),
        Example("The UN-the world body in New York-has agreed.", mt=True),
        Example("He joined the BBC-the job of his dreams.", mt=True),
        Example("They bought it off-the shelf.", mt=True),
    ),
)
