"""An essay's task as a student has it: its dates, its rubric, its example, and how their text stands."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch
from django.http import Http404

from courses.models import Passage
from courses.selectors.passages import lesson_url
from essays import permissions
from essays.models import Draft, Essay, EssayFile, EssaySource
from grading.models import Criterion
from grading.selectors.deadlines import Deadline, deadline
from grading.selectors.rubrics import Judged, judged
from runs.access import Access
from runs.models import Activity, Run


@dataclass(frozen=True)
class About:
    """A lesson or passage that an essay is about."""

    title: str
    number: int | None
    url: str
    lesson_id: int


@dataclass(frozen=True)
class Explained:
    """A criterion with what the example would get, and why."""

    judged: Judged
    why: str


@dataclass(frozen=True)
class Task:
    """An essay of a run as one person has it."""

    access: Access
    activity: Activity
    essay: Essay
    deadline: Deadline
    draft: Draft | None
    now: datetime
    files: tuple[EssayFile, ...] = ()
    """Those that go with it; empty where the essay takes none."""
    handed_in: frozenset[int] = frozenset()
    """The ids of the files that were handed in last."""

    @property
    def why_not(self) -> str:
        """Why nothing can be written or handed in: `staff`, `ahead`, `closed`, `marked` or `handed_in`; else empty."""
        if not permissions.may_write(self.access.enrolment):
            return "staff"
        if self.deadline.opens_at and self.now < self.deadline.opens_at:
            return "ahead"
        submission = self.draft and self.draft.submission
        if submission and not permissions.may_go_on(self.essay, submission):
            return "marked" if submission.points is not None else "handed_in"
        if self.deadline.closes_at and self.now >= self.deadline.closes_at:
            return "closed"
        return ""

    @property
    def is_late(self) -> bool:
        """Whether what is handed in now is late."""
        return bool(self.deadline.due_at and self.now > self.deadline.due_at)

    @property
    def has_changed(self) -> bool:
        """Whether the draft or its files have gone on since it was handed in."""
        submission = self.draft and self.draft.submission
        if not (self.draft and submission):
            return False
        return self.draft.current_id != submission.version_id or {file.pk for file in self.files} != self.handed_in

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing yet that could be handed in."""
        current = self.draft and self.draft.current
        return not self.files and not (self.essay.takes_text and current and current.words)


def activity_of(access: Access, uuid: UUID) -> tuple[Activity, Essay]:
    """Return an essay of a run with its rubric; raise Http404 for what is none. Four statements."""
    activity = Activity.objects.filter(run=access.run, kind="essay", uuid=uuid).first()
    rubric = Prefetch("rubric__criteria", Criterion.objects.prefetch_related("levels"))
    if activity is None:
        raise Http404
    essay = Essay.objects.select_related("rubric").prefetch_related(rubric).filter(uuid=activity.target).first()
    if essay is None:
        raise Http404
    activity.run = access.run
    return activity, essay


def task(access: Access, uuid: UUID, now: datetime) -> Task:
    """Return an essay as a person has it; raise Http404. Six statements, eight with files."""
    activity, essay = activity_of(access, uuid)
    draft = (
        Draft.objects.filter(activity=activity, enrolment=access.enrolment)
        .select_related("current__kept", "submission__version__kept")
        .first()
    )
    found = Task(access, activity, essay, deadline(activity, access.enrolment), draft, now)
    if draft is None or not essay.takes_files:
        return found
    handed_in = frozenset(draft.submission.files.values_list("pk", flat=True) if draft.submission else ())
    return replace(found, files=tuple(draft.files.filter(standing=EssayFile.Standing.TAKEN)), handed_in=handed_in)


def about(essay: Essay, run: Run) -> list[About]:
    """Return what an essay is about, as links into the run. One statement."""
    rows = EssaySource.objects.filter(essay=essay).select_related("lesson", "passage")
    return [_about(row, row.passage, run) for row in rows if row.lesson.live]


def _about(row: EssaySource, passage: Passage | None, run: Run) -> About:
    url = lesson_url(row.lesson, run.key)
    if passage is None or not passage.live:
        return About(row.lesson.title, None, url, row.lesson_id)
    return About(row.lesson.title, passage.number, f"{url}#{passage.fragment}", row.lesson_id)


def exemplar(essay: Essay) -> list[Explained]:
    """Return what the example would get, criterion by criterion. No statement beyond the rubric's."""
    marks = {str(one["criterion"]): one for one in essay.exemplar_marks}
    levels = {key: str(one["points"]) for key, one in marks.items()}
    return [
        Explained(one, str(marks.get(one.criterion.key, {}).get("why", ""))) for one in judged(essay.rubric, levels)
    ]
