"""Measuring: how well a correction agrees with a gold standard, how harmless it is to good English, and how fast."""
