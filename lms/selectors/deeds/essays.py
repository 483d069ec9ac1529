"""Essays, and a debate's statements, that were handed in."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from audit.models import Event
from essays.models import Submission
from lms.rules.statements import Around, Deed, Sort, Verb
from lms.selectors.places import RunPlaces
from runs.models import Enrolment


def handed_in(events: Sequence[Event], places: Mapping[UUID | None, RunPlaces]) -> Iterator[Deed]:
    """Tell that a text was handed in; none of its words. One statement."""
    rows = Submission.objects.filter(
        uuid__in=[event.subject for event in events], draft__enrolment__role=Enrolment.Role.STUDENT
    ).select_related("draft__activity__run")
    found = {submission.uuid: submission for submission in rows}
    for event in events:
        if (submission := found.get(event.subject)) is not None:
            place = places[event.run]
            yield Deed(
                event=event.uuid,
                part="essay",
                who=submission.draft.enrolment_id,
                verb=Verb.COMPLETED,
                thing=place.activity(submission.draft.activity, Sort.TASK),
                around=Around(grouping=place.grouping),
                at=submission.submitted_at,
                result={"completion": True},
            )
