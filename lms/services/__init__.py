"""Writes of the lms app."""
