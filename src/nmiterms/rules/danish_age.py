"""Danish ages left standing: "a 24-årig man".

What it repairs
    ``a 24-årig man`` becomes ``a 24-year-old man``; ``the 24-årige denies`` becomes ``the 24-year-old denies``; ``two
    17-årige were`` becomes ``two 17-year-olds were``; ``a 5-årig agreement`` becomes ``a five-year agreement``.

Why it happens
    Danish makes an adjective of a number of years with a hyphen; the engine keeps the number and copies the rest.

Safety
    No English has the word. Of a person it is an age, of what is agreed, planned or served a length; before other words it
    is only suggested.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FUNCTION_WORDS, PLURAL_DETERMINERS
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need, Safety
from nmiterms.text.span import Change

_FORMS = frozenset({"årig", "årigt", "årige", "åriges"})
# What lasts so many years; of these no age is told.
_LASTING = frozenset(
    "agreement plan period deal contract term sentence mandate mission programme program project war conflict lease"
    " prison imprisonment strategy budget settlement ban quarantine residence education course limitation rule".split()
)
_PERSONS = frozenset(
    "man woman boy girl men women boys girls child children person people son daughter brother sister father mother"
    " student pupil pupils students driver victim suspect soldier dane swede citizen perpetrator defendant teenager".split()
)
_PLURAL_VERBS = frozenset({"are", "were", "have"})
_SINGULAR_VERBS = frozenset({"is", "was", "has"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the word behind a number and a hyphen."""
    tokens = draft.tokens
    for index in context.anchors:
        word = tokens[index]
        if index < 2 or tokens[index - 1].text != "-" or tokens[index - 2].kind != "number":
            continue
        if tokens[index - 1].end != word.start or tokens[index - 2].end != tokens[index - 1].start:
            continue
        english, sure = _english(draft, index, context)
        yield context.finding(
            draft,
            [Change(word.start, word.end, (english,))],
            f"“{tokens[index - 2].text}-{word.text}” is Danish for “{tokens[index - 2].text}-{english}”",
            danish="årig",
            is_sign=True,
            at_most=Safety.SAFE if sure else Safety.SUGGESTED,
        )


def _english(draft: Draft, index: int, context: Context) -> tuple[str, bool]:
    """Return what stands behind the number and its hyphen in English, and whether that is sure."""
    tokens = draft.tokens
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[index].lower == "åriges":
        return "year-old’s", True
    if after is None or not after.is_word or after.lower in FUNCTION_WORDS:
        before = tokens[index - 3].lower if index > 2 else ""
        follows = after.lower if after is not None else ""
        many = follows in _PLURAL_VERBS or (before in PLURAL_DETERMINERS and follows not in _SINGULAR_VERBS)
        return ("year-olds" if many else "year-old"), True
    # The noun may be left in Danish too.
    nouns = {after.lower, *(reading.english for reading in context.lexicon.read_danish(after.lower))}
    if nouns & _LASTING:
        return "year", True
    person = any(match.entry.semantic_class in {"person", "office"} for match in context.lexicon.match_word(after))
    # "the 24-årige denies guilt": an adjective made a noun.
    alone = after.lower.endswith("s") and tokens[index].lower == "årige" and index > 2 and not person
    return "year-old", person or bool(nouns & _PERSONS) or (alone and tokens[index - 3].lower == "the")


rule = Rule(
    find,
    stage=Stage.WORDS,
    needs=Need.NOTHING,
    issue=Issue.UNTRANSLATED,
    anchors=Anchors(words=_FORMS),
    examples=(
        Example("A 24-{~~årig~>year-old~~} man was arrested."),
        Example("The 24-{~~årige~>year-old~~} was arrested."),
        Example("Two 17-{~~årige~>year-old~~} boys were arrested."),
        Example("Two 17-{~~årige~>year-olds~~} were arrested."),
        Example("They signed a 5-{~~årig~>year~~} agreement."),
        Example("A 24-{~~årig~>year-old~~} house was sold.", safety=Safety.SUGGESTED),
        Example("A 24-year-old man was arrested."),
    ),
)
