"""Writes of the text's spine."""
