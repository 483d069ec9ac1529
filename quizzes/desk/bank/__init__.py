"""A course's questions: found, looked at, written and changed by those who edit the course."""
