"""A glossary as DeepL takes it: two columns, each Danish term once."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from nmiterms.exchange.exported import Exported, counted, exportable, tell_losses
from nmiterms.glossary.entry import Entry
from nmiterms.glossary.glossary import Glossary

# “forms” and all the rest: the format knows pairs of terms and nothing about them.
LOST = (
    "deprecated terms", "admitted terms", "superseded terms", "forms", "articles and number", "genders",
    "semantic classes", "definitions", "notes", "authorities", "prepositions", "citations",
)  # fmt: skip
# DeepL's own limit, in bytes of UTF-8.
_LONGEST = 1024


def write_deepl(glossary: Glossary, delimiter: str = "\t") -> Exported:
    """Return the pairs of Danish and English that hold in every sentence, without a header.

    DeepL writes what a glossary says wherever the Danish stands. So a Danish word with several meanings is left out,
    and so is one whose English depends on the words around it.

    >>> force = Entry("force", "styrke", "force", "forces", "noun")
    >>> exported = write_deepl(Glossary([force, Entry("strengthen", "styrke", "strengthen", "forces", "verb")]))
    >>> exported.text, exported.losses
    ('', ('left out: 1 Danish term of several meanings',))
    """
    pairs: dict[str, str] = {}
    homographs: set[str] = set()
    framed: set[str] = set()
    long = 0
    for entry in exportable(glossary):
        if _has_other_english(entry, glossary):
            homographs.add(entry.danish)
        elif entry.frames_danish:
            framed.add(entry.danish)
        elif max(len(term.encode("utf-8")) for term in (entry.danish, entry.english)) > _LONGEST:
            long += 1
        else:
            pairs[entry.danish] = entry.english
    text = StringIO()
    if delimiter == "\t":
        # Terms hold no tab and no line end, and DeepL reads no quotation marks in this kind.
        text.writelines(f"{danish}\t{english}\n" for danish, english in sorted(pairs.items()))
    else:
        csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(sorted(pairs.items()))
    return Exported(text.getvalue(), tuple(_losses(glossary, len(homographs), len(framed), long)))


def _has_other_english(entry: Entry, glossary: Glossary) -> bool:
    """Tell whether the Danish means something else elsewhere, in the general vocabulary too."""
    others = glossary.by_danish[entry.danish.lower()]
    return any(other.danish == entry.danish and other.english != entry.english for other in others)


def _losses(glossary: Glossary, homographs: int, framed: int, long: int) -> Iterator[str]:
    yield from tell_losses(glossary, "DeepL", LOST)
    if homographs:
        yield f"left out: {counted(homographs, 'Danish term')} of several meanings"
    if framed:
        yield f"left out: {counted(framed, 'Danish term')} whose English depends on the words around"
    if long:
        yield f"left out: {counted(long, 'term')} of more than {_LONGEST:,} bytes"
