"""The glossary: what an entry is, how it is written in PO, the laws of the data."""
