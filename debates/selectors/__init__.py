"""Debates as their pages show them."""
