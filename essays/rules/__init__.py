"""The arithmetic of essays: what a text may hold, how words are counted, codes of sources, places of quotes."""
