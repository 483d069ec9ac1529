"""Reads for links to other systems."""
