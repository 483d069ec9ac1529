"""What the API keeps of its callers' requests."""
