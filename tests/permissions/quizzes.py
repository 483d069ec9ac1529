"""Quizzes: the run's students take them; an attempt is its owner's alone."""

from tests.permissions.table import row

OWNER = "302 200 404 404 404 404 404"

ROWS = [
    row("quizzes:quiz", "run_key activity", "302 200 404 200 200 404 404"),
    row("quizzes:take", "run_key attempt", OWNER),
    row("quizzes:answers", "run_key attempt", "401 401 401 401 401 401 401", note="without a pass"),
    row("quizzes:submit", "run_key attempt", OWNER),
    row("quizzes:receipt", "run_key done", OWNER),
    row("quizzes:receipt_file", "run_key done", OWNER),
    row("quizzes:review", "run_key done", OWNER),
    row("quizzes:verify", "", "200 200 200 200 200 200 200"),
]
