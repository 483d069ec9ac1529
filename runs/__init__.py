"""Runs, sections, enrolments, activities, progress."""
