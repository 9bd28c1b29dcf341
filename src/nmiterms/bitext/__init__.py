"""The Danish beside the English: which line belongs to which, and what the Danish says."""
