"""Regrading a question of a thousand, ten and a hundred thousand attempts: how long look and application take."""

import resource
import time
from decimal import Decimal
from typing import Any

from django.db import connection, transaction

from accounts.models import User
from bench.classes import enrol, quiz_of, take
from common import clock
from grading.models import Entry, LineItem
from grading.services.bulk import ColumnBooks, lock_everybody, sealed, write
from grading.services.ledger import Work, enter_work
from quizzes.models import Attempt, Item, ItemVersion, Quiz, Regrade
from quizzes.selectors.earnings import with_earnings
from quizzes.services.regrading import change_set
from runs.models import Activity, Enrolment, Run

QUESTIONS = 5
ATTEMPTS = (1_000, 10_000, 100_000)
WANTED_SECONDS = 15


def measured() -> list[dict[str, Any]]:
    """Return for each size the seconds that drawing up and applying take, and the most memory that the process had."""
    demo = Run.objects.get(key="demo")
    quiz, versions = quiz_of(demo, QUESTIONS, key="bench-regrade")
    item = ItemVersion.objects.select_related("item").get(pk=versions[0]).item
    item.current = _other_key(item.versions.get())
    item.save()
    lead = User.objects.get(username="instructor")
    return [_measured(_class_of(n, demo, quiz, versions, lead), item, lead) for n in ATTEMPTS]


def show(rows: list[dict[str, Any]]) -> None:
    """Print what was measured."""
    print(f"\nRegrading by a new key (wanted: {WANTED_SECONDS} s for {max(ATTEMPTS):,} attempts)")
    for row in rows:
        told = f"{row['attempts']:>9,} attempts, {row['marks']:,} marks change: look {row['look']:.1f} s"
        print(f"{told}, apply {row['apply']:.1f} s; process at most {row['memory_mb']} MB")


def _measured(activity: Activity, item: Item, lead: User) -> dict[str, Any]:
    now, policy = clock.now(), Regrade.Policy.NEW_KEY
    draft = change_set.open_draft(activity=activity, item=item, policy=policy, versions=[1], by=lead, now=now)
    began = time.perf_counter()
    draft = change_set.draw_up(draft=draft, by=lead, now=now)
    looked = time.perf_counter()
    drops = draft.figures["marks_down"]
    change_set.apply(regrade=draft, reason="The key was wrong.", drops_consented=drops, by=lead, now=now)
    return {
        "attempts": draft.figures["answers"],
        "marks": draft.figures["results"],
        "look": looked - began,
        "apply": time.perf_counter() - looked,
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _class_of(n: int, demo: Run, quiz: Quiz, versions: list[int], lead: User) -> Activity:
    """Return the activity of a class of its own whose `n` students took the quiz, with their marks in the ledger."""
    dates = {"starts_on": demo.starts_on, "ends_on": demo.ends_on, "time_zone": demo.time_zone}
    run = Run.objects.create(key=f"bench-{n}", course=demo.course, title=f"{n} students", **dates)
    Enrolment.objects.create(run=run, user=lead, role=Enrolment.Role.INSTRUCTOR, enrolled_at=clock.now())
    enrol(run, n)
    activity = Activity.objects.create(run=run, kind="quiz", target=quiz.uuid, title=f"{n} attempts")
    take(activity, quiz, versions, n)
    column = LineItem.objects.create(run=run, activity=activity, title="Bench", points=Decimal(QUESTIONS))
    books, sums = ColumnBooks(column, now=clock.now()), with_earnings(Attempt.objects.filter(activity=activity))
    tries = list(sums.values_list("enrolment_id", "uuid", "earned", "submitted_at"))
    with transaction.atomic():
        lock_everybody(run)
        for start in range(0, n, change_set.CHUNK):
            some = {enrolment: rest for enrolment, *rest in tries[start : start + change_set.CHUNK]}
            found = books.of(list(some))
            for enrolment, (cause, points, submitted_at) in some.items():
                work = Work(Entry.Kind.SCORE, points, cause, True, submitted_at=submitted_at)
                enter_work(found[enrolment], column, work)
            write(sealed(found.values()))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE grading_entry, grading_mark, grading_total")
    return activity


def _other_key(asked: ItemVersion) -> ItemVersion:
    options = [{**one, "right": one["key"] == "b"} for one in asked.body["options"]]
    return ItemVersion.objects.create(
        item=asked.item, number=2, change=ItemVersion.Change.KEY, points=asked.points, prompt=asked.prompt,
        body={**asked.body, "options": options}, made_at=clock.now(),
    )  # fmt: skip
