"""The instructor's screens of a run, inside the Wagtail admin under "Teaching"."""
