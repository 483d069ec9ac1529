"""A second look before a change takes time from somebody."""

from collections.abc import Callable, Sequence
from datetime import datetime

from django.http import HttpRequest

from runs.models import Activity, Enrolment
from runs.services.losses import Touched, touched

AGREED = "anyway"
"""The field that names what was looked at."""


def to_look_at(
    request: HttpRequest,
    change: Callable[[], object],
    *,
    activities: Sequence[Activity],
    enrolment: Enrolment | None = None,
    chosen: str,
    now: datetime,
) -> Touched | None:
    """Return whom a change would touch if that must be seen first; None where it may be made.

    `chosen` names the change: one that differs from what was shown is looked at again.
    """
    if request.POST.get(AGREED) == chosen:
        return None
    found = touched(change, activities=activities, enrolment=enrolment, now=now)
    return found if found.needs_a_word else None
