"""What somebody teaches, and what they may begin to teach."""

from django.db.models import Count, Q, QuerySet
from wagtail.permission_policies.pages import PagePermissionPolicy

from accounts.models import User
from courses.models import CoursePage
from runs.models import Enrolment, Run

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


def teaches(user: User) -> bool:
    """Say whether the user is staff of any run."""
    return Enrolment.objects.filter(user=user, state=Enrolment.State.ACTIVE, role__in=STAFF).exists()


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
