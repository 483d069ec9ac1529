"""Making a run of a course."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Forbidden
from courses.models import CoursePage
from runs import events, permissions
from runs.models import Enrolment, Run
from runs.services import enrolling
from runs.services import sections as sections_of


@transaction.atomic
def make_run(
    *,
    course: CoursePage,
    title: str,
    key: str,
    time_zone: str,
    starts_on: date,
    ends_on: date,
    sections: Sequence[str] = (),
    by: User | None,
    now: datetime,
) -> Run:
    """Make a run with its sections; its maker becomes its instructor. Raises Forbidden, ValidationError.

    `by` is None where the site itself acts; then nobody teaches it yet.
    """
    if by is not None and not permissions.may_make_run(by, course):
        raise Forbidden(_("You may not make runs of this course; ask one of its instructors."))
    run = Run(course=course, title=title, key=key, time_zone=time_zone, starts_on=starts_on, ends_on=ends_on)
    run.full_clean()
    run.save()
    sections_of.add(run=run, names=sections)
    record(events.RunMade(run=run.uuid, subject=course.translation_key), by=by.uuid if by else None, now=now)
    if by is not None:
        enrolling.join(run=run, user=by, role=Enrolment.Role.INSTRUCTOR, by=by, now=now)
    return run
