"""The instructor's screens: answers to be marked, and the attempts of a class."""
