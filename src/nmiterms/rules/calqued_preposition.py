"""A preposition carried over from Danish: *reaktion på*, “reaction on”.

What it repairs
    ``a reaction on the sanctions`` becomes ``a reaction to the sanctions``.

Why it happens
    A preposition belongs to its noun or verb; the engine translates it by itself.

Safety
    Needs evidence of translation. The glossary says which Danish preposition an entry takes and which English one answers;
    only the literal rendering of that Danish preposition, right behind the term, is replaced.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need
from nmiterms.text.span import Change

# What engines make of a Danish preposition when they translate it by itself.
_LITERAL = {
    "på": "on",
    "til": "to",
    "om": "about",
    "af": "of",
    "med": "with",
    "i": "in",
    "for": "for",
    "over": "over",
    "mod": "against",
    "ved": "by",
    "hos": "at",
    "efter": "after",
}


def _anchors(lexicon: Lexicon) -> Iterator[str]:
    """Yield the first words of all terms that say which preposition they take, in every form."""
    for entry in lexicon.glossary:
        if entry.prepositions and not entry.candidate:
            yield from lexicon.first_words_of(entry)


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the literal preposition behind a term."""
    tokens = draft.tokens
    for index in context.anchors:
        for match in context.lexicon.match_english(tokens, index):
            if not match.entry.prepositions or match.end + 1 >= len(tokens) or match.entry.candidate:
                continue
            found = tokens[match.end]
            following = tokens[match.end + 1]
            right = next(
                (
                    english
                    for danish, english in match.entry.prepositions.items()
                    if _LITERAL.get(danish) == found.lower
                ),
                None,
            )
            # "reaction on Monday": the preposition belongs to the time.
            if (
                right is None
                or right == found.lower
                or (right in match.entry.prepositions.values() and found.lower in match.entry.prepositions.values())
            ):
                continue
            name = context.lexicon.names.match(tokens, match.end + 1)
            if (
                following.kind == "number"
                or (name is not None and name.semantic_class == "time")
                or not following.is_word
            ):
                continue
            yield context.finding(
                draft,
                [Change(found.start, found.end, (right,))],
                f"“{match.entry.danish}” goes with “{right}” in English",
                danish=match.entry.danish,
                concept=match.entry.concept,
            )
            break


rule = Rule(
    find,
    stage=Stage.FORMS,
    needs=Need.MT,
    issue=Issue.PREPOSITION,
    anchors=Anchors(words=_anchors),
    examples=(
        Example("The attack was a reaction {~~on~>to~~} the sanctions.", mt=True),
        Example("The reaction on Monday was calm.", mt=True),
        Example("The attack was a reaction to the sanctions.", mt=True),
    ),
)
