"""Which run is which class of a registry."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from accounts.models import User
from lms.models import SourcedId
from lms.rules.oneroster.rosters import Class
from runs.models import Enrolment, Run

MOST_RUNS = 100


def runs_of(user: User, today: date) -> list[Run]:
    """Return the runs that have not ended and whose people the user may change, the next to end first."""
    runs = Run.objects.filter(ends_on__gte=today)
    if not user.is_superuser:
        runs = runs.filter(pk__in=led_by(user).values("pk"))
    return list(runs.order_by("ends_on", "title", "pk")[:MOST_RUNS])


def led_by(user: User) -> QuerySet[Run]:
    """Return the runs that the user leads."""
    mine = {"user": user, "role": Enrolment.Role.INSTRUCTOR, "state": Enrolment.State.ACTIVE}
    return Run.objects.filter(pk__in=Enrolment.objects.filter(**mine).values("run"))


def matched(runs: Iterable[Run], classes: Iterable[Class]) -> dict[int, str]:
    """Return the sourcedId of the class that each run is, by the run's id, where there is one. One statement.

    A run is the class that was put into it before, or the one with its uuid as sourcedId or its key as code; a class
    without anybody is not taken for one by itself.
    """
    runs = list(runs)
    named = SourcedId.objects.filter(Q(kind=SourcedId.Kind.CLASS), run__in=runs)
    before = dict(named.values_list("sourced_id", "run_id"))
    by_word = {word.casefold(): run.pk for run in runs for word in (run.key, str(run.uuid))}
    found: dict[int, str] = {}
    for one in classes:
        if one.members or one.gone:
            pk = (
                before.get(one.sourced_id) or by_word.get(one.sourced_id.casefold()) or by_word.get(one.code.casefold())
            )
            if pk:
                found.setdefault(pk, one.sourced_id)
    return found
