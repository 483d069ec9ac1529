"""Writes of threads: who posts is locked first, so that a form sent twice posts once."""
