"""Where the build calls us: pages before it reads, the search index after it has written, concepts as link targets."""

from __future__ import annotations

import sys
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any, NoReturn, cast

from docutils import nodes
from docutils.parsers.rst.roles import CustomRole, generic_custom_role
from sphinx.application import Sphinx
from sphinx.domains.std import StandardDomain
from sphinx.util.docutils import SphinxDirective

from nmiterms.errors import NmitermsError
from nmiterms.glossary.bundled import seed_line
from nmiterms.glossary.glossary import Glossary, load_glossary
from nmiterms.lexicon.citations import unsupported_citations

from .entries import Shelf
from .search_index import write_search_index
from .words import danish_words
from .written_pages import bring_to_disk, write_pages

# Roles for what is shown in a way of its own, with the class that says so; of "language-da" HTML makes an attribute.
_ROLES = {"da": "language-da", "faint": "faint", "line-number": "line-number"}


class Deleted(nodes.inline):
    """What is not to stand; builders that do not know it show it as they show any text."""


class Inserted(nodes.inline):
    """What is to stand instead."""


class Marked(nodes.inline):
    """What is pointed at."""


class Word(nodes.inline):
    """An interface word: English, and Danish to those who ask for it; other builders show the English."""


# Readers of the screen are told of these elements, not of classes.
_ELEMENTS: dict[str, type[nodes.inline]] = {"del": Deleted, "ins": Inserted, "mark": Marked}


class Concept(SphinxDirective):
    """Make a concept a target, which pages here and elsewhere reach as ``:concept:`training```."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Note the target; its anchor stands right before the entry's title."""
        concept = self.arguments[0]
        domain = cast("StandardDomain", self.env.get_domain("std"))
        domain.note_object("concept", concept, f"term-{concept}", location=self.get_location())
        return []


def connect(app: Sphinx) -> None:
    """Tell Sphinx when to call us."""
    # Switched off (``-D nmiterms_check_citations=0``) by those who look at pages while the data are being written.
    app.add_config_value("nmiterms_check_citations", True, "env", bool)
    for name, shown in _ROLES.items():
        app.add_role(name, CustomRole(name, generic_custom_role, {"class": [shown]}))
    for element, node in _ELEMENTS.items():
        app.add_node(node, html=_shown_as(element))
        app.add_generic_role(element, node)
    app.add_node(Word, html=(_show_word, _leave_word))
    app.add_generic_role("word", Word)
    # Before the contents are collected: what is collected are the anchors that come first.
    app.connect("doctree-read", _put_concepts_first, priority=100)
    app.connect("doctree-read", _name_facts)
    app.add_object_type("concept", "concept", objname="concept")
    # Sphinx's own search would show concepts by their slugs, below our search that shows the terms.
    app.registry.domain_object_types["std"]["concept"].attrs["searchprio"] = -1
    app.add_directive_to_domain("std", "concept", Concept, override=True)
    app.connect("builder-inited", _write_pages)
    app.connect("build-finished", _write_search_index)


def _shown_as(element: str) -> tuple[Callable[[Any, nodes.Node], None], Callable[[Any, nodes.Node], None]]:
    def enter(writer: Any, node: nodes.Node) -> None:
        writer.body.append(f"<{element}>")

    def leave(writer: Any, node: nodes.Node) -> None:
        writer.body.append(f"</{element}>")

    return enter, leave


def _show_word(writer: Any, node: nodes.Node) -> None:
    english = node.astext()
    danish = danish_words()[english]
    writer.body.append(f'<span class="in-english">{escape(english)}</span>')
    writer.body.append(f'<span class="in-danish" lang="da">{escape(danish)}</span>')
    raise nodes.SkipChildren


def _leave_word(writer: Any, node: nodes.Node) -> None:
    """Nothing is open that would have to be closed."""


def _name_facts(app: Sphinx, doctree: nodes.document) -> None:
    """Make interface words of the names of facts: a field's name cannot hold a role."""
    if app.env.docname.startswith("terms/"):
        for name in doctree.findall(nodes.field_name):
            if name.astext() in danish_words():
                name[:] = [Word("", name.astext())]


def _put_concepts_first(app: Sphinx, doctree: nodes.document) -> None:
    """Let an entry's link to itself be the anchor of its concept, which stays when its terms change."""
    if app.env.docname.startswith("terms/"):
        for section in doctree.findall(nodes.section):
            section["ids"].sort(key=lambda name: not name.startswith("term-"))


def _write_pages(app: Sphinx) -> None:
    try:
        glossary = load_glossary()
        if app.config.nmiterms_check_citations:
            _check_citations(glossary)
        bring_to_disk(write_pages(glossary), Path(app.srcdir))
    except (NmitermsError, ValueError) as error:
        _end(str(error))


def _check_citations(glossary: Glossary) -> None:
    """End the build where a citation does not hold: quoted evidence that proves nothing is worse than none."""
    for entry in glossary.terms:
        for citation in entry.citations:
            try:
                seed_line(citation)
            except NmitermsError as error:
                _end(
                    f"{entry.where}: it cites what is not there: {error}; cite a line that holds “{entry.danish}”, or no line"
                )
    if breaches := [str(breach) for breach in unsupported_citations(glossary.terms)]:
        _end("\n".join(breaches))


def _end(said: str) -> NoReturn:
    # What Sphinx prints of an exception asks people to report a bug: this is none, and says what to do.
    print(said, file=sys.stderr)
    raise SystemExit(2)


def _write_search_index(app: Sphinx, failure: Exception | None) -> None:
    if failure is None and app.builder.format == "html":
        script = Path(app.outdir) / "_static" / "terms-index.js"
        script.write_text(write_search_index(Shelf(load_glossary())), encoding="utf-8")
