"""Which readings of a Danish word the English words around it allow."""

from __future__ import annotations

from collections.abc import Sequence

from nmiterms.english.function_words import (
    BE_FORMS,
    DETERMINERS,
    FINITE_AUXILIARIES,
    FUNCTION_WORDS,
    HAVE_FORMS,
    PLURAL_DETERMINERS,
    PREPOSITIONS,
    SINGULAR_DETERMINERS,
)
from nmiterms.lexicon.reading import Number, Reading
from nmiterms.text.tokens import Token, fold


def agreeing(
    tokens: Sequence[Token], index: int, readings: tuple[Reading, ...], start: int | None = None
) -> tuple[Reading, ...]:
    """Return the readings whose number the words around allow: many neuter nouns have one form for both.

    ``start`` is where a hyphenated word begins that ends at the index.
    """
    start = index if start is None else start
    before = tokens[start - 1].lower if start else ""
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    number: Number | None = None
    if before in SINGULAR_DETERMINERS or _has_article_before(tokens, start) or after in {"is", "was", "has"}:
        number = "singular"
    elif before in PLURAL_DETERMINERS or after in {"are", "were", "have"} or _is_counted(tokens, start):
        number = "plural"
    if before in PREPOSITIONS:
        # "as rådgiver": what stands behind a preposition is no finite verb.
        readings = tuple(each for each in readings if each.slot not in {"pres", "past"}) or readings
    if before in BE_FORMS | HAVE_FORMS:
        # "was varetægtsfængslet": the participle, though a remand prison may be called so too.
        readings = tuple(each for each in readings if _is_participle(each)) or readings
    if start == index and _ends_phrase(tokens, index):
        # "the værnepligtige were": an adjective has no noun to go with, so it is one itself.
        readings = tuple(each for each in readings if each.part_of_speech == "noun") or readings
    fitting = tuple(reading for reading in readings if number is None or reading.number in {None, number})
    return fitting or readings


def without_synonyms(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Return the readings without those of the plain vocabulary that only say a term's meaning in other words."""
    terms = (each for each in readings if is_term(each) and not _lacks_plural(each))
    said = {(each.slot, fold(word)) for each in terms for word in (each.english, *each.admitted)}
    return tuple(each for each in readings if is_term(each) or (each.slot, fold(each.english)) not in said)


def is_term(reading: Reading) -> bool:
    """Tell whether a reading is that of a term of a field, no plain word and no unseen compound."""
    return reading.entry is not None and not reading.entry.is_general


def stands_as_adverb(tokens: Sequence[Token], index: int, reading: Reading) -> bool:
    """Tell whether an adjective says how something is done: "was umiddelbart arrested"; Danish adverbs are neuters."""
    if reading.part_of_speech != "adjective" or reading.slot not in {"pos", "neut"} or not 0 < index < len(tokens) - 1:
        return False
    return tokens[index - 1].lower in BE_FORMS | HAVE_FORMS and tokens[index + 1].lower.endswith("ed")


def may_be_adverb(tokens: Sequence[Token], index: int, reading: Reading) -> bool:
    """Tell whether what an adjective goes with is open: no determiner, preposition or mark stands before it."""
    if reading.part_of_speech != "adjective" or reading.slot not in {"pos", "neut"} or not index:
        return False
    before = tokens[index - 1]
    if not before.is_word or before.lower in DETERMINERS | PREPOSITIONS | {"and", "or", "but", "no", "of"}:
        return False
    return before.kind != "genitive" and not _has_article_before(tokens, index)


def follows_hyphen(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a hyphen ties the token to a word or number before it."""
    if index < 2 or tokens[index - 1].text != "-":
        return False
    return tokens[index - 2].end == tokens[index - 1].start and tokens[index - 1].end == tokens[index].start


def _is_participle(reading: Reading) -> bool:
    return reading.slot == "pp" or reading.part_of_speech == "participle"


def _lacks_plural(reading: Reading) -> bool:
    """Tell whether a Danish plural has no English one: what its verb would be is open."""
    forms = reading.entry.forms_english if reading.entry else {}
    return reading.slot.startswith("pl") and forms.get("pl", "") is None


def _has_article_before(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether "a" stands before the adjectives of the word: "a very popular X"."""
    for at in range(index - 1, max(index - 4, -1), -1):
        token = tokens[at]
        if token.lower in {"a", "an"}:
            return True
        if not token.text.islower() or not token.is_word or token.lower in FUNCTION_WORDS - {"very", "so", "more"}:
            return False
    return False


def _is_counted(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a number stands before the token; in "5G" it is part of the word."""
    return index > 0 and tokens[index - 1].kind == "number" and tokens[index - 1].end < tokens[index].start


def _ends_phrase(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the token stands right between a determiner and a verb of grammar, a mark or the end."""
    if not index or tokens[index - 1].lower not in DETERMINERS:
        return False
    return index + 1 >= len(tokens) or not tokens[index + 1].is_word or tokens[index + 1].lower in FINITE_AUXILIARIES
