"""The functions that other programs call, over one corrector that is built once for each setting."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from nmiterms.errors import InputError, OptionError
from nmiterms.lexicon.bundled import bundled_lexicon
from nmiterms.lexicon.lookup import look_up
from nmiterms.lexicon.reading import Reading

if TYPE_CHECKING:
    from nmiterms.bitext.align import Pair
    from nmiterms.candidates.candidate import Candidate
    from nmiterms.engine.correction import Correction
    from nmiterms.engine.corrector import Corrector, Mt
    from nmiterms.glossary.glossary import Glossary
    from nmiterms.text.finding import Finding


def correct(
    text: str, source: str | None = None, mt: Mt = "auto", variety: str = "en-GB", without: Collection[str] = ()
) -> Correction:
    """Correct an English text that a machine translated from Danish, with the Danish if it is at hand.

    ``mt`` is True, False or ``"auto"`` (judge by the evidence); ``without`` names rules to leave out. The offsets of the
    result's edits are code points of ``text``. Raises `OptionError` for a variety or a rule that does not exist.

    >>> correction = correct("Denmark has long provided a træningsbidrag in Iraq.")
    >>> correction.text
    'Denmark has long provided a training contribution in Iraq.'
    >>> [(edit.start, edit.end, edit.replacement) for edit in correction.edits]
    [(28, 42, 'training contribution')]
    """
    return _corrector(mt, variety, tuple(sorted(without))).correct(text, source)


def check(source: str, target: str) -> tuple[Finding, ...]:
    """Check an English text against the Danish it was translated from: findings only, nothing is changed.

    Spans are code points of ``target``; a finding's ``safety`` says whether `correct` would apply it with this source.
    Raises `InputError` where the two cannot be a text and its translation.

    >>> found = check("Øvelsen koster to milliarder kroner.", "The exercise costs two million kroner.")
    >>> [(finding.rule, finding.safety.name, finding.change) for finding in found]
    [('number-differs', 'SAFE', '{~~million~>billion~~}')]
    """
    from nmiterms.engine.check import check_pair

    return check_pair(source, target, _corrector(False, "en-GB", ()))


def align(source: str, target: str) -> tuple[Pair, ...]:
    """Pair the sentences of a Danish text with those of its English translation, in the order of the target.

    Spans are code points of each text; a sentence without a counterpart is paired with an empty span. ``confidence``
    goes from 0 to 1.

    >>> danish, english = "Irak har 15.000 soldater. De er trætte.", "Iraq has 15,000 soldiers. They are tired."
    >>> [(pair.source, pair.target.of(english)) for pair in align(danish, english)]
    [(Span(start=0, end=25), 'Iraq has 15,000 soldiers.'), (Span(start=26, end=39), 'They are tired.')]
    """
    from nmiterms.bitext.align import align_texts

    return align_texts(source, target, bundled_lexicon())


def extract(
    texts: Sequence[str],
    targets: Sequence[str] | None = None,
    known: bool = False,
    names: bool = True,
    glossary: Glossary | None = None,
) -> tuple[Candidate, ...]:
    """Find term candidates in Danish texts, the likeliest first; ``targets`` are their English translations, in order.

    Terms that the glossary (the bundled one, if none is given) has are left out unless ``known``; without
    ``names``, so are names. Raises `InputError` where a text is empty or not Danish, or a target is not its translation.

    >>> danish, english = "Hæren sender en vadehavsbrigade.", "The army is sending a Wadden Sea brigade."
    >>> for candidate in extract([danish], [english]):
    ...     print(candidate.danish, candidate.english, [(place.document, place.line) for place in candidate.places])
    vadehavsbrigade None [(0, 1)]
    """
    from nmiterms.candidates.extracting import extract_candidates
    from nmiterms.lexicon.lexicon import Lexicon

    if targets is not None and len(targets) != len(texts):
        raise OptionError(
            "targets", f"{len(texts)} texts and {len(targets)} targets", "give one for each text, in order"
        )
    refuse_no_danish([(f"text {number}", text) for number, text in enumerate(texts, start=1)])
    lexicon = bundled_lexicon() if glossary is None else Lexicon(glossary)
    return tuple(extract_candidates(texts, lexicon, targets, known, names))


def refuse_no_danish(texts: Sequence[tuple[str, str]]) -> None:
    """Raise `InputError` for the first of the texts, each with its name, that is not Danish."""
    from nmiterms.bitext.fitness import why_not_danish

    for name, text in texts:
        why = why_not_danish(text)
        if why is not None:
            raise InputError(name, why, "name Danish documents; their English goes to --with")


def lookup(term: str) -> tuple[Reading, ...]:
    """Look up a Danish or English term in any form; an empty tuple means that the glossary cannot read it.

    >>> [(reading.danish, reading.english, reading.slot) for reading in lookup("træningsbidraget")]
    [('træningsbidrag', 'training contribution', 'sg.def')]
    """
    return look_up(term, bundled_lexicon())


@lru_cache(maxsize=8)
def _corrector(mt: Mt, variety: str, without: tuple[str, ...]) -> Corrector:
    # The engine is imported when a text is first corrected: looking a word up must not pay for it.
    from nmiterms.engine.corrector import Corrector

    return Corrector(mt=mt, variety=variety, without=without)
