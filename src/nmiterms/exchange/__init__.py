"""The glossary and the formats in which other programs keep terms, both ways."""
