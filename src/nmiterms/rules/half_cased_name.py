"""Names in the wrong casing: half-cased, shouted in part, or in lower case.

What it repairs
    ``Middle east`` becomes ``Middle East``; ``the UNITED states`` becomes ``the United States`` and ``UNITED states-led``
    becomes ``US-led``; ``iraqi``, ``danes`` and ``monday`` get their capital.

Why it happens
    Danish writes many names as one word (*Mellemøsten*) and nationalities, weekdays and months in lower case; an
    abbreviation (*USA*) is spelt out and only its first word keeps the capitals.

Safety
    Needs evidence of translation: careless typists do the same. Names that are common words (*turkey*, *march*) are not
    read; what English writes in lower case (*french fries*), and ``an Islamic state``, is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from nmiterms.contract.context import Context
from nmiterms.contract.rule import Anchors, Example, Rule, Stage
from nmiterms.english.function_words import FUNCTION_WORDS
from nmiterms.lexicon.names import Name
from nmiterms.lexicon.phrases import is_noun
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Alters, Finding, Issue, Need
from nmiterms.text.span import Change
from nmiterms.text.tokens import Token, find_tokens

# After these adjectives of nationality stands a common thing: many write the whole in lower case.
_COMMON_THINGS = frozenset(
    # food and drink
    "fries toast bread cheese pastry pastries muffin muffins coffee tea stew whisky whiskey sausage sausages salad"
    " fry latte food rubber dressing chocolate roll rolls sprouts cuisine vodka omelette meatballs turnip turnips massage massages"
    # house and dress
    " hat hats lace window windows door doors press blinds bath baths carpet carpets rug rugs oven heels ink leather polish"
    # sports, beasts and games
    " roulette doubles bulldog bulldogs shepherd shepherds setter wolfhound mastiff cut squat squats deadlift"
    # trees and beasts
    " oak pine cedar mahogany teak sandalwood salmon trout cod tuna carp eel eels bumblebee bumblebees honeybee honeybees"
    " wasp wasps rat rats malinois fungus"
    # others with a lower-case habit of their own
    " numerals numeral candle candles kiss leave horn elm delight knot courage treat".split()
)


# Bodies of these fields whose names begin so are meant even where every word is small: the united nations.
_INSTITUTIONS = frozenset({"eu-un", "nato"})
_UNMISTAKABLE = frozenset({"european", "united"})
# Names that are words as well, or that many do not treat as names.
_LOWER_TOO = frozenset({"afar", "nazism", "zhuang"})
_PART = re.compile(r"(?:north|south)?-?(?:east|west|north|south)ern|(?:north|south)-?(?:east|west)|far|central")


def find(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find names whose casing is not theirs."""
    tokens = draft.tokens
    done = 0
    for index in context.anchors:
        if index < done:
            continue
        name: Name | None = None
        longest = 0
        for each in context.lexicon.names.matches(tokens, index):
            longest = max(longest, each.end)
            # "the danish parliament": where the longer name is no name here, its nationality still is.
            if (each.end == longest or each.semantic_class == "nationality") and _is_wrong(draft, context, each):
                name = each
                break
        if name is None:
            continue
        done = name.end
        found = tokens[name.start : name.end]
        written = name.written
        after = tokens[name.end] if name.end < len(tokens) else None
        if after is not None and after.text == "-" and after.start == found[-1].end:
            written = context.lexicon.names.abbreviation(name) or written
        yield context.finding(
            draft,
            [Change(found[0].start, found[-1].end, (written,))],
            f"the name is written “{written}” in English",
            danish=name.entry.danish if name.entry else None,
            concept=name.entry.concept if name.entry else None,
        )


def _is_wrong(draft: Draft, context: Context, name: Name) -> bool:
    found = draft.tokens[name.start : name.end]
    if draft.text[found[0].start : found[-1].end] == name.written:
        return False
    return _is_miscased(draft, context, name, found) and not _is_signature(draft, found)


def _is_signature(draft: Draft, found: Sequence[Token]) -> bool:
    """Tell whether the name stands between slashes or in an address, as agencies sign: /ritzau/."""
    around = draft.text[found[0].start - 1 : found[0].start] + draft.text[found[-1].end : found[-1].end + 1]
    return "/" in around or "@" in around


