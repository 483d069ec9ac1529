"""Course, modules and lessons brought up to a folder: one new revision for each page that changed, none for others."""

from dataclasses import dataclass, field
from uuid import UUID

from courses.models import CoursePage, LessonPage, ModulePage
from courses.models.pages import KeyedPage
from exchange.dumping.texts import TextDumper
from exchange.folder.course import CourseFolder, block_name
from exchange.folder.ids import block_ids, block_names, without_ids
from exchange.folder.texts import FigureBlock, LessonText, ModuleText
from exchange.loading.library import Library
from exchange.loading.publishing import publish
from exchange.loading.report import Report
from exchange.loading.streams import BodyWriter, sentences
from exchange.loading.tree import Tree


@dataclass
class Places:
    """Where a folder's links lead on this site."""

    modules: dict[str, ModulePage] = field(default_factory=dict)
    lessons: dict[str, LessonPage] = field(default_factory=dict)
    passages: dict[str, UUID] = field(default_factory=dict)
    """The block behind each `lesson/passage`."""


def load_pages(course: CoursePage, folder: CourseFolder, library: Library, report: Report) -> Places:
    """Bring the pages of a course up to the folder; return what its links mean."""
    tree = Tree(course, report)
    places = Places()
    for part in folder.modules:
        module = tree.module(part.module)
        lessons = [tree.lesson(module, text) for text in part.lessons]
        tree.in_order(module, lessons)
        places.modules[part.module.key] = module
        places.lessons |= {text.key: page for text, page in zip(part.lessons, lessons, strict=True)}
    tree.in_order(course, places.modules.values())
    _Pages(course, tree, library, places).load(folder)
    tree.take_off({page.pk for page in (*places.modules.values(), *places.lessons.values())})
    return places


class _Pages:
    """Writes into pages that stand in their place already, so that links between lessons have somewhere to go."""

    def __init__(self, course: CoursePage, tree: Tree, library: Library, places: Places) -> None:
        self.course = course
        self.made = tree.made
        self.report = tree.report
        self.places = places
        self.writer = BodyWriter(library, {key: page.pk for key, page in places.lessons.items()})
        self.there = TextDumper(course)

    def load(self, folder: CourseFolder) -> None:
        self._course(folder)
        for part in folder.modules:
            self._module(part.module)
            for text in part.lessons:
                self._lesson(text)

    def _course(self, folder: CourseFolder) -> None:
        page = CoursePage.objects.get(pk=self.course.pk)
        text = folder.course
        if page.live and without_ids(self.there.course_text()) == without_ids(text):
            return
        page.slug, page.title, page.citation = text.key, text.title, text.citation
        page.summary = self.writer.html(text.summary)
        self._publish(page, "courses", made=page.first_published_at is None)

    def _module(self, text: ModuleText) -> None:
        page = ModulePage.objects.get(pk=self.places.modules[text.key].pk)
        if page.live and without_ids(self.there.module(page)) == without_ids(text):
            return
        page.slug, page.title, page.summary = text.key, text.title, self.writer.html(text.summary)
        self._publish(page, "modules", made=page.pk in self.made)

    def _lesson(self, text: LessonText) -> None:
        page = LessonPage.objects.get(pk=self.places.lessons[text.key].pk)
        there = self.there.lesson(page)
        ids_there = [UUID(child["id"]) for child in page.body.raw_data]
        ids = block_ids(self.course.key, text, dict(zip(block_names(there), ids_there, strict=True)))
        for block, own in zip(text.body, ids, strict=True):
            if block_name(block):
                self.places.passages[f"{text.key}/{block_name(block)}"] = own
        if (
            page.live
            and ids == ids_there
            and without_ids(there) == without_ids(text)
            and self._same_pictures(page, text)
        ):
            return
        page.slug, page.title = text.key, text.title
        page.outcomes = sentences(self.course.key, text.key, "outcome", text.outcomes)
        page.takeaways = sentences(self.course.key, text.key, "takeaway", text.takeaways)
        page.body = self.writer.body(text, ids)
        self._publish(page, "lessons", made=page.pk in self.made)

    def _same_pictures(self, page: LessonPage, text: LessonText) -> bool:
        there = [child["value"]["image"] for child in page.body.raw_data if child["type"] == FigureBlock.TYPE]
        figures = self.writer.library.figures
        return there == [figures[block.file].pk for block in text.body if isinstance(block, FigureBlock)]

    def _publish(self, page: KeyedPage, kind: str, *, made: bool) -> None:
        page.full_clean()
        publish(page)
        self.report.count(kind, made=made)
