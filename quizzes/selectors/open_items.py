"""Questions that a student has done with, so that talking about them gives nothing away."""

from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Now

from common.prepared import Prepared
from grading.models import Extension, Mark
from quizzes.models import Attempt, AttemptItem, Quiz
from quizzes.selectors.more_attempts import extra_of
from runs.models import SectionDates


def open_items(reader: Any) -> QuerySet[AttemptItem]:
    """Return the questions that a student (the enrolment's id, or `OuterRef`) was asked, whose mark is released to them
    and which they are not asked again: no attempt of theirs is open, and none can begin."""
    same = {"activity": OuterRef("attempt__activity"), "enrolment": OuterRef("attempt__enrolment")}
    released = Mark.objects.filter(
        line_item__activity=same["activity"], enrolment=same["enrolment"], released_at__isnull=False
    )
    made = Attempt.objects.filter(**same)
    extra = extra_of(OuterRef("activity"), OuterRef("enrolment"))
    last = made.annotate(extra=extra).filter(number__gte=F("quiz__attempts") + F("extra"))
    own = SectionDates.objects.filter(
        Q(closes_at=None) | Q(closes_at__gt=Now()),
        activity=same["activity"],
        section=OuterRef("attempt__enrolment__section"),
    )
    later = Extension.objects.filter(**same, is_current=True, due_at__gt=Now())
    has_closed = Q(attempt__activity__closes_at__lte=Now()) & ~Exists(own) & ~Exists(later)
    asked = AttemptItem.objects.filter(attempt__enrolment=reader).exclude(attempt__quiz__tells_key=Quiz.Tells.NEVER)
    open_now = made.filter(state=Attempt.State.OPEN)
    return asked.filter(Exists(last) | has_closed, Exists(released), ~Exists(open_now))


def _of_attempt(reader: int, attempt: int) -> QuerySet:
    return open_items(reader).filter(attempt=attempt).order_by().values_list("pk", "version__item__uuid")


_statement = Prepared(_of_attempt, reader=int, attempt=int)


def talked_about(attempt: Attempt) -> dict[int, UUID]:
    """Return by what names its student may talk about an attempt's questions, by the row of each. One statement."""
    return dict(_statement.rows(reader=attempt.enrolment_id, attempt=attempt.pk))
