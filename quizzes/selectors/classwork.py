"""Attempts as the staff of a run see them: by name, with what came too late."""

from dataclasses import dataclass

from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from common.keyset import Stretch, stretch
from quizzes.models import Attempt, Response
from quizzes.selectors.answers import Question, questions
from quizzes.selectors.earnings import earnings, with_earnings
from quizzes.selectors.places import Place, places
from quizzes.selectors.regraded import NOTHING, Regraded, regraded
from runs.models import Activity, Run


def attempts(activity: Activity, *, cursor: str = "") -> Stretch[Attempt]:
    """Return a page of attempts by name, each with `late` and `earnings`. Two statements."""
    late = (
        Response.objects.filter(attempt_item__attempt=OuterRef("pk"), counts=False)
        .order_by()
        .values("attempt_item__attempt")
        .annotate(n=Count("pk"))
    )
    found = (
        Attempt.objects.filter(activity=activity)
        .select_related("enrolment__user")
        .annotate(
            student=F("enrolment__user__name"),
            late=Coalesce(Subquery(late.values("n")), 0),
        )
    )
    page = stretch(found, by=["student", "id"], cursor=cursor)
    known = {one.pk: earnings(one) for one in with_earnings(Attempt.objects.filter(pk__in=[a.pk for a in page.rows]))}
    for attempt in page.rows:
        attempt.earnings = known[attempt.pk]  # type: ignore[attr-defined] # for the screen
    return page  # type: ignore[return-value] # its annotations too


@dataclass(frozen=True)
class Given:
    """A question of an attempt with every answer that came too late."""

    question: Question
    place: Place | None
    late: list[Question]
    """The same question with each late answer in the place of the one that counts."""
    regraded: Regraded


def given(attempt: Attempt, run: Run) -> list[Given]:
    """Return an attempt's questions for the staff. Five statements, and what `regraded` adds."""
    asked = questions(attempt)
    changed = regraded(attempt, asked)
    where = places(run, asked)
    late: dict[int, list[Response]] = {}
    came_late = Response.objects.filter(attempt_item__attempt=attempt, counts=False).select_related("words")
    for response in came_late.order_by("given_at", "id"):
        late.setdefault(response.attempt_item_id, []).append(response)
    return [
        Given(
            question=question,
            place=where.answering(question.version.passage_id),
            late=[
                Question(question.item, question.kind_name, question.kind, response)
                for response in late.get(question.item.pk, [])
            ],
            regraded=changed.get(question.item.pk, NOTHING),
        )
        for question in asked
    ]
