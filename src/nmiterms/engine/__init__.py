"""From a text to its correction: evidence, stages, resolve, harmlessness."""
