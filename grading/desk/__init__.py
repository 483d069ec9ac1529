"""The instructor's screens of marks and dates, in a run's desk."""
