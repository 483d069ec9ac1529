"""What the screens of webhooks show: endpoints with how they fare, messages, and what there is to be told of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.events import Happening
from common.keyset import Stretch, stretch
from lms.models import Attempt, Endpoint, Message

GROUPS: Mapping[str, str | Promise] = {
    "runs.": _("Runs: people, sections, activities and their dates"),
    "grading.": _("Marks: columns, entries, deadlines, releases and appeals"),
    "quizzes.": _("Quizzes: attempts, answers and questions"),
    "essays.": _("Essays: what is handed in and marked"),
    "discussions.": _("Threads: posts and what becomes of them"),
    "debates.": _("Debates: sides and rounds"),
}
"""What an endpoint may be told of, by how the names of events begin. Events of no run are told to nobody."""


@dataclass(frozen=True)
class Counts:
    """How many messages of an endpoint wait, and how many were given up."""

    waiting: int = 0
    given_up: int = 0


def known_events() -> dict[str, list[tuple[str, str]]]:
    """Return, for each group, the names of its events with a sentence on each."""
    known: dict[str, list[tuple[str, str]]] = {group: [] for group in GROUPS}
    for happening in _happenings(Happening):
        group = f"{happening.name.partition('.')[0]}."
        if group in known:
            known[group].append((happening.name, " ".join((happening.__doc__ or "").split())))
    return {group: sorted(told) for group, told in known.items()}


def endpoints() -> list[tuple[Endpoint, Counts]]:
    """Return all endpoints with how they fare. Three statements."""
    found = list(Endpoint.objects.prefetch_related("runs").order_by("description", "id"))
    counts = _counts(Message.objects.all())
    return [(endpoint, counts[endpoint.pk]) for endpoint in found]


def troubled(now: datetime) -> list[Endpoint]:
    """Return the endpoints that somebody should look at: gone, or failing for an hour. One statement."""
    failing = Q(off="", failing_since__lte=now - timedelta(hours=1))
    return list(Endpoint.objects.filter(Q(off=Endpoint.Off.GONE) | failing).order_by("description", "id"))


def counts_of(endpoint: Endpoint) -> Counts:
    """Return how an endpoint fares. One statement."""
    return _counts(endpoint.messages.all())[endpoint.pk]


def messages_of(endpoint: Endpoint, *, state: str, cursor: str) -> Stretch[Message]:
    """Return a page of an endpoint's messages, the last first, each with its last answer. One statement.

    Tests stand only among all of them.
    """
    last = Attempt.objects.filter(message=OuterRef("pk")).order_by("-id")
    messages = endpoint.messages.select_related("event").annotate(
        last_status=Subquery(last.values("status")[:1]), last_trouble=Subquery(last.values("trouble")[:1])
    )
    if state:
        messages = messages.filter(state=state, event__isnull=False)
    return stretch(messages, by=["-id"], cursor=cursor)


def _counts(messages: QuerySet[Message]) -> defaultdict[int, Counts]:
    undone = (
        messages.exclude(state=Message.State.ARRIVED)
        .filter(event__isnull=False)
        .order_by()
        .values_list("endpoint", "state")
    )
    numbers: dict[int, dict[str, int]] = defaultdict(dict)
    for endpoint, state, number in undone.annotate(number=Count("id")):
        numbers[endpoint][state] = number
    return defaultdict(Counts, {endpoint: Counts(**number) for endpoint, number in numbers.items()})


def _happenings(kind: type[Happening]) -> Iterator[type[Happening]]:
    for below in kind.__subclasses__():
        if "name" in vars(below):
            yield below
        yield from _happenings(below)
