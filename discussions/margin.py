"""Threads in the margin of the reading page, beside the passage that they are about."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from courses.selectors.lessons import LessonDocument
from discussions.models import Thread
from discussions.rules.texts import first_words
from discussions.selectors.lists import visible_threads, with_standing
from runs.access import Access
from runs.margin import MarginNote

SHOWN = 3


@dataclass(frozen=True)
class Beside:
    """A thread as the margin names it."""

    thread: Thread
    url: str
    answer: str
    """How the endorsed answer begins; empty without one."""


def threads_beside(access: Access, document: LessonDocument) -> Mapping[UUID, Sequence[MarginNote]]:
    """Return, for each passage, its newest threads and the way to ask about it. One statement."""
    found: dict[UUID, list[Thread]] = defaultdict(list)
    threads = with_standing(visible_threads(access), access.enrolment).filter(lesson_id=document.id)
    for thread in threads.select_related("anchor__passage", "endorsed").order_by("-last_post_at", "-pk"):
        if thread.anchor:
            found[thread.anchor.passage.block].append(thread)
    base = reverse("discussions:threads", args=[access.run.key])
    return {
        line.block: [MarginNote("discussions/margin.html", _context(base, line.block, line.number, found[line.block]))]
        for line in document.passages
    }


def _context(base: str, block: UUID, number: int, threads: Sequence[Thread]) -> dict[str, object]:
    return {
        "number": number,
        "beside": [_beside(base, thread) for thread in threads[:SHOWN]],
        "count": len(threads),
        "all_url": f"{base}?passage={block}" if len(threads) > SHOWN else "",
        "ask_url": f"{base}new/?passage={block}",
    }


def _beside(base: str, thread: Thread) -> Beside:
    answer = first_words(thread.endorsed.html) if thread.endorsed else ""
    return Beside(thread=thread, url=f"{base}{thread.uuid}/", answer=answer)
