"""Pages of the accounts app beside allauth's own."""
