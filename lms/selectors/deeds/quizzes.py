"""Attempts that are over: each answer, then the attempt."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from django.db.models import QuerySet

from audit.models import Event
from lms.rules.statements import Around, Deed, Sort, Verb, duration, response
from lms.selectors.places import RunPlaces
from quizzes.kinds import kinds
from quizzes.models import Attempt, Response
from runs.models import Enrolment


def attempts(events: Sequence[Event], places: Mapping[UUID | None, RunPlaces]) -> Iterator[Deed]:
    """Tell what was answered and that the attempt is over; nothing of what an answer is worth. Two statements."""
    rows = Attempt.objects.filter(
        uuid__in=[event.subject for event in events], enrolment__role=Enrolment.Role.STUDENT
    ).select_related("activity__run", "enrolment")
    found = {attempt.uuid: attempt for attempt in rows}
    given = _answers(rows)
    for event in events:
        if (attempt := found.get(event.subject)) is not None:
            yield from _of_attempt(event, attempt, given[attempt.pk], places[event.run])


def _of_attempt(event: Event, attempt: Attempt, answers: list[Response], place: RunPlaces) -> Iterator[Deed]:
    quiz = place.activity(attempt.activity, Sort.QUIZ)
    for answer in answers:
        version = answer.attempt_item.version
        interaction, said = response(answer.answer)
        passage = place.passage(version.passage)
        yield Deed(
            event=event.uuid,
            part=f"answer {answer.attempt_item.uuid}",
            who=attempt.enrolment_id,
            verb=Verb.ANSWERED,
            thing=place.question(version.item.key, version.item.uuid, interaction),
            around=Around(attempt.uuid, [quiz], place.grouping, [passage] if passage else []),
            at=answer.given_at,
            result={"response": said} if said else {},
        )
    end = attempt.submitted_at or event.occurred_at
    yield Deed(
        event=event.uuid,
        part="attempt",
        who=attempt.enrolment_id,
        verb=Verb.COMPLETED,
        thing=quiz,
        around=Around(attempt.uuid, grouping=place.grouping),
        at=end,
        result={"completion": True, "duration": duration(end - attempt.started_at)},
    )


def _answers(attempts: QuerySet[Attempt]) -> dict[int, list[Response]]:
    """Return the answers that count and say something, by the attempt's id, in the order of the questions."""
    rows = (
        Response.objects.filter(attempt_item__attempt__in=attempts, counts=True)
        .select_related("attempt_item__version__item", "attempt_item__version__passage")
        .order_by("attempt_item_id", "-given_at", "-id")
        .distinct("attempt_item_id")
    )
    found = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.attempt_item.position):
        if not kinds.get(row.attempt_item.version.item.kind).is_blank(row.answer):
            found[row.attempt_item.attempt_id].append(row)
    return found
