"""Reads of threads, for one person in one run."""
