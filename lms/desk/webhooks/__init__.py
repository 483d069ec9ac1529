"""Webhooks: made, changed, tried out, looked into and told again."""
