"""Wagtail pages and blocks, passages, anchors, claims, references, terms, actors."""
