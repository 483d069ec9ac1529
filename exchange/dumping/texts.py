"""Pages and snippets as the files of the text."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import PurePath
from typing import Any
from uuid import UUID

from common.fields import KEY_PATTERN
from common.ids import derived
from courses.models import (
    Actor,
    CourseImage,
    CoursePage,
    Event,
    Interest,
    LessonPage,
    ModulePage,
    Note,
    Place,
    Reference,
    Term,
)
from courses.richtext import to_markdown
from exchange.folder import texts
from exchange.folder.ids import block_ids
from exchange.folder.reading import FORMAT

Json = dict[str, Any]
_FIGURE = re.compile(rf"{KEY_PATTERN}\.(png|jpg|webp)")


class TextDumper:
    """Turns one course's rows into shapes; holds the keys that links need."""

    def __init__(self, course: CoursePage) -> None:
        self.course = course
        library = {"course": course, "locale": course.locale}
        self.references = list(Reference.objects.filter(**library).order_by("pk"))
        self.notes = list(Note.objects.filter(**library).select_related("reference").order_by("position", "pk"))
        self.terms = list(Term.objects.filter(**library).order_by("pk"))
        self.actors = list(Actor.objects.filter(**library).order_by("pk"))
        self.interests = list(Interest.objects.filter(**library).order_by("pk"))
        self.places = list(Place.objects.filter(**library).order_by("pk"))
        self.events = list(Event.objects.filter(**library).prefetch_related("parts__actor").order_by("pk"))
        self.keys = {
            model: {row.pk: row.key for row in rows}
            for model, rows in (
                (Reference, self.references),
                (Term, self.terms),
                (Actor, self.actors),
                (Interest, self.interests),
                (Place, self.places),
                (Event, self.events),
            )
        }
        self.images = {image.pk: image for image in CourseImage.objects.all()}
        self.picture_names = {
            pk: PurePath(image.title).stem for pk, image in self.images.items() if _FIGURE.fullmatch(image.title)
        }
        self.figures: dict[str, bytes] = {}
        """What is in the pictures that were dumped so far, by the name of their file."""
        self.lesson_keys = dict(LessonPage.objects.descendant_of(course).values_list("pk", "slug"))

    def course_text(self) -> texts.CourseText:
        return texts.CourseText(
            format=FORMAT,
            key=self.course.key,
            title=self.course.title,
            language=self.course.locale.language_code,
            summary=self.markdown(self.course.summary),
            citation=self.course.citation,
            id=_unless(self.course.translation_key, derived(self.course.key)),
        )

    def markdown(self, html: str) -> str:
        return to_markdown(html, lesson_of=lambda pk: self.lesson_keys.get(pk, ""))

    def module(self, page: ModulePage) -> texts.ModuleText:
        return texts.ModuleText(
            key=page.key,
            title=page.title,
            summary=self.markdown(page.summary),
            id=_unless(page.translation_key, derived(self.course.key, "modules", page.key)),
        )

    def lesson(self, page: LessonPage) -> texts.LessonText:
        lesson = texts.LessonText(
            key=page.key,
            title=page.title,
            outcomes=tuple(child["value"] for child in page.outcomes.raw_data),
            takeaways=tuple(child["value"] for child in page.takeaways.raw_data),
            body=tuple(self._block(child) for child in page.body.raw_data),
            id=_unless(page.translation_key, derived(self.course.key, page.key)),
        )
        return self._with_ids(lesson, [UUID(child["id"]) for child in page.body.raw_data])

    def _with_ids(self, lesson: texts.LessonText, ids: list[UUID]) -> texts.LessonText:
        """Return the lesson with an id on each block whose own is not the one derived from its key."""
        body = tuple(
            replace(block, id=_unless(own, other))
            for block, own, other in zip(lesson.body, ids, block_ids(self.course.key, lesson), strict=True)
        )
        return replace(lesson, body=body)

    def _block(self, child: Json) -> texts.AnyBlock:
        kind, value = child["type"], child["value"]
        if kind == "heading":
            return texts.HeadingBlock(text=value)
        if kind == "embed":
            return texts.EmbedBlock(kind=value["kind"], target=UUID(value["target"]))
        # A block that was made in the editor may have no key; its id gives it one.
        key = value.get("key") or f"p-{child['id'][:8]}"
        if kind == "quotation":
            text = " ".join(value["text"].split())
            return texts.QuotationBlock(key=key, text=text, reference=self._key(Reference, value["reference"]))
        if kind == "figure":
            return self._figure(key, value)
        if kind in ("table", "map", "timeline", "matrix", "key_terms"):
            return self._shown(kind, key, value)
        if kind == "note":
            return texts.NoteBlock(key=key, text=self.markdown(value["text"]))
        if kind == "question":
            return texts.QuestionBlock(key=key, text=self.markdown(value["text"]))
        return texts.PassageBlock(
            key=key,
            text=self.markdown(value["text"]),
            terms=self._keys(Term, value.get("terms")),
            places=self._keys(Place, value.get("places")),
            events=self._keys(Event, value.get("events")),
            claims=tuple(self._claim(claim) for claim in _values(value.get("claims"))),
        )

    def _figure(self, key: str, value: Json) -> texts.AnyBlock:
        image = self.images.get(value["image"])
        kind = PurePath(image.file.name).suffix.lower().replace(".jpeg", ".jpg") if image else ""
        name = f"figures/{self.picture_names.setdefault(value['image'], key)}{kind}"
        if image:
            with image.file.open() as file:
                self.figures[name] = file.read()
        reference = self._key(Reference, value["reference"]) if value.get("reference") else None
        return texts.FigureBlock(key=key, file=name, alt=value["alt"], caption=value["caption"], reference=reference)

    def _shown(self, kind: str, key: str, value: Json) -> texts.AnyBlock:
        caption = value["caption"]
        if kind == "table":
            table = value["table"]
            return texts.TableBlock(
                key=key,
                caption=caption,
                columns=tuple(column["heading"] for column in table["columns"]),
                rows=tuple(tuple(cell or "" for cell in row["values"]) for row in table["rows"]),
                text=self.markdown(value.get("text") or ""),
            )
        if kind == "map":
            return texts.MapBlock(key=key, caption=caption, places=self._keys(Place, value["places"]))
        if kind == "key_terms":
            return texts.KeyTermsBlock(key=key, caption=caption, terms=self._keys(Term, value["terms"]))
        if kind == "matrix":
            actors = self._keys(Actor, value["actors"])
            return texts.MatrixBlock(key=key, caption=caption, actors=actors, region=value.get("region") or "")
        return texts.TimelineBlock(
            key=key, caption=caption, since=value.get("since") or "", until=value.get("until") or ""
        )

    def _keys(self, model: Any, items: list[Any] | None) -> tuple[str, ...]:
        return tuple(self._key(model, pk) for pk in _values(items))

    def _key(self, model: Any, pk: int | None) -> str:
        """Return the key of a snippet; empty for one that was deleted, which reading the folder then tells."""
        return self.keys[model].get(pk, "")

    def _claim(self, value: Json) -> texts.Claim:
        speaker = value["speaker"]
        if speaker == "actor":
            speaker += f":{self._key(Actor, value['actor'])}"
        elif speaker == "reference":
            speaker += f":{self._key(Reference, value['reference'])}"
        interests = tuple(
            texts.ClaimedInterest(
                actor=self._key(Actor, one["actor"]),
                interest=self._key(Interest, one["interest"]),
                stance=one["stance"],
            )
            for one in _values(value.get("interests"))
        )
        return texts.Claim(speaker=speaker, force=value["force"], says=value["says"], interests=interests)

    def work(self, row: Reference) -> texts.Work:
        same = ("key", "title", "container", "publisher", "volume", "issue", "pages", "date", "url", "accessed")
        return texts.Work(
            type=row.kind,
            authors=tuple(texts.PersonName(**name) for name in row.authors),
            editors=tuple(texts.PersonName(**name) for name in row.editors),
            id=self._own_id(row, "references"),
            **{name: getattr(row, name) for name in same},
        )

    def note(self, row: Note) -> texts.PaperNote:
        return texts.PaperNote(
            key=row.key,
            reference=row.reference.key,
            printed=row.printed,
            locator=row.locator,
            id=self._own_id(row, "notes"),
        )

    def term(self, row: Term) -> texts.TermText:
        return texts.TermText(
            key=row.key, name=row.name, variants=tuple(row.variants), text=row.text, id=self._own_id(row, "terms")
        )

    def actor(self, row: Actor) -> texts.ActorText:
        return texts.ActorText(
            key=row.key, name=row.name, variants=tuple(row.variants), kind=row.kind, id=self._own_id(row, "actors")
        )

    def interest(self, row: Interest) -> texts.InterestText:
        return texts.InterestText(
            key=row.key, name=row.name, region=row.region, kind=row.kind, id=self._own_id(row, "interests")
        )

    def place(self, row: Place) -> texts.PlaceText | texts.RouteText:
        same = {"key": row.key, "name": row.name, "variants": tuple(row.variants), "kind": row.kind, "text": row.text}
        path = tuple(tuple(Decimal(str(degrees)) for degrees in point) for point in row.path)
        own = self._own_id(row, "places")
        if row.is_route:
            return texts.RouteText(**same, state=row.state, path=path, id=own)
        return texts.PlaceText(**same, at=path[0], id=own)

    def event(self, row: Event) -> texts.EventText:
        same = ("key", "date", "until", "title", "text", "source")
        return texts.EventText(
            **{name: getattr(row, name) for name in same},
            actors=tuple(actor.key for actor in row.actors),
            id=self._own_id(row, "events"),
        )

    def _own_id(self, row: Any, kind: str) -> UUID | None:
        return _unless(row.uuid, derived(self.course.key, kind, row.key))


def _values(items: list[Any] | None) -> list[Any]:
    """Return a list block's values, whichever of its two forms it is kept in."""
    return [item["value"] if isinstance(item, dict) and item.get("type") == "item" else item for item in items or ()]


def _unless(own: UUID, derived_id: UUID) -> UUID | None:
    return None if own == derived_id else own
