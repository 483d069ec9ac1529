"""The student's home: what to do next, by when and why. No tables."""
