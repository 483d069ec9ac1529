"""Attempts, responses and statistics for machines."""
