"""What apps that know more of an essay say of it: what stands beside its task on its writing page, for whom one writes
and against whom; and what it must remain. They register here when they start."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from common.registry import Registry
from essays.models import Essay
from runs.models import Activity, Enrolment

Reader = Callable[[Activity, Enrolment, datetime], SafeString]
"""Called with the activity (with its run), the reader and `now`; returns clean HTML, empty where it has nothing to say.
A fixed number of statements."""

Keeper = Callable[[Essay, Mapping[str, Any]], None]
"""Called with an essay and the terms that it is to have; raises Refusal where it would no longer be what it is for."""

keepers: Registry[Keeper] = Registry("keeper of what an essay must remain")
readers: Registry[Reader] = Registry("reader of what stands beside a task")


def beside(activity: Activity, enrolment: Enrolment, now: datetime) -> SafeString:
    """Return what stands beside an essay's task."""
    return mark_safe("".join(reader(activity, enrolment, now) for _name, reader in readers))
