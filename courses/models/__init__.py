"""Tables of the text: pages, what hangs on their passages, and the library they draw on."""

from courses.models.library import Actor, Note, Reference, Term
from courses.models.media import CourseDocument, CourseImage, CourseRendition
from courses.models.pages import CatalogPage, ContentVersion, CoursePage, LessonPage, ModulePage
from courses.models.passages import Anchor, Claim, NoteUse, Passage, TermUse
from courses.models.rights import CourseRights

__all__ = [
    "Actor",
    "Anchor",
    "CatalogPage",
    "Claim",
    "ContentVersion",
    "CourseDocument",
    "CourseImage",
    "CoursePage",
    "CourseRendition",
    "CourseRights",
    "LessonPage",
    "ModulePage",
    "Note",
    "NoteUse",
    "Passage",
    "Reference",
    "Term",
    "TermUse",
]
