"""A student's marks, each with the lines that made it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from accounts.models import User
from common.templatetags.wakhan import moment
from grading.models import Entry, Extension, LineItem, Mark, SchemeChange
from grading.rules.points import NOTHING
from grading.rules.totals import (
    IN_THE_END,
    SO_FAR,
    Counted,
    Figures,
    Need,
    Step,
    figures,
    need,
    step_of,
)
from grading.selectors.appeals import Asking, askings
from grading.selectors.explaining import explain
from grading.selectors.line_items import Column, columns_of
from grading.selectors.schemes import changes_of, scale_of
from grading.selectors.sums import SumShown, sum_of
from runs.activities import kinds
from runs.models import Enrolment


@dataclass(frozen=True)
class Line:
    """One entry, explained."""

    uuid: UUID
    kind: str
    at: datetime
    what: str
    detail: str
    note: str
    who: str
    points: Decimal
    sum: Decimal
    """The column's mark after it."""


@dataclass(frozen=True)
class Shown:
    """A column as its student sees it."""

    line_item: LineItem
    state: str
    """`released`, `waiting` (there is work, its mark is not released), `missing` or `none`."""
    label: str
    points: Decimal | None
    """None until it is released, and where it is excused."""
    note: str
    """From when it counts as 0 as long as nothing arrives; empty where it never does, or something has."""
    lines: tuple[Line, ...]
    asking: Asking
    """How its student stands with appeals against it."""
    url: str
    """Where the activity is whose points these are; empty for a column without one."""


@dataclass(frozen=True)
class StepShown:
    """A step of the scale that is not reached yet, and what it takes."""

    step: Step
    need: Need


@dataclass(frozen=True)
class Marks:
    """What a student sees of their marks; both figures count released marks alone, and what is missing."""

    figures: Figures
    step: Step | None
    """What the first figure reaches on the run's scale."""
    sums: tuple[SumShown, SumShown]
    """How each of the two figures comes about."""
    steps: tuple[StepShown, ...]
    """Those that are higher than what is reached if nothing more arrives, from the lowest."""
    changes: Sequence[SchemeChange]
    """When and why it was changed how marks count, the newest first."""
    columns: tuple[Shown, ...]
    waiting: int
    """How many columns hold work whose mark is not released."""
    newest: int | None
    """The id of the column that was released last."""


def marks_of(enrolment: Enrolment, now: datetime) -> Marks:
    """Return the marks of a student as they may see them. Ten statements."""
    columns = columns_of(enrolment)
    cells = [_counted(column) for column in columns]
    found, scale = figures(cells), scale_of(enrolment.run)
    released = {c.line_item: c.mark.released_at for c in columns if c.mark.released_at}
    lines = _seen(columns, lines_of(enrolment, [column.line_item for column in columns if _is_seen(column)]))
    behind = {
        pk: made[-1].uuid
        for pk, found in lines.items()
        if (made := [one for one in found if one.kind != Entry.Kind.RELEASE])
    }
    asked = askings(enrolment, [column.line_item for column in columns], now)
    shown = tuple(_shown(one, lines[one.line_item.pk], asked[one.line_item.pk], enrolment) for one in columns)
    return Marks(
        figures=found,
        step=step_of(scale, found.so_far),
        sums=(
            sum_of(found.so_far, columns, cells, SO_FAR, behind),
            sum_of(found.if_nothing_more, columns, cells, IN_THE_END, behind),
        ),
        steps=tuple(
            StepShown(step, need(cells, step.at_least))
            for step in reversed(scale)
            if step.at_least > found.if_nothing_more
        ),
        changes=list(changes_of(enrolment.run)),
        columns=shown,
        waiting=sum(column.state == "waiting" for column in shown),
        newest=max(released, key=lambda item: released[item]).pk if released else None,
    )


def lines_of(enrolment: Enrolment, line_items: Iterable[LineItem]) -> dict[int, tuple[Line, ...]]:
    """Return the explained entries of these columns (by id), released or not. Three statements."""
    entries = list(
        Entry.objects.filter(enrolment=enrolment, line_item__in=list(line_items))
        .select_related("note")
        .order_by("sequence")
    )
    extensions = {e.uuid: e for e in Extension.objects.filter(uuid__in=[entry.cause for entry in entries])}
    people = {user.uuid: str(user) for user in User.objects.filter(uuid__in={entry.by for entry in entries})}
    lines: dict[int, list[Line]] = defaultdict(list)
    for entry in entries:
        before = lines[entry.line_item_id]
        words = explain(entry, extension=extensions.get(entry.cause), zone=enrolment.run.time_zone)
        note = getattr(entry, "note", None)
        line = Line(
            uuid=entry.uuid,
            kind=entry.kind,
            at=entry.at,
            what=words.what,
            detail=words.detail,
            note=note.text if note else "",
            who=people.get(entry.by, words.rule),
            points=entry.points,
            sum=(before[-1].sum if before else NOTHING) + entry.points,
        )
        before.append(line)
    return defaultdict(tuple, {line_item: tuple(known) for line_item, known in lines.items()})


def _shown(column: Column, lines: tuple[Line, ...], asking: Asking, enrolment: Enrolment) -> Shown:
    mark = column.mark
    is_excused = mark.state == Mark.State.EXCUSED
    if mark.released_at:
        state, label = "released", _("Excused") if is_excused else ""
    elif mark.state == Mark.State.MISSING:
        state, label = "missing", _("Missing: counts as 0")
    elif mark.state == Mark.State.NONE:
        state, label = "none", _("Nothing yet")
    else:
        state, label = "waiting", _("Not released yet")
    seen = mark.points if mark.released_at and not is_excused else None
    return Shown(
        line_item=column.line_item,
        state=state,
        label=label,
        points=seen,
        note=_missing_words(column, enrolment),
        lines=lines,
        asking=asking,
        url=_url(column.line_item, enrolment),
    )


def _url(line_item: LineItem, enrolment: Enrolment) -> str:
    activity = line_item.activity
    if activity is None or activity.kind not in kinds:
        return ""
    activity.run = enrolment.run
    return kinds.get(activity.kind).url(activity)


def _missing_words(column: Column, enrolment: Enrolment) -> str:
    since = column.missing_since(enrolment)
    if since is None or column.mark.state not in (Mark.State.NONE, Mark.State.MISSING):
        return ""
    told = {"since": moment(since.astimezone(ZoneInfo(enrolment.run.time_zone)))}
    if column.mark.state == Mark.State.NONE:
        return _("It counts as 0 if nothing of yours has arrived by %(since)s.") % told
    return (
        _(
            "Nothing of yours had arrived by %(since)s. It stops counting as 0 as soon as work of yours arrives, "
            "you are given more time, or you are excused."
        )
        % told
    )


def _is_seen(column: Column) -> bool:
    return bool(column.mark.released_at) or column.mark.state == Mark.State.MISSING


def _seen(columns: Sequence[Column], lines: Mapping[int, tuple[Line, ...]]) -> Mapping[int, tuple[Line, ...]]:
    """Return the lines that a student sees: of what is missing and was never released, that alone which says so."""
    seen = defaultdict(tuple, lines)
    for column in columns:
        if column.mark.state == Mark.State.MISSING and not column.mark.released_at:
            pk = column.line_item.pk
            seen[pk] = tuple(line for line in lines[pk] if line.kind == Entry.Kind.MISSING)[-1:]
    return seen


def _counted(column: Column) -> Counted:
    if _is_seen(column):
        return column.counted
    return column.counted._replace(state=Mark.State.NONE, points=NOTHING)
