"""Structured debates and negotiations: sides, rounds, and what is said in them."""
