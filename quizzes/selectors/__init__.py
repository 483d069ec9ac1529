"""Reads: page-shaped, a fixed number of statements."""
