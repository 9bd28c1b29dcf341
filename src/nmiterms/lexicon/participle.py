"""Whether a Danish participle left standing has one English participle for its place."""

from __future__ import annotations

from nmiterms.danish.verbs import takes_object
from nmiterms.english.function_words import BE_FORMS, DETERMINERS, FUNCTION_WORDS, HAVE_FORMS
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading
from nmiterms.text.tokens import Token

# Phrases for a verb that English has no passive of: "have an accident", "take place".
_NO_PASSIVE = (
    "be ",
    "have ",
    "give ",
    "go ",
    "fall ",
    "stay ",
    "end ",
    "take place",
    "take part",
    "take office",
    "rise",
)
# Verbs whose participle newspapers use in other senses too: held, built, stated, withdrawn, overthrown, divorced.
_OPEN_PARTICIPLES = frozenset(
    {
        "afvikle",
        "anlægge",
        "aflægge",
        "opgive",
        "hæve",
        "styrte",
        "skille",
        "afsætte",
        "vende",
        "dumpe",
        "føre",
        "modsætte",
    }
)
# Verbs whose senses lie so near that one English fits them all: a law is adopted or passed, a base closed down.
_NEAR_SENSES = frozenset(
    {"vedtage", "nedlægge", "hjemtage", "fremsætte", "gennemføre", "overtræde", "indkalde", "opsige", "ophæve"}
)


def is_clumsy(reading: Reading) -> bool:
    """Tell whether a participle's English cannot stand before a noun: "the remanded in custody man"."""
    first, *rest = reading.english.split(" ")
    return reading.part_of_speech == "participle" and bool(rest) and not first.endswith("ly") and first != "well"


def is_sure_participle(reading: Reading, before: str, after: Token | None, lexicon: Lexicon) -> bool:
    """Tell whether a participle stands where English has one too: behind an auxiliary, or before a noun as one word."""
    if reading.danish in _OPEN_PARTICIPLES or _has_other_sense(reading, lexicon):
        return False
    if reading.slot == "pp" and before in HAVE_FORMS:
        return True
    if not takes_object(reading.danish) or reading.english.startswith(_NO_PASSIVE):
        return False
    if before in BE_FORMS:
        return reading.slot == "pp"
    before_noun = after is not None and after.is_word and after.lower not in FUNCTION_WORDS
    return before in DETERMINERS and before_noun and " " not in reading.english


def _has_other_sense(reading: Reading, lexicon: Lexicon) -> bool:
    """Tell whether the verb means something else with another object (*udskrive* a patient, an election)."""
    senses = (entry for entry in lexicon.senses.get(reading.danish, ()) if entry.part_of_speech == "verb")
    return reading.danish not in _NEAR_SENSES and len({entry.english for entry in senses} | {reading.english}) > 1
