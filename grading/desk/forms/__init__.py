"""Forms of marks and dates."""
