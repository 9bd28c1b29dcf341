"""Look up what a person types: Danish or English, any form, with or without the Danish letters."""

from __future__ import annotations

from nmiterms.danish.function_words import AUXILIARIES, MODALS
from nmiterms.danish.spelling import variants
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading
from nmiterms.text.tokens import find_tokens

_WITH_PARTICIPLE = AUXILIARIES
_GROUP = AUXILIARIES | MODALS | {"at"}


def look_up(term: str, lexicon: Lexicon) -> tuple[Reading, ...]:
    """Return the readings of a term, Danish ones first, of a verb group those of its verb.

    ``ae oe aa`` are read as ``æ ø å`` where nothing else is found.
    """
    term = " ".join(term.split())
    found: dict[tuple[str, str, str], Reading] = {}
    for reading in (*_read_danish(term, lexicon), *lexicon.read_english(term)):
        found.setdefault((reading.danish, reading.english, reading.slot), reading)
    if not found:
        for reading in _read_group(term, lexicon):
            found.setdefault((reading.danish, reading.english, reading.slot), reading)
    if not found:
        for variant in variants(term):
            for reading in _read_danish(variant, lexicon) or _read_group(variant, lexicon):
                found.setdefault((reading.danish, reading.english, reading.slot), reading)
    return tuple(found.values())


def _read_group(term: str, lexicon: Lexicon) -> tuple[Reading, ...]:
    """Return the readings of the verb in a group: *har trænet*, *er blevet trænet*, *skal trænes*, *at træne*."""
    words = term.split()
    group = next((at for at, word in enumerate(words) if word.lower() not in _GROUP), 0)
    if not group or group == len(words):
        return ()
    rest = " ".join(words[group:])
    wanted = ("pp",) if words[group - 1].lower() in _WITH_PARTICIPLE else ("inf",)
    found = [each for each in _read_danish(rest, lexicon) if each.part_of_speech in {"verb", "participle"}]
    return tuple(each for each in found if each.slot.startswith(wanted)) or tuple(found)


def _read_danish(term: str, lexicon: Lexicon) -> tuple[Reading, ...]:
    tokens = find_tokens(term)
    if len(tokens) > 1:
        phrase = lexicon.read_danish_phrase(tokens, 0)
        if phrase is not None and phrase[0] == len(tokens):
            return phrase[1]
        if any(character.isspace() for character in term):
            return ()
    return lexicon.read_danish(term)
