"""Wrong English for a Danish term, as the glossary lists it: *workout* for *træning*, *the Defence* for *Forsvaret*.

What it repairs
    ``maintains a workout`` becomes ``maintains training``; ``the Defence announced`` becomes ``the Danish Armed Forces
    announced``. Number, article, verb form and casing are carried over.

Why it happens
    The engine takes the most frequent sense of a Danish word; its training texts are about sport, courts and shops.

Safety
    Each deprecated term says in the glossary what licenses its replacement and what forbids it. Without such a licence
    only the Danish source makes it safe; if the source does not hold the concept, the term is left alone. A phrase that
    no English writer uses (*power arrogance*) is itself a sign that the text was translated. A name behind a
    nationality or an owner is somebody else's (``the Norwegian Data Inspectorate``), and a part of a longer right term
    is right (``for the time being``).
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.licence import LONGEST_LEAD, Licence, find_licence
from nmiterms.contract.part_due import is_part_due
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.contract.same_body import is_proved_elsewhere
from nmiterms.contract.same_place import may_stand_for
from nmiterms.english.articles import indefinite
from nmiterms.english.function_words import DETERMINERS, FUNCTION_WORDS
from nmiterms.glossary.entry import DeprecatedTerm, Entry
from nmiterms.lexicon.phrases import infinitive_of
from nmiterms.lexicon.reading import EnglishMatch
from nmiterms.lexicon.realise import agree_after, is_inside_phrase
from nmiterms.lexicon.verb_form import realise_at
from nmiterms.text.casing import capitals_of, transfer_casing
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need, Safety
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find deprecated terms at the anchors, the longest first; one finding a place."""
    done = 0
    for index in context.anchors:
        if index < done:
            continue
        for match, deprecated in context.lexicon.match_deprecated(draft.tokens, index):
            finding = _judge(match, deprecated, draft, context)
            if finding is not None:
                done = match.end
                yield finding
                break


def _judge(match: EnglishMatch, deprecated: DeprecatedTerm, draft: Draft, context: Context) -> Finding | None:
    # Asked first, since two of five deprecated terms are so.
    if deprecated.is_mute and context.source_at(draft, match.start) is None:
        return None
    tokens = draft.tokens
    found = draft.text[tokens[match.start].start : tokens[match.end - 1].end]
    if deprecated.case_exact and capitals_of(found) != capitals_of(deprecated.term):
        return None
    if match.entry.part_of_speech == "proper-noun" and _is_anothers(match, draft, context):
        return None
    if _is_in_longer_name(match, deprecated, draft) or _runs_into_compound(match, draft):
        return None
    licence = find_licence(match, deprecated, draft, context)
    if licence is None or not is_part_due(match, draft, context) or _is_part_of_right_term(match, draft, context):
        return None
    entry = match.entry
    if licence.need is Need.SOURCE and not licence.confirmed and context.source_at(draft, match.start) is None:
        before = tokens[match.start - 1].lower if match.start else ""
        if deprecated.case_exact and before == "the" and is_proved_elsewhere(entry, context):
            licence = Licence(Need.MT, "the text names the same body elsewhere")
    if licence.confirmed and (
        _stands_already(entry, match, draft, context) or not may_stand_for(match, entry.concept, draft, context)
    ):
        return None
    form = realise_at(
        deprecated.replacement or entry.english,
        entry,
        _slots(match, deprecated, draft, context),
        tokens,
        match.start,
        draft.opening_of(match.start),
        context.lexicon,
    )
    if form is None:
        return None
    english = form.text
    if _is_there(english, found, match, deprecated, draft):
        return None
    changes = _changes(match, deprecated, english, draft, context)
    return context.finding(
        draft,
        changes,
        f"“{entry.danish}” is “{english}” here, not “{found}”: {licence.because}",
        danish=entry.danish,
        concept=entry.concept,
        need=licence.need,
        confirmed=licence.confirmed,
        is_sign=deprecated.is_calque and licence.need is Need.MT,
        at_most=Safety.SAFE if form.is_certain and not entry.candidate else Safety.SUGGESTED,
    )


def _is_there(english: str, found: str, match: EnglishMatch, deprecated: DeprecatedTerm, draft: Draft) -> bool:
    """Tell whether the right term stands there: as it is, or longer than the wrong one ("without further", and "ado")."""
    if deprecated.case_exact:  # A term that is wrong by its casing alone ("Mps") says so with an exact case.
        return english == found
    here = draft.text[draft.tokens[match.start].start :].lower()
    return english.lower().startswith(found.lower()) and here.startswith(english.lower())


