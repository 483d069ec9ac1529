"""Runs, sections, roster and activities for machines."""
