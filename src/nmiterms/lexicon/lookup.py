"""Look up what a person types: Danish or English, any form, with or without the Danish letters."""

from __future__ import annotations

from nmiterms.danish.spelling import variants
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading
from nmiterms.text.tokens import find_tokens


def look_up(term: str, lexicon: Lexicon) -> tuple[Reading, ...]:
    """Return the readings of a term, Danish ones first; ``ae oe aa`` are read as ``æ ø å`` where nothing else is found."""
    term = " ".join(term.split())
    found: dict[tuple[str, str, str], Reading] = {}
    for reading in (*_read_danish(term, lexicon), *lexicon.read_english(term)):
        found.setdefault((reading.danish, reading.english, reading.slot), reading)
    if not found:
        for variant in variants(term):
            for reading in _read_danish(variant, lexicon):
                found.setdefault((reading.danish, reading.english, reading.slot), reading)
    return tuple(found.values())


def _read_danish(term: str, lexicon: Lexicon) -> tuple[Reading, ...]:
    tokens = find_tokens(term)
    if len(tokens) > 1:
        phrase = lexicon.read_danish_phrase(tokens, 0)
        if phrase is not None and phrase[0] == len(tokens):
            return phrase[1]
        if any(character.isspace() for character in term):
            return ()
    return lexicon.read_danish(term)
