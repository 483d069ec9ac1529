"""Making the demo class, or whatever is missing of it."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.db import transaction

from courses.models import CoursePage, ModulePage
from exchange.demo import RUN_KEY, dates, debates, essays, extras, lost, participation, people, threads
from grading.models import LatePolicy
from grading.services.line_items import open_line_item
from runs.activities import Target, kinds
from runs.models import Activity, Run
from runs.services.running import make_run

TITLE = "Spring class (demo)"
ZONE = "Asia/Karachi"
SECTIONS = ("Section A", "Section B")
QUIZ = "quiz"


@transaction.atomic
def make_demo_class(course: CoursePage, *, now: datetime) -> Run:
    """Return the demo run of a course with its people and activities; what is there already stays as it is."""
    run = Run.objects.filter(key=RUN_KEY).first() or _run(course, now)
    people.fill(run, now=now)
    _offer_quizzes(run, now)
    essays.write(run, now=now)
    debates.argue(run, now=now)
    threads.talk(run, now=now)
    participation.take_part(run, now=now)
    lost.be_lost(run, now=now)
    for _name, extra in extras:
        extra(run, now)
    return run


def _run(course: CoursePage, now: datetime) -> Run:
    first, last = dates.run_days(now, ZoneInfo(ZONE))
    run = make_run(
        course=course,
        title=TITLE,
        key=RUN_KEY,
        time_zone=ZONE,
        starts_on=first,
        ends_on=last,
        sections=SECTIONS,
        by=None,
        now=now,
    )
    run.is_demo = True
    run.save(update_fields=["is_demo"])
    return run


def _offer_quizzes(run: Run, now: datetime) -> None:
    """Offer each quiz of the course, in the order of their modules, and open its column."""
    if run.activities.filter(kind=QUIZ).exists():
        return
    policy = LatePolicy.objects.create(
        run=run, name="10% a day, after two hours", percent_per_day=Decimal(10), grace_minutes=120
    )
    for place, target in enumerate(_quizzes(run.course)):
        _offer(run, place, target, policy, now)


def _quizzes(course: CoursePage) -> list[Target]:
    modules = list(ModulePage.objects.child_of(course).order_by("path").values_list("pk", flat=True))
    return sorted(
        kinds.get(QUIZ).targets(course.pk),
        key=lambda target: modules.index(target.module_id) if target.module_id in modules else len(modules),
    )


def _offer(run: Run, place: int, target: Target, policy: LatePolicy, now: datetime) -> None:
    when = dates.window(place, now, ZoneInfo(run.time_zone))
    activity = Activity.objects.create(
        run=run,
        kind=QUIZ,
        target=target.uuid,
        title=target.title,
        module_id=target.module_id,
        position=place + 1,
        opens_at=when.opens_at,
        due_at=when.due_at,
        closes_at=when.closes_at,
    )
    # The column first: it carries the policy, and the kind then finds it there.
    open_line_item(activity=activity, points=Decimal(target.points), late_policy=policy, now=now)
    kinds.get(QUIZ).activity_added(activity, now)
