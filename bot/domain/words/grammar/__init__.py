"""The grammar of saying when: tokens, lexicon, clocks, days, and how they come together."""
