"""xAPI 1.0.3 statements (its Data part), fit for 2.0 too: what somebody did in, the statement out; the same twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

Statement = dict[str, Any]
Answer = Mapping[str, Any]
"""An answer's codes and numbers, as a kind of question keeps them."""


class Verb(StrEnum):
    """What is told, in the words of ADL's vocabulary."""

    ANSWERED = "answered"
    COMPLETED = "completed"
    EXPERIENCED = "experienced"
    COMMENTED = "commented"
    SCORED = "scored"

    @property
    def iri(self) -> str:
        return f"http://adlnet.gov/expapi/verbs/{self.value}"


class Sort(StrEnum):
    """What a thing is, by an IRI that other systems know."""

    COURSE = "http://adlnet.gov/expapi/activities/course"
    LESSON = "http://adlnet.gov/expapi/activities/lesson"
    QUIZ = "http://adlnet.gov/expapi/activities/assessment"
    QUESTION = "http://adlnet.gov/expapi/activities/cmi.interaction"
    TASK = "http://id.tincanapi.com/activitytype/school-assignment"
    THREAD = "http://id.tincanapi.com/activitytype/discussion"


@dataclass(frozen=True)
class Thing:
    """What something is done with: xAPI's Activity."""

    id: str
    """Its address here."""
    name: str = ""
    language: str = ""
    """That of the name."""
    sort: Sort | None = None
    interaction: str = ""
    """How a question is answered, in xAPI's word."""

    def activity(self) -> dict[str, Any]:
        told = {
            "type": self.sort.value if self.sort else "",
            "name": {self.language: self.name} if self.name else {},
            "interactionType": self.interaction,
        }
        definition = {key: value for key, value in told.items() if value}
        return {"objectType": "Activity", "id": self.id} | ({"definition": definition} if definition else {})


@dataclass(frozen=True)
class Around:
    """Where something is done, and in which try."""

    attempt: UUID | None = None
    """The try; None where there is only one."""
    parent: Sequence[Thing] = ()
    """What the thing is a part of."""
    grouping: Sequence[Thing] = ()
    """The run, and the course."""
    other: Sequence[Thing] = ()
    """The passage that it hangs on."""


@dataclass(frozen=True)
class Deed:
    """What somebody did, as it will be told."""

    event: UUID
    """The event that it follows from."""
    part: str
    """Which of the deeds of that event."""
    who: int
    """The enrolment, by its id; it is not told."""
    verb: Verb
    thing: Thing
    around: Around
    at: datetime
    result: Mapping[str, Any] = field(default_factory=dict)

    @property
    def uuid(self) -> UUID:
        """The statement's id: made again from the same event, it is the same."""
        return uuid5(self.event, f"xapi:{self.part}")


def statement(deed: Deed, *, account: UUID, home: str, platform: str) -> Statement:
    """Return a deed as a statement; `account` stands for who did it, at the site `home`."""
    around = {"parent": deed.around.parent, "grouping": deed.around.grouping, "other": deed.around.other}
    activities = {key: [thing.activity() for thing in things] for key, things in around.items() if things}
    context: dict[str, Any] = {"registration": str(deed.around.attempt or account), "platform": platform}
    if deed.thing.language:
        context["language"] = deed.thing.language
    if activities:
        context["contextActivities"] = activities
    made: Statement = {
        "id": str(deed.uuid),
        "actor": {"objectType": "Agent", "account": {"homePage": home, "name": str(account)}},
        "verb": {"id": deed.verb.iri, "display": {"en": deed.verb.value}},
        "object": deed.thing.activity(),
        "context": context,
        "timestamp": moment(deed.at),
    }
    return made | ({"result": dict(deed.result)} if deed.result else {})


def moment(at: datetime) -> str:
    """Return a time as RFC 3339 in UTC, to the millisecond."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def duration(lasted: timedelta) -> str:
    """Return how long something took as ISO 8601, in whole seconds; never less than none."""
    return f"PT{max(0, int(lasted.total_seconds()))}S"


def score(points: Decimal, most: Decimal) -> dict[str, float]:
    """Return points out of `most` as a score. What is beyond its bounds, such as extra credit, has no `max` or `min`:
    xAPI lets no `raw` stand outside of them, nor a `scaled` outside of -1 to 1."""
    scaled = max(Decimal(-1), min(Decimal(1), points / most))
    told = {"scaled": round(float(scaled), 4), "raw": float(points)}
    return told | ({"min": 0.0, "max": float(most)} if 0 <= points <= most else {})


def response(answer: Answer) -> tuple[str, str]:
    """Return how an answer is given, in xAPI's word, and the answer in its form, by the shape of what is kept.

    Words that a student wrote are not told: those answers are the empty text.
    """
    match answer:
        case {"choice": str(chosen)}:
            return "choice", chosen
        case {"choices": list(chosen)}:
            return "choice", "[,]".join(chosen)
        case {"value": str(number)}:
            return "numeric", number
        case {"parts": dict(parts)}:
            return "matching", "[,]".join(f"{part}[.]{chosen}" for part, chosen in parts.items())
        case {"sha256": str()}:
            return "long-fill-in", ""
        case _:
            return "other", ""
