"""A quiz with ten, a hundred and a thousand times a thousand answers, and how long its figures take."""

import time
from typing import Any
from uuid import uuid4

from bench.classes import enrol, quiz_of, take
from quizzes.selectors.statistics import figures
from runs.models import Activity, Run

QUESTIONS = 50
ANSWERS = (10_000, 100_000, 1_000_000)
WANTED_SECONDS = 5


def measured() -> list[dict[str, Any]]:
    """Return for each number of answers the seconds that the quiz's figures take, the better of two."""
    run = Run.objects.get(key="demo")
    quiz, versions = quiz_of(run, QUESTIONS, key="bench")
    enrol(run, max(ANSWERS) // QUESTIONS)
    rows = []
    for answers in ANSWERS:
        activity = Activity.objects.create(run=run, kind="quiz", target=uuid4(), title=f"{answers} answers")
        take(activity, quiz, versions, answers // QUESTIONS)
        spent = []
        for _ in range(2):
            began = time.perf_counter()
            told = figures(activity)
            spent.append(time.perf_counter() - began)
        rows.append({"answers": told.n * len(told.items), "seconds": min(spent)})
    return rows


def show(rows: list[dict[str, Any]]) -> None:
    """Print what was measured."""
    print(f"\nA quiz's figures (wanted: {WANTED_SECONDS} s for {max(ANSWERS):,} answers)")
    for row in rows:
        print(f"  {row['answers']:>9,} answers{row['seconds']:>8.2f} s")
