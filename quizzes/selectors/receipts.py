"""Whose receipt it is, for those who may know."""

from typing import Any

from django.contrib.auth.models import AnonymousUser

from accounts.models import User
from runs.models import Enrolment
from runs.permissions import may_teach


def owner(states: dict[str, Any], viewer: User | AnonymousUser) -> Enrolment | None:
    """Return the student of a receipt, for the student and the staff of the run alone. Two statements at most."""
    if not viewer.pk:
        return None
    student = Enrolment.objects.select_related("user").filter(uuid=states["enrolment"]).first()
    if student is None or student.user_id == viewer.pk:
        return student
    own = Enrolment.objects.filter(run_id=student.run_id, user_id=viewer.pk).first()
    return student if may_teach(own) else None
