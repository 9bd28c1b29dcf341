"""The moved capital: a sentence that starts in lower case, with a capital on the noun after its article.

What it repairs
    ``the Mission will resume`` at the start of a sentence becomes ``The mission will resume``, also after a reply dash.

Why it happens
    The Danish sentence starts with a capital on a definite noun (*Missionen*). The engine put the article before it and
    left the capital where it was.

Safety
    Needs evidence of translation. The first word must be a function word in lower case, and one of the next a common word that is
    no name, has no other capital beside it, and does not stand with a capital in mid-sentence elsewhere in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change, Span
from nmiterms.text.tokens import Token

_FIRST_WORDS = frozenset(
    "the a an this that these those in at on for by to with of it its his her their our my according so now then there"
    " from after before since during as also we they he she".split()
)
# Always with a capital, and no names of the glossary.
_WITH_CAPITAL = frozenset(
    "Western Eastern Northern Southern West East North South Communist Christian Protestant Catholic Orthodox Congress"
    " Senate Renaissance Enlightenment Reformation Internet God Lord Bible Christ Allah Koran".split()
)
# So many words may stand between the first and the one that has its capital.
_LONGEST_WAY = 3


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find sentence starts in lower case with a capital on the second word."""
    if context.document.has_lower_case_lines:
        return
    tokens = draft.tokens
    for index in context.anchors:
        if index + 1 >= len(tokens) or tokens[index].lower not in _FIRST_WORDS or not tokens[index].text.islower():
            continue
        first, at = tokens[index], _first_capital(draft, index)
        if at is None or not _opens_sentence(draft, index):
            continue
        second = tokens[at]
        changes = [Change(first.start, first.start + 1, (first.text[0].upper(),))]
        if _is_common_word(draft, context, at):
            changes.append(Change(second.start, second.start + 1, (second.text[0].lower(),)))
        elif at > index + 1 or not (context.lexicon.is_name(tokens, at) or _is_wrong_name(draft, context, at)):
            continue
        yield context.finding(
            draft,
            changes,
            f"the capital of the Danish noun stayed on “{second.text}” when the article was put before it",
        )


def _first_capital(draft: Draft, index: int) -> int | None:
    """Return the index of the first word with a capital behind the token, a few words on at most; *I* has it always."""
    tokens = draft.tokens
    for at in range(index + 1, min(index + 2 + _LONGEST_WAY, len(tokens))):
        if not tokens[at].is_word:
            return None
        if tokens[at].is_capitalised:
            return at if tokens[at].text != "I" else None
    return None


def _opens_sentence(draft: Draft, index: int) -> bool:
    """Tell whether only a reply dash or a quotation mark stands before the token in its sentence."""
    sentence = draft.sentence_at(draft.tokens[index].start)
    opening = Span(sentence.start, draft.tokens[index].start).of(draft.text)
    return not opening.strip(' \t\u00a0–—-“”"‘')


def _is_common_word(draft: Draft, context: Context, index: int) -> bool:
    """Tell whether a capitalised word is a common one here: no name, not one of several capitals, nowhere else a name."""
    tokens, word = draft.tokens, draft.tokens[index]
    if word.text[1:] != word.text[1:].lower() or not context.lexicon.language.is_english(word.lower):
        return False
    if context.lexicon.is_name(tokens, index):
        return False
    following: Token | None = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.is_word and following.is_capitalised:
        return False
    # "in the Valley of the Kings", "of Mice and Men": a longer name with small words in it.
    if _goes_on_as_name(tokens, index) or word.text in _WITH_CAPITAL:
        return False
    # A wrong term that the glossary knows by its capital ("the Defence") keeps it until its own rule has looked.
    if _is_wrong_name(draft, context, index):
        return False
    # After a lower-case word elsewhere, and not as part of a longer name: the text uses it as a name.
    if context.document.text.count(word.text) == 1:
        return True
    elsewhere = regex.compile(rf"(?<=\p{{Ll}}[,]? )(?<!\bthe ){regex.escape(word.text)}\b(?! \p{{Lu}})")
    return elsewhere.search(context.document.text) is None


def _goes_on_as_name(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether “of” or “and” ties the word to another with a capital."""
    if index + 2 >= len(tokens) or tokens[index + 1].lower not in {"of", "and"}:
        return False
    at = index + 2 + (tokens[index + 2].text == "the")
    return at < len(tokens) and tokens[at].is_word and tokens[at].is_capitalised and tokens[at].text != "I"


def _is_wrong_name(draft: Draft, context: Context, index: int) -> bool:
    found = context.lexicon.match_deprecated(draft.tokens, index)
    return any(deprecated.case_exact for _, deprecated in found)


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.MT,
    issue=Issue.CAPITALISATION,
    anchors=Anchors(
        shape=r"(?:^[ \t]*[–—-]?[ \t\u00a0]*[“\"]?|[.!?][”\"]? [–—-]?[ ]?)"
        rf"\K(?:{'|'.join(sorted(_FIRST_WORDS))})(?=(?: \p{{Ll}}+){{0,{_LONGEST_WAY}}} \p{{Lu}})"
    ),
    alters={Alters.NAME},
    sign="moved capital",
    examples=(
        Example("{~~t~>T~~}he {~~M~>m~~}ission will resume its duties.", mt=True),
        Example("– {~~t~>T~~}he {~~G~>g~~}oal is clear, says the minister.", mt=True),
        Example("{~~t~>T~~}he Danish government agreed.", mt=True),
        Example("{~~i~>I~~}t seems {~~T~>t~~}o me that the plan is bad.", mt=True),
        Example("{~~a~>A~~}ccording to the {~~M~>m~~}inister it is over.", mt=True),
        Example("The Mission is a lively district of San Francisco.", mt=True),
        Example("{~~i~>I~~}t is the {~~W~>w~~}ar that was lost.", mt=True),
        Example("He wrote for\\nthe Guardian for years.", mt=True),
    ),
)
