"""What an edit has cut loose, and where it may belong: for those who edit the course, and who keeps a note there."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from accounts.models import User
from courses.holders import Held, holders
from courses.models import Anchor, CoursePage, LessonPage, Passage
from courses.permissions import courses_edited_by
from courses.rules.anchoring import Quote
from courses.rules.likeness import Suggestion, suggestions

MOST = 100
State = Anchor.State


@dataclass(frozen=True)
class Offered:
    """A place that something may be put."""

    passage: Passage
    quote: Quote
    is_whole: bool
    """The passage and no words of it."""
    likeness: float = 100.0
    """Of 100, to what was there."""

    @property
    def value(self) -> str:
        """How a form names the place, and the text it was seen in."""
        length = 0 if self.is_whole else len(self.quote.exact)
        return f"{self.passage.block}:{self.quote.start}:{length}:{self.passage.revision or 0}"


def named_place(value: str) -> dict[str, Any]:
    """Return the place that a form names by `Offered.value`, as `anchoring.settle` takes it. Raises ValueError."""
    block, *numbers = value.split(":")
    start, length, seen = map(int, numbers)
    if min(start, length) < 0:
        raise ValueError(value)
    return {"block": UUID(block), "start": start, "length": length, "seen": seen}


@dataclass(frozen=True)
class Loose:
    """An anchor that waits for a person's word."""

    anchor: Anchor
    words: str
    """What it was put on."""
    held: Sequence[Held]
    places: Sequence[Offered]
    """Where it may belong, the likeliest first; for one that was found again, where it is now."""


def loose_places(editor: User | AnonymousUser) -> list[Loose]:
    """Return the anchors of one's courses that an edit moved or lost and that something public hangs on.

    A hundred at most, lesson by lesson. Three statements, and one for each holder.
    """
    anchors = (
        Anchor.objects.filter(passage__lesson__in=_lessons(editor), state__in=[State.MOVED, State.ORPHANED])
        .select_related("passage__lesson")
        .order_by("passage__lesson__path", "passage__number", "pk")
    )
    held = _held(anchors)
    shown = [anchor for anchor in anchors if anchor.pk in held][:MOST]
    texts = _texts({anchor.passage.lesson_id for anchor in shown})
    return [_loose(anchor, held[anchor.pk], texts[anchor.passage.lesson_id]) for anchor in shown]


def loose_in(page: LessonPage | CoursePage) -> int:
    """Return how many places of a lesson or course wait for a person's word. One statement for each holder."""
    lessons = LessonPage.objects.descendant_of(page, inclusive=True)
    return len(_held(Anchor.objects.filter(passage__lesson__in=lessons, state__in=[State.MOVED, State.ORPHANED])))


def is_held(anchor: Anchor) -> bool:
    """Return whether something hangs on an anchor that its course's editors may know of."""
    return bool(_held(Anchor.objects.filter(pk=anchor.pk)))


def _lessons(editor: User | AnonymousUser):  # type: ignore[no-untyped-def] # Wagtail's querysets have no types
    lessons = LessonPage.objects.none()
    for course in courses_edited_by(editor):
        lessons = lessons | LessonPage.objects.descendant_of(course)
    return lessons


def _held(anchors) -> dict[int, list[Held]]:  # type: ignore[no-untyped-def]
    held: defaultdict[int, list[Held]] = defaultdict(list)
    for _, holder in holders:
        for anchor_id, one in holder(anchors).items():
            held[anchor_id].append(one)
    return held


def _texts(lesson_ids: set[int]) -> Mapping[int, dict[UUID, Passage]]:
    texts: defaultdict[int, dict[UUID, Passage]] = defaultdict(dict)
    for passage in Passage.objects.filter(lesson__in=lesson_ids, live=True).select_related("lesson"):
        texts[passage.lesson_id][passage.block] = passage
    return texts


def places_of(anchor: Anchor) -> list[Offered]:
    """Return where an anchor that an edit moved or lost may belong: like places, then whole passages. One statement."""
    passages = _texts({anchor.passage.lesson_id})[anchor.passage.lesson_id]
    like = _places(anchor, passages)
    whole = {} if not anchor.exact else dict.fromkeys([anchor.passage.block, *(one.passage.block for one in like)])
    pinned = [Offered(passages[block], Quote("", "", "", 0), True, 0.0) for block in whole if block in passages]
    return [*like, *pinned]


def _loose(anchor: Anchor, held: Sequence[Held], passages: Mapping[UUID, Passage]) -> Loose:
    return Loose(anchor, anchor.exact or anchor.passage.text, held, _places(anchor, passages))


def _places(anchor: Anchor, passages: Mapping[UUID, Passage]) -> list[Offered]:
    is_whole = not anchor.exact
    old = Quote(anchor.exact or anchor.passage.text, anchor.prefix, anchor.suffix, anchor.start)
    if anchor.state == State.MOVED:
        hits = [Suggestion(anchor.passage.block, old, 100.0)]
    else:
        hits = suggestions(old, {block: passage.text for block, passage in passages.items()})
    return [Offered(passages[hit.name], hit.quote, is_whole, hit.likeness) for hit in hits if hit.name in passages]
