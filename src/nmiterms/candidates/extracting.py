"""From Danish documents to ranked term candidates: the whole path on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nmiterms.candidates.aligned import Bitext
from nmiterms.candidates.candidate import Candidate
from nmiterms.candidates.collecting import Found, collect
from nmiterms.candidates.ranking import Ranked, rank
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.lexicon.reading import Reading
from nmiterms.text.tokens import find_tokens

# What scores lower is a common word: ten times as frequent as elsewhere, and nothing more.
_LEAST_SCORE = 1.0


def extract_candidates(
    texts: Sequence[str],
    lexicon: Lexicon,
    targets: Sequence[str] | None = None,
    known: bool = False,
    names: bool = True,
) -> Iterator[Candidate]:
    """Yield the term candidates of Danish documents, the likeliest first.

    ``targets`` are the English translations of the documents, in their order. Terms that the glossary of the lexicon
    has are left out unless ``known``; without ``names``, so are names.

    >>> from nmiterms.lexicon.bundled import bundled_lexicon
    >>> text = "Hæren sender en pionerdeling. Pionerdelingen træner med Nato."
    >>> for candidate in extract_candidates([text], bundled_lexicon()):
    ...     print(candidate.danish, "=", candidate.english, candidate.count)
    pionerdeling = None 2
    """
    bitext = Bitext(texts, targets, lexicon) if targets is not None else None
    for ranked in rank(collect(texts, lexicon), lexicon):
        if ranked.score < _LEAST_SCORE:
            return
        term = next((each for each in _readings(ranked.found, lexicon) if _is_term(each)), None)
        if (known or term is None) and (names or ranked.found.kind != "name"):
            yield _candidate(ranked, term, bitext, lexicon)


def _readings(found: Found, lexicon: Lexicon) -> tuple[Reading, ...]:
    """Return the readings of the whole candidate as the noun or name it is."""
    danish = found.noun.danish
    tokens = find_tokens(danish)
    phrase = lexicon.read_danish_phrase(tokens, 0) if len(tokens) > 1 else None
    whole = phrase[1] if phrase is not None and phrase[0] == len(tokens) else lexicon.read_danish(danish)
    same = tuple(each for each in whole if each.part_of_speech in {"noun", "proper-noun"} and not each.is_genitive)
    return same or whole


def _is_term(reading: Reading) -> bool:
    """Tell whether an entry of a subject field holds the term, reviewed or not."""
    return reading.entry is not None and not reading.entry.is_general


def _candidate(ranked: Ranked, term: Reading | None, bitext: Bitext | None, lexicon: Lexicon) -> Candidate:
    found = ranked.found
    noun = found.noun
    suggested = bitext.suggest(found, lexicon) if bitext is not None else None
    return Candidate(
        noun.danish,
        suggested or (term.english if term is not None else noun.english),
        found.kind,
        found.count,
        tuple(found.places),
        ranked.score,
        ranked.because,
        confirmed=suggested is not None,
        gender=noun.gender,
        semantic_class=noun.semantic_class,
        forms=noun.forms,
    )
