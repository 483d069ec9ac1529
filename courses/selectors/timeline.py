"""The events of a course in the order of time, as a list and as a drawing."""

from dataclasses import dataclass
from typing import Any

from courses.models import Event, EventUse
from courses.rules.axis import Axis, Bar, Dot, axis
from courses.rules.dates import is_between
from courses.selectors.mentions import LessonMentions, Reading
from courses.wording import span_in_words


@dataclass(frozen=True)
class EventLine:
    """An event, numbered as in the drawing."""

    number: int
    key: str
    date: str
    """As it stands: 2016-12."""
    when: str
    title: str
    text: str
    """Markdown."""
    actors: tuple[str, ...]
    is_ours: bool
    """Whether the date is ours and not the paper's."""
    mentions: list[LessonMentions]


@dataclass(frozen=True)
class Timeline:
    """Events and their drawing."""

    events: tuple[EventLine, ...]
    axis: Axis

    @property
    def has_ours(self) -> bool:
        return any(event.is_ours for event in self.events)

    @property
    def dots(self) -> list[tuple[Dot, EventLine]]:
        return [(dot, self.events[dot.index]) for dot in self.axis.dots]

    @property
    def bars(self) -> list[tuple[Bar, EventLine]]:
        return [(bar, self.events[bar.index]) for bar in self.axis.bars]


def timeline(reading: Reading) -> dict[str, Any]:
    """Return all events. Five statements."""
    return {"timeline": timeline_between(reading, "", "")}


def timeline_between(reading: Reading, since: str, until: str) -> Timeline:
    """Return the events that touch a span of time, ends included."""
    mentions = reading.mentions(EventUse.objects.all(), lambda use: use.event_id)
    events = [
        event
        for event in reading.entries(Event).order_by("date", "pk").prefetch_related("parts__actor")
        if is_between(event.date, event.until, since, until)
    ]
    lines = tuple(_line(number, event, mentions[event.pk]) for number, event in enumerate(events, 1))
    return Timeline(lines, axis([(event.date, event.until) for event in events]))


def _line(number: int, event: Event, mentions: list[LessonMentions]) -> EventLine:
    return EventLine(
        number=number,
        key=event.key,
        date=event.date,
        when=span_in_words(event.date, event.until),
        title=event.title,
        text=event.text,
        actors=tuple(actor.name for actor in event.actors if actor.live),
        is_ours=event.source == Event.Source.OURS,
        mentions=mentions,
    )
