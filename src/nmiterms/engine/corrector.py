"""The whole path on one page: from a text, and the Danish if there is any, to its correction."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal, NamedTuple

from nmiterms.bitext.pairing import Pairing
from nmiterms.contract.document import Document
from nmiterms.contract.evidence import Evidence, Sign
from nmiterms.contract.rule import Rule
from nmiterms.engine.anchors import AnchorFinder
from nmiterms.engine.correction import Correction, gather
from nmiterms.engine.evidence import contradicts, open_paragraphs, weigh
from nmiterms.engine.passage import Outcome, Passage, correct_passage, find_anchors, look
from nmiterms.errors import OptionError
from nmiterms.glossary.glossary import Glossary, load_glossary
from nmiterms.lexicon.leftover import Leftovers
from nmiterms.lexicon.lexicon import Lexicon
from nmiterms.rules import load_rules
from nmiterms.text.draft import Draft
from nmiterms.text.finding import Need
from nmiterms.text.sentences import find_paragraphs
from nmiterms.text.shields import find_shields
from nmiterms.text.span import Span
from nmiterms.text.tokens import fold

Mt = bool | Literal["auto"]
VARIETIES = ("en-GB",)
_CONTRADICTED = (
    "the text was said to be translated by a machine, but hardly anything in so many words shows it: what needs such evidence"
    " is suggested and not applied"
)


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all paragraphs of one text share."""

    shields: tuple[Span, ...]
    document: Document
    evidence: Evidence
    told: bool
    pairing: Pairing | None

    @property
    def is_open(self) -> bool:
        """Whether the gate is open everywhere: the caller said so, and the text does not say otherwise."""
        return self.told and (self.pairing is not None or not contradicts(self.evidence))


class _Looked(NamedTuple):
    """A paragraph as the user wrote it, with the anchors of the rules that are asked of every text."""

    passage: Passage
    anchors: dict[str, tuple[int, ...]] | None
    """None where they were looked for by another set of rules."""


