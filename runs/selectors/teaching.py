"""What somebody teaches, and what they may begin to teach."""

from datetime import date

from django.db.models import Count, Q, QuerySet
from wagtail.permission_policies.pages import PagePermissionPolicy

from accounts.models import User
from courses.models import CoursePage
from runs.models import Enrolment, Run

MOST_SHOWN = 100
STAFF = (Enrolment.Role.ASSISTANT, Enrolment.Role.INSTRUCTOR)


def enrolments_as_staff(user: User) -> QuerySet[Enrolment]:
    """Return the user's active enrolments as staff, newest run first, each run with `student_count`."""
    students = Q(run__enrolments__role=Enrolment.Role.STUDENT, run__enrolments__state=Enrolment.State.ACTIVE)
    return (
        Enrolment.objects.filter(user=user, state=Enrolment.State.ACTIVE, role__in=STAFF)
        .select_related("run__course")
        .annotate(student_count=Count("run__enrolments", filter=students))
        .order_by("-run__starts_on", "run__title")
    )


def runs_to_join(user: User, today: date) -> QuerySet[Run]:
    """Return the runs that have not ended and that a superuser is not in; none for others."""
    if not user.is_superuser:
        return Run.objects.none()
    mine = Enrolment.objects.filter(user=user, state=Enrolment.State.ACTIVE)
    open_runs = Run.objects.filter(ends_on__gte=today).exclude(pk__in=mine.values("run"))
    return open_runs.select_related("course").order_by("-starts_on", "title")[:MOST_SHOWN]


def courses_for_a_run(user: User) -> QuerySet[CoursePage]:
    """Return the courses that the user may make a run of."""
    editable = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    led = Run.objects.filter(
        enrolments__user=user,
        enrolments__state=Enrolment.State.ACTIVE,
        enrolments__role=Enrolment.Role.INSTRUCTOR,
    )
    return CoursePage.objects.filter(Q(pk__in=editable.values("pk")) | Q(pk__in=led.values("course_id"))).order_by(
        "title"
    )
