"""The student's pages of a run."""
