"""OneRoster 1.2: rostering to be read, the gradebook to be read and written, at its own addresses."""
