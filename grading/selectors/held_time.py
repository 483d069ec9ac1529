"""What time students have, and what of theirs is in time: looked at before and after a change (`runs.dates.Held`)."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from grading.models import Mark
from grading.rules.deadlines import Exceptions, due, reckon
from grading.selectors.deadlines import exceptions_of
from grading.selectors.line_items import dates_of
from runs.dates import Held
from runs.models import Activity, Enrolment


def held_time(activities: Sequence[Activity], enrolment: Enrolment | None) -> Iterator[Held]:
    """Yield until when active students of the activities' run, or one of them, may hand in, and whose work is in time.

    Six statements.
    """
    fresh = Activity.objects.filter(pk__in=[activity.pk for activity in activities])
    by_id = {activity.pk: activity for activity in fresh}
    runs = {activity.run_id for activity in activities}
    found = Enrolment.objects.filter(run__in=runs, role=Enrolment.Role.STUDENT, state=Enrolment.State.ACTIVE)
    if enrolment:
        found = found.filter(pk=enrolment.pk)
    students = list(found.values_list("pk", flat=True))
    own = exceptions_of(by_id, students)
    for student in students:
        for pk, activity in by_id.items():
            exceptions = own(student, pk)
            reckoned = reckon(dates_of(activity), exceptions)
            for kind, until in (("due", reckoned.due_at), ("closes", reckoned.closes_at)):
                yield Held(student, pk, kind, _words(exceptions), until)
    marks = Mark.objects.filter(line_item__activity__in=by_id, enrolment__in=students)
    words = _("has handed in in time and would be late")
    for student, pk, submitted_at in marks.values_list("enrolment_id", "line_item__activity_id", "submitted_at"):
        until = due(dates_of(by_id[pk]), own(student, pk))
        if submitted_at and (until is None or submitted_at <= until):
            yield Held(student, pk, "in_time", words, submitted_at, is_handed_in=True)


def _words(exceptions: Exceptions) -> str:
    if exceptions.extended_to:
        return _("has an extension")
    if exceptions.extra_percent:
        return _("has %(percent)s%% extra time") % {"percent": exceptions.extra_percent}
    return ""
