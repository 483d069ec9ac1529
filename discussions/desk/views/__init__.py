"""The desk screens of threads: the list, how people talk, and their groups."""
