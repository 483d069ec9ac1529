"""The text in a run: the same lessons, with the reader's progress and what the run puts beside them."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from django.template.loader import render_to_string
from django.urls import reverse

from courses.selectors.lessons import LessonDocument
from courses.selectors.outline import Outline
from courses.selectors.screens import Item, Setting
from runs.access import Access
from runs.activities import kinds
from runs.margin import contributors
from runs.models import Activity, LessonProgress, Run
from runs.selectors.progress import marks


def run_setting(
    access: Access,
    outline: Outline,
    progress: Mapping[int, LessonProgress],
    document: LessonDocument | None = None,
) -> Setting:
    """Return how a run sets its course; with a lesson's document, also what stands beside its passages.

    One statement, and with a document at most two for each contributor to the margin.
    """
    base = reverse("runs:home", args=[access.run.key])
    activities = _activities(access.run)
    fill = {"margin": _margin(access, document), "embed": _embeds(activities)} if document else {}
    return Setting(base, module_base=f"{base}#m-", marks=marks(outline, progress), more=_items(activities), fill=fill)


def _activities(run: Run) -> list[Activity]:
    return [activity for activity in Activity.objects.filter(run=run) if activity.kind in kinds]


def _items(activities: Sequence[Activity]) -> dict[int, list[Item]]:
    items = defaultdict(list)
    for activity in activities:
        if activity.module_id:
            items[activity.module_id].append(Item(activity.title, _url(activity), kind="activity"))
    return items


def _url(activity: Activity) -> str:
    return kinds.get(activity.kind).url(activity)


def _embeds(activities: Sequence[Activity]) -> Callable[[str], str]:
    by_name = {f"{activity.kind}:{activity.target}": activity for activity in activities}

    def html(name: str) -> str:
        activity = by_name.get(name)
        if activity is None:
            return ""
        label = kinds.get(activity.kind).label
        return render_to_string(
            "runs/parts/embedded.html", {"activity": activity, "kind": label, "url": _url(activity)}
        )

    return html


def _margin(access: Access, document: LessonDocument) -> Callable[[str], str]:
    beside: dict[UUID, list[str]] = defaultdict(list)
    for _, contributor in contributors:
        for block, notes in contributor(access, document).items():
            beside[block] += [render_to_string(note.template, dict(note.context)) for note in notes]
    return lambda name: "".join(beside.get(UUID(name), ()))