def _stands_already(entry: Entry, match: EnglishMatch, draft: Draft, context: Context) -> bool:
    """Tell whether the sentence has the right term as often as the source has the concept: then this is another word."""
    source = context.source_at(draft, match.start)
    if source is None:
        return False
    first = context.lexicon.first_words_of(entry)
    inside = draft.sentence_tokens(match.start)
    found, at = 0, inside.start
    while at < inside.stop:
        known = context.lexicon.match_english(draft.tokens, at)
        if draft.tokens[at].lower in first and not match.start <= at < match.end:
            found += any(each.entry.concept == entry.concept for each in known)
        # A word of a longer term is no term of its own: the "release" of a "press release".
        at = max((each.end for each in known), default=at + 1)
    return found >= source.concepts[entry.concept]


def _slots(match: EnglishMatch, deprecated: DeprecatedTerm, draft: Draft, context: Context) -> tuple[str, ...]:
    """Return the forms that the wrong term may have: *put* and *overstepped* may be two."""
    found = [
        each.slot
        for each, other in context.lexicon.match_deprecated(draft.tokens, match.start)
        if other == deprecated and each.entry == match.entry and each.end == match.end
    ]
    return tuple(dict.fromkeys((match.slot, *found))) if match.entry.part_of_speech == "verb" else (match.slot,)


def _is_part_of_right_term(match: EnglishMatch, draft: Draft, context: Context) -> bool:
    """Tell whether a longer term that the glossary knows as good English holds the words: "for the time being"."""
    first = max(match.start - LONGEST_LEAD, draft.sentence_tokens(match.start).start)
    return any(
        match.end <= longer.end and (match.start, match.end) != (at, longer.end)
        for at in range(first, match.start + 1)
        for longer in context.lexicon.match_english(draft.tokens, at)
    )


def _is_anothers(match: EnglishMatch, draft: Draft, context: Context) -> bool:
    """Tell whether a nationality or an owner before a name says that another body is meant: "the Swedish Energy Board"."""
    if not match.start or match.entry.semantic_class == "person":
        return False
    before = draft.tokens[match.start - 1]
    if before.lower == "danish":
        return False
    name = context.lexicon.names.match(draft.tokens, match.start - 1)
    foreign = name is not None and name.end == match.start and name.semantic_class in {"nationality", "place", "body"}
    return foreign or before.kind == "genitive" or (before.is_capitalised and before.lower not in FUNCTION_WORDS)


def _is_in_longer_name(match: EnglishMatch, deprecated: DeprecatedTerm, draft: Draft) -> bool:
    """Tell whether the capitals of an adjective and of the word behind it make one name: "the Bourgeois Centre"."""
    if deprecated.case_exact or match.entry.part_of_speech not in {"adjective", "phrase"}:
        return False
    tokens = draft.tokens
    if match.end >= len(tokens) or draft.opening_of(match.start) == match.end - 1:
        return False
    last, following = tokens[match.end - 1], tokens[match.end]
    return (
        last.is_capitalised
        and not deprecated.term.split()[-1][:1].isupper()
        and following.is_word
        and following.is_capitalised
        and following.start == last.end + 1
    )


def _runs_into_compound(match: EnglishMatch, draft: Draft) -> bool:
    """Tell whether a phrase or a verb ends in what a hyphen ties on: "go in-house", "a stand-alone office"."""
    tokens, end = draft.tokens, match.end
    if match.entry.part_of_speech in {"noun", "proper-noun"} or end >= len(tokens) or match.end - match.start == 1:
        return False
    return tokens[end].text == "-" and tokens[end].start == tokens[end - 1].end and tokens[end].end != len(draft.text)


