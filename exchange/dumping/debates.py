"""Debates as files."""

from common.ids import derived
from courses.models import CoursePage
from debates.models import Debate
from exchange.folder.debates import DebateText, RoundText, SideText


def debates_of(course: CoursePage) -> tuple[DebateText, ...]:
    """Return a course's debates; one without two sides or a round is still being made, and left out."""
    rows = Debate.objects.filter(course=course).order_by("key").select_related("module")
    found = (_debate(row, course) for row in rows.prefetch_related("sides__actor", "rounds__essay"))
    return tuple(one for one in found if len(one.sides) >= 2 and one.rounds)


def _debate(row: Debate, course: CoursePage) -> DebateText:
    sides = (
        SideText(
            key=side.key,
            title=side.title,
            actor=side.actor.key if side.actor and side.actor.live else None,
            brief=side.brief,
        )
        for side in row.sides.all()
    )
    return DebateText(
        key=row.key,
        title=row.title,
        module=row.module.key if row.module else None,
        position=row.position,
        form=row.form,
        seating=row.seating,
        is_anonymous=row.is_anonymous,
        motion=row.motion,
        sides=tuple(sides),
        rounds=tuple(RoundText(essay=one.essay.key, title=one.title) for one in row.rounds.all()),
        id=None if row.uuid == derived(course.key, "debates", row.key) else row.uuid,
    )
