"""How often one student may try a quiz."""

from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from common.prepared import Prepared
from quizzes.models import MoreAttempts
from runs.models import Activity, Enrolment


def given(activity: Activity, enrolment: Enrolment) -> MoreAttempts | None:
    """Return what a student has beyond the others. One statement."""
    return MoreAttempts.objects.filter(activity=activity, enrolment=enrolment).first()


def allowed(activity: Activity, enrolment: Enrolment, common: int) -> int:
    """Return how many attempts a student has in all, where everybody has `common`. One statement."""
    return common + extra_given(activity, enrolment)


def extra_given(activity: Activity, enrolment: Enrolment) -> int:
    """Return how many attempts a student has beyond the others. One statement."""
    return sum(extra for (extra,) in _statement.rows(activity=activity.pk, enrolment=enrolment.pk))


def _extra(activity: int, enrolment: int) -> QuerySet:
    return MoreAttempts.objects.filter(activity=activity, enrolment=enrolment).values_list("extra")


_statement = Prepared(_extra, activity=int, enrolment=int)


def extra_of(activity: Activity | OuterRef | int, enrolment: Enrolment | OuterRef | int) -> Coalesce:
    """Return the number beyond the others, as a column for a query."""
    extra = MoreAttempts.objects.filter(activity=activity, enrolment=enrolment).values("extra")
    return Coalesce(Subquery(extra), Value(0))
