"""Marks as students see them: when they are released, and as often as one changes that is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from django.db.models import Q, QuerySet

from audit.models import Event
from grading.models import Entry, Mark
from lms.rules.statements import Around, Deed, Sort, Thing, Verb, score
from lms.selectors.places import RunPlaces
from runs.models import Enrolment


def released(events: Sequence[Event], places: Mapping[UUID | None, RunPlaces]) -> Iterator[Deed]:
    """Tell the marks that became seen. One statement for each event, however many students."""
    for event in events:
        marks = _seen().filter(line_item__uuid=str(event.subject), released_at=event.occurred_at)
        yield from (_scored(event, mark, places) for mark in marks)


def entered(events: Sequence[Event], places: Mapping[UUID | None, RunPlaces]) -> Iterator[Deed]:
    """Tell a mark that is seen and was changed. One statement."""
    cells = {(event.data["enrolment"], event.data["line_item"]) for event in events}
    marks = defaultdict(list)
    asked = _seen().filter(enrolment__uuid__in={cell[0] for cell in cells}, line_item__uuid__in={c[1] for c in cells})
    for mark in asked:
        marks[str(mark.enrolment.uuid), str(mark.line_item.uuid)].append(mark)
    for event in events:
        cell = (event.data["enrolment"], event.data["line_item"])
        yield from (_scored(event, mark, places) for mark in marks[cell])


def changed(events: Sequence[Event], places: Mapping[UUID | None, RunPlaces]) -> Iterator[Deed]:
    """Tell the marks that are seen and were changed with many others. One statement for each event."""
    for event in events:
        yield from _touched(event, Q(line_item__uuid=event.data["line_item"]), places)


def regraded(events: Sequence[Event], places: Mapping[UUID | None, RunPlaces]) -> Iterator[Deed]:
    """Tell the marks that are seen and were changed by a regrade. One statement for each event."""
    for event in events:
        yield from _touched(event, Q(line_item__activity__uuid=event.data["activity"]), places)


def _touched(event: Event, column: Q, places: Mapping[UUID | None, RunPlaces]) -> Iterator[Deed]:
    touched = Entry.objects.filter(column, at=event.occurred_at).values("enrolment")
    return (_scored(event, mark, places) for mark in _seen().filter(column, enrolment__in=touched))


def _seen() -> QuerySet[Mark]:
    marked = Mark.objects.filter(state=Mark.State.MARKED, released_at__isnull=False)
    students = marked.filter(enrolment__role=Enrolment.Role.STUDENT)
    return students.select_related("enrolment", "line_item__activity__run").order_by("pk")


def _scored(event: Event, mark: Mark, places: Mapping[UUID | None, RunPlaces]) -> Deed:
    place = places[event.run]
    return Deed(
        event=event.uuid,
        part=f"mark {mark.enrolment.uuid} {mark.line_item.uuid}",
        who=mark.enrolment_id,
        verb=Verb.SCORED,
        thing=_thing(mark, place),
        around=Around(grouping=place.grouping),
        at=event.occurred_at,
        result={"score": score(mark.points, mark.line_item.points)},
    )


def _thing(mark: Mark, place: RunPlaces) -> Thing:
    activity = mark.line_item.activity
    if activity is None:
        return place.column(mark.line_item)
    return place.activity(activity, Sort.QUIZ if activity.kind == "quiz" else Sort.TASK)
