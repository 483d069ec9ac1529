"""Essays that were handed in, for machines."""
