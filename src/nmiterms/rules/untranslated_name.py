"""Danish names of bodies and places left standing, where English has a name of its own.

What it repairs
    ``presented in Finansministeriet`` becomes ``presented in the Ministry of Finance``; ``Forsvarets
    Efterretningstjeneste`` becomes ``the Danish Defence Intelligence Service``.

Why it happens
    A capital makes the engine take a body's name for a proper name that has no translation.

Safety
    Needs evidence of translation: native English keeps Danish names now and then. Names that English keeps too (parties,
    newspapers, people) are marked so in the glossary, and a name that stands in brackets or quotation marks is explained.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import ARTICLES, POSSESSIVES
from nmiterms.english.nouns import possessive
from nmiterms.glossary.entry import Entry
from nmiterms.lexicon.lexicon import Lexicon, inflect_entry
from nmiterms.text.casing import capitalise
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need, Safety
from nmiterms.text.span import Change
from nmiterms.text.tokens import find_tokens

_NAMED = frozenset({"body", "place"})


def _anchors(lexicon: Lexicon) -> Iterator[str]:
    """Yield the first words of the Danish names that English has a name of its own for."""
    for entry in lexicon.glossary:
        if _is_translated(entry):
            for form in inflect_entry(entry):
                yield find_tokens(form.text)[0].lower


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find Danish names with the capitals that Danish gives them."""
    tokens = draft.tokens
    for index in context.anchors:
        if not tokens[index].is_capitalised or context.lexicon.language.is_english(tokens[index].lower):
            continue
        found = context.lexicon.read_danish_phrase(tokens, index)
        end, readings = found if found else (index + 1, context.lexicon.read_danish(tokens[index].text))
        named = [each for each in readings if each.entry is not None and _is_translated(each.entry)]
        if not named or named[0].entry is None:
            continue
        entry, before = named[0].entry, tokens[index - 1] if index else None
        if (before is not None and before.text in "(“\"‘'«[") or (before is not None and before.text == "/"):
            continue
        # A longer name goes on behind it ("Forsvaret for Alle").
        if end < len(tokens) and tokens[end].text in "-/":
            continue
        english = possessive(entry.english) if named[0].is_genitive else entry.english
        wants_the = entry.article == "the" and (before is None or before.lower not in ARTICLES | POSSESSIVES)
        start = tokens[index].start
        written = f"the {english}" if wants_the else english
        opens = draft.opening_of(index) == index
        yield context.finding(
            draft,
            [Change(start, tokens[end - 1].end, (capitalise(written) if opens else written,))],
            f"“{entry.danish}” calls itself “{entry.english}” in English",
            danish=entry.danish,
            concept=entry.concept,
            at_most=Safety.SUGGESTED if entry.candidate else Safety.SAFE,
        )


def _is_translated(entry: Entry) -> bool:
    """Tell whether an entry is a Danish name of a body or place with an English name that differs."""
    return (
        entry.part_of_speech == "proper-noun"
        and entry.semantic_class in _NAMED
        and not entry.do_not_translate
        and len(entry.danish) > 4
        and entry.danish.lower() not in {term.lower() for term in entry.english_terms}
    )


rule = Rule(
    find,
    stage=Stage.WORDS,
    needs=Need.MT,
    issue=Issue.UNTRANSLATED,
    anchors=Anchors(words=_anchors),
    alters={Alters.NAME},
    examples=(
        Example("The plan was presented in {~~Finansministeriet~>the Ministry of Finance~~}.", mt=True),
        Example("{~~Udlændingestyrelsen~>The Danish Immigration Service~~} has declined to comment.", mt=True),
        Example("The Ministry of Finance (Finansministeriet) presented the plan.", mt=True),
        Example("Venstre won the election in Aarhus.", mt=True),
    ),
)
