"""For whom an instructor may make a one-time code: it opens an account, so not for everybody they can enrol."""

from django.db.models import Exists, OuterRef, QuerySet

from accounts.models import User
from runs.models import Enrolment, Run
from runs.selectors.teaching import STAFF


def owners(*, run: Run, by: User) -> QuerySet[Enrolment]:
    """Return the run's active students whose account `by` may open with a code.

    None of them teaches or administers anything. Unless `by` is a superuser, they first came to the site
    in a run that `by` leads: otherwise enrolling somebody would be enough to become them.
    """
    theirs = Enrolment.objects.filter(user=OuterRef("user"))
    students = Enrolment.objects.filter(
        run=run,
        role=Enrolment.Role.STUDENT,
        state=Enrolment.State.ACTIVE,
        user__is_active=True,
        user__is_staff=False,
        user__is_superuser=False,
        user__groups=None,
    ).exclude(Exists(theirs.filter(role__in=STAFF)))
    if by.is_superuser:
        return students
    led = Enrolment.objects.filter(user=by, role=Enrolment.Role.INSTRUCTOR, state=Enrolment.State.ACTIVE)
    earlier = theirs.filter(pk__lt=OuterRef("pk"))
    first_elsewhere = earlier.exclude(run__in=led.values("run"))
    return students.exclude(Exists(first_elsewhere))


def may_be_given(*, run: Run, by: User) -> set[int]:
    """Return the ids of the enrolments that `by` may make a code for. One statement."""
    return set(owners(run=run, by=by).values_list("pk", flat=True))


def without_password(*, run: Run, by: User, section_id: int | None = None) -> QuerySet[Enrolment]:
    """Return those of them who have neither a mail address nor a password yet: they need a code to come in."""
    found = owners(run=run, by=by).filter(user__email="", user__password__startswith="!")
    if section_id:
        found = found.filter(section_id=section_id)
    return found.select_related("user", "section").order_by("section__name", "user__name", "pk")
