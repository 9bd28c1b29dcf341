"""The lost article: a noun whose Danish suffix carried the article.

What it repairs
    ``minister for foreign affairs confirms`` becomes ``the minister for foreign affairs confirms``; ``a part of
    burden`` becomes ``part of the burden``.

Why it happens
    The Danish article is a suffix (*udenrigsministeren*, *byrden*).

Safety
    Needs evidence of translation. An office gets its article only as the subject or object of a clause: not before the
    name of its holder, not in apposition, not after *as*.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import (
    BE_FORMS,
    DETERMINERS,
    FINITE_AUXILIARIES,
    FUNCTION_WORDS,
    MODALS,
    PREPOSITIONS,
    SENTENCE_ADVERBS,
    SUBORDINATORS,
)
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.phrases import is_finite, verb_slots
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.text.casing import capitalise, lower_first
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.headline import is_headline
from nmiterms.text.span import Change, Span

# Before these an office stands without article, or they show that the phrase began earlier.
_NO_ARTICLE_AFTER = DETERMINERS | frozenset(
    "as of former new acting current deputy vice elected become"
    " became appointed and or made named chosen crowned remained".split()
)
# "Prime minister is a hard post to hold": the word is talked about, not its holder.
_TALKED_ABOUT = frozenset({"title", "titles", "post", "posts", "job", "rank", "ranks", "name", "word", "role"})
_WITHIN = 7
# What one runs for, and is chosen for, is an office, not its holder.
_RACES = frozenset(
    "election elections race campaign candidate candidates run ran running runs nominee nomination".split()
)


# Behind these a bare office is the speaker: "siger ministeren".
_SAYS = frozenset({"says", "said", "explains", "believes", "states"})


def _anchors(lexicon: Lexicon) -> Iterator[str]:
    """Yield the first words of the offices."""
    yield from ("part", "member")
    for entry in lexicon.glossary:
        if entry.semantic_class == "office":
            for term in entry.english_terms:
                yield term.lower().split()[0].split("-")[0]


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find offices without their article, and “part of” with a bare noun."""
    for index in context.anchors:
        if draft.tokens[index].lower == "part":
            yield from _find_part_of(draft, context, index)
            continue
        if draft.tokens[index].lower == "member":
            yield from _find_member(draft, context, index)
            continue
        for match in context.lexicon.match_english(draft.tokens, index):
            entry = match.entry
            if entry.semantic_class == "office" and match.slot == "sg":
                yield from _find_office(draft, context, match)
                break


def _find_office(draft: Draft, context: Context, match: EnglishMatch) -> Iterator[Finding]:
    """``confirms minister for foreign affairs``: an office alone is a definite noun."""
    tokens = draft.tokens
    first = tokens[match.start]
    before = tokens[match.start - 1] if match.start else None
    after = tokens[match.end] if match.end < len(tokens) else None
    sentence = draft.sentence_at(first.start)
    opens = first.start == sentence.start
    if not opens and first.is_capitalised:
        return
    # "judge the state of things", "in general": some offices are verbs or adjectives too.
    alone = match.end - match.start == 1
    if alone and (verb_slots(first, context.lexicon) or first.lower in {"general", "private", "major"}):
        return
    # "Minister after minister has tried".
    if match.start > 1 and tokens[match.start - 2].lower == first.lower and match.end - match.start == 1:
        return
    if after is not None and after.lower in BE_FORMS | MODALS and _is_talked_about(draft, match.end):
        return
    if after is None or (after.is_word and after.is_capitalised) or after.text in "-(" or after.kind == "genitive":
        return
    # "NATO’s secretary general": whose the office is stands in the term.
    if tokens[match.start + 1].kind == "genitive" or first.text.isupper():
        return
    # Headlines do without articles; what a leader has is leadership, and no office.
    if (first.lower.endswith("ship") and alone) or is_headline(draft.text, first.start):
        return
    # "The ambassador is—": cut short.
    if match.end + 1 < len(tokens) and tokens[match.end + 1].text in "—–":
        return
    if before is not None and before.lower == "for" and tokens[max(match.start - 2, 0)].lower in _RACES:
        return
    if before is not None and before.text in _SAYS and after.text in ".,":
        yield _with_article(draft, context, match, opens)
        return
    # A bare office is sure to be a noun phrase of its own only before a verb, or between a verb and its object.
    if not (
        after.lower in FINITE_AUXILIARIES | SENTENCE_ADVERBS
        or is_finite(after, context.lexicon)
        or (not opens and after.lower in {"the", "that"})
    ):
        return
    if not opens:
        if (
            before is None
            or before.lower in _NO_ARTICLE_AFTER
            or before.kind in {"genitive", "number"}
            or before.is_capitalised
        ):
            return
        verbal = (
            before.text == ","
            or before.lower in SUBORDINATORS
            or is_finite(before, context.lexicon)
            # "for leadership that only we can give": behind a preposition the clause may be a relative one.
            or (before.lower in PREPOSITIONS and after.lower != "that")
        )
        if not verbal or (before.text == "," and match.start > 1 and tokens[match.start - 2].is_capitalised):
            return
    yield _with_article(draft, context, match, opens)


