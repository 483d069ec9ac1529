"""What pages of essays show."""
