"""People: users, preferences, invitations and sign-in codes."""
