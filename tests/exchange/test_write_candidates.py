"""Candidates as a PO file that stands up to the check of glossaries."""

from __future__ import annotations

from pathlib import Path

import pytest

import nmiterms
from nmiterms.exchange.breaches import breaches_in_files
from nmiterms.exchange.write_candidates import write_candidates
from nmiterms.glossary.bundled import seeds_folder
from nmiterms.glossary.glossary import load_glossary
from nmiterms.glossary.po import format_po, read_po

SEED = "001_e5bfca27061f7bd7.txt"


def written(path: Path, texts: list[str], names: list[str]) -> Path:
    found = nmiterms.extract(texts, known=True)
    file = path / "candidates.po"
    file.write_text(write_candidates(found, names, load_glossary(), "candidates"), encoding="utf-8")
    return file


def test_all_candidates_of_a_seed_pass_the_check_and_cite_it(tmp_path: Path) -> None:
    seed = seeds_folder() / SEED
    file = written(tmp_path, [seed.read_text(encoding="utf-8")], [str(seed)])
    broken, count = breaches_in_files([file])
    assert broken == []
    entries = read_po(file)
    assert count == len(entries) > 40
    assert all(entry.candidate for entry in entries)
    # Of a name of which only parts stand whole on no line, nothing is cited.
    assert sum(bool(entry.citations) for entry in entries) >= 0.95 * count
    assert {citation.path for entry in entries for citation in entry.citations} == {f"seeds/{SEED}"}
    assert format_po(file) == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("article.txt", "./article.txt:2"),
        ("news/may 12.txt", "news/may%2012.txt:2"),
        ("seeds/mine.txt", "./seeds/mine.txt:2"),
        ("../a/b.txt", "../a/b.txt:2"),
        ("/tmp/b.txt", "/tmp/b.txt:2"),
    ],
)
def test_any_document_can_be_cited(tmp_path: Path, name: str, cited: str) -> None:
    file = written(tmp_path, ["Nyt om krigen:\nVi sender en pionerdeling af sted."], [name])
    [entry] = [entry for entry in read_po(file) if entry.danish == "pionerdeling"]
    assert [str(citation) for citation in entry.citations] == [cited]
    assert breaches_in_files([file])[0] == []
    assert f"#: {cited}\n" in file.read_text(encoding="utf-8")
    # It can be used at once: laid over the bundled glossary, it may support suggestions.
    assert any(entry.candidate for entry in nmiterms.load_glossary(file))


def test_a_reviewed_entry_cites_seeds_alone(tmp_path: Path) -> None:
    file = written(tmp_path, ["Vi sender en pionerdeling af sted."], ["article.txt"])
    file.write_text(file.read_text(encoding="utf-8").replace("#, fuzzy\n", ""), encoding="utf-8")
    [error, *_], _ = breaches_in_files([file])
    assert "is no citation" in str(error) and "only a candidate (fuzzy) may cite other documents" in str(error)


def test_concepts_are_new_and_differ(tmp_path: Path) -> None:
    text = (seeds_folder() / SEED).read_text(encoding="utf-8")
    concepts = [entry.concept for entry in read_po(written(tmp_path, [text], [SEED]))]
    assert len(set(concepts)) == len(concepts)
    assert not set(concepts) & load_glossary().by_concept.keys()
