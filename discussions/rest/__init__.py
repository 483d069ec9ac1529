"""Threads and posts for machines."""
