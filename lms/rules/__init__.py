"""What links to other systems go by, in plain Python."""
