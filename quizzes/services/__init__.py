"""Writes. What changes a mark locks the student's total row first, then the attempt."""
