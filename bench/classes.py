"""Classes of any size that took a quiz."""

from datetime import timedelta
from decimal import Decimal

from django.db import connection, transaction

from accounts.models import User
from common import clock
from quizzes.models import Attempt, Bank, Item, ItemVersion, Quiz
from runs.models import Activity, Enrolment, Run

BATCH = 5_000


def quiz_of(run: Run, questions: int, *, key: str) -> tuple[Quiz, list[int]]:
    """Return a quiz of single choices with `a` right in each, and its versions."""
    now = clock.now()
    bank = Bank.objects.create(course=run.course, key=key, title="Bench")
    quiz = Quiz.objects.create(course=run.course, key=key, title="Bench")
    items = Item.objects.bulk_create(Item(bank=bank, key=f"n-{n}", kind="single_choice") for n in range(questions))
    body = {"options": [{"key": one, "text": one, "right": one == "a"} for one in "abcd"]}
    versions = ItemVersion.objects.bulk_create(
        ItemVersion(item=item, number=1, points=Decimal(1), prompt="?", body=body, made_at=now) for item in items
    )
    return quiz, [version.pk for version in versions]


def enrol(run: Run, n: int) -> None:
    """Enrol the first `n` of the bench's people, who are made where they are missing."""
    people = User.objects.filter(username__startswith="bench").order_by("pk")
    there = people.count()
    new = (User(username=f"bench{i}", name=f"Bench {i}", password="!") for i in range(there, n))
    User.objects.bulk_create(new, batch_size=BATCH)
    students = (
        Enrolment(run=run, user=one, role=Enrolment.Role.STUDENT, enrolled_at=clock.now()) for one in people[:n]
    )
    Enrolment.objects.bulk_create(students, batch_size=BATCH)


@transaction.atomic
def take(activity: Activity, quiz: Quiz, versions: list[int], students: int) -> None:
    """Let the first students take the quiz: an able one is right more often, and some questions are harder."""
    now = clock.now()
    enrolled = Enrolment.objects.filter(run=activity.run, user__username__startswith="bench").order_by("pk")[:students]
    attempts = Attempt.objects.bulk_create(
        (Attempt(
            quiz=quiz, activity=activity, enrolment=one, number=1, seed=1, state=Attempt.State.SUBMITTED,
            started_at=now, submitted_at=now + timedelta(minutes=40),
        )
        for one in enrolled),
        batch_size=BATCH,
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_ITEMS, [[attempt.pk for attempt in attempts], versions])
        cursor.execute(_RESPONSES, [now, activity.pk])
        cursor.execute("ANALYZE quizzes_attempt, quizzes_attemptitem, quizzes_response")


_ITEMS = """
INSERT INTO quizzes_attemptitem (uuid, attempt_id, version_id, position, "order", outcome, points)
SELECT gen_random_uuid(), attempt, version, position, '[]', jsonb_build_object(
    'code', CASE WHEN choice = 'a' THEN 'right' ELSE 'wrong' END,
    'parts', jsonb_build_object(choice, CASE WHEN choice = 'a' THEN 'chosen_right' ELSE 'chosen_wrong' END)
), (choice = 'a')::int
FROM (
    SELECT a.id AS attempt, v.id AS version, v.place AS position,
        CASE WHEN (a.place * 7919 + v.place * 104729) %% 97 < 30 + a.place %% 40 + v.place %% 20 THEN 'a'
            ELSE (ARRAY['b', 'c', 'd'])[1 + (a.place + v.place) %% 3] END AS choice
    FROM unnest(%s::bigint[]) WITH ORDINALITY a (id, place), unnest(%s::bigint[]) WITH ORDINALITY v (id, place)
) AS answered
"""
_RESPONSES = """
INSERT INTO quizzes_response (event, attempt_item_id, sequence, given_at, received_at, counts, answer)
SELECT gen_random_uuid(), i.id, i.position, %s::timestamptz + i.position * interval '40 seconds', now(), true,
    jsonb_build_object('choice', (SELECT jsonb_object_keys(i.outcome -> 'parts')))
FROM quizzes_attemptitem i JOIN quizzes_attempt a ON a.id = i.attempt_id WHERE a.activity_id = %s
"""