def _changes(
    match: EnglishMatch, deprecated: DeprecatedTerm, english: str, draft: Draft, context: Context
) -> list[Change]:
    """Return the replacement with its article before it and its verb behind it."""
    tokens, entry = draft.tokens, match.entry
    start = tokens[match.start].start
    found = draft.text[start : tokens[match.end - 1].end]
    before = tokens[match.start - 1] if match.start else None
    preferred = deprecated.replacement is None
    opens = draft.sentence_at(start).start == start
    # A capital that the sentence gave to the wrong term is the sentence's; one of the term's own goes with the term.
    written = transfer_casing(found, english) if opens or not deprecated.case_exact else english
    changes: list[Change] = []
    if before is not None and before.lower == "danish" and english.startswith("Danish "):
        # The name that is right begins with the word that stands before the wrong one.
        start, before = before.start, draft.tokens[match.start - 2] if match.start > 1 else None
    if preferred and entry.article == "none" and before is not None and before.lower in {"a", "an"}:
        start = before.start
        written = transfer_casing(before.text, english)
    elif before is not None and before.lower in {"a", "an"} and (article := indefinite(english)) != before.lower:
        start = before.start
        written = f"{transfer_casing(before.text, article)} {written}"
    elif preferred and (_wants_the(entry, before) or _holds_the(deprecated, before)):
        written = transfer_casing(found if opens else "x", f"the {english}")
    changes.append(Change(start, tokens[match.end - 1].end, (written,)))
    changes += _infinitive_behind(match, english, draft, context)
    if preferred and entry.part_of_speech in {"noun", "proper-noun"}:
        number = entry.number_english or (
            "plural" if match.slot == "pl" and entry.forms_english.get("pl", "") is not None else "singular"
        )
        if number == "plural" and entry.number_english == "plural" and not is_inside_phrase(tokens, match.start):
            changes += agree_after(tokens, match.end, number)
    return changes


def _infinitive_behind(match: EnglishMatch, english: str, draft: Draft, context: Context) -> list[Change]:
    """Return the change that a term ending in *to* asks of the *to* or the form in -ing behind it: "difficult by making"."""
    at = match.end
    if not english.endswith(" to") or draft.tokens[at - 1].lower == "to" or at >= len(draft.tokens):
        return []
    behind = draft.tokens[at]
    if behind.lower == "to":
        return [Change(draft.tokens[at - 1].end, behind.end, ())]
    verb = infinitive_of(behind, {"ing"}, context.lexicon) if behind.lower.endswith("ing") else None
    return [] if verb is None else [Change(behind.start, behind.end, (verb,))]


def _holds_the(deprecated: DeprecatedTerm, before: Token | None) -> bool:
    """Tell whether the article stands inside the wrong term, torn from its front: "DF-the chairman"."""
    return "-the " in deprecated.term and (before is None or before.lower not in DETERMINERS)


def _wants_the(entry: Entry, before: Token | None) -> bool:
    """Tell whether a name that always has its article stands without one."""
    if entry.article != "the" or entry.part_of_speech != "proper-noun":
        return False
    return before is None or (before.lower not in {"the", "danish"} and before.kind != "genitive")


rule = Rule(
    find,
    stage=Stage.WORDS,
    needs=Need.SOURCE,
    issue=Issue.WRONG_TERM,
    anchors=Anchors(words=lambda lexicon: lexicon.deprecated_words, seconds=lambda lexicon: lexicon.deprecated_seconds),
    alters={Alters.NAME},
    sign="calque",
    sign_by_concept=True,
    sign_anchors=Anchors(
        words=lambda lexicon: lexicon.calques,
        seconds=lambda lexicon: lexicon.calques,
        confirm=lambda lexicon, text, offset: lexicon.may_be_calque(text, offset),
    ),
    examples=(
        Example(
            "Iraq postponed the {~~workout~>training~~} of the soldiers.", source="Irak udskød træningen af soldaterne."
        ),
        Example(
            "The alliance maintains {~~a workout~>training~~} in Iraq.",
            source="Alliancen opretholder en træning i Irak.",
        ),
        Example(
            "It is a lift for the {~~Defence~>Danish Armed Forces~~}.",
            mt=True,
            before="The Danish Armed Forces are small.",
        ),
        Example("It is a lift for the Defence.", mt=True),
        Example("{~~DF-the chairman~>The leader of the Danish People’s Party~~} demands an answer.", mt=True),
        Example("He {~~has difficult by making~>finds it difficult to make~~} a decision.", mt=True),
        Example("The {~~Data Inspectorate~>Danish Data Protection Agency~~} reacted.", mt=True),
        Example("The Data Inspectorate reacted.", mt=True, source="Datainspektionen i Stockholm reagerede."),
        Example("The force stays, for the time being, in Iraq.", source="Styrken bliver for tiden i Irak."),
        Example("The Norwegian Data Inspectorate reacted.", mt=True),
        Example("Before breakfast the marines did a hard workout on the beach.", mt=True),
        Example("She works at the Ministry of Defence in London.", mt=True),
        Example("In Denmark he was a member of the Bourgeois League for years.", mt=True),
    ),
)
