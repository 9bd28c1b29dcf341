"""A name that English has with its article, without it: “in Sahel”, “in USA”.

What it repairs
    ``operates in Sahel`` becomes ``operates in the Sahel``; ``in USA`` becomes ``in the USA``; ``EU must pay`` becomes ``The EU
    must pay``.

Why it happens
    Danish has no article before these names (*i Sahel, i USA, EU må betale*).

Safety
    Needs evidence of translation, and a name that English never does without its article: of the glossary, of CLDR, or one
    of those said letter by letter. It must stand behind a preposition, or open a sentence before its auxiliary, and be
    nobody’s modifier (``in UK politics``).
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.articles import takes_the
from nmiterms.english.function_words import FINITE_AUXILIARIES, PREPOSITIONS
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.modifying_name import is_modifier
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.headline import is_headline
from nmiterms.text.span import Change

# Said letter by letter, with the article: nobody is "in USA" in running English.
_LETTERED = frozenset({"USA", "US", "UK", "EU", "UN", "UAE"})


def _anchors(lexicon: Lexicon) -> Iterator[str]:
    """Yield the first words of the names that always have an article."""
    yield from (written.split()[0].lower() for written in lexicon.names.places() if takes_the(written))
    for entry in lexicon.glossary:
        if entry.part_of_speech == "proper-noun" and entry.article == "the":
            for term in entry.english_terms:
                yield term.lower().split()[0].split("-")[0]


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find names of the glossary and of countries without their article."""
    for index in context.anchors:
        yield from _find_place(draft, context, index)
        for match in context.lexicon.match_english(draft.tokens, index):
            entry = match.entry
            if entry.semantic_class == "office" and match.slot == "sg":
                break
            if (
                entry.article == "the"
                and entry.part_of_speech == "proper-noun"
                and (match.term == entry.english or draft.tokens[index].text in _LETTERED)
            ):
                yield from _find_name(draft, context, match)
                break


def _find_name(draft: Draft, context: Context, match: EnglishMatch) -> Iterator[Finding]:
    """``in Sahel``, ``USA will``: a name that English never uses without its article, behind a preposition or before its verb."""
    tokens = draft.tokens
    first = tokens[match.start]
    before = tokens[match.start - 1] if match.start else None
    if draft.opening_of(match.start) == match.start and not is_headline(draft.text, first.start):
        after = tokens[match.end] if match.end + 1 < len(tokens) else None
        if after is not None and after.text in FINITE_AUXILIARIES and _is_never_bare(first.text, match):
            yield context.finding(
                draft,
                [Change(first.start, first.end, (f"The {first.text}",))],
                f"English says “the {match.term}”",
                danish=match.entry.danish,
                concept=match.entry.concept,
            )
        return
    if before is None or before.lower not in PREPOSITIONS or not first.is_capitalised:
        return
    # "turning over territory to Iraqi security forces": no name, but any of them. "RELIEF OF SUPREME COURT" is a heading.
    if match.entry.number_english == "plural" and tokens[match.end - 1].text.islower():
        return
    if before.text.isupper() and first.text.isupper() and len(first.text) > 3:
        return
    if first.text in _LETTERED and (is_headline(draft.text, first.start) or _opens_list(draft, match.end)):
        return
    # Before a noun the name is a modifier ("of United States bonds"); the "Declaration by United Nations" of 1942 is a name.
    declared = before.lower == "by" and tokens[max(match.start - 2, 0)].lower == "declaration"
    if is_modifier(tokens, match.end) or declared:
        return
    yield context.finding(
        draft,
        [Change(first.start, first.start, ("the ",))],
        f"English says “the {first.text if first.text in _LETTERED else match.entry.english}”",
        danish=match.entry.danish,
        concept=match.entry.concept,
    )


def _is_never_bare(first: str, match: EnglishMatch) -> bool:
    """Tell whether the name has its article at the start of a sentence too: of two words, or said letter by letter."""
    return first in _LETTERED or (first == "United" and match.end - match.start == 2)


def _opens_list(draft: Draft, end: int) -> bool:
    """Tell whether another capital follows, alone or in a list: "USA Today", "with UK, US and Canadian researchers"."""
    following = draft.tokens[end : end + 2]
    joined = bool(following) and (following[0].text == "," or following[0].lower in {"and", "or"})
    if joined and following[0].text != "," and len(following) > 1:
        # "by EU or national law", "with US and other forces"
        return True
    return any(token.is_capitalised for token in following[joined : joined + 1])


def _find_place(draft: Draft, context: Context, index: int) -> Iterator[Finding]:
    """``in United Kingdom``: the name of a country that has its article, right behind a preposition."""
    tokens = draft.tokens
    name = context.lexicon.names.match(tokens, index)
    if name is None or name.entry is not None or not takes_the(name.written) or not index:
        return
    if tokens[index - 1].lower not in PREPOSITIONS or not tokens[index].is_capitalised:
        return
    if is_modifier(tokens, name.end):
        return
    yield context.finding(
        draft,
        [Change(tokens[index].start, tokens[index].start, ("the ",))],
        f"English says “the {name.written}”",
    )


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.ARTICLE,
    anchors=Anchors(words=_anchors),
    examples=(
        Example("The ship sails from {++the ++}United Kingdom.", mt=True),
        Example("{~~EU~>The EU~~} must pay for it.", mt=True),
        Example("The soldiers went to {++the ++}USA.", mt=True),
        Example("{~~United~>The United~~} States has said no.", mt=True),
        Example("He is in UK politics.", mt=True),
        Example("He bought United Kingdom bonds.", mt=True),
        Example("The river rises in West, Texas.", mt=True),
        Example("It was done by United States and Mexican soldiers.", mt=True),
        Example("He was one of the UK, US and Canadian researchers.", mt=True),
        Example("They signed the Declaration by United Nations.", mt=True),
    ),
)
