"""Danish compounds with a name, an abbreviation or a number before a hyphen: "the S-regeringen".

What it repairs
    ``the EU-domstolen`` becomes ``the EU Court of Justice``; ``FN-styrkerne were`` becomes ``the UN forces were``; ``the
    S-regeringen`` becomes ``the Social Democratic government``.

Why it happens
    Danish ties a noun to a name with a hyphen; the engine keeps the name and copies the noun with it.

Safety
    As for other Danish words left standing: the noun must be Danish that English does not use, and have one sense at the
    end of a compound. The first part stays as it is unless the glossary has it as a first part of compounds (*FN-* is UN).
    The letter of a party is one before words of politics only: an *S-tog* is a train.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.articles import indefinite
from nmiterms.lexicon.fitting import agreeing, follows_hyphen, without_synonyms
from nmiterms.lexicon.gloss import in_danish_passage, is_gloss
from nmiterms.lexicon.lexicon import Lexicon, inflect_entry
from nmiterms.lexicon.reading import Reading
from nmiterms.lexicon.realise import agree_after, is_inside_phrase, needs_the, realise_noun
from nmiterms.text.casing import capitalise
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need, Safety
from nmiterms.text.span import Change

# What Danish newspapers write for the parties, as English puts it before a noun.
_PARTIES = {
    "S": "Social Democratic",
    "V": "Venstre",
    "K": "Conservative",
    "R": "Social Liberal",
    "M": "Moderate",
}
# Nouns that a party's letter stands before; elsewhere a letter is a line, a vitamin, a shape.
_POLITICAL = tuple(
    "borgmester chef flertal folk forening formand forslag gruppe kandidat krav landsmøde leder medlem minister"
    " ministre ordfører politiker profil regering spids stemme top udspil vælger ledelse liste bagland".split()
)

_NAMING = frozenset({"noun", "proper-noun"})


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find Danish words behind a hyphen that the glossary reads."""
    tokens = draft.tokens
    for index in context.anchors:
        token = tokens[index]
        if not token.text.islower() or not follows_hyphen(tokens, index):
            continue
        readings = _readings(draft, index, context)
        if not readings or follows_hyphen(tokens, index - 2):
            continue
        if not (_is_entry(readings[0]) or context.leftovers.is_leftover(token.text)):
            continue
        if is_gloss(draft, index - 2) or in_danish_passage(draft, index, context.leftovers):
            continue
        readings = agreeing(tokens, index, without_synonyms(readings), index - 2)
        written = {english: each for each in readings if (english := _english(draft, index, each, context)) is not None}
        if not written or any(draft.text[token.end :].startswith(f" ({english})") for english in written):
            continue
        (english, reading), sure = next(iter(written.items())), len(written) == 1 and not readings[0].is_candidate
        yield context.finding(
            draft,
            _changes(draft, index, reading, english),
            f"“{tokens[index - 2].text}-{token.text}” is Danish for “{english}”",
            danish=reading.danish,
            concept=reading.concept,
            need=Need.NOTHING if any(letter in "æøå" for letter in token.text) else Need.MT,
            at_most=Safety.SAFE if sure else Safety.SUGGESTED,
        )


def _anchors(lexicon: Lexicon) -> Iterator[str]:
    """Yield the nouns of the hyphenated entries: some are English words too (EU-lande)."""
    for entry in lexicon.glossary:
        if "-" in entry.danish[1:] and " " not in entry.danish and entry.part_of_speech in _NAMING:
            for form in inflect_entry(entry):
                yield form.text.rpartition("-")[2].lower()


def _readings(draft: Draft, index: int, context: Context) -> tuple[Reading, ...]:
    """Return the readings as a noun: those of an entry for the whole, else those that the word has as a head."""
    owner, token = draft.tokens[index - 2], draft.tokens[index]
    whole = context.lexicon.read_danish(f"{owner.text}-{token.text}")
    entries = tuple(each for each in whole if each.entry is not None)
    if entries:
        return entries if entries[0].part_of_speech in _NAMING else ()
    return tuple(each for each in context.lexicon.read_head(token.lower) if each.part_of_speech == "noun")


def _is_entry(reading: Reading) -> bool:
    """Tell whether the glossary has the whole word, with its hyphen, and English has another."""
    entry = reading.entry
    if entry is None or "-" not in entry.danish[1:] or entry.do_not_translate:
        return False
    return entry.danish.lower() != entry.english.lower()


def _english(draft: Draft, index: int, reading: Reading, context: Context) -> str | None:
    """Return the English of the whole in its number, without an article."""
    noun = realise_noun(reading)
    if noun is None or _is_entry(reading):
        return noun
    return f"{_first_part(draft.tokens[index - 2].text, reading.danish, context.lexicon)} {noun}"


def _first_part(owner: str, noun: str, lexicon: Lexicon) -> str:
    """Return the English of what stands before the hyphen; what is not known stays."""
    if owner in _PARTIES and noun.endswith(_POLITICAL):
        return _PARTIES[owner]
    bound = (each for each in lexicon.read_danish(owner) if each.part_of_speech == "prefix" and each.danish == owner)
    return next((each.english for each in bound), owner)


def _changes(draft: Draft, index: int, reading: Reading, english: str) -> list[Change]:
    """Return the changes that write the English, with the article and the verb that go with it."""
    tokens = draft.tokens
    owner, token = tokens[index - 2], tokens[index]
    before = tokens[index - 3] if index > 2 else None
    opens = draft.sentence_at(owner.start).start == owner.start
    wants_the = reading.is_definite or (reading.entry is not None and reading.entry.article == "the")
    article = "the " if wants_the and needs_the(tokens, index - 2) else ""
    if not article and before is not None and before.lower in {"a", "an"} and indefinite(english) != before.lower:
        right = indefinite(english)
        changes = [Change(before.start, before.end, (capitalise(right) if before.is_capitalised else right,))]
    else:
        changes = [Change(owner.start, owner.start, (capitalise(article) if opens else article,))] if article else []
    if english.startswith(f"{owner.text} "):
        # What stands before the hyphen stays.
        changes.append(Change(tokens[index - 1].start, token.end, (english.removeprefix(owner.text),)))
    else:
        written = capitalise(english) if opens and not article else english
        changes.append(Change(owner.start, token.end, (written,)))
    if reading.number == "plural" and not is_inside_phrase(tokens, index - 2):
        changes += agree_after(tokens, index + 1, "plural")
    return changes


rule = Rule(
    find,
    stage=Stage.WORDS,
    needs=Need.NOTHING,
    issue=Issue.UNTRANSLATED,
    anchors=Anchors(words=_anchors, danish=True),
    alters={Alters.NAME, Alters.NUMBER},
    sign="residue",
    examples=(
        Example("They live on {++the ++}Chatham{~~-øerne~> islands~~}."),
        Example("The {~~S-regeringen~>Social Democratic government~~} fell.", mt=True),
        Example("{~~FN-styrkerne~>The UN forces~~} {~~was~>were~~} late.", mt=True),
        Example("They want a {~~CO2-afgift~>carbon tax~~} now.", mt=True),
        Example("The proposal is from {~~a~>an~~} EU{~~-kommissær~> commissioner~~}.", mt=True),
        Example("The {~~EU-lande~>EU countries~~} agree.", mt=True),
        Example("{++The ++}Chatham{~~-øerne~> islands~~} {~~is~>are~~} far away.", mt=True),
        Example("The EU-backed forces and the V-shaped valley.", mt=True),
        Example("The S-tog was late.", mt=True),
        Example("The EU-lande (EU countries) met.", mt=True),
    ),
)
