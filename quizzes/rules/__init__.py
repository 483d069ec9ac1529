"""The arithmetic of quizzes: no Django, no clock, no database."""
