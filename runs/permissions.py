"""Who may do what in a run: predicates on an enrolment, the same for pages, REST, desk and templates."""

from wagtail.permission_policies.pages import PagePermissionPolicy

from accounts.models import User
from courses.models import CoursePage
from runs.models import Enrolment, Run

Role = Enrolment.Role
State = Enrolment.State


def may_read(enrolment: Enrolment | None) -> bool:
    """Everybody who is actively enrolled reads the run."""
    return enrolment is not None and enrolment.state == State.ACTIVE


def may_learn(enrolment: Enrolment | None) -> bool:
    """Active students answer, hand in and are marked."""
    return may_read(enrolment) and enrolment.role == Role.STUDENT


def may_teach(enrolment: Enrolment | None) -> bool:
    """Assistants and instructors see the roster and the gradebook, mark, and answer as staff."""
    return may_read(enrolment) and enrolment.role in (Role.ASSISTANT, Role.INSTRUCTOR)


def may_lead(enrolment: Enrolment | None) -> bool:
    """Instructors change the run, its people and dates, and release marks."""
    return may_read(enrolment) and enrolment.role == Role.INSTRUCTOR


def may_enrol(user: User | None, run: Run) -> bool:
    """A run's instructors and superusers change its people; None is the site itself."""
    if user is None or user.is_superuser:
        return True
    return Enrolment.objects.filter(run=run, user=user, role=Role.INSTRUCTOR, state=State.ACTIVE).exists()


def may_make_run(user: User, course: CoursePage) -> bool:
    """Who edits a course, or leads a run of it, may make another run of it."""
    leads = Enrolment.objects.filter(run__course=course, user=user, role=Role.INSTRUCTOR, state=State.ACTIVE)
    return PagePermissionPolicy().user_has_permission_for_instance(user, "change", course) or leads.exists()
