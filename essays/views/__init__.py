"""A student's pages of an essay, all of them usable without scripts."""
