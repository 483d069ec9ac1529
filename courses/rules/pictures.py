"""Where the pictures of a course's library lie."""

FOLDERS = ("images", "original_images")
"""Where Wagtail keeps pictures; documents, which may be restricted, are handed out by their own view."""
