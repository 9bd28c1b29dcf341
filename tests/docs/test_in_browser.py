"""The site and the redline as readers meet them: in Chromium, on a desk and a phone, light and dark, by keyboard alone.

Without Chromium nothing of this runs; without the site (``make docs``) the redline alone is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from browser import DESK, PHONE, Browser, find_browser

import nmiterms
from nmiterms.report.html import Corrected, write_html

ROOT = Path(__file__).parents[2]
SITE = ROOT / "docs" / "_build" / "html"
SEED = ROOT / "seeds" / "003_9845dcf020a180c7.txt"
PAGES = (
    "index.html",
    "search.html?q=træning",
    "terms/index.html",
    "terms/t.html#term-training",
    "english/f.html",
    "fields/training.html",
    "documents/001.html",
    "rules/verb-second.html",
    "rules/index.html",
    "commands.html",
    "api.html",
    "quality.html",
    "vocabulary.html",
    "how-to/add-a-term.html",
)
WIDTH = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
FOCUS = "(document.activeElement.textContent || document.activeElement.name || '').trim()"
FOUND = "[...document.querySelectorAll('.terms-found a')].map((link) => link.textContent + ' @' + link.getAttribute('href'))"
LISTED = "[...document.querySelectorAll('.terms-list:not([hidden]) a')].map((link) => link.textContent)"
# The contrast of a text's colour with the colour behind it, as WCAG reckons it; 4.5 is what people need to read.
CONTRAST = """((selector) => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => numbers(colour).slice(0, 3).map((each) => each / 255)
    .map((each) => each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
    .reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    const sees = numbers(colour)[3] === 0;
    return !sees ? colour : element.parentElement ? behind(element.parentElement) : "rgb(255, 255, 255)";
  };
  const element = document.querySelector(selector);
  const both = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => b - a);
  return (both[0] + 0.05) / (both[1] + 0.05);
})"""

needs_site = pytest.mark.skipif(not (SITE / "index.html").is_file(), reason="the site is not built: make docs")
pytestmark = pytest.mark.skipif(find_browser() is None, reason="there is no Chromium: apt-get install chromium")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    program = find_browser()
    assert program is not None
    opened = Browser(program, tmp_path_factory.mktemp("profile"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    correction = nmiterms.correct(SEED.read_text(encoding="utf-8"))
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(write_html([Corrected("article.txt", correction)]), encoding="utf-8")
    return path.as_uri()


def at(page: str) -> str:
    """Return the address of a page of the site."""
    name, mark, rest = page.partition("?") if "?" in page else page.partition("#")
    return (SITE / name).as_uri() + mark + quote(rest, safe="=&-")


def dark_ground(browser: Browser) -> bool:
    """Tell whether the page stands on a dark ground."""
    colour: str = browser.ask("getComputedStyle(document.body).backgroundColor")
    return sum(int(part) for part in colour.removeprefix("rgb(").rstrip(")").split(",")) < 150


@needs_site
@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("træning", "træning – training @./terms/t.html#term-training"),
        ("traening", "træning – training @./terms/t.html#term-training"),
        ("træningsbidraget", "træningsbidrag – training contribution @./terms/t.html#term-training-contribution"),
        ("Foreign Policy Committee", "– Foreign Policy Committee @./terms/d.html#term-foreign-policy-committee"),
    ],
)
def test_an_address_with_a_query_shows_its_terms(browser: Browser, typed: str, first: str) -> None:
    browser.show(at(f"search.html?q={typed}"))
    assert first in browser.wait_for(f"{FOUND}[0]")
    assert browser.ask("document.querySelector('.terms-box').value") == typed
    assert {address.partition(":")[0] for address in browser.requests} <= {"file", "data"}
    assert browser.complaints == []


@needs_site
def test_terms_are_found_as_one_types_and_the_address_follows(browser: Browser) -> None:
    browser.show(at("search.html"))
    assert browser.ask("document.activeElement.className") == "terms-box"
    browser.type("traen")
    assert "træne – train" in browser.wait_for(f"{FOUND}[0]")
    browser.type("ingsbidraget")
    browser.wait_for(f"{FOUND}.length === 1")
    assert browser.ask("location.search") == "?q=traeningsbidraget"


@needs_site
def test_a_term_is_reached_by_keyboard_alone(browser: Browser) -> None:
    browser.show(at("index.html"))
    browser.press("/")
    browser.wait_for("document.activeElement.matches('input.sidebar-search')")
    browser.type("workout")
    assert browser.wait_for(f"{LISTED}[0]") == "træning – training (not “workout”)"
    browser.press("ArrowDown")
    assert browser.ask("document.querySelector('.terms-list [aria-selected=true]').textContent").startswith("træning")
    assert browser.ask("document.activeElement.getAttribute('aria-activedescendant')")
    browser.press("Enter")
    browser.wait_for("location.hash === '#term-training' && document.querySelector('#term-training') !== null")


@needs_site
def test_the_list_of_terms_closes_on_escape(browser: Browser) -> None:
    browser.show(at("index.html"))
    browser.press("/")
    browser.wait_for("document.activeElement.matches('input.sidebar-search')")
    browser.type("trae")
    browser.wait_for(f"{LISTED}.length")
    browser.press("Escape")
    assert browser.ask(LISTED) == []


@needs_site
def test_the_first_tab_leads_past_the_menus(browser: Browser) -> None:
    browser.show(at("rules/verb-second.html"))
    browser.press("Tab")
    assert browser.ask(FOCUS) == "Skip to content"
    browser.press("Enter", "Tab")
    assert browser.ask("document.activeElement.closest('article, .content') !== null")
    assert browser.ask("getComputedStyle(document.activeElement).outlineStyle") != "none"


@needs_site
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_anchor_of_a_concept_shows_its_entry(browser: Browser, size: tuple[int, int]) -> None:
    browser.show(at("terms/t.html#term-training"), size)
    top = browser.wait_for("document.querySelector('#term-training h2').getBoundingClientRect().top")
    assert 0 <= top < 200
    assert browser.ask("document.querySelector('#term-training h2').textContent").startswith("træning – training")
    assert browser.ask("document.querySelector('#term-training a.headerlink').getAttribute('href')") == "#term-training"


@needs_site
def test_a_citation_leads_to_its_line_and_back(browser: Browser) -> None:
    browser.show(at("terms/t.html#term-training"))
    browser.ask("document.querySelector('#term-training a[href*=document-001-line]').click()")
    browser.wait_for("location.hash.startsWith('#document-001-line') && document.readyState === 'complete'")
    browser.ask("document.querySelector(location.hash + ' a[href$=\"#term-training\"]').click()")
    browser.wait_for("location.pathname.endsWith('/terms/t.html') && location.hash === '#term-training'")


@needs_site
def test_words_of_entries_are_danish_for_those_who_ask(browser: Browser) -> None:
    browser.show(at("terms/t.html"))
    word = "document.querySelector('p.grammar').innerText"
    assert browser.ask(word).startswith("noun")
    browser.ask("document.querySelector('.words-switch').click()")
    assert browser.ask(word).startswith("substantiv")
    assert "erstattes, hvor" in browser.ask("document.querySelector('#term-training').innerText")
    assert "replaced where" not in browser.ask("document.querySelector('#term-training').innerText")
    browser.ask("document.querySelector('.words-switch').click()")


@needs_site
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_no_page_is_wider_than_a_phone_or_hard_to_read(browser: Browser, page: str, dark: bool) -> None:
    browser.show(at(page), PHONE, dark=dark)
    wide, screen = browser.ask(WIDTH)
    assert wide <= screen
    assert dark_ground(browser) is dark
    for selector in ("article p, #search-results", "article a", "del", "ins", ".faint", ".apart", ".grammar", "dt"):
        if browser.ask(f"document.querySelector('{selector}')"):
            assert browser.ask(f"{CONTRAST}('{selector}')") >= 4.5, selector
    assert {address.partition(":")[0] for address in browser.requests} <= {"file", "data"}
    assert browser.complaints == []


@needs_site
def test_a_rule_shows_its_examples_as_redlines(browser: Browser) -> None:
    browser.show(at("rules/verb-second.html"))
    shown = browser.ask("[...document.querySelectorAll('#repaired li p:first-child')].map((line) => line.innerHTML)")
    assert any("<del>confirms</del>" in line and "<ins>confirms</ins>" in line for line in shown)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_redline_needs_no_script_and_fits(browser: Browser, report: str, size: tuple[int, int], dark: bool) -> None:
    browser.show(report, size, dark=dark, scripts=False)
    wide, screen = browser.ask(WIDTH)
    assert wide <= screen
    assert dark_ground(browser) is dark
    for selector in (".text", "del", "ins", ".because", "sup", "a.change", "td a"):
        assert browser.ask(f"{CONTRAST}('{selector}')") >= 4.5, selector
    assert browser.requests == [report]


def test_the_redline_is_read_by_keyboard_alone(browser: Browser, report: str) -> None:
    browser.show(report, scripts=False)
    browser.press("Tab")
    assert browser.ask("document.activeElement.className") == "change"
    assert browser.ask("document.activeElement.title")
    assert browser.ask("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    browser.press("Enter")
    assert browser.wait_for("location.hash") == "#t1-f1"
    top = browser.ask("document.querySelector(':target').getBoundingClientRect().top")
    assert 0 <= top < DESK[1]
