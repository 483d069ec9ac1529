"""The public pages of the text."""
