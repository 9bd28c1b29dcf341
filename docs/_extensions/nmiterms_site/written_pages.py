"""Every page that is written from the glossary, the rules and the commands, and how they are brought to the disk."""

from __future__ import annotations

from pathlib import Path

from nmiterms.glossary.glossary import Glossary, load_glossary
from nmiterms.rules import load_rules

from .command_page import write_commands
from .documents import write_documents
from .entries import Shelf
from .measured import gold_texts, measure_rules
from .rst import title, toctree
from .rule_pages import write_rules
from .term_pages import write_terms

# The folders that hold written pages alone: what is left over in them from an earlier build goes.
_FOLDERS = ("documents", "english", "fields", "rules", "terms")


def write_pages(glossary: Glossary | None = None) -> dict[str, str]:
    """Return the source of every written page by its name, from the top of the site and without an ending."""
    shelf = Shelf(glossary if glossary is not None else load_glossary())
    documents = write_documents(shelf)
    return {
        **write_terms(shelf),
        **documents,
        **_documents_index(documents),
        **write_rules(load_rules(), measure_rules(), len(gold_texts())),
        **write_commands(),
    }


def bring_to_disk(pages: dict[str, str], folder: Path) -> None:
    """Write pages below a folder; a page that has not changed is not touched, so that it is not built again."""
    wanted = {folder / f"{name}.rst": text for name, text in pages.items()}
    for old in (path for name in _FOLDERS for path in (folder / name).glob("*.rst")):
        if old not in wanted:
            old.unlink()
    for path, text in wanted.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def _documents_index(documents: dict[str, str]) -> dict[str, str]:
    said = "The documents that the glossary cites, line by line.\n"
    return {"documents/index": "\n".join((title("Documents"), said, toctree(documents, "titlesonly")))}
