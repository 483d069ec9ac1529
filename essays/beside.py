"""What stands beside an essay's task on its writing page, for apps that know more of it: for whom one writes, against
whom. They register here when they start."""

from collections.abc import Callable
from datetime import datetime

from django.utils.safestring import SafeString, mark_safe

from common.registry import Registry
from runs.models import Activity, Enrolment

Reader = Callable[[Activity, Enrolment, datetime], SafeString]
"""Called with the activity (with its run), the reader and `now`; returns clean HTML, empty where it has nothing to say.
A fixed number of statements."""

readers: Registry[Reader] = Registry("reader of what stands beside a task")


def beside(activity: Activity, enrolment: Enrolment, now: datetime) -> SafeString:
    """Return what stands beside an essay's task."""
    return mark_safe("".join(reader(activity, enrolment, now) for _name, reader in readers))
