"""The arithmetic of threads: how long a post may be, how fast one may post."""
