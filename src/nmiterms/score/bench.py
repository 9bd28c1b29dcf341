"""How fast it is: on clean text, on a machine-translated article, at the start, and rule by rule."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

import regex

from nmiterms.engine.corrector import Corrector, Mt
from nmiterms.glossary.glossary import load_glossary
from nmiterms.rules import load_rules
from nmiterms.score.tables import Cell, write_table

_WORD = regex.compile(r"\w+")
_REPEATS = 3
# The start is timed in a process of its own, which has nothing loaded; memory is what it needs beyond bare Python.
_START = """
import time
def peak():
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))
    except OSError:
        return 0.0
bare = peak()
start = time.perf_counter()
import nmiterms
{work}
took = time.perf_counter() - start
print(took, peak() - bare)
"""
_LOOKUP = 'nmiterms.lookup("træningsbidraget")'
_CORRECT = 'nmiterms.correct("The talks open on 18. march.")'


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast something went over a text, and over how much of it."""

    megabytes: float
    seconds: float
    yardstick: float
    """Seconds that counting the words of the same text took: machines differ, the ratio less."""

    @property
    def rate(self) -> float:
        """Megabytes a second."""
        return self.megabytes / self.seconds

    @property
    def ratio(self) -> float:
        """How many times as long as counting the words it took."""
        return self.seconds / self.yardstick


def time_over(work: Callable[[str], object], documents: Sequence[str], repeats: int = _REPEATS) -> Speed:
    """Time work over documents, the best of several rounds, beside the yardstick."""
    megabytes = sum(len(document.encode("utf-8")) for document in documents) / 1e6
    return Speed(megabytes, _best(work, documents, repeats), _best(_count_words, documents, repeats))


def write_bench(clean: Sequence[str], article: str, say: Callable[[str], None]) -> str:
    """Return the tables of speeds: on clean documents, on the article, at the start, and by rule.

    ``say`` is told what is being measured; it takes a minute or so.
    """
    glossary = load_glossary()
    rows: list[list[Cell]] = []
    settings: tuple[tuple[str, Mt, Sequence[str]], ...] = (
        ("clean text, gate shut", "auto", clean),
        ("clean text, told that it is machine-translated", True, clean),
        ("the article, judged by its signs", "auto", [article]),
        ("the article, told that it is machine-translated", True, [article]),
    )
    for name, mt, documents in settings:
        say(name)
        corrector = Corrector(glossary, mt=mt)
        corrector.correct(article)
        speed = time_over(corrector.correct, documents)
        rows.append([name, speed.megabytes, 1000 * speed.seconds, speed.rate, speed.ratio])
    say("rules one by one")
    rules = list(_time_rules(clean, article))
    say("starts")
    starts: list[list[Cell]] = [[name, *_time_start(work)] for name, work in _starts()]
    return "\n\n".join(
        (
            write_table(("what", "MB", "ms", "MB/s", "times a word count"), rows),
            write_table(("start of a new process, then", "ms", "MB of memory"), starts),
            write_table(("rule alone", "ms/MB clean", "ms/MB article", "applied in the article"), rules),
        )
    )


def _time_rules(clean: Sequence[str], article: str) -> Iterator[list[Cell]]:
    sample = list(_sample(clean, 300_000))
    glossary = load_glossary()
    for rule in load_rules():
        corrector = Corrector(glossary, mt=True, only=(rule.name,))
        applied = len(corrector.correct(article).applied)
        on_clean = time_over(corrector.correct, sample, 1)
        on_article = time_over(corrector.correct, [article])
        yield [rule.name, 1000 / on_clean.rate, 1000 / on_article.rate, applied]


def _starts() -> tuple[tuple[str, str], ...]:
    return (("nothing more", ""), ("one lookup", _LOOKUP), ("one sentence corrected", _CORRECT))


def _time_start(work: str) -> tuple[float, float]:
    """Return the median of milliseconds and megabytes that new processes need for the work; the first one warms up."""
    program = _START.format(work=work)
    path = os.pathsep.join(entry for entry in sys.path if entry)
    runs = [
        subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        ).stdout.split()
        for _ in range(_REPEATS + 1)
    ]
    seconds, megabytes = zip(*((float(one), float(other)) for one, other in runs[1:]), strict=True)
    return 1000 * statistics.median(seconds), statistics.median(megabytes)


def _best(work: Callable[[str], object], documents: Sequence[str], repeats: int) -> float:
    times = []
    for _ in range(repeats):
        start = perf_counter()
        for document in documents:
            work(document)
        times.append(perf_counter() - start)
    return max(min(times), 1e-9)


def _count_words(text: str) -> int:
    return len(_WORD.findall(text))


def _sample(documents: Sequence[str], characters: int) -> Iterator[str]:
    """Yield documents until they hold so many characters."""
    taken = 0
    for document in documents:
        if taken >= characters:
            return
        yield document
        taken += len(document)
