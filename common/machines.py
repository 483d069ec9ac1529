"""Where machines are answered: without a language, a session's forms, or compression."""

ADDRESSES = ("/api/", "/ims/")
"""The REST API, and the services of 1EdTech's standards at the addresses that these name."""
