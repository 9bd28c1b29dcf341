"""The site's own extension: pages written from the glossary, the rules and the commands, and a search for terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, object]:
    """Tell Sphinx of the extension. What needs Sphinx is imported here alone, so that the pages can be tested without."""
    from .building import connect

    connect(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
