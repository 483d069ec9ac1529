"""Holding debates and giving students their sides."""
