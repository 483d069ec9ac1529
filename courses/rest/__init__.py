"""Courses, their lessons and passages for machines."""
