"""A quiz with ten, a hundred and a thousand times a thousand answers, and how long its figures take."""

import time
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django.db import connection, transaction

from accounts.models import User
from common import clock
from quizzes.models import Attempt, Bank, Item, ItemVersion, Quiz
from quizzes.selectors.statistics import figures
from runs.models import Activity, Enrolment, Run

QUESTIONS = 50
ANSWERS = (10_000, 100_000, 1_000_000)
WANTED_SECONDS = 5


def measured() -> list[dict[str, Any]]:
    """Return for each number of answers the seconds that the quiz's figures take, the better of two."""
    run = Run.objects.get(key="demo")
    quiz, versions = _quiz(run)
    _students(run, max(ANSWERS) // QUESTIONS)
    rows = []
    for answers in ANSWERS:
        activity = Activity.objects.create(run=run, kind="quiz", target=uuid4(), title=f"{answers} answers")
        _answered(activity, quiz, versions, answers // QUESTIONS)
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


def _quiz(run: Run) -> tuple[Quiz, list[int]]:
    now = clock.now()
    bank = Bank.objects.create(course=run.course, key="bench", title="Bench")
    quiz = Quiz.objects.create(course=run.course, key="bench", title="Bench")
    items = Item.objects.bulk_create(Item(bank=bank, key=f"n-{n}", kind="single_choice") for n in range(QUESTIONS))
    body = {"options": [{"key": key, "text": key, "right": key == "a"} for key in "abcd"]}
    versions = ItemVersion.objects.bulk_create(
        ItemVersion(item=item, number=1, points=Decimal(1), prompt="?", body=body, made_at=now) for item in items
    )
    return quiz, [version.pk for version in versions]


def _students(run: Run, n: int) -> None:
    users = User.objects.bulk_create(User(username=f"bench{i}", name=f"Bench {i}", password="!") for i in range(n))
    Enrolment.objects.bulk_create(
        Enrolment(run=run, user=user, role=Enrolment.Role.STUDENT, enrolled_at=clock.now()) for user in users
    )


@transaction.atomic
def _answered(activity: Activity, quiz: Quiz, versions: list[int], students: int) -> None:
    """Let the first students take the quiz: an able one is right more often, and some questions are harder."""
    now = clock.now()
    enrolled = Enrolment.objects.filter(run=activity.run, user__username__startswith="bench").order_by("pk")[:students]
    attempts = Attempt.objects.bulk_create(
        Attempt(
            quiz=quiz, activity=activity, enrolment=one, number=1, seed=1, state=Attempt.State.SUBMITTED,
            started_at=now, submitted_at=now + timedelta(minutes=40),
        )
        for one in enrolled
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO quizzes_attemptitem (uuid, attempt_id, version_id, position, "order", outcome, points)'
            " SELECT gen_random_uuid(), a.id, v.id, v.place, '[]', '{}',"
            " ((a.place * 7919 + v.place * 104729) %% 97 < 30 + a.place %% 40 + v.place %% 20)::int"
            " FROM unnest(%s::bigint[]) WITH ORDINALITY a (id, place),"
            " unnest(%s::bigint[]) WITH ORDINALITY v (id, place)",
            [[attempt.pk for attempt in attempts], versions],
        )
        cursor.execute(
            "INSERT INTO quizzes_response (event, attempt_item_id, sequence, given_at, received_at, counts, answer)"
            " SELECT gen_random_uuid(), i.id, i.position, %s::timestamptz + i.position * interval '40 seconds', now(),"
            " true, jsonb_build_object('choice', CASE WHEN i.points = 1 THEN 'a'"
            " ELSE (ARRAY['b', 'c', 'd'])[1 + i.id %% 3] END)"
            " FROM quizzes_attemptitem i JOIN quizzes_attempt a ON a.id = i.attempt_id WHERE a.activity_id = %s",
            [now, activity.pk],
        )
        cursor.execute("ANALYZE quizzes_attempt, quizzes_attemptitem, quizzes_response")
