"""The page for a browser: it holds the text before and after, every reason, and nothing that loads, runs or breaks it."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from nmiterms.cli import main
from nmiterms.contract.evidence import Evidence
from nmiterms.contract.rule import Rule
from nmiterms.engine.correction import Correction
from nmiterms.engine.corrector import Corrector
from nmiterms.report.html import Corrected, write_html, write_prose
from nmiterms.rules import load_rules
from nmiterms.text.finding import Finding, Issue, Safety
from nmiterms.text.span import Span

SEED = (Path(__file__).parents[2] / "seeds" / "003_9845dcf020a180c7.txt").read_text(encoding="utf-8")
VOID = {"meta", "br", "link", "img", "input", "hr"}


class Page(HTMLParser):
    """What a page holds: its tags, its anchors, its links, and the first text it shows with changes, both ways."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.original = self.corrected = ""
        self.depth = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        self.tags.append(tag)
        self.anchors += [facts["id"]] if facts.get("id") else []
        self.links += [facts[name] for name in ("href", "src") if facts.get(name)]  # type: ignore[misc]
        if tag not in VOID:
            self.open.append(tag)
        if facts.get("class") == "text":
            self.depth = len(self.open)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if self.depth and len(self.open) < self.depth:
            self.depth = 0

    def handle_data(self, data: str) -> None:
        if not self.depth or "sup" in self.open:
            return
        if "ins" not in self.open:
            self.original += data
        if "del" not in self.open:
            self.corrected += data


@cache
def seed_correction() -> Correction:
    return Corrector(mt="auto").correct(SEED)


def flagged(text: str, because: str) -> Correction:
    finding = Finding("garbled-clause", Issue.MISTRANSLATION, Safety.FLAG, Span(0, len(text)), "", because, id="1")
    return Correction(text, text, (), (), (finding,), (), Evidence("native"))


def test_the_page_holds_the_text_before_and_after() -> None:
    page = Page(write_html([Corrected("a.txt", seed_correction())]))
    assert page.open == []
    assert page.original == SEED
    assert page.corrected == seed_correction().text


def test_every_link_of_the_page_stays_in_it_and_arrives() -> None:
    made = [Corrected("a.txt", seed_correction()), Corrected("b.txt", Corrector(mt=True).correct(SEED))]
    page = Page(write_html(made))
    assert len(page.anchors) == len(set(page.anchors))
    assert {link.removeprefix("#") for link in page.links} <= set(page.anchors)
    assert all(link.startswith("#") for link in page.links)
    assert "script" not in page.tags


def test_every_finding_is_listed_with_its_reason() -> None:
    correction = seed_correction()
    page = write_html([Corrected("a.txt", correction)])
    anchors = Page(page).anchors
    for number in range(1, len(correction.applied) + 1):
        assert f"t1-f{number}" in anchors and f"t1-e{number}" in anchors
    for number in range(1, len(correction.suggested) + 1):
        assert f"t1-s{number}" in anchors
    for finding in (*correction.applied, *correction.suggested):
        assert finding.because.split("“")[0] in page
        assert f"rule-{finding.rule}" in anchors


def test_a_suggestion_shows_its_line_cut_between_words() -> None:
    words = " ".join(f"word{number}" for number in range(40))
    at = words.index("word20")
    finding = Finding("garbled-clause", Issue.MISTRANSLATION, Safety.FLAG, Span(at, at + 6), "", "why", id="1")
    page = write_html([Corrected("a", Correction(words, words, (), (), (finding,), (), Evidence("native")))])
    item = re.sub(r"<[^>]+>", " ", page.split('<li id="t1-s1">')[1].partition("(")[0])
    assert item.split()[0].startswith("…word") and item.split()[-1].endswith("…")
    assert set(item.replace("…", " ").split()) <= set(words.split())


def test_what_a_text_holds_cannot_break_out_of_the_page() -> None:
    text = '</div><script>alert("1")</script>&amp;\x00\x1b[31m'
    correction = flagged(text, '"><img src=x onerror=alert(1)>')
    page = Page(write_html([Corrected('"><script>.txt', correction)]))
    assert page.open == []
    assert not {"script", "img"} & set(page.tags)
    assert page.original == text.replace("\x00", "␀").replace("\x1b", "␛")


@pytest.mark.parametrize("text", ["", "\n", "He left.\r\nShe stayed.\r\n"])
def test_a_text_without_findings_makes_a_page_without_lists(text: str) -> None:
    page = Page(write_html([Corrected("a.txt", Corrector().correct(text))]))
    assert page.original == page.corrected == text.replace("\r\n", "\n")
    assert "ol" not in page.tags


def test_rule_pages_elsewhere_are_linked_where_their_address_is_given() -> None:
    page = Page(write_html([Corrected("a.txt", seed_correction())], rule_pages="https://terms.example/rules/"))
    assert "https://terms.example/rules/verb-second.html" in page.links


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.name)
def test_every_rule_has_a_page_in_prose(rule: Rule) -> None:
    prose = write_prose(rule.page)
    assert prose.startswith("<p>") and "<dt>Safety</dt>" in prose
    assert "``" not in prose and not re.search(r"(?<!\w)\*\w", prose)


def test_the_command_writes_one_page(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The talks open on 18. march.\n", encoding="utf-8")
    told = CliRunner().invoke(main, ["correct", "--report", "html", str(article)])
    assert told.exit_code == 0
    assert Page(told.stdout).corrected == "The talks open on 18 March.\n"
    assert article.read_text(encoding="utf-8") == "The talks open on 18. march.\n"


def test_the_project_says_where_the_pages_of_its_rules_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[tool.nmiterms]\nrule-pages = "https://terms.example/rules/"\n', encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(main, ["correct", "--report", "html"], input="The talks open on 18. march.\n")
    assert "https://terms.example/rules/danish-date.html" in Page(told.stdout).links
