"""A lesson's blocks as the page shows them: text with its marks, and what stands beside it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.utils.html import linebreaks
from django.utils.safestring import mark_safe

from courses.choices import Speaker
from courses.models import CourseImage, LessonPage, Note, Passage
from courses.rules.blocks import cells_by_row, identified, source_of
from courses.rules.markup import marked
from courses.rules.plain import note_keys
from courses.selectors.atlas import IN_LESSON, Map, map_of
from courses.selectors.beside import (
    ClaimView,
    EventView,
    Notes,
    NoteView,
    PlaceView,
    TermView,
    claim_views,
    event_views,
    place_views,
    term_views,
)
from courses.selectors.matrix import RegionTable, matrix_of
from courses.selectors.mentions import Reading
from courses.selectors.timeline import Timeline, timeline_between
from courses.selectors.works import WorkView, work_view


@dataclass(frozen=True)
class Picture:
    """A figure's picture in the size of the text."""

    src: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class BlockView:
    """One block, ready for its template."""

    id: UUID
    type: str
    template: str
    number: int = 0
    """The passage's number; 0 for a block that is none."""
    html: str = ""
    """Safe HTML of a passage; the plain words of a heading."""
    source: WorkView | None = None
    """Of a quotation."""
    claims: tuple[ClaimView, ...] = ()
    notes: tuple[NoteView, ...] = ()
    terms: tuple[TermView, ...] = ()
    works: tuple[WorkView, ...] = ()
    """Every work that the block draws on."""
    embed: str = ""
    """Kind and id of what a run may offer here."""
    caption: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    """Of a table."""
    picture: Picture | None = None
    map: Map | None = None
    timeline: Timeline | None = None
    tables: tuple[RegionTable, ...] = ()
    """Of a matrix."""
    key_terms: tuple[TermView, ...] = ()
    """What a block of terms is made of."""
    places: tuple[PlaceView, ...] = ()
    events: tuple[EventView, ...] = ()

    @property
    def fragment(self) -> str:
        return f"{'p' if self.number else 'h'}-{self.id}"


def block_views(lesson: LessonPage, lesson_href: Callable[[int], str | None], reading: Reading) -> Iterator[BlockView]:
    """Yield the blocks of a lesson, published or draft; `lesson_href` gives the address of a linked lesson by id."""
    blocks = list(identified(lesson.body))
    passages = (block for _, block in blocks if block.block_type in Passage.Kind.values)
    notes = Notes(_notes(lesson, {key for block in passages for key in note_keys(source_of(block))}))
    number = 0
    for block_id, block in blocks:
        kind, template, value = block.block_type, block.block.meta.template, block.value
        if kind == "heading":
            yield BlockView(block_id, kind, template, html=value)
        elif kind == "embed":
            yield BlockView(block_id, kind, template, embed=f"{value['kind']}:{value['target']}")
        else:
            number += 1
            yield replace(_passage(block_id, block, number, notes, lesson_href), **_shown(block, reading))


def _passage(
    block_id: UUID, block: Any, number: int, notes: Notes, lesson_href: Callable[[int], str | None]
) -> BlockView:
    value, source = block.value, source_of(block)
    note_views = tuple(notes.beside(note_keys(source), number))
    terms, forms = term_views(value.get("terms") or (), number)
    html = marked(
        linebreaks(source, autoescape=True) if block.block_type == Passage.Kind.QUOTATION else source,
        notes={note.key: note.fragment for note in note_views},
        terms=forms,
        lesson_href=lesson_href,
    )
    quoted = value.get("reference")
    claims = list(value.get("claims") or ())
    cited = [claim["reference"] for claim in claims if claim["speaker"] == Speaker.REFERENCE]
    works = [work_view(work) for work in (quoted, *cited) if work is not None and work.live]
    return BlockView(
        block_id,
        block.block_type,
        block.block.meta.template,
        number=number,
        html=mark_safe(html),  # cleaned by nh3, then escaped piece by piece
        source=works[0] if quoted is not None and works else None,
        claims=claim_views(claims),
        notes=note_views,
        terms=terms,
        works=(*works, *(note.work for note in note_views)),
        places=place_views(value.get("places") or ()) if block.block_type == Passage.Kind.PASSAGE else (),
        events=event_views(value.get("events") or ()),
    )


def _shown(block: Any, reading: Reading) -> dict[str, Any]:
    """Return what a table, figure, map, timeline, matrix or list of terms shows."""
    value = block.value
    shown = {"caption": value.get("caption") or ""}
    match block.block_type:
        case Passage.Kind.TABLE:
            columns = tuple(column["heading"] for column in value["table"].columns)
            return {**shown, "columns": columns, "rows": tuple(cells_by_row(value["table"]))}
        case Passage.Kind.FIGURE:
            return {**shown, "picture": _picture(value["image"], value["alt"])}
        case Passage.Kind.MAP:
            return {**shown, "map": map_of(reading, _ids(value["places"]), IN_LESSON)}
        case Passage.Kind.TIMELINE:
            return {**shown, "timeline": timeline_between(reading, value["since"] or "", value["until"] or "")}
        case Passage.Kind.MATRIX:
            return {**shown, "tables": tuple(matrix_of(reading, _ids(value["actors"]), value["region"] or ""))}
        case Passage.Kind.KEY_TERMS:
            return {**shown, "key_terms": term_views(value["terms"], 0)[0], "terms": ()}
    return shown


def _picture(image: CourseImage | None, alt: str) -> Picture | None:
    if image is None:  # it was deleted from the library
        return None
    shown = image.get_rendition("max-1240x1600")
    return Picture(shown.url, shown.width, shown.height, alt)


def _ids(entries: Iterable[Any]) -> set[int]:
    return {entry.pk for entry in entries if entry is not None}


def _notes(lesson: LessonPage, keys: set[str]) -> dict[str, Note]:
    if not keys:
        return {}
    rows = Note.objects.filter(
        course__path=lesson.path[: -2 * lesson.steplen], locale_id=lesson.locale_id, live=True, key__in=keys
    )
    return {note.key: note for note in rows.select_related("reference")}
