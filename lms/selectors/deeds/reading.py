"""Lessons that were begun and read."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from audit.models import Event
from lms.rules.statements import Around, Deed, Verb
from lms.selectors.places import RunPlaces
from runs.models import Enrolment


def begun(events: Sequence[Event], places: Mapping[UUID | None, RunPlaces]) -> Iterator[Deed]:
    """Tell that somebody came to a lesson. One statement, and one for each run."""
    return _lessons(events, places, Verb.EXPERIENCED)


def read(events: Sequence[Event], places: Mapping[UUID | None, RunPlaces]) -> Iterator[Deed]:
    """Tell that somebody has read a lesson. One statement, and one for each run."""
    return _lessons(events, places, Verb.COMPLETED, {"completion": True})


def _lessons(
    events: Sequence[Event],
    places: Mapping[UUID | None, RunPlaces],
    verb: Verb,
    result: Mapping[str, Any] | None = None,
) -> Iterator[Deed]:
    asked = {event.data["enrolment"] for event in events}
    students = Enrolment.objects.filter(uuid__in=asked, role=Enrolment.Role.STUDENT)
    who = {str(uuid): pk for uuid, pk in students.values_list("uuid", "pk")}
    for event in events:
        place, enrolment = places[event.run], who.get(event.data["enrolment"])
        lesson = place.lesson_by_key(event.subject)
        if enrolment is not None and lesson is not None:
            yield Deed(
                event=event.uuid,
                part="lesson",
                who=enrolment,
                verb=verb,
                thing=lesson,
                around=Around(grouping=place.grouping),
                at=event.occurred_at,
                result=result or {},
            )
