"""Files that people have, to text and back again without a byte lost."""
