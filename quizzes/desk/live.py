"""The live board of a running quiz: whole at first, then only what has changed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from common import clock
from grading.desk.access import chosen_section
from quizzes.desk.drawing import strip
from quizzes.desk.running import TAB, quiz_of
from quizzes.rules import live as rules
from quizzes.selectors import live
from quizzes.selectors.live import Board, Place
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.models import Activity, Section
from runs.permissions import may_lead

HOUR, DAY = 60, 24 * 60
LABELS = {
    rules.OVER: gettext_lazy("time is up"),
    rules.SILENT: gettext_lazy("no sign"),
    rules.WORKING: gettext_lazy("answering"),
    rules.AHEAD: gettext_lazy("not begun"),
    rules.WAITING: gettext_lazy("waits for marking"),
    rules.DONE: gettext_lazy("handed in"),
}


@dataclass(frozen=True)
class Row:
    """A line of the board, all its words made in advance: there may be a thousand."""

    place: Place
    label: str | Promise
    since: str
    """When it was handed in, or for how long no sign has come."""
    strip: str
    questions: str
    saved: str
    left: str
    look: str


def page(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Show who is where in a quiz."""
    access = taught_run(request.user, run_key)
    found = quiz_of(access, activity)
    board, choice = live.board(found, clock.now()), _choice(request, access)
    context = _context(access, found, board, choice, choice.of(board))
    title = _("Live: %(quiz)s") % {"quiz": found.title}
    sections = Section.objects.filter(run=access.run)
    return show(request, access, "quizzes/desk/live.html", tab=TAB, title=title, sections=sections, **context)


def rows(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Return what has changed since the board that the watcher has, `seen`; all of it where that is too old."""
    access = taught_run(request.user, run_key)
    found = quiz_of(access, activity)
    board, choice = live.board(found, clock.now()), _choice(request, access)
    before = live.shown_before(found, request.GET.get("seen", ""))
    chosen = choice.of(board)
    changed = live.changed(chosen, choice.of(before)) if before else None
    context = _context(access, found, board, choice, chosen if changed is None else changed)
    context |= {"run": access.run, "is_whole": changed is None}
    # The header tells the page that this is the board and not, say, the door of who has been signed out meanwhile.
    headers = {"HX-Board": board.version}
    return TemplateResponse(request, "quizzes/desk/parts/live_changes.html", context, headers=headers)


@dataclass(frozen=True)
class Choice:
    """Whom a watcher wants to see."""

    section: Section | None
    state: str
    """Empty: in every state."""

    def in_section(self, board: Board) -> list[Place]:
        return [place for place in board.places if self.section is None or place.section == self.section.name]

    def of(self, board: Board) -> list[Place]:
        return [place for place in self.in_section(board) if not self.state or place.state == self.state]


def _choice(request: HttpRequest, access: Access) -> Choice:
    wanted = request.GET.get("state", "")
    return Choice(chosen_section(request, access.run), wanted if wanted in rules.STATES else "")


def _context(
    access: Access, activity: Activity, board: Board, choice: Choice, places: Sequence[Place]
) -> dict[str, object]:
    counts = Counter(place.state for place in choice.in_section(board))
    key, zone = access.run.key, ZoneInfo(access.run.time_zone)
    nobody = UUID(int=0)
    return {
        "activity": activity,
        "board": board,
        "section": choice.section,
        "state": choice.state,
        "all": counts.total(),
        "states": [(code, LABELS[code], counts[code]) for code in rules.STATES],
        "rows": list(_rows(places, zone)),
        # Reversed once, not for each line.
        "attempt_url": reverse("quizzes_desk:attempt", args=[key, nobody]).removesuffix(f"{nobody}/"),
        "time_url": reverse("grading_desk:student_deadlines", args=[key, nobody]).removesuffix(f"{nobody}/"),
        "as_url": reverse("quizzes_desk:as_student", args=[key, activity.uuid, nobody]).removesuffix(f"{nobody}/"),
        "may_lead": may_lead(access.enrolment),
    }


def _rows(places: Iterable[Place], zone: ZoneInfo) -> Iterable[Row]:
    for place in places:
        yield Row(
            place=place,
            label=LABELS[place.state],
            since=_since(place, zone),
            strip=strip(place.answered),
            questions=_questions(place),
            saved=place.saved_at.astimezone(zone).strftime("%H:%M:%S") if place.saved_at else "",
            left="" if place.left is None else _length(place.left),
            look=_look(place),
        )


def _since(place: Place, zone: ZoneInfo) -> str:
    if place.submitted_at:
        return place.submitted_at.astimezone(zone).strftime("%H:%M")
    return _("for %(time)s") % {"time": _length(place.silent)} if place.silent else ""


def _length(minutes: int) -> str:
    """Return a time as one number, in the unit that keeps it small."""
    if minutes < 2 * HOUR:
        return _("%(n)s min") % {"n": minutes}
    if minutes < 2 * DAY:
        return ngettext("%(n)s hour", "%(n)s hours", minutes // HOUR) % {"n": minutes // HOUR}
    return ngettext("%(n)s day", "%(n)s days", minutes // DAY) % {"n": minutes // DAY}


def _questions(place: Place) -> str:
    if not place.questions:
        return ""
    words = [_("%(n)s of %(all)s saved") % {"n": len(place.answered), "all": place.questions}]
    if place.at:
        words.append(_("last: %(n)s") % {"n": place.at})
    return ", ".join(words)


def _look(place: Place) -> str:
    words = []
    if place.late:
        words.append(_("%(n)s too late") % {"n": place.late})
    if place.flags:
        words.append(ngettext("%(n)s flag", "%(n)s flags", place.flags) % {"n": place.flags})
    if place.waiting:
        words.append(_("%(n)s to mark") % {"n": place.waiting})
    return " · ".join(words)
