"""Threads and posts beside the passages they are about."""
