"""The arithmetic of accounts: no Django, no clock, no database."""
