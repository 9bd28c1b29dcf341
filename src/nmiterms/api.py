"""The functions that other programs call, over one corrector that is built once for each setting."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import TYPE_CHECKING

from nmiterms.lexicon.bundled import bundled_lexicon
from nmiterms.lexicon.lookup import look_up
from nmiterms.lexicon.reading import Reading

if TYPE_CHECKING:
    from nmiterms.bitext.align import Pair
    from nmiterms.engine.correction import Correction
    from nmiterms.engine.corrector import Corrector, Mt
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
