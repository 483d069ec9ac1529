"""Marking a question again for everybody: drawn up, looked at, applied whole, undone (docs/rules/regrading.md)."""
