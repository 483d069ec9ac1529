"""The things of a run by their addresses here, as xAPI names them: English ones, which stay whoever asks."""

from collections.abc import Callable
from functools import cached_property
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from courses.models import LessonPage, Passage
from courses.models.passages import fragment_of
from courses.selectors.outline import Outline
from grading.models import LineItem
from lms.rules.statements import Sort, Thing
from runs.activities import kinds
from runs.models import Activity, Run
from runs.selectors.progress import outline_in


class RunPlaces:
    """What a run's statements name. One statement for a course that this process has not read."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.outline: Outline = outline_in(run)
        self._lessons = {
            lesson.id: (module.key, lesson) for module in self.outline.modules for lesson in module.lessons
        }
        self._activities: dict[int, str] = {}
        """Their addresses: thousands of marks name the same one."""

    @cached_property
    def grouping(self) -> list[Thing]:
        """The run and its course, in which everything is done."""
        return [
            Thing(_url("runs:home", self.run.key), self.run.title, self.outline.language, Sort.COURSE),
            Thing(_url("courses:course", self.outline.key), self.outline.title, self.outline.language, Sort.COURSE),
        ]

    def lesson(self, pk: int | None) -> Thing | None:
        """Return a lesson by its public address; None for one that is not published."""
        if pk not in self._lessons:
            return None
        module, line = self._lessons[pk]
        address = _url("courses:lesson", self.outline.key, module, line.key)
        return Thing(address, line.title, self.outline.language, Sort.LESSON)

    def lesson_by_key(self, key: UUID | None) -> Thing | None:
        """Return a lesson by its translation key, as events name it. One statement for all that are asked for."""
        return self.lesson(self._keys.get(key))

    @cached_property
    def _keys(self) -> dict[UUID | None, int]:
        return dict(LessonPage.objects.filter(pk__in=self._lessons).values_list("translation_key", "pk"))

    def passage(self, passage: Passage | None) -> Thing | None:
        """Return a passage by its place in its lesson; None for one whose lesson is not published."""
        lesson = self.lesson(passage.lesson_id) if passage else None
        return Thing(f"{lesson.id}#{fragment_of(passage.block)}") if lesson and passage else None

    def activity(self, activity: Activity, sort: Sort) -> Thing:
        """Return what a run offers to do."""
        if activity.pk not in self._activities:
            self._activities[activity.pk] = _english(lambda: kinds.get(activity.kind).url(activity))
        return Thing(settings.BASE_URL + self._activities[activity.pk], activity.title, self.outline.language, sort)

    def question(self, key: str, uuid: UUID, interaction: str) -> Thing:
        """Return a question of the course's banks, the same in each quiz. It has no page; its words stay here."""
        address = f"{_url('courses:course', self.outline.key)}#question-{uuid}"
        return Thing(address, key, self.outline.language, Sort.QUESTION, interaction)

    def column(self, line_item: LineItem) -> Thing:
        """Return a column that somebody types into."""
        address = f"{_url('grading:marks', self.run.key)}#column-{line_item.uuid}"
        return Thing(address, line_item.title, self.outline.language, Sort.TASK)

    def thread(self, uuid: UUID) -> Thing:
        """Return a thread; its title is somebody's words and stays here."""
        return Thing(_url("discussions:thread", self.run.key, uuid), sort=Sort.THREAD)


def _url(name: str, *parts: object) -> str:
    return settings.BASE_URL + _english(lambda: reverse(name, args=parts))


def _english(address: Callable[[], str]) -> str:
    with translation.override(settings.LANGUAGE_CODE):
        return address()
