"""A genitive without its apostrophe: “Ellemanns party”.

What it repairs
    ``Kofods proposal`` becomes ``Kofod’s proposal``, where the text has *Kofod* elsewhere.

Why it happens
    The Danish genitive is a plain *s*; the engine leaves names as they are, and the *s* with them.

Safety
    Needs evidence of translation, and proof: the name without the *s* is a known place, has the ending of a Danish surname,
    or stands in the text too; the form with *s* must be no name of its own (*Williams*) and no plural (*the Clintons*),
    and a noun must follow.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import ARTICLES, FUNCTION_WORDS
from nmiterms.english.numerals import read_cardinal
from nmiterms.lexicon.phrases import is_finite, is_noun
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change
from nmiterms.text.tokens import find_tokens, fold

# Behind these the s makes a plural: "five Jonathans", "Sierra de los Tuxtlas".
_COUNTING = ARTICLES | frozenset("many several other senior los las both all these those some few any most".split())

# Danish surnames, which no other word ends as: "Frederiksens", "Støjbergs".
_SURNAME = regex.compile(r"^\p{L}{3,}(?:sen|berg|gaard|gård|mann|strup|lund|holm|skov|kjær|toft|dahl)s$")


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find names in s before a noun, which the text has without it elsewhere."""
    tokens = draft.tokens
    for index in context.anchors:
        word = tokens[index]
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if after is None or not after.is_word or not is_noun(after, context.lexicon):
            continue
        before = tokens[index - 1] if index else None
        counted = before is not None and (before.kind == "number" or read_cardinal(before.lower) is not None)
        # "The younger Hoffmanns work in Vienna"
        described = index > 1 and tokens[index - 2].lower in ARTICLES and tokens[index - 1].text.islower()
        if counted or described or (before is not None and before.lower in _COUNTING) or after.lower in FUNCTION_WORDS:
            continue
        if word.text[1:] != word.text[1:].lower() or not _is_genitive(context, word.lower):
            continue
        if not _has_other_verb(draft, index + 1, context):
            continue
        if context.lexicon.is_name(tokens, index) or context.lexicon.match_english(tokens, index):
            continue
        yield context.finding(
            draft,
            [Change(word.end - 1, word.end, ("’s",))],
            f"the Danish genitive has no apostrophe: “{word.text[:-1]}” is a name",
        )


def _has_other_verb(draft: Draft, at: int, context: Context) -> bool:
    """Tell whether the sentence has a verb, so that the word behind the name need not be it: "Fergies flock to festival"."""
    inside = draft.sentence_tokens(at)
    return any(
        is_finite(draft.tokens[each], context.lexicon) for each in range(inside.start, inside.stop) if each != at
    )


def _is_genitive(context: Context, word: str) -> bool:
    """Tell whether the word is a place, or the text has it, without its s, and English does not know it with it."""
    name = word[:-1]
    # "Imagists use free verse", "Fergies flock to festival": those of a school or a name are many.
    if name.endswith(("ist", "ite", "crat", "ie")):
        return False
    if _SURNAME.search(word) and not context.lexicon.language.is_english(word):
        return True
    if not word.endswith("s") or len(name) < 4 or name.endswith("s") or context.lexicon.language.is_english(word):
        return False
    if _is_place(name, context):
        return True
    if not context.document.words[name]:
        return False
    # A word that the text writes without a capital too is no name: "Scrollbars", "Irrigators".
    written = regex.findall(rf"\b{regex.escape(name)}\b", context.document.text, regex.IGNORECASE)
    return all(each[0].isupper() for each in written)


def _is_place(word: str, context: Context) -> bool:
    tokens = find_tokens(word)
    # Behind an apostrophe the "s" stands alone.
    name = context.lexicon.names.match(tokens, 0) if tokens else None
    return name is not None and name.semantic_class == "place" and fold(name.written) == word


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.MT,
    issue=Issue.PUNCTUATION,
    anchors=Anchors(shape=r"\b\p{Lu}\p{Ll}{3,}s(?= \p{L})"),
    alters={Alters.NAME},
    examples=(
        Example("The minister rejected Kofod{~~s~>’s~~} proposal.", mt=True, before="Jeppe Kofod is a minister."),
        Example("It is about Denmark{~~s~>’s~~} army.", mt=True),
        Example("It is Frederiksen{~~s~>’s~~} plan.", mt=True),
        Example("The Jacobsens house was sold.", mt=True),
        Example("The minister met Serena Williams yesterday.", mt=True, before="William met the minister too."),
        Example("The minister rejected Kofods proposal.", mt=True),
        Example("Fergies flock to festival", mt=True, before="Fergie was there."),
        Example("Imagists use free verse.", mt=True, before="An Imagist poet wrote it."),
        Example("He met the Kofods again.", mt=True, before="Jeppe Kofod is a minister."),
    ),
)
