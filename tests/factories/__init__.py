"""Makers of valid rows; each checks what it made with `full_clean`."""
