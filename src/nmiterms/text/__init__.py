"""Text as the rules see it: places, drafts, tokens, sentences, quotations, and the findings made on them."""