def _is_miscased(draft: Draft, context: Context, name: Name, found: Sequence[Token]) -> bool:
    """Tell whether a name lacks a capital it should have, or shouts where it should not."""
    tokens = draft.tokens
    right = _cut(name.written)
    lower = [token for token, model in zip(found, right, strict=True) if model.is_capitalised and token.text.islower()]
    shouted = [
        token
        for token, model in zip(found, right, strict=True)
        if token.is_word and len(token.text) > 3 and token.text.isupper() and not model.text.isupper()
    ]
    if all(token.text.isupper() for token in found if token.is_word) or not (lower or shouted):
        return False
    before = tokens[name.start - 1].lower if name.start else ""
    after = tokens[name.end] if name.end < len(tokens) else None
    if before in {"a", "an"} and (
        len(found) > 1 or after is None or not after.is_word or after.lower in FUNCTION_WORDS
    ):
        # "an Islamic state" is any state that is Islamic; "a danish" is a pastry.
        return False
    if (
        before == "the"
        and found[0].lower == "danish"
        and len(found) == 1
        and (after is None or after.lower in FUNCTION_WORDS)
        and not _is_beside_nationality(draft, context, name.end)
    ):
        # "The danish was fresh": the pastry.
        return False
    # "the Palestinian territories", "the Iraq war": names that are also plain phrases, of an adjective and a noun.
    if lower == [found[-1]] and found[-1].lower in {"territories", "war"}:
        return False
    # "western Europe", "southeast Asia": many write the part of a continent so; "north Africa" hardly anybody.
    if len(found) > 1 and lower == [found[0]] and _PART.fullmatch(found[0].lower):
        return False
    # "the Danish defence minister": the words belong to what follows.
    if name.semantic_class == "body" and lower == [found[-1]] and after is not None and is_noun(after, context.lexicon):
        return False
    if _has_own_style(found, name, lower, shouted):
        return False
    # Of a word in another language, or a piece of one: "(baobei zhuang)", "balad-as-sudan".
    joined = name.start > 0 and tokens[name.start - 1].text == "-" and tokens[name.start - 1].end == found[0].start
    if len(found) == 1 and name.semantic_class == "place" and (joined or before in {"word", "words"}):
        return False
    if len(found) == 1 and name.semantic_class == "place" and before == "." and after is not None and after.text == ")":
        return False
    # "the middle east of the county": a part of what follows.
    if len(found) > 1 and after is not None and after.lower == "of" and all(token.text.islower() for token in found):
        return False
    compass = found[0].lower in {
        "western",
        "eastern",
        "northern",
        "southern",
        "central",
        "north",
        "south",
        "east",
        "west",
    }
    if name.entry is None and compass and before == "the":
        # "the western Sahara" is a part of a desert.
        return False
    if name.semantic_class == "body" and before.isalpha() and before not in FUNCTION_WORDS:
        # "the conservative Islamic state": the phrase is described, not named.
        return False
    # "french fries", "red sea trout"
    if (
        after is not None
        and after.lower in _COMMON_THINGS
        and not shouted
        and all(token.text.islower() for token in found)
    ):
        return False
    if len(found) == 1:
        return True
    # Wholly in lower case, words of more than one may be meant as common words: "the national police". These cannot.
    if name.entry is not None and name.entry.subject_field in _INSTITUTIONS and found[0].lower in _UNMISTAKABLE:
        return True
    return len(lower) < sum(model.is_capitalised for model in right) or name.semantic_class in {"place", "nationality"}


def _is_beside_nationality(draft: Draft, context: Context, at: int) -> bool:
    """Tell whether “and” joins another nationality: "the danish and british soldiers"."""
    tokens = draft.tokens
    if at + 1 >= len(tokens) or tokens[at].lower not in {"and", "or"}:
        return False
    other = context.lexicon.names.match(tokens, at + 1)
    return other is not None and other.semantic_class == "nationality"


@cache
def _cut(written: str) -> tuple[Token, ...]:
    """Return the tokens of a name, which stands in many places."""
    return find_tokens(written)


def _has_own_style(found: Sequence[Token], name: Name, lower: Sequence[Token], shouted: Sequence[Token]) -> bool:
    """Tell whether many write the name so: a surname in capitals, "the first World War", "Christmas day"."""
    if name.semantic_class == "person" and list(shouted) == [found[-1]]:
        return True
    if len(found) == 1:
        return found[0].lower in _LOWER_TOO
    if list(lower) == [found[0]] and found[0].lower in {"first", "second", "gulf", "horn", "strait", "straits"}:
        return True
    return list(lower) == [found[-1]] and found[-1].lower in {"day", "island", "islands"}


rule = Rule(
    find,
    stage=Stage.MARKS,
    needs=Need.MT,
    issue=Issue.CAPITALISATION,
    anchors=Anchors(
        words=lambda lexicon: lexicon.names.first_words,
        seconds=lambda lexicon: lexicon.names.seconds,
        confirm=lambda lexicon, text, offset: lexicon.names.is_miscased(text, offset),
    ),
    alters={Alters.NAME},
    sign="casing",
    examples=(
        Example("Tension grows in the {~~Middle east~>Middle East~~} and {~~north Africa~>North Africa~~}.", mt=True),
        Example("The {~~UNITED states-led~>US-led~~} coalition bore the burden.", mt=True),
        Example("It is an agreement with the {~~UNITED states~>United States~~}.", mt=True),
        Example("The {~~iraqi~>Iraqi~~} institutions meet on {~~monday~>Monday~~}.", mt=True),
        Example("He sits in the {~~danish~>Danish~~} parliament.", mt=True),
        Example(
            "The {~~united nations~>United Nations~~} and the {~~european union~>European Union~~} agree.", mt=True
        ),
        Example("He ordered a danish and a coffee.", mt=True),
        Example("The danish was fresh and the coffee hot.", mt=True),
        Example("It began after the second World War.", mt=True),
        Example("President Emmanuel MACRON arrived.", mt=True),
        Example("They meet on Christmas day.", mt=True),
        Example("We watched the ship from afar.", mt=True),
        Example("They ate red sea trout with herbs.", mt=True),
        Example("They ate french fries by the door.", mt=True),
        Example("They dreamt of an Islamic state.", mt=True),
        Example("The middle east of the county is flat.", mt=True),
        Example("THE UNITED STATES AGREED.", mt=True),
    ),
)
