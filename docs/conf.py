"""How the site is built: ``make docs`` writes it to ``docs/_build/html``, without a request to any other host."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

from nmiterms import __version__

project = "nmiterms"
author = "the nmiterms authors"
release = version = __version__
language = "en"
nitpicky = False

extensions = ["myst_parser", "sphinx.ext.autodoc", "nmiterms_site"]
exclude_patterns = ["_build", "_extensions", "_templates"]
templates_path = ["_templates"]
# The words of the site are quoted evidence: no sign of them is changed.
smartquotes = False
html_show_search_summary = False

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
python_use_unqualified_type_names = True
python_display_short_literal_types = True

html_theme = "furo"
html_title = "nmiterms"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = [("terms-search.js", {"defer": "defer"}), ("words.js", {"defer": "defer"})]
html_copy_source = False
html_show_copyright = False
