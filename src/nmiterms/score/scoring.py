"""The score of corrections against gold standards: per rule and per issue, the edit rate, documents made worse."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nmiterms.engine.correction import Correction
from nmiterms.errors import InputError
from nmiterms.score.agreement import Count, compare, derive_edits
from nmiterms.score.gold import Gold, read_gold
from nmiterms.score.ter import EditRate, measure_edit_rate
from nmiterms.text.span import Edit


@dataclass(slots=True)
class Score:
    """What corrections are worth, measured against a gold standard.

    A rule or an issue counts in ``made`` and ``right`` by the findings behind an edit; an issue counts in ``wanted``
    and ``found`` by the gold's own names for its edits, where it has them.
    """

    documents: int
    total: Count
    rate: EditRate
    by_rule: dict[str, Count] = field(default_factory=dict)
    by_issue: dict[str, Count] = field(default_factory=dict)
    wrong: list[tuple[int, Edit]] = field(default_factory=list)
    """Edits the gold does not have, each with the index of its document."""
    missed: list[tuple[int, Edit]] = field(default_factory=list)


def score(corrected: Correction | str, gold: Gold | str) -> Score:
    """Score one correction, or a text corrected by any means, against its gold standard.

    Raises `InputError` if the two are not of the same text, `MissingExtraError` without sacrebleu.

    >>> score("on 18 March.", "on {~~18. march~>18 March~~}.").total.precision
    1.0
    """
    return score_all([(corrected, gold)])


def score_all(pairs: Iterable[tuple[Correction | str, Gold | str]]) -> Score:
    """Score many documents together, each with its gold standard."""
    read = [(corrected, read_gold(gold) if isinstance(gold, str) else gold) for corrected, gold in pairs]
    rate = measure_edit_rate([(gold.original, _text(corrected), gold.reference) for corrected, gold in read])
    score = Score(len(read), Count(), rate)
    by_rule: defaultdict[str, Count] = defaultdict(Count)
    by_issue: defaultdict[str, Count] = defaultdict(Count)
    for index, (corrected, gold) in enumerate(read):
        made = _edits(corrected, gold, index)
        wanted = [each.edit for each in gold.edits]
        right, found = compare(gold.original, made, wanted)
        for edit, is_right in zip(made, right, strict=True):
            names = _names(corrected, edit)
            counts = [by_rule[rule] for rule in names[0]] + [by_issue[issue] for issue in names[1]]
            for count in (score.total, *counts):
                count.made += 1
                count.right += is_right
            if not is_right:
                score.wrong.append((index, edit))
        for each, is_found in zip(gold.edits, found, strict=True):
            for count in (score.total, *([by_issue[_short(each.issue)]] if each.issue else [])):
                count.wanted += 1
                count.found += is_found
            if not is_found:
                score.missed.append((index, each.edit))
    score.by_rule = dict(sorted(by_rule.items()))
    score.by_issue = dict(sorted(by_issue.items()))
    return score


def _text(corrected: Correction | str) -> str:
    return corrected if isinstance(corrected, str) else corrected.text


def _edits(corrected: Correction | str, gold: Gold, index: int) -> Sequence[Edit]:
    if isinstance(corrected, Correction):
        if corrected.original != gold.original:
            raise InputError(f"document {index + 1}", "the gold is of another text", "give the gold of this very text")
        return corrected.edits
    if not _are_of_one_text(gold.original, corrected):
        raise InputError(f"document {index + 1}", "the gold is of another text", "give the gold of this very text")
    return derive_edits(gold.original, corrected)


def _are_of_one_text(original: str, corrected: str) -> bool:
    """Tell whether two texts share half their words: a correction always does."""
    words, others = Counter(original.lower().split()), Counter(corrected.lower().split())
    return 2 * (words & others).total() >= max(words.total(), others.total())


def _names(corrected: Correction | str, edit: Edit) -> tuple[set[str], set[str]]:
    """Return the rules and the issues behind an edit; none are known of a text corrected by other means."""
    if isinstance(corrected, str):
        return set(), set()
    behind = [finding for finding in corrected.applied if finding.id in edit.findings]
    return {finding.rule for finding in behind}, {_short(finding.issue.value) for finding in behind}


def _short(issue: str) -> str:
    """Return an issue without its branch, so that a gold may name it either way.

    >>> _short("locale-conventions/date-format")
    'date-format'
    """
    return issue.rpartition("/")[2]
