"""The instructor's screens of debates, inside the Wagtail admin."""
