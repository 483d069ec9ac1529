"""The arithmetic of runs: no Django, no clock, no database."""
