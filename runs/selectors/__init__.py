"""Reads of the runs app."""
