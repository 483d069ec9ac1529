"""The text in a run: the same lessons, with the reader's progress and what the run puts beside them."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language

from courses.selectors.lessons import LessonDocument
from courses.selectors.outline import Outline
from courses.selectors.setting import Group, Item, Setting
from runs.access import Access
from runs.activities import kinds
from runs.margin import contributors
from runs.models import LessonProgress, Run
from runs.selectors.agenda import activities_of
from runs.selectors.progress import MARKS, Mark, mark

Fill = Callable[[str], str]


@dataclass(frozen=True)
class ActivityLine:
    """An activity as a line of an outline."""

    title: str
    url: str
    label: str
    name: str
    """Its kind and target, as a lesson's text names it."""
    module_id: int | None


@dataclass(frozen=True)
class ModuleOfRun:
    """A module with the reader's marks and the run's activities."""

    group: Group
    lessons: Sequence[tuple[Item, Mark]]
    activities: Sequence[ActivityLine]


def run_setting(run: Run) -> Setting:
    """Return a run as a place where its course is read."""
    base = reverse("runs:home", args=[run.key])
    return Setting(base, module_base=f"{base}#m-")


def modules_of(access: Access, outline: Outline, progress: Mapping[int, LessonProgress]) -> list[ModuleOfRun]:
    """Return the run's modules with what the reader has read in them. One statement."""
    activities = _activities(access.run)
    return [
        ModuleOfRun(
            group,
            [(item, mark(progress.get(item.id))) for item in group.items],
            [line for line in activities if line.module_id == group.module.id],
        )
        for group in run_setting(access.run).groups(outline)
    ]


def personal_layer(access: Access, document: LessonDocument, progress: Mapping[int, LessonProgress]) -> dict[str, Fill]:
    """Return what fills the slots of a lesson's page in a run: marks, activities, and what stands in the margin.

    One statement, and at most two for each contributor to the margin.
    """
    activities = _activities(access.run)
    by_name = {line.name: line for line in activities}
    beside = _beside(access, document)
    return {
        "mark": lambda lesson_id: _mark_html(mark(progress.get(int(lesson_id))).code, get_language()),
        "more": lambda module_id: _more_html([line for line in activities if str(line.module_id) == module_id]),
        "embed": lambda name: _embed_html(by_name.get(name)),
        "margin": lambda block: "".join(beside.get(block, ())),
    }


def _activities(run: Run) -> list[ActivityLine]:
    lines = []
    for activity in activities_of([run])[run.pk]:
        kind = kinds.get(activity.kind)
        name = f"{activity.kind}:{activity.target}"
        lines.append(ActivityLine(activity.title, kind.url(activity), kind.label, name, activity.module_id))
    return lines


@cache
def _mark_html(code: str, language: str) -> str:
    return render_to_string("runs/parts/mark.html", {"mark": MARKS[code]})


def _more_html(activities: Sequence[ActivityLine]) -> str:
    return render_to_string("runs/parts/outline_activities.html", {"activities": activities}) if activities else ""


def _embed_html(activity: ActivityLine | None) -> str:
    return render_to_string("runs/parts/embedded.html", {"activity": activity}) if activity else ""


def _beside(access: Access, document: LessonDocument) -> dict[str, list[str]]:
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for _, contributor in contributors:
        for block, notes in contributor(access, document).items():
            beside[str(block)] += [render_to_string(note.template, dict(note.context)) for note in notes]
    return beside
