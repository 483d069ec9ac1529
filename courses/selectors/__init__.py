"""Reads of the text, shaped for a page."""
