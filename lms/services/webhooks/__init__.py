"""Webhooks: who is told of what, the filling of their outbox, and the sending."""
