"""A run at a glance, for those who teach it."""

from dataclasses import dataclass

from django.db.models import Count, Q

from runs.desk.waiting import Work, work_in
from runs.models import Activity, Enrolment, Run, Section


@dataclass(frozen=True)
class Glance:
    """Who is in a run and what it offers."""

    students: int
    withdrawn: int
    staff: list[Enrolment]
    sections: list[Section]
    """Each with `student_count`."""
    activities: list[Activity]
    work: list[Work]
    """What waits for the staff."""


def glance(run: Run) -> Glance:
    """Return a run's figures. Four statements, and one for each sort of waiting work."""
    active = Q(role=Enrolment.Role.STUDENT, state=Enrolment.State.ACTIVE)
    counts = Enrolment.objects.filter(run=run).aggregate(
        students=Count("pk", filter=active), withdrawn=Count("pk", filter=Q(state=Enrolment.State.WITHDRAWN))
    )
    staff = Enrolment.objects.filter(run=run, state=Enrolment.State.ACTIVE).exclude(role=Enrolment.Role.STUDENT)
    in_section = Q(enrolments__role=Enrolment.Role.STUDENT, enrolments__state=Enrolment.State.ACTIVE)
    return Glance(
        **counts,
        staff=list(staff.select_related("user").order_by("-role", "user__name")),
        sections=list(Section.objects.filter(run=run).annotate(student_count=Count("enrolments", filter=in_section))),
        activities=list(Activity.objects.filter(run=run)),
        work=work_in([run])[run.pk],
    )
