"""The marker's screens of essays, inside the Wagtail admin."""
