"""A quiz as an activity of a run (`runs.activities`)."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.errors import Refusal
from grading.selectors.deadlines import Deadline, deadlines
from grading.services.line_items import open_line_item
from quizzes.models import Attempt, Quiz
from quizzes.rules.clock import is_over
from quizzes.selectors.contents import ORDER, with_sums
from runs.activities import Standing, Target
from runs.models import Activity, Enrolment


class QuizActivity:
    """Registered as `quiz`; the activity's target is the quiz's uuid."""

    label = gettext_lazy("Quiz")

    def url(self, activity: Activity) -> str:
        return reverse("quizzes:quiz", args=[activity.run.key, activity.uuid])

    def desk_url(self, activity: Activity) -> str:
        return reverse("quizzes_desk:attempts", args=[activity.run.key, activity.uuid])

    def standings(self, activities: Sequence[Activity], enrolment: Enrolment, now: datetime) -> dict[int, Standing]:
        """Three statements for any number of activities."""
        quizzes = {quiz.uuid: quiz for quiz in Quiz.objects.filter(uuid__in=[a.target for a in activities])}
        until = deadlines(activities, enrolment)
        waiting = Count("items", filter=Q(items__points=None, items__is_dropped=False))
        tries: dict[int, list[Attempt]] = {activity.pk: [] for activity in activities}
        for attempt in Attempt.objects.filter(activity__in=activities, enrolment=enrolment).annotate(waiting=waiting):
            tries[attempt.activity_id].append(attempt)
        return {a.pk: _standing(quizzes.get(a.target), tries[a.pk], until[a.pk], now) for a in activities}

    def targets(self, course_id: int) -> list[Target]:
        """One statement."""
        return [
            Target(uuid=quiz.uuid, title=quiz.title, points=f"{quiz.points:f}", module_id=quiz.module_id)
            for quiz in with_sums().filter(course_id=course_id).order_by(*ORDER)
        ]

    def activity_added(self, activity: Activity, now: datetime) -> None:
        """Open the quiz's column with the points of its questions."""
        points = with_sums().get(uuid=activity.target).points
        if not points:
            raise Refusal(_("This quiz has no questions yet; write some first."), code="empty_quiz")
        open_line_item(activity=activity, points=points, now=now)


def _standing(quiz: Quiz | None, tries: list[Attempt], until: Deadline, now: datetime) -> Standing:
    over = [attempt for attempt in tries if attempt.submitted_at]
    handed_in_at = max((attempt.submitted_at for attempt in over), default=None)
    if any(a.state == Attempt.State.OPEN and not is_over(a.grace_until, now) for a in tries):
        return Standing("begun", _("begun"), handed_in_at)
    if over or tries:
        if any(attempt.waiting for attempt in over):
            return Standing("waiting", _("handed in, waits to be marked"), handed_in_at)
        return Standing("done", _("handed in"), handed_in_at)
    if until.opens_at and now < until.opens_at:
        return Standing("ahead", _("not open yet"))
    if quiz is None or (until.closes_at and now >= until.closes_at):
        return Standing("closed", _("closed"))
    return Standing("open", _("open"))
