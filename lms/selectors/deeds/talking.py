"""What was written in threads. A post under an alias is not told at all (docs/decisions/0090)."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from django.db.models import Q

from audit.models import Event
from discussions.models import Post
from lms.rules.statements import Around, Deed, Verb
from lms.selectors.places import RunPlaces
from runs.models import Enrolment


def threads(events: Sequence[Event], places: Mapping[UUID | None, RunPlaces]) -> Iterator[Deed]:
    """Tell that a thread was opened; none of its words. One statement."""
    rows = _told(Q(is_opening=True, thread__uuid__in=[event.subject for event in events]))
    opened = {post.thread.uuid: post for post in rows}
    return _comments(events, places, [opened.get(event.subject) for event in events])


def posts(events: Sequence[Event], places: Mapping[UUID | None, RunPlaces]) -> Iterator[Deed]:
    """Tell that somebody answered in a thread; none of the words. One statement."""
    rows = _told(Q(uuid__in=[event.data["post"] for event in events]))
    written = {str(post.uuid): post for post in rows}
    return _comments(events, places, [written.get(event.data["post"]) for event in events])


def _told(which: Q) -> Sequence[Post]:
    named = Post.objects.filter(which, alias=None, author__role=Enrolment.Role.STUDENT)
    return list(named.select_related("thread__anchor__passage"))


def _comments(
    events: Sequence[Event], places: Mapping[UUID | None, RunPlaces], written: Sequence[Post | None]
) -> Iterator[Deed]:
    for event, post in zip(events, written, strict=True):
        if post is None:
            continue
        place, thread = places[event.run], post.thread
        lesson = place.lesson(thread.lesson_id)
        passage = place.passage(thread.anchor.passage) if thread.anchor else None
        yield Deed(
            event=event.uuid,
            part="post",
            who=post.author_id,
            verb=Verb.COMMENTED,
            thing=place.thread(thread.uuid),
            around=Around(
                parent=[lesson] if lesson else [], grouping=place.grouping, other=[passage] if passage else []
            ),
            at=post.created_at,
        )
