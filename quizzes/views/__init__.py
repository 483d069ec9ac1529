"""The student's pages, thin."""
