"""Saving, handing in, marking."""
