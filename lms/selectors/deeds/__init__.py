"""What events say that somebody did. One file for each app that tells; `EVENTS` is the whole list (docs/xapi.md).

Students' doings alone are told. A maker takes any number of events of its name, and reads what it needs with a number
of statements that does not depend on how many.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from audit.models import Event
from lms.rules.statements import Deed, Verb
from lms.selectors.deeds import essays, marks, quizzes, reading, talking
from lms.selectors.places import RunPlaces

Places = Mapping[UUID | None, RunPlaces]
"""By the run's uuid."""


@dataclass(frozen=True)
class Maker:
    """What makes statements of an event, and with which verbs."""

    verbs: tuple[Verb, ...]
    tell: Callable[[Sequence[Event], Places], Iterator[Deed]]


EVENTS: Mapping[str, Maker] = {
    "quizzes.attempt_submitted": Maker((Verb.ANSWERED, Verb.COMPLETED), quizzes.attempts),
    "essays.essay_handed_in": Maker((Verb.COMPLETED,), essays.handed_in),
    "runs.lesson_begun": Maker((Verb.EXPERIENCED,), reading.begun),
    "runs.lesson_read": Maker((Verb.COMPLETED,), reading.read),
    "discussions.thread_opened": Maker((Verb.COMMENTED,), talking.threads),
    "discussions.post_added": Maker((Verb.COMMENTED,), talking.posts),
    "grading.marks_released": Maker((Verb.SCORED,), marks.released),
    "grading.entry_recorded": Maker((Verb.SCORED,), marks.entered),
    "grading.marks_changed": Maker((Verb.SCORED,), marks.changed),
    "quizzes.regraded": Maker((Verb.SCORED,), marks.regraded),
}


def deeds(events: Sequence[Event], places: Places) -> list[Deed]:
    """Return what events tell, in their order."""
    named: dict[str, list[Event]] = {}
    for event in events:
        named.setdefault(event.name, []).append(event)
    order = {event.uuid: number for number, event in enumerate(events)}
    found = [deed for name, some in named.items() if name in EVENTS for deed in EVENTS[name].tell(some, places)]
    return sorted(found, key=lambda deed: order[deed.event])
