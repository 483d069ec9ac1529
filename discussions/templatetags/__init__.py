"""What templates of threads use."""
