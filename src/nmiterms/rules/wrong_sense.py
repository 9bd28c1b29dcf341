"""Right English for another sense of the Danish word: “adjusted” for an exercise that was *indstillet*.

What it repairs
    With *Øvelsen blev indstillet* at hand, ``The exercise was stopped`` and ``The exercise was adjusted`` become ``The
    exercise was suspended``; the verb keeps its form, the noun its number.

Why it happens
    One Danish word is several words in English, and the engine takes the sense that its texts hold most often.

Safety
    Needs the source, and there a frame of the glossary that leaves one sense; the English must be a term of another sense
    of the same word, and the right term may not stand in the paragraph already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.licence import is_forbidden
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.contract.same_place import may_stand_for
from nmiterms.english.articles import indefinite
from nmiterms.glossary.entry import Entry
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.lexicon.verb_form import realise_at
from nmiterms.text.casing import transfer_casing
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Finding, Issue, Need, Safety
from nmiterms.text.span import Change


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find terms of a sense that the source rules out, where it leaves one other sense of the same word."""
    if context.pairing is None:
        return
    for index in context.anchors:
        for match in context.lexicon.match_english(draft.tokens, index):
            right = _right_sense(match, draft, context)
            finding = _replaced(match, right, draft, context) if right is not None else None
            if finding is not None:
                yield finding
                break


def _right_sense(match: EnglishMatch, draft: Draft, context: Context) -> Entry | None:
    """Return the one sense that the source has of the word whose other sense stands in the English, or None."""
    source, wrong = context.source_at(draft, match.start), match.entry
    if source is None or source.holds(wrong.concept) or source.explains(match.term, wrong.concept):
        return None
    rivals = [
        entry
        for entry in context.lexicon.senses.get(wrong.danish, ())
        if entry.part_of_speech == wrong.part_of_speech and entry.english != wrong.english and entry.frames_danish
    ]
    certain = [entry for entry in rivals if source.is_certain(entry.concept)]
    if len({entry.english for entry in certain}) != 1:
        return None
    right = certain[0]
    if match.term in right.english_terms or _stands(right, draft, context):
        return None
    if is_forbidden(match, right.concept, draft, context) or not may_stand_for(match, right.concept, draft, context):
        return None
    return right


def _stands(entry: Entry, draft: Draft, context: Context) -> bool:
    """Tell whether the paragraph has the English of an entry already, preferred or admitted, in any form."""
    first = context.lexicon.first_words_of(entry)
    return any(
        token.lower in first
        and any(match.entry.concept == entry.concept for match in context.lexicon.match_english(draft.tokens, index))
        for index, token in enumerate(draft.tokens)
    )


def _replaced(match: EnglishMatch, right: Entry, draft: Draft, context: Context) -> Finding | None:
    tokens = draft.tokens
    # A word may be two forms of its verb: "put" is the infinitive and the past.
    others = (
        each.slot
        for each in context.lexicon.match_english(tokens, match.start)
        if (each.entry, each.term, each.end) == (match.entry, match.term, match.end)
    )
    slots = tuple(dict.fromkeys((match.slot, *others))) if match.entry.part_of_speech == "verb" else (match.slot,)
    form = realise_at(right.english, right, slots, tokens, match.start, draft.opening_of(match.start), context.lexicon)
    if form is None:
        return None
    english = form.text
    start, end = tokens[match.start].start, tokens[match.end - 1].end
    found = draft.text[start:end]
    changes = [Change(start, end, (transfer_casing(found, english),))]
    before = tokens[match.start - 1] if match.start else None
    if before is not None and before.lower in {"a", "an"} and (article := indefinite(english)) != before.lower:
        changes.insert(0, Change(before.start, before.end, (transfer_casing(before.text, article),)))
    return context.finding(
        draft,
        changes,
        f"“{right.danish}” is “{right.english}” here, by what stands around it in the source; “{found}” is another sense",
        danish=right.danish,
        concept=right.concept,
        confirmed=True,
        at_most=Safety.SAFE if form.is_certain else Safety.SUGGESTED,
    )


def _words_of_senses(lexicon: Lexicon) -> Iterable[str]:
    """Return the first words of the English of all words with several senses."""
    return {word for entries in lexicon.senses.values() for entry in entries for word in lexicon.first_words_of(entry)}


rule = Rule(
    find,
    stage=Stage.WORDS,
    needs=Need.SOURCE,
    issue=Issue.WRONG_TERM,
    anchors=Anchors(words=_words_of_senses),
    examples=(
        Example("The exercise was {~~stopped~>suspended~~}.", source="Øvelsen blev indstillet."),
        Example("The exercise was stopped.", source="Øvelsen blev stoppet."),
        Example("The exercise was stopped.", mt=True),
    ),
)
