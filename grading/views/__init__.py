"""The student's pages of marks and appeals."""
