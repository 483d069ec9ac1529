"""The threads' pages, all of them usable without scripts."""
