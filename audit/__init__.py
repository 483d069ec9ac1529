"""What happened (append-only events) and its delivery after commit."""
