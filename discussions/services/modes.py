"""Saying how a run's people talk: with whom, and until when."""

from collections.abc import Mapping
from datetime import UTC, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from audit.services import record
from common.errors import Forbidden, Refusal
from courses.models import LessonPage
from discussions.events import ModesChanged
from discussions.models import Mode
from discussions.selectors.mode_changes import chosen, touched
from discussions.selectors.modes import modes_of
from runs import permissions
from runs.models import Enrolment, Run


@transaction.atomic
def set_modes(
    *, run: Run, modes: Mapping[int | None, Mode | None], agreed: str = "", by: Enrolment, now: datetime
) -> int:
    """Have these modes for lessons (by id) and, by None, for the run; return how many changed.

    None as a mode takes a lesson's away. Lessons that are not named keep theirs; threads that are there keep their
    readers. Raises Forbidden, and Refusal where something would be touched and `agreed` is not what `chosen` says.
    """
    Run.objects.select_for_update(no_key=True, of=("self",)).get(pk=run.pk)
    if by.run_id != run.pk or not permissions.may_lead(by):
        raise Forbidden(_("Only an instructor of this run may change how its people talk; ask one."))
    before = modes_of(run)
    lessons = LessonPage.objects.descendant_of(run.course).filter(pk__in=[pk for pk in modes if pk])
    keys = {None: "", **{pk: str(key) for pk, key in lessons.values_list("pk", "translation_key")}}
    changed = {pk: mode for pk, mode in modes.items() if pk in keys and _differs(before.get(pk), mode)}
    if not changed:
        return 0
    after = {pk: mode for pk, mode in {**before, **changed}.items() if mode is not None}
    if agreed != chosen(after) and touched(run, before, after, now).needs_a_word:
        raise Refusal(_("This touches threads or students; look at which first."), code="look_first")
    Mode.objects.filter(pk__in=[before[pk].pk for pk in changed if pk in before]).delete()
    Mode.objects.bulk_create(
        Mode(run=run, lesson_id=pk, **_fields(mode)) for pk, mode in changed.items() if mode is not None
    )
    told = {str(keys[pk]): _told(mode) if mode else None for pk, mode in changed.items()}
    record(ModesChanged(run=run.uuid, subject=run.uuid, modes=told), by=by.user.uuid, now=now)
    return len(changed)


def _fields(mode: Mode) -> dict[str, object]:
    return {
        "audience": mode.audience,
        "ends_at": mode.ends_at,
        "posts_first": mode.posts_first,
        "is_anonymous": mode.is_anonymous,
    }


def _differs(before: Mode | None, after: Mode | None) -> bool:
    return (_fields(before) if before else None) != (_fields(after) if after else None)


def _told(mode: Mode) -> dict[str, object]:
    return {**_fields(mode), "ends_at": mode.ends_at and mode.ends_at.astimezone(UTC).isoformat()}
