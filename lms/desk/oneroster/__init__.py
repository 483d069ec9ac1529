"""A registry's files: taken in, with a look first, and results handed back."""
