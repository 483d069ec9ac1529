"""A course folder into the database: makes what is new, changes what is different, leaves the rest alone.

What a folder no longer names is taken off the site (unpublished) but never deleted: posts and answers hang on it.
"""
