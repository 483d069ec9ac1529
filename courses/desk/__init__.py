"""The instructor's screens of a course inside the Wagtail admin: its library."""
