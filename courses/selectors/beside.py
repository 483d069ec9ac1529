"""What stands in the margin beside a passage for every reader: who claims what, notes of the paper, terms."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from courses.choices import Speaker
from courses.models import Event, Note, Place, Term
from courses.selectors.works import WorkView, work_view
from courses.wording import claim_tag, span_in_words


@dataclass(frozen=True)
class ClaimView:
    """What one speaker claims in a passage with one force."""

    tag: str
    says: tuple[str, ...]
    speaker: str
    """The speaker's name in an address."""
    who: str
    """The speaker's name in words; blank for the author."""


@dataclass(frozen=True)
class NoteView:
    """A note of the paper, resolved to the work it means."""

    key: str
    fragment: str
    work: WorkView
    same: str
    """Where the note before it in the margin cites the same work: "here" beside the same passage, else "above"."""
    printed: str
    locator: str

    @property
    def folds(self) -> bool:
        """Whether there is more to say than its line says."""
        return bool(self.same or self.printed or self.work.url)


@dataclass(frozen=True)
class TermView:
    """A term that the passage explains."""

    name: str
    fragment: str
    text: str
    """Markdown."""
    key: str


@dataclass(frozen=True)
class PlaceView:
    """A place or route that the passage names."""

    key: str
    name: str


@dataclass(frozen=True)
class EventView:
    """An event that the passage speaks of."""

    key: str
    when: str
    title: str


def place_views(places: Iterable[Place | None]) -> tuple[PlaceView, ...]:
    """Return a passage's published places."""
    return tuple(PlaceView(place.key, place.name) for place in places if place is not None and place.live)


def event_views(events: Iterable[Event | None]) -> tuple[EventView, ...]:
    """Return a passage's published events."""
    return tuple(
        EventView(event.key, span_in_words(event.date, event.until), event.title)
        for event in events
        if event is not None and event.live
    )


def claim_views(claims: Iterable[Any]) -> tuple[ClaimView, ...]:
    """Return a passage's claims, those of one speaker and force together; a speaker that is gone says nothing."""
    says: dict[str, list[str]] = {}
    speakers: dict[str, tuple[str, str]] = {}
    for claim in claims:
        kind = claim["speaker"]
        who = claim[kind] if kind != Speaker.AUTHOR else None
        if kind == Speaker.AUTHOR or (who is not None and who.live):
            tag = claim_tag(kind, str(who), claim["force"])
            says.setdefault(tag, []).append(claim["says"])
            speakers[tag] = (f"{kind}:{who.key}", str(who)) if who else (kind, "")
    return tuple(ClaimView(tag, tuple(words), *speakers[tag]) for tag, words in says.items())


def term_views(terms: Iterable[Term | None], passage: int) -> tuple[tuple[TermView, ...], dict[str, str]]:
    """Return a passage's published terms, and the fragment that each of their forms leads to."""
    views, forms = [], {}
    for term in terms:
        if term is not None and term.live:
            view = TermView(term.name, f"t-{passage}-{term.key}", term.text, term.key)
            views.append(view)
            forms.update(dict.fromkeys((term.name, *term.variants), view.fragment))
    return tuple(views), forms


class Notes:
    """The notes of a lesson in the order of its margin; each knows whether the one before cites the same work."""

    def __init__(self, notes: Mapping[str, Note]) -> None:
        self.notes = notes
        self.before: tuple[int, int] | None = None
        """Work and passage of the note before."""

    def beside(self, keys: Iterable[str], passage: int) -> Iterator[NoteView]:
        """Yield the notes with these keys beside a passage, by its number; a key that no note has is passed over."""
        for note in (self.notes[key] for key in keys if key in self.notes):
            yield NoteView(
                key=note.key,
                fragment=f"n-{passage}-{note.key}",
                work=work_view(note.reference),
                same=self._same(note.reference_id, passage),
                printed=note.printed,
                locator=note.locator,
            )
            self.before = (note.reference_id, passage)

    def _same(self, work: int, passage: int) -> str:
        if self.before is None or self.before[0] != work:
            return ""
        return "here" if self.before[1] == passage else "above"