class Corrector:
    """Correct texts with one glossary and one set of rules; built once, used often.

    ``mt`` says what is known of the texts: True (a machine translated them), False (it did not), ``"auto"`` (judge by
    the evidence). ``without`` names rules to leave out, ``only`` the only ones to use; ``apply`` names rules whose
    suggestions are to be applied as well; ``untouched`` are words that no edit may touch. ``markdown`` shields code,
    link targets and front matter. Raises `OptionError` for a variety or a rule that does not exist.
    """

    def __init__(
        self,
        glossary: Glossary | None = None,
        *,
        mt: Mt = "auto",
        variety: str = "en-GB",
        without: Collection[str] = (),
        only: Collection[str] = (),
        apply: Collection[str] = (),
        untouched: Collection[str] = (),
        markdown: bool = False,
        finder: type[AnchorFinder] = AnchorFinder,
    ) -> None:
        if variety not in VARIETIES:
            raise OptionError(f"variety {variety!r}", "not supported yet", f"use one of: {', '.join(VARIETIES)}")
        if mt not in (True, False, "auto"):
            raise OptionError(f"mt {mt!r}", "not a setting", 'use True, False or "auto"')
        self.mt = mt
        self.markdown = markdown
        self.glossary = load_glossary() if glossary is None else glossary
        self.lexicon = Lexicon(self.glossary)
        leftovers = Leftovers(self.lexicon)
        rules = _choose(load_rules(), without, only, apply)
        self.rules = rules
        self._accepted = frozenset(apply)
        self._untouched = tuple(untouched)
        self._all = finder(rules, self.lexicon, leftovers)
        # Asked of every text: the rules whose findings are signs, and those that need no evidence.
        self._always = tuple(rule for rule in rules if rule.needs is Need.NOTHING)
        first = (rule for rule in rules if rule.sign or rule in self._always)
        self._first = finder(
            (replace(rule, anchors=rule.sign_anchors) if rule.sign_anchors else rule for rule in first),
            self.lexicon,
            leftovers,
        )

    def correct(
        self, text: str, source: str | None = None, *, mt: Mt | None = None, markdown: bool | None = None
    ) -> Correction:
        """Correct one text, with the Danish it was translated from if that is at hand.

        Offsets in the result are code points of ``text``. The Danish is used where its sentences can be paired for sure;
        if it cannot be the Danish of this text at all, the result's ``notes`` say why. ``mt`` and ``markdown`` overrule
        the corrector's own for this text.

        >>> Corrector(mt=True).correct("The talks open on 18. march.").text
        'The talks open on 18 March.'
        """
        return self._correct(
            text, source, self.mt if mt is None else mt, self.markdown if markdown is None else markdown
        )

    def correct_many(
        self, texts: Iterable[str], sources: Iterable[str | None] | None = None, one_document: bool = False
    ) -> Iterator[Correction]:
        """Correct texts one by one; as ``one_document``, they share their evidence, as the segments of an article do.

        Raises `OptionError` if there are not as many sources as texts.

        >>> segments = ["The talks open on 18. march.", "He left."]
        >>> [correction.text for correction in Corrector().correct_many(segments)]
        ['The talks open on 18 March.', 'He left.']
        """
        texts = list(texts)
        danish: list[str | None] = [None] * len(texts) if sources is None else list(sources)
        if len(danish) != len(texts):
            raise OptionError("sources", f"{len(danish)} for {len(texts)} texts", "give one for each text, or None")
        mt = self.mt
        if one_document and mt == "auto" and self.correct("\n\n".join(texts)).evidence.verdict == "mt":
            mt = True
        for text, passage in zip(texts, danish, strict=True):
            yield self.correct(text, passage, mt=mt)

    def passages(
        self, correction: Correction, source: str | None = None, *, mt: Mt | None = None, markdown: bool | None = None
    ) -> Iterator[Passage]:
        """Yield every paragraph of a corrected text with what decided what might be done to it: for whoever asks why.

        The other arguments are those that the correction was made with.
        """
        mt = _heeded(self.mt if mt is None else mt, correction.original, self.lexicon)
        markdown = self.markdown if markdown is None else markdown
        paragraphs = find_paragraphs(correction.original)
        setting = replace(self._begin(correction.original, source, mt, markdown)[0], evidence=correction.evidence)
        open_at = open_paragraphs(correction.evidence, paragraphs) if mt == "auto" else frozenset()
        for index, span in enumerate(paragraphs):
            yield self._passage(setting, Draft.of(span.of(correction.original)), span, index in open_at)

    def _correct(self, text: str, source: str | None, mt: Mt, markdown: bool) -> Correction:
        paragraphs = find_paragraphs(text)
        mt = _heeded(mt, text, self.lexicon)
        unjudged, notes = self._begin(text, source, mt, markdown)
        blank = replace(unjudged, told=False, pairing=None)
        # Told, or with the Danish at hand, every rule has a say; else the evidence decides who is asked.
        finder = self._all if unjudged.told or unjudged.pairing else self._first
        looked: dict[int, _Looked | None] = {}
        for index in self._hit(text, paragraphs, finder):
            passage = self._passage(blank, Draft.of(paragraphs[index].of(text)), paragraphs[index], True)
            looked[index] = _Looked(passage, find_anchors(passage, passage.draft, finder))
        evidence = self._weigh([each for each in looked.values() if each], blank.document)
        setting = replace(unjudged, evidence=evidence)
        open_at = open_paragraphs(evidence, paragraphs) if mt == "auto" else frozenset()
        # In native English the rules that need evidence are silent, and their anchors need not be looked for.
        silent = finder is self._first and evidence.verdict == "native"
        rules = self._always if silent else self.rules
        if finder is self._first and not silent:
            finder = self._all
            looked = {
                index: known._replace(anchors=None) if (known := looked.get(index)) else None
                for index in self._hit(text, paragraphs, finder)
            }
        outcomes: list[tuple[int, Outcome]] = []
        numbers = count(1)
        for index, known in looked.items():
            span = paragraphs[index]
            draft = known.passage.draft if known else Draft.of(span.of(text))
            passage = self._passage(setting, draft, span, index in open_at)
            # The rules that were asked for signs knew of no Danish, and took the gate for open.
            if known and passage.open and passage.pairing is None:
                passage = replace(passage, seen=known.passage.seen)
            outcome = correct_passage(passage, rules, finder, numbers, known.anchors if known else None)
            outcomes.append((span.start, outcome))
        if setting.told and not setting.is_open:
            notes = (*notes, _CONTRADICTED)
        return gather(text, outcomes, evidence, notes)

    def _begin(self, text: str, source: str | None, mt: Mt, markdown: bool) -> tuple[_Setting, tuple[str, ...]]:
        """Return what is known before the evidence is weighed, and what to note of the source."""
        shields = tuple(sorted((*find_shields(text, markdown), *self._shield_words(text))))
        pairing = None if source is None else Pairing(source, text, self.lexicon)
        usable = None if pairing is None or pairing.unfit else pairing
        document = Document(text, self.lexicon)
        setting = _Setting(shields, document, Evidence("too little text"), told=mt is True, pairing=usable)
        return setting, pairing.notes if pairing else ()

    def _weigh(self, looked: Iterable[_Looked], document: Document) -> Evidence:
        """Gather the signs in the user's own text and weigh them."""
        signs: list[Sign] = []
        rules = {rule.name: rule for rule in self._first.rules if rule.sign}
        for passage, anchors in looked:
            for finding in look(
                passage, passage.draft, tuple(rules.values()), self._first, {} if anchors is None else anchors
            ):
                rule = rules[finding.rule]
                if rule.sign and finding.is_sign and not finding.is_flag:
                    concept = finding.concept if rule.sign_by_concept else None
                    signs.append(Sign(rule.sign, finding.span.moved(passage.offset), rule.name, concept))
        return weigh(signs, document.words.total())

    def _hit(self, text: str, paragraphs: Sequence[Span], finder: AnchorFinder) -> Sequence[int]:
        """Return the paragraphs in which any rule may start; a paragraph that is Danish throughout is none."""
        leans_danish = self.lexicon.language.leans_danish
        written = ((index, span.of(text)) for index, span in enumerate(paragraphs))
        return [
            index
            for index, paragraph in written
            if (finder.asks_everywhere or finder.may_start_in(paragraph)) and not leans_danish(fold(paragraph).split())
        ]

    def _passage(self, setting: _Setting, draft: Draft, span: Span, is_open: bool) -> Passage:
        evidence = setting.evidence
        return Passage(
            draft=draft,
            offset=span.start,
            shields=_inside(setting.shields, span),
            document=setting.document,
            verdict=evidence.verdict,
            told=setting.told,
            open=setting.is_open or is_open,
            # A sign of one concept opens the gate of its paragraph, but no quotation: it would license itself.
            signs=tuple(
                sign.span.moved(-span.start)
                for sign in evidence.signs
                if span.covers(sign.span) and sign.concept is None
            ),
            source=setting.pairing.passage_of(span) if setting.pairing else None,
            pairing=setting.pairing,
            accepted=self._accepted,
        )

    def _shield_words(self, text: str) -> Iterator[Span]:
        """Yield the places of the words that the caller wants left alone."""
        for word in self._untouched:
            at = text.find(word)
            while word and at >= 0:
                yield Span(at, at + len(word))
                at = text.find(word, at + len(word))


def _heeded(mt: Mt, text: str, lexicon: Lexicon) -> Mt:
    """Return what is held of the text: the clipped style of a list of data looks like bad translation, so its signs decide."""
    return "auto" if mt is True and Document(text, lexicon).has_lower_case_lines else mt


def _inside(shields: Sequence[Span], span: Span) -> tuple[Span, ...]:
    """Return the shields that touch a paragraph, as places in it; they are sorted and hardly ever overlap."""
    found: list[Span] = []
    at = max(bisect_left(shields, span) - 1, 0)
    while at < len(shields) and shields[at].start < span.end:
        if shields[at].overlaps(span):
            found.append(shields[at].moved(-span.start))
        at += 1
    return tuple(found)


def _choose(
    rules: Sequence[Rule], without: Collection[str], only: Collection[str], apply: Collection[str]
) -> tuple[Rule, ...]:
    names = {rule.name for rule in rules}
    for name in (*without, *only, *apply):
        if name not in names:
            raise OptionError(f"rule {name!r}", "there is no such rule", "see: nmiterms explain --list")
    return tuple(rule for rule in rules if rule.name not in without and (not only or rule.name in only))
