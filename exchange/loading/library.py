"""Works, notes, terms, actors, interests, places and events as published snippets."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from wagtail.signal_handlers import disable_reference_index_auto_update

from courses.models import Actor, CourseImage, CoursePage, Event, Interest, Note, Place, Reference, Term
from courses.models.library import LibraryEntry
from exchange.folder.course import CourseFolder
from exchange.folder.texts import ActorText, EventText, InterestText, PaperNote, PlaceText, RouteText, TermText, Work
from exchange.loading.figures import load_figures
from exchange.loading.matching import Rows, assign
from exchange.loading.publishing import publish
from exchange.loading.report import Report


class Library:
    """A course's snippets by key, as its lessons and questions need them."""

    def __init__(self, course: CoursePage, report: Report) -> None:
        self.course = course
        self.report = report
        self.references: dict[str, Reference] = {}
        self.notes: dict[str, Note] = {}
        self.terms: dict[str, Term] = {}
        self.actors: dict[str, Actor] = {}
        self.interests: dict[str, Interest] = {}
        self.places: dict[str, Place] = {}
        self.events: dict[str, Event] = {}
        self.figures: dict[str, CourseImage] = {}

    def load(self, folder: CourseFolder) -> None:
        """Bring all snippets up to the folder."""
        self.references = self._load(Reference, "references", folder.references, _work_fields)
        positions = {note.key: number for number, note in enumerate(folder.notes, 1)}
        self.notes = self._load(Note, "notes", folder.notes, lambda note: self._note_fields(note, positions))
        self.terms = self._load(Term, "terms", folder.terms, _term_fields)
        self.actors = self._load(Actor, "actors", folder.actors, _actor_fields)
        self.interests = self._load(Interest, "interests", folder.interests, _interest_fields)
        self.places = self._load(Place, "places", folder.places_and_routes, _place_fields)
        self.figures = load_figures(self.course, folder.figures, self.report)
        self.events = self._load(Event, "events", folder.events, self._event_fields)

    def _load(
        self, model: type[LibraryEntry], kind: str, entries: Sequence[Any], fields: Callable[[Any], dict[str, Any]]
    ) -> dict[str, Any]:
        there = model.objects.filter(course=self.course, locale=self.course.locale)
        rows = Rows(model, there, self.course.key, kind)
        loaded = {entry.key: self._load_one(model, kind, rows, entry, fields(entry)) for entry in entries}
        self._take_off(kind, rows.unmatched)
        return loaded

    def _load_one(self, model: type[LibraryEntry], kind: str, rows: Rows, entry: Any, values: dict[str, Any]) -> Any:
        row = rows.of(entry)
        made = row is None
        if row is None:
            row = model(course=self.course, locale=self.course.locale, key=entry.key, uuid=rows.new_uuid(entry))
            row.translation_key = row.uuid
        if assign(row, {"key": entry.key, **values}) or made or not row.live:
            with disable_reference_index_auto_update():
                row.save()
            publish(row)
            self.report.count(kind, made=made)
        return row

    def _take_off(self, kind: str, rows: Iterable[LibraryEntry]) -> None:
        for row in rows:
            if row.live:
                row.unpublish()
                self.report.taken_off.append(f"{kind}/{row.key}")

    def _note_fields(self, note: PaperNote, positions: dict[str, int]) -> dict[str, Any]:
        return {
            "reference_id": self.references[note.reference].pk,
            "printed": note.printed,
            "locator": note.locator,
            "position": positions[note.key],
        }

    def _event_fields(self, event: EventText) -> dict[str, Any]:
        same = ("date", "until", "title", "text", "source")
        return {
            **{name: getattr(event, name) for name in same},
            "actors": [self.actors[key] for key in event.actors],
        }


def _work_fields(work: Work) -> dict[str, Any]:
    same = ("title", "container", "publisher", "volume", "issue", "pages", "date", "url", "accessed")
    return {
        "kind": work.type,
        "authors": [{"family": name.family, "given": name.given} for name in work.authors],
        "editors": [{"family": name.family, "given": name.given} for name in work.editors],
        **{name: getattr(work, name) for name in same},
    }


def _term_fields(term: TermText) -> dict[str, Any]:
    return {"name": term.name, "variants": list(term.variants), "text": term.text}


def _actor_fields(actor: ActorText) -> dict[str, Any]:
    return {"name": actor.name, "variants": list(actor.variants), "kind": actor.kind}


def _interest_fields(interest: InterestText) -> dict[str, Any]:
    return {"name": interest.name, "region": interest.region, "kind": interest.kind}


def _place_fields(place: PlaceText | RouteText) -> dict[str, Any]:
    points = place.path if isinstance(place, RouteText) else [place.at]
    return {
        "name": place.name,
        "variants": list(place.variants),
        "kind": place.kind,
        "state": place.state if isinstance(place, RouteText) else "",
        "path": [[float(degrees) for degrees in point] for point in points],
        "text": place.text,
    }
