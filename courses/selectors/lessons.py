"""A lesson's page for everybody: composed and rendered once for each revision, language and content version."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_info

from courses import shelf
from courses.models import LessonPage
from courses.rules.pace import reading_minutes
from courses.rules.plain import plain_text
from courses.selectors.blocks import BlockView, block_views
from courses.selectors.outline import LessonLine, Outline
from courses.selectors.works import WorkView

SLOT = "\x00"
"""Stands around a slot's name in the rendered text; neither PostgreSQL nor HTML lets it into a text."""


@dataclass(frozen=True)
class PassageLine:
    """A passage of a document."""

    block: UUID
    number: int
    kind: str


@dataclass(frozen=True)
class Heading:
    """A heading of a document and its place."""

    title: str
    fragment: str


@dataclass(frozen=True)
class LessonDocument:
    """A lesson as everybody reads it; nothing personal is in it. Its text has slots that the page fills."""

    id: int
    title: str
    language: str
    minutes: int
    passages: tuple[PassageLine, ...]
    headings: tuple[Heading, ...]
    parts: tuple[str, ...]
    """HTML and names of slots by turns."""

    @property
    def direction(self) -> str:
        return "rtl" if get_language_info(self.language)["bidi"] else "ltr"

    def html(self, fill: Mapping[str, Callable[[str], str]]) -> SafeString:
        """Return the text with its slots filled by their kind; a kind that `fill` does not know stays empty.

        Slots are `margin:<block>`, `embed:<kind>:<id>` and, inside an address, `lesson:<module>/<lesson>`.
        """
        pieces = list(self.parts)
        for n in range(1, len(pieces), 2):
            kind, _, name = pieces[n].partition(":")
            pieces[n] = fill[kind](name) if kind in fill else ""
        return mark_safe("".join(pieces))


def lesson_document(outline: Outline, line: LessonLine) -> LessonDocument:
    """Return the document of a published lesson; no statement when warm."""
    key = f"lesson:{line.id}:{line.revision}:{get_language()}:{outline.version}"
    return shelf.kept(key, lambda: compose(LessonPage.objects.get(pk=line.id), outline))


def compose(lesson: LessonPage, outline: Outline | None) -> LessonDocument:
    """Return the document of a lesson as it stands in memory, so of a draft too. Not kept."""
    addresses = outline.addresses() if outline else {}
    blocks = list(block_views(lesson, lambda page_id: _lesson_slot(addresses.get(page_id))))
    language = lesson.locale.language_code
    html = render_to_string(
        "courses/lesson_text.html",
        {
            "lesson": lesson,
            "blocks": blocks,
            "works": _bibliography(blocks),
            "slot": mark_safe(SLOT),
            "language": language,
            "direction": "rtl" if get_language_info(language)["bidi"] else "ltr",
        },
    )
    return LessonDocument(
        id=lesson.pk,
        title=lesson.title,
        language=language,
        minutes=reading_minutes(sum(len(plain_text(block.html)) for block in blocks)),
        passages=tuple(PassageLine(block.id, block.number, block.type) for block in blocks if block.number),
        headings=tuple(Heading(block.html, block.fragment) for block in blocks if block.type == "heading"),
        parts=tuple(html.split(SLOT)),
    )


def _lesson_slot(address: tuple[str, str] | None) -> str | None:
    return f"{SLOT}lesson:{address[0]}/{address[1]}{SLOT}" if address else None


def _bibliography(blocks: Iterable[BlockView]) -> list[WorkView]:
    works = {work.id: work for block in blocks for work in block.works}
    return sorted(works.values(), key=lambda work: plain_text(work.html).casefold())
