"""Writes of the runs app."""
