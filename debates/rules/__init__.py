"""What debates hold to, in plain Python."""
