"""A course's quizzes made up by those who edit the course: their terms, their places, how a student sees them."""
