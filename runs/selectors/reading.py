"""The text in a run: the same lessons, with the reader's progress and what the run puts beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from common.frame import TOKEN, Fill
from courses.selectors.lessons import LessonDocument
from courses.selectors.outline import Outline, Place
from courses.selectors.setting import Group, Item, Setting
from runs.access import Access
from runs.activities import kinds
from runs.margin import Beside, MarginNote, contributors
from runs.models import Activity, LessonProgress, Run
from runs.rules.openings import is_ahead
from runs.selectors.agenda import activities_of
from runs.selectors.progress import Mark, mark, mark_of
from runs.selectors.reader import Offer, Reader, Stop


@dataclass(frozen=True, eq=False)
class ActivityLine:
    """An activity as a line of an outline, compared by identity."""

    title: str
    url: str
    label: str
    name: str
    """Its kind and target, as a lesson's text names it."""
    module_id: int | None


@dataclass(frozen=True)
class Lines:
    """The activities of a run as a lesson's page looks them up."""

    by_name: Mapping[str, ActivityLine]
    by_module: Mapping[str, tuple[ActivityLine, ...]]


@dataclass(frozen=True)
class ModuleOfRun:
    """A module with the reader's marks and the run's activities."""

    group: Group
    lessons: Sequence[tuple[Item, Mark, datetime | None]]
    """Each with when it opens, while that is still to come."""
    activities: Sequence[ActivityLine]


NOWHERE = Stop()


def run_setting(run: Run) -> Setting:
    """Return a run as a place where its course is read."""
    return _setting(run.key, run.title, get_language())


@lru_cache(maxsize=1024)
def _setting(key: str, title: str, language: str) -> Setting:
    base = reverse("runs:home", args=[key])
    return Setting(base, text="text/", module_base=f"{base}#m-", title=title, template="runs/lesson.html")


def modules_of(
    access: Access, outline: Outline, progress: Mapping[int, LessonProgress], ahead: Mapping[int, datetime]
) -> list[ModuleOfRun]:
    """Return the run's modules with what the reader has read in them, and which lessons are still to open. One
    statement."""
    activities = [_line(activity) for activity in activities_of([access.run])[access.run.pk]]
    return [
        ModuleOfRun(
            group,
            [(item, mark(progress.get(item.id)), ahead.get(item.id)) for item in group.items],
            [line for line in activities if line.module_id == group.module.id],
        )
        for group in run_setting(access.run).groups(outline)
    ]


def personal_layer(
    reader: Reader, setting: Setting, place: Place, document: LessonDocument, now: datetime
) -> dict[str, Fill]:
    """Return what fills the slots of a lesson's page in a run: marks, activities, what stands in the margin, and how
    far its reader is.

    At most one statement for each contributor to the margin. What comes out is the same for the same words and
    numbers, so each piece is rendered once.
    """
    language = get_language()
    lines = _lines(reader.access.run.key, reader.activities, language)
    margins = _margins(reader, document, language)
    stop = reader.stops.get(document.id, NOWHERE)
    run = reader.access.run
    here = setting.lesson_url(place.module, place.lesson)
    ahead = {pk: moment for pk, moment in reader.openings.items() if is_ahead(moment, now)}
    dated: dict[str, Fill] = {
        "later": lambda pk: (
            _part("later", language, later=ahead[int(pk)], zone=run.time_zone) if int(pk) in ahead else ""
        )
    }
    return {
        "mark": lambda lesson_id: _mark(reader.stops.get(int(lesson_id), NOWHERE), language),
        "more": lambda module_id: _more(lines.by_module.get(module_id, ())),
        "embed": lambda name: _embed(lines.by_name.get(name)),
        "margin": lambda block: margins.get(block, ""),
        "way": lambda _: _part("way", language, count=len(document.passages), furthest=stop.furthest),
        "facts": lambda _: _part("facts", language, stop=stop, later=ahead.get(document.id), zone=run.time_zone),
        "end": lambda speaker: _part("end", language, completed=stop.completed, here=here, is_whole=not speaker),
    } | (dated if ahead else {})


def _line(activity: Activity) -> ActivityLine:
    kind = kinds.get(activity.kind)
    name = f"{activity.kind}:{activity.target}"
    return ActivityLine(activity.title, kind.url(activity), str(kind.label), name, activity.module_id)


@lru_cache(maxsize=1024)
def _lines(run_key: str, offers: Sequence[Offer], language: str) -> Lines:
    run = Run(key=run_key)
    lines = [_line(Activity(**vars(offer), run=run)) for offer in offers if offer.kind in kinds]
    by_module: dict[str, tuple[ActivityLine, ...]] = {}
    for line in lines:
        by_module[str(line.module_id)] = (*by_module.get(str(line.module_id), ()), line)
    return Lines({line.name: line for line in reversed(lines)}, by_module)


def _margins(reader: Reader, document: LessonDocument, language: str) -> Mapping[str, str]:
    """Return the margin of each passage, by its block. Where the reader has nothing of their own, it is everybody's."""
    key = reader.access.run.key
    quiet = _quiet_margins(key, document, language)
    own = [one.own(reader, document, language) for _, one in contributors]
    blocks = {block for notes in own for block in notes}
    if not blocks:
        return quiet
    asked = list(zip(own, _for_all(key, document, language), strict=True))
    margins = {
        block: tuple(note for notes, every in asked for note in notes.get(block) or every.get(block, ()))
        for block in blocks
    }
    return {**quiet, **{block: _margin(notes, language) for block, notes in margins.items()}}


@lru_cache(maxsize=1024)
def _quiet_margins(key: str, document: LessonDocument, language: str) -> Mapping[str, str]:
    every = _for_all(key, document, language)
    blocks = {block for notes in every for block in notes}
    margins = {block: tuple(note for notes in every for note in notes.get(block, ())) for block in blocks}
    return {block: _margin(notes, language) for block, notes in margins.items()}


def _for_all(key: str, document: LessonDocument, language: str) -> list[Beside]:
    return [one.for_all(key, document, language) for _, one in contributors]


def _mark(stop: Stop, language: str) -> str:
    return _marked(stop.furthest, stop.completed, language)


@lru_cache(maxsize=1024)  # by numbers: a mark's words are translated at each comparison
def _marked(furthest: int, completed: bool, language: str) -> str:
    return _part("mark", language, mark=mark_of(furthest, completed))


@lru_cache(maxsize=8192)
def _part(name: str, language: str, **shown: object) -> str:
    return render_to_string(f"runs/parts/lesson_{name}.html", {**shown, "csrf_token": mark_safe(TOKEN)})


@lru_cache(maxsize=8192)
def _margin(beside: tuple[MarginNote, ...], language: str) -> str:
    notes = "".join(_note(note) for note in beside if not note.is_tool)
    tools = "".join(_note(note) for note in beside if note.is_tool)
    return f'{notes}<div class="beside__tools">{tools}</div>' if tools else notes


def _note(note: MarginNote) -> str:
    return render_to_string(note.template, {"note": note.shown, "csrf_token": mark_safe(TOKEN)})


@lru_cache(maxsize=1024)
def _more(activities: Sequence[ActivityLine]) -> str:
    return render_to_string("runs/parts/outline_activities.html", {"activities": activities}) if activities else ""


@lru_cache(maxsize=1024)
def _embed(activity: ActivityLine | None) -> str:
    return render_to_string("runs/parts/embedded.html", {"activity": activity}) if activity else ""
