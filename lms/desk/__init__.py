"""Screens of links to other systems."""
