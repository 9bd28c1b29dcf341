"""Adjective and noun that make one term together: the adjective says which kind, not how it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nmiterms.candidates.nouns import Noun, is_adjective
from nmiterms.candidates.words import Sentence
from nmiterms.danish.adjectives import adjective_forms
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading

# Endings of adjectives made of nouns, which name a kind (military, national); and a few others that do.
_KIND = re.compile(r".{2,}(?:isk|al|el|ær|iv|lig|væbnet)|væbnet|forenet|allieret|hemmelig")
# Those of the endings that say how something is, how much, or which: they go with any noun.
_ANY_NOUN = frozenset(
    "aktuel eventuel reel speciel generel individuel total positiv negativ aktiv passiv praktisk typisk faktisk kritisk"
    " specifik drastisk fantastisk historisk optimal normal ideal original effektiv intensiv relativ definitiv massiv"
    " primær sekundær elementær populær seriøs naturlig tydelig endelig mulig umulig vigtig forskellig personlig egentlig"
    " virkelig almindelig alvorlig farlig årlig månedlig daglig ugentlig utrolig venlig lykkelig ærlig nødvendig enkel"
    " dansk fysisk konkret central afgørende foreløbig tilsvarende nuværende tidligere kommende ordentlig skriftlig mundtlig"
    " væsentlig betydelig oprindelig rimelig heldig lignende pludselig frygtelig dejlig sandsynlig langsigtet"
    " hyppig evig samtlig nylig tidlig mandlig kvindelig menneskelig lille gammel dobbelt parallel ekstensiv sensationel"
    " traditionel potentiel principiel essentiel manuel visuel virtuel logisk realistisk optimistisk pessimistisk magisk"
    " romantisk dramatisk dynamisk energisk entusiastisk automatisk systematisk unik antik elegant perspektivrig".split()
)
# What goes with any noun but one for a person or a body: a special envoy, a permanent committee.
_OFFICES_ONLY = frozenset("særlig fast fælles udenlandsk".split())


def read_phrase(sentence: Sentence, index: int, noun: Noun, lexicon: Lexicon) -> Iterator[tuple[Noun, int]]:
    """Yield the terms of adjective and noun that end in the noun at a place, each with the index of its first word.

    >>> from nmiterms.candidates.words import find_words
    >>> from nmiterms.candidates.nouns import read_noun
    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> sentence = next(find_words("Den store, internationale koalition var stærk."))
    >>> noun = read_noun(sentence, 4, (), bundled_lexicon())
    >>> [(phrase.danish, phrase.english) for phrase, _ in read_phrase(sentence, 4, noun, bundled_lexicon())]
    [('international koalition', 'international coalition')]
    """
    words: list[Reading] = []
    at = index
    while at and len(words) < 2:
        word = sentence[at - 1]
        if not word.is_word or not is_adjective(word, lexicon) or (word.opens and word.text.isupper()):
            break
        reading = next(
            each for each in lexicon.read_danish(word.lower) if each.part_of_speech in {"adjective", "participle"}
        )
        if not names_kind(reading, noun):
            break
        words.insert(0, reading)
        at -= 1
    if words:
        yield _phrase(words[-1:], noun), index - 1
    if len(words) > 1:
        yield _phrase(words, noun), at


def names_kind(adjective: Reading, noun: Noun) -> bool:
    """Tell whether an adjective before a noun names a kind of it."""
    if adjective.slot.startswith(("comp", "sup")) or adjective.danish in _ANY_NOUN:
        return False
    if adjective.danish in _OFFICES_ONLY:
        return noun.semantic_class in {"person", "office", "body", "group"}
    # Irakisk, vestlig: whose or where, not which kind. English tells, with its capital.
    if adjective.english[:1].isupper() and not adjective.english.startswith("Islam"):
        return False
    return _KIND.fullmatch(adjective.danish) is not None


def _phrase(adjectives: list[Reading], noun: Noun) -> Noun:
    neuter = noun.gender == "neuter"
    front = " ".join(_agreeing(each.danish, neuter) for each in adjectives)
    english = " ".join((*(each.english for each in adjectives), noun.english)) if noun.english else None
    parts = (*(each.danish for each in adjectives), noun.danish)
    # The definite forms of a noun stand without its article behind an adjective: the rules make them from the gender.
    return Noun(f"{front} {noun.danish}", noun.gender, english=english, semantic_class=noun.semantic_class, parts=parts)


def _agreeing(adjective: str, neuter: bool) -> str:
    return (neuter and adjective_forms(adjective)["neut"]) or adjective
