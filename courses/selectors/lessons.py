"""A lesson's page as it is for everybody who reads at the same place: composed and rendered once, then kept."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, get_language_info

from common.frame import Fill
from courses import shelf
from courses.models import LessonPage, Passage
from courses.rules.pace import reading_minutes
from courses.rules.plain import plain_text
from courses.selectors.blocks import BlockView, block_views
from courses.selectors.mentions import Reading
from courses.selectors.outline import Outline, Place
from courses.selectors.setting import Setting
from courses.selectors.speakers import pieces_for, speakers_of
from courses.selectors.works import WorkView

SLOT = "\x00"
"""Stands around a slot's name in the rendered page; neither PostgreSQL nor HTML lets it into a text."""
LOOKING_AROUND = frozenset({Passage.Kind.MAP, Passage.Kind.TIMELINE, Passage.Kind.MATRIX})


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


@dataclass(frozen=True, eq=False)
class LessonDocument:
    """A lesson's page, outline and all, as everybody sees it at one place; what is personal goes into its slots.

    Compared by identity, so that what follows from a document can be kept beside it.
    """

    id: int
    title: str
    passages: tuple[PassageLine, ...]
    speakers: frozenset[str]
    """Whom the text can be read by."""
    looks_around: bool
    """Whether something in it gathers what other lessons say."""
    parts: tuple[bytes, ...]
    """HTML and names of slots by turns, in UTF-8: to join and encode text takes many times as long."""

    def html(self, fill: Mapping[str, Fill], sign: Callable[[str], str] = str) -> bytes:
        """Return the page with its slots filled by their kind; a kind that `fill` does not know stays empty.
        What fills them is signed; the page itself holds no form.

        Slots: those of the frame (`common.frame`), `margin:<block>` beside a passage, `embed:<kind>:<id>` in the
        text, `mark:<lesson id>` and `more:<module id>` in the outline, `facts:` below the title, `end:<speaker>` after
        the text, `way:` for progress.
        """
        pieces = list(self._blank)
        for kind, slots in self._slots.items():
            if give := fill.get(kind):
                for place, name in slots:
                    if piece := give(name):
                        pieces[place] = sign(piece).encode()
        return b"".join(pieces)

    @cached_property
    def _blank(self) -> tuple[bytes, ...]:
        """The parts with nothing in their slots."""
        return tuple(b"" if place % 2 else part for place, part in enumerate(self.parts))

    @cached_property
    def _slots(self) -> dict[str, list[tuple[int, str]]]:
        """Where the slots of each kind stand among the parts, and their names."""
        slots: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for place in range(1, len(self.parts), 2):
            kind, _, name = self.parts[place].decode().partition(":")
            slots[kind].append((place, name))
        return dict(slots)


def lesson_document(
    outline: Outline, place: Place, setting: Setting, speaker: str = "", without: frozenset[int] = frozenset()
) -> LessonDocument:
    """Return the document of a published lesson, whole or read by one of its speakers; no statement when warm.

    It quotes no lesson of `without` (ids).
    """
    line = place.lesson
    key = f"lesson:{line.id}:{line.revision}:{get_language()}:{outline.version}:{setting.name}"

    def made(speaker: str = "", without: frozenset[int] = frozenset()) -> LessonDocument:
        return compose(LessonPage.objects.get(pk=line.id), outline, place, setting, speaker, without)

    whole = shelf.kept(key, made)
    speaker = speaker if speaker in whole.speakers else ""
    without = without if whole.looks_around else frozenset()
    if not speaker and not without:
        return whole
    return shelf.kept(f"{key}:{speaker}:{shelf.short(without)}", lambda: made(speaker, without))


def compose(
    lesson: LessonPage,
    outline: Outline,
    place: Place,
    setting: Setting,
    speaker: str = "",
    without: frozenset[int] = frozenset(),
) -> LessonDocument:
    """Return the document of a lesson as it stands in memory, so of a draft too. Not kept."""
    addresses = outline.addresses()
    reading = Reading(outline, setting, without)
    blocks = list(block_views(lesson, lambda page_id: setting.address_of(addresses.get(page_id)), reading))
    passages = tuple(PassageLine(block.id, block.number, block.type) for block in blocks if block.number)
    speakers = speakers_of(blocks)
    context = {
        "lesson": lesson,
        "outline": outline,
        "place": place,
        "setting": setting,
        "groups": setting.groups(outline, place),
        "previous": setting.neighbour(place.previous),
        "next": setting.neighbour(place.next),
        "pieces": list(pieces_for(blocks, speaker)),
        "speakers": speakers,
        "speaker": next((line for line in speakers if line.key == speaker), None),
        "headings": [Heading(block.html, block.fragment) for block in blocks if block.type == "heading"],
        "passages": passages,
        "minutes": reading_minutes(sum(len(plain_text(block.html)) for block in blocks)),
        "works": bibliography_of(blocks),
        "has_map": any(block.map for block in blocks),
        "slot": mark_safe(SLOT),
        "language": outline.language,
        "direction": "rtl" if get_language_info(outline.language)["bidi"] else "ltr",
    }
    html = render_to_string(setting.template, context)
    keys = frozenset(line.key for line in speakers)
    looks_around = any(block.type in LOOKING_AROUND for block in blocks)
    return LessonDocument(
        lesson.pk, lesson.title, passages, keys, looks_around, tuple(html.encode().split(SLOT.encode()))
    )


def bibliography_of(blocks: Iterable[BlockView]) -> list[WorkView]:
    """Return the works that blocks draw on, each once, by the alphabet."""
    works = {work.id: work for block in blocks for work in block.works}
    return sorted(works.values(), key=lambda work: plain_text(work.html).casefold())
