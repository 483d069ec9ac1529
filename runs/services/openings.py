"""Setting from when a run's students read its lessons."""

from collections.abc import Mapping
from datetime import UTC, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Forbidden
from courses.models import LessonPage
from runs import events, permissions
from runs.models import LessonOpening, Run
from runs.selectors.openings import openings_of


@transaction.atomic
def set_openings(*, run: Run, openings: Mapping[int, datetime | None], by: User | None, now: datetime) -> int:
    """Have lessons of the run's course (by id) open then, or with None from the start; return how many changed.

    Lessons that are not named keep their dates. Raises Forbidden.
    """
    Run.objects.select_for_update(no_key=True, of=("self",)).get(pk=run.pk)
    if not permissions.may_enrol(by, run):
        raise Forbidden(_("Only an instructor of this run may change when its lessons open; ask one."))
    before = openings_of(run)
    changed = {pk: moment for pk, moment in openings.items() if before.get(pk) != moment}
    lessons = LessonPage.objects.descendant_of(run.course).filter(pk__in=changed)
    keys = dict(lessons.values_list("pk", "translation_key"))
    if not keys:
        return 0
    LessonOpening.objects.filter(run=run, lesson__in=keys).delete()
    LessonOpening.objects.bulk_create(
        LessonOpening(run=run, lesson_id=pk, opens_at=moment) for pk in keys if (moment := changed[pk])
    )
    told = {
        str(key): moment.astimezone(UTC).isoformat() if (moment := changed[pk]) else None for pk, key in keys.items()
    }
    record(
        events.LessonOpeningsChanged(run=run.uuid, subject=run.uuid, openings=told), by=by.uuid if by else None, now=now
    )
    return len(keys)
