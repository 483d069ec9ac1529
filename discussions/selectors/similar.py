"""What was asked already: threads that a new one may repeat."""

import re
from uuid import UUID

from django.contrib.postgres.search import SearchQuery, SearchVector, TrigramSimilarity
from django.db.models import Exists, OuterRef, Q

from discussions.models import Post, Thread
from discussions.selectors.visible import visible_threads
from runs.access import Access

SHOWN = 5
LONG_ENOUGH = 4
"""Letters of a word that says what a title is about; shorter ones mostly do not."""


def like(access: Access, thread: Thread) -> list[Thread]:
    """Return threads for the same readers that may be about the same: with a like title, then the newest beside it.

    Two statements.
    """
    others = (
        visible_threads(access)
        .exclude(pk=thread.pk)
        .filter(hidden_at=None, section=thread.section_id, group=thread.group_id, posts_first=thread.posts_first)
        .filter(subject=thread.subject)
    )
    likeness = TrigramSimilarity("title", thread.title)
    likest = others.filter(title__trigram_similar=thread.title).annotate(likeness=likeness).order_by("-likeness", "-pk")
    found = list(likest[:SHOWN])
    newest = others.filter(lesson=thread.lesson_id).exclude(pk__in=[one.pk for one in found]).order_by("-pk")
    return found + list(newest[:SHOWN])


def asked_already(access: Access, title: str, *, event: UUID) -> list[Thread]:
    """Return threads of the run with a like title, or whose opening has all the title's longer words, the likest first;
    not the one that a form with this event has opened. One statement, by two indexes."""
    words = [word for word in re.findall(r"\w+", title) if len(word) >= LONG_ENOUGH]
    found = Q(title__trigram_similar=title)
    if len(words) > 1:
        vector = SearchVector("text", config="simple")
        query = SearchQuery(" ".join(words), config="simple")
        openings = Post.objects.filter(thread=OuterRef("pk"), is_opening=True).annotate(words=vector)
        found |= Q(Exists(openings.filter(words=query)))
    threads = visible_threads(access).exclude(posts__event=event)
    likest = threads.filter(found).annotate(likeness=TrigramSimilarity("title", title))
    return list(likest.order_by("-likeness", "-pk")[:SHOWN])
