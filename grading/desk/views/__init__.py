"""Screens of marks and dates."""
