"""The way to follow a lesson or a passage, in the margin of the reading page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import OuterRef, Q, QuerySet
from django.urls import reverse

from courses.selectors.lessons import LessonDocument, PassageLine
from discussions.models import Follow
from runs.margin import Beside, MarginNote, pages_of
from runs.selectors.reader import Reader


@dataclass(frozen=True)
class Way:
    """A way to follow something, or no longer."""

    name: str
    """`lesson` or `passage`."""
    value: str
    number: int
    url: str
    is_followed: bool


def any_follows(lesson: str) -> QuerySet:
    """Return what somebody follows of lessons with this key, in terms of an enrolment."""
    lessons = pages_of(lesson)
    here = Q(lesson__in=lessons) | Q(passage__lesson__in=lessons)
    return Follow.objects.filter(here, enrolment=OuterRef("pk"), is_on=True)


def followed_here(reader: Reader, document: LessonDocument, language: str) -> Beside:
    """Return the ways for a reader where they follow something already. One statement; none where they do not."""
    if not reader.may_have("threads follows"):
        return {}
    here = Q(lesson=document.id) | Q(passage__lesson=document.id)
    rows = Follow.objects.filter(here, enrolment=reader.access.enrolment, is_on=True)
    found = {str(block) if block else "" for block in rows.values_list("passage__block", flat=True)}
    return _beside(reader.access.run.key, document, language, frozenset(found))


@lru_cache(maxsize=1024)
def following(run_key: str, document: LessonDocument, language: str) -> Beside:
    """Return the ways to follow each passage, and at the first one the lesson. No statement."""
    return _beside(run_key, document, language, frozenset())


def _beside(run_key: str, document: LessonDocument, language: str, found: frozenset[str]) -> Beside:
    base = reverse("discussions:follow", args=[run_key])
    return {str(line.block): tuple(_ways(base, document, line, found)) for line in document.passages}


def _ways(base: str, document: LessonDocument, line: PassageLine, found: frozenset[str]) -> Iterator[MarginNote]:
    block, url = str(line.block), f"{base}?of={document.id}"
    if line.number == 1:
        yield _note(Way("lesson", str(document.id), line.number, url, "" in found))
    yield _note(Way("passage", block, line.number, url, block in found))


def _note(way: Way) -> MarginNote:
    return MarginNote("discussions/follow_beside.html", way, is_tool=True)
