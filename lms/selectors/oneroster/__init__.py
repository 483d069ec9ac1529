"""What OneRoster's files and services tell of runs, people and marks."""
