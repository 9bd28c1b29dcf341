"""One English word that no word of the Danish explains, where one Danish word has no English.

What it repairs
    With *Styrken skal uddanne soldaterne* at hand, ``The force is to educate the soldiers``: all else agrees, *uddanne* is
    left over in the Danish and ``educate`` in the English. The reader is told what the Danish word usually is.

Why it happens
    The engine took another sense of the word than any that the glossary lists, or another word altogether.

Safety
    A flag, never an edit: the word may be a good synonym. Needs the source; every other word of content on either side
    must have its pair, so that free translations are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.bitext.source import SourcePassage
from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.lexicon.reading import Reading
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need, Safety
from nmiterms.text.span import Span

_CONTENT = frozenset({"noun", "verb", "adjective", "participle"})
# Verbs so general that they are written in many ways, or not at all.
_PALE = frozenset(
    "være have blive få gøre komme gå tage give sige ske skulle kunne ville måtte burde lade stå ligge".split()
)
_PALE_ENGLISH = frozenset("get make take come go give say put set become happen let".split())
_LEAST_PAIRS = 2
_LONGEST = 16


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the one word of a sentence that has no pair, where the Danish has one too."""
    for index in context.anchors:
        source, inside = context.source_at(draft, index), draft.sentence_tokens(index)
        if source is None or len(inside) > _LONGEST:
            continue
        terms, alone = _read_english(draft, context, source, inside)
        if len(alone) != 1:
            continue
        lost = [readings for readings in source.content_words() if not _is_rendered(readings, terms)]
        if len(lost) != 1 or len(source.content_words()) <= _LEAST_PAIRS:
            continue
        if _is_pale(lost[0]) or not any(reading.part_of_speech in _CONTENT for reading in lost[0]):
            continue
        token, reading = draft.tokens[alone[0]], lost[0][0]
        yield context.finding(
            draft,
            (),
            f"“{token.text}” stands alone, and so does “{reading.danish}” in the Danish, which is “{reading.english}”",
            danish=reading.danish,
            at_most=Safety.FLAG,
            span=Span(token.start, token.end),
        )


def _read_english(
    draft: Draft, context: Context, source: SourcePassage, inside: range
) -> tuple[frozenset[str], list[int]]:
    """Return the terms of the sentence in lower case, and the words of content that the Danish does not explain."""
    tokens, terms, alone = draft.tokens, set[str](), list[int]()
    at = inside.start
    while at < inside.stop:
        token, matches = tokens[at], context.lexicon.match_english(tokens, at)
        known = {match.term.lower() for match in matches} | {match.entry.english.lower() for match in matches}
        words = {match.term.lower() for match in context.lexicon.match_word(token)} if token.is_word else set()
        terms |= known | words | {token.lower}
        end = max((match.end for match in matches), default=at + 1)
        if (
            token.is_word
            and token.lower not in FUNCTION_WORDS | _PALE_ENGLISH
            and not words & _PALE_ENGLISH
            and not context.lexicon.is_name(tokens, at)
            and not (token.is_capitalised and at > inside.start)
            and not any(source.renders(term) for term in known | words)
            and token.lower not in source.words
        ):
            alone.append(at)
        at = end
    return frozenset(terms), alone


def _is_rendered(readings: tuple[Reading, ...], terms: frozenset[str]) -> bool:
    return any(term.lower() in terms for reading in readings for term in (reading.english, *reading.admitted))


def _is_pale(readings: tuple[Reading, ...]) -> bool:
    return any(reading.danish in _PALE for reading in readings)


rule = Rule(
    find,
    stage=Stage.SEAMS,
    needs=Need.SOURCE,
    issue=Issue.MISTRANSLATION,
    anchors=Anchors(sentences=True),
    examples=(
        Example(
            "The minister {==overweighs==} the agreement with Iraq.",
            source="Ministeren overvejer aftalen med Irak.",
            safety=Safety.FLAG,
        ),
        Example(
            "The minister overweighs the agreement with Iraq.",
            source="Ministeren overvejer og vurderer aftalen med Irak.",
        ),
        Example("The minister considers the agreement with Iraq.", source="Ministeren overvejer aftalen med Irak."),
        Example("The minister overweighs the agreement with Iraq.", mt=True),
    ),
)