def _is_talked_about(draft: Draft, verb: int) -> bool:
    """Tell whether what is said of an office is that it is a post, a title or the like."""
    limit = min(verb + _WITHIN, draft.sentence_tokens(verb).stop)
    return any(token.lower in _TALKED_ABOUT for token in draft.tokens[verb + 1 : limit])


def _with_article(draft: Draft, context: Context, match: EnglishMatch, opens: bool) -> Finding:
    first = draft.tokens[match.start]
    written = f"The {lower_first(first.text)}" if opens else f"the {first.text}"
    return context.finding(
        draft,
        [Change(first.start, first.end, (written,))],
        f"the article of “{match.entry.danish}” is a suffix in Danish and was lost",
        danish=match.entry.danish,
        concept=match.entry.concept,
    )


def _find_member(draft: Draft, context: Context, index: int) -> Iterator[Finding]:
    """``is member of``: Danish names what one is without an article."""
    tokens = draft.tokens
    if not index or index + 1 >= len(tokens) or tokens[index + 1].lower != "of" or not tokens[index].text.islower():
        return
    if tokens[index - 1].lower in {"is", "was", "be", "been", "become", "became", "becomes", "am"}:
        yield context.finding(
            draft,
            [Change(tokens[index].start, tokens[index].start, ("a ",))],
            "English has an article before what somebody is",
        )


def _find_part_of(draft: Draft, context: Context, index: int) -> Iterator[Finding]:
    """``a part of burden``: a count noun behind “part of” cannot be bare."""
    tokens = draft.tokens
    if index + 2 >= len(tokens) or tokens[index + 1].lower != "of":
        return
    noun = tokens[index + 2]
    if not noun.text.islower() or noun.lower in FUNCTION_WORDS:
        return
    known = [match for match in context.lexicon.match_word(noun) if match.entry.part_of_speech == "noun"]
    # Terms of the field that are things: an abstract noun may stand bare ("a part of life").
    if any(match.entry.is_general for match in known):
        known = [match for match in known if match.entry.semantic_class == "object"]
    following = tokens[index + 3] if index + 3 < len(tokens) else None
    bare = (
        following is None
        or not following.is_word
        or following.lower in PREPOSITIONS | FINITE_AUXILIARIES | {"and", "or", "that"}
    )
    if not known or not bare or any(match.slot != "sg" or match.entry.article == "none" for match in known):
        return
    start, article = tokens[index].start, ""
    if index and tokens[index - 1].lower == "a":
        start, article = tokens[index - 1].start, tokens[index - 1].text
    part = capitalise("part") if article == "A" else tokens[index].text
    yield context.finding(
        draft,
        [Change(start, noun.start, (f"{part} of the ",))],
        "the noun behind “en del af” is definite in Danish, by its suffix",
        danish="en del af",
        span=Span(start, noun.end),
    )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.ARTICLE,
    anchors=Anchors(words=_anchors),
    examples=(
        Example("He is {++a ++}member of the parliament.", mt=True),
        Example("{~~Minister~>The minister~~} for foreign affairs has confirmed the offer.", mt=True),
        Example("After the meeting, {~~minister~>the minister~~} for foreign affairs confirms the offer.", mt=True),
        Example("We must respond to it, says {~~minister~>the minister~~}.", mt=True),
        Example("She was elected as minister for foreign affairs last year.", mt=True),
        Example("Jeppe Kofod, minister for foreign affairs, said no.", mt=True),
        Example("Nato should ease {~~a part of~>part of the~~} burden.", mt=True),
        Example("It is a part of life.", mt=True),
        Example("The election for governor was close.", mt=True),
        Example("Prime minister is a hard post to hold.", mt=True),
        Example("Minister after minister has tried and failed.", mt=True),
        Example("She was made minister the next day.", mt=True),
    ),
)
