"""Banks, items and their versions, quizzes, attempts, responses, receipts."""
