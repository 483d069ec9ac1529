"""What another way of talking would touch: nothing that was written goes to more people, or to fewer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db.models import Case, Count, Exists, OuterRef, Value, When

from discussions.models import Member, Mode, Thread
from discussions.selectors.modes import Audience
from grading.selectors.finding import students_of
from runs.models import Run

Modes = Mapping[int | None, Mode]


@dataclass(frozen=True)
class Touched:
    """What a change would touch."""

    keep: int
    """Threads that keep other readers than those that will be opened in their place."""
    over: int
    """Threads in which students can write no more from now on."""
    again: int
    """Threads in which they can write again."""
    without: Sequence[str]
    """Students who could open no thread, being in no section or group."""

    @property
    def needs_a_word(self) -> bool:
        return bool(self.keep or self.over or self.again or self.without)


def chosen(modes: Modes) -> str:
    """Return a mark of modes, by which a page that was looked at is known again."""
    told = sorted(
        (pk or 0, mode.audience, str(mode.ends_at), mode.posts_first, mode.is_anonymous) for pk, mode in modes.items()
    )
    return sha256(repr(told).encode()).hexdigest()[:16]


def touched(run: Run, before: Modes, after: Modes, now: datetime) -> Touched:
    """Return what it would touch to have `after` in the place of `before`. Two statements."""
    changed = {pk for pk in {*before, *after} if _told(before.get(pk)) != _told(after.get(pk))}
    keep = over = again = 0
    for lesson, *kept, number in _threads(run):
        was, will = _holds(before, lesson), _holds(after, lesson)
        keep += number if _promise(was) != _promise(will) and kept != _promise(will) else 0
        over += number if _is_over(will, now) and not _is_over(was, now) else 0
        again += number if _is_over(was, now) and not _is_over(will, now) else 0
    needed = {after[pk].audience for pk in changed if pk in after} - {Audience.RUN}
    return Touched(keep, over, again, _without(run, needed) if needed else [])


def _told(mode: Mode | None) -> tuple[object, ...] | None:
    return (mode.audience, mode.ends_at, mode.posts_first, mode.is_anonymous) if mode else None


def _promise(mode: Mode) -> list[object]:
    """Return what a thread keeps of the mode in which it was opened."""
    return [mode.audience, mode.posts_first, mode.is_anonymous]


def _holds(modes: Modes, lesson: int | None) -> Mode:
    return modes.get(lesson) or modes.get(None) or Mode()


def _is_over(mode: Mode, now: datetime) -> bool:
    return mode.ends_at is not None and mode.ends_at <= now


def _threads(run: Run) -> list[tuple]:
    """Return how many threads there are, by lesson and by what they keep, as `_promise` has it."""
    audience = Case(
        When(section__isnull=False, then=Value("section")),
        When(group__isnull=False, then=Value("group")),
        default=Value("run"),
    )
    threads = Thread.objects.filter(run=run, hidden_at=None, joined_to=None).annotate(audience=audience).order_by()
    return list(threads.values_list("lesson", "audience", "posts_first", "is_anonymous").annotate(number=Count("pk")))


def _without(run: Run, needed: set[str]) -> list[str]:
    current = Member.objects.filter(enrolment=OuterRef("pk"), is_current=True)
    students = students_of(run).annotate(is_grouped=Exists(current))
    return [
        str(one.user)
        for one in students
        if (Audience.SECTION in needed and one.section_id is None) or (Audience.GROUP in needed and not one.is_grouped)
    ]
