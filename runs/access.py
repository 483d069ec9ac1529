"""Loading a run or a course for somebody, or answering 404: what may not be seen does not exist."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import Forbidden
from common.prepared import Prepared
from courses.models import CoursePage
from courses.permissions import courses_edited_by
from runs import permissions
from runs.models import Enrolment, Run


@dataclass(frozen=True)
class Access:
    """A run as one person has it."""

    run: Run
    enrolment: Enrolment

    @property
    def is_staff(self) -> bool:
        return permissions.may_teach(self.enrolment)


def run_for(user: User | AnonymousUser, key: str) -> Access:
    """Return the run with this key as `user` has it; raise Http404 for who is not actively enrolled. One statement."""
    if not user.pk:
        raise Http404
    found = _statement.objects(user_id=user.pk, key=key)
    if not found:
        raise Http404
    enrolment = found[0]
    enrolment.user = user
    return Access(run=enrolment.run, enrolment=enrolment)


def _enrolments(user_id: int, key: str) -> QuerySet[Enrolment]:
    enrolled = Enrolment.objects.filter(run__key=key, user_id=user_id, state=Enrolment.State.ACTIVE)
    return enrolled.select_related("run__course__content_version", "run__course__locale", "section")


_statement = Prepared(_enrolments, user_id=int, key=str)


def taught_run(user: User | AnonymousUser, key: str, *, lead: bool = False) -> Access:
    """Return a run that `user` teaches (leads, with `lead`); raise Http404 for others, Forbidden for an assistant."""
    access = run_for(user, key)
    if not permissions.may_teach(access.enrolment):
        raise Http404
    if lead and not permissions.may_lead(access.enrolment):
        raise Forbidden(_("Only an instructor of this run may do this; ask one."))
    return access


def edited_course(user: User | AnonymousUser, key: str) -> CoursePage:
    """Return a course that `user` edits, as who leads a run of it does; raise Http404 for others."""
    return get_object_or_404(courses_edited_by(user), slug=key)
