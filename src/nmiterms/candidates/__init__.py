"""Term candidates: what a Danish document holds that a glossary may want."""
