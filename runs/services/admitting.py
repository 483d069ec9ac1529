"""Bringing in people who may have no account yet: making it, enrolling it, inviting its owner."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from accounts.services import inviting, people
from runs.models import Enrolment, Run, Section
from runs.services import enrolling


@transaction.atomic
def admit(
    *,
    run: Run,
    user: User | None = None,
    name: str = "",
    email: str = "",
    username: str = "",
    role: str = Enrolment.Role.STUDENT,
    section: Section | None = None,
    external_id: str = "",
    by: User | None,
    now: datetime,
) -> Enrolment:
    """Enrol `user`, or somebody new of this name; who has a mail address and no password is invited.

    Raises Forbidden, Refusal, ValidationError.
    """
    if user is None:
        user = people.make_person(name=name, email=email, username=username, by=by, now=now)
    enrolment = enrolling.enrol(run=run, user=user, role=role, section=section, external_id=external_id, by=by, now=now)
    if user.email and not user.has_usable_password():
        inviting.invite(user=user, by=by, run=run.uuid, now=now)
    return enrolment
