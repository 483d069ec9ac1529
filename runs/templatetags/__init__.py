"""What templates of a run use."""
