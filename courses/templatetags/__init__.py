"""Template tags of the text."""
