"""Tables of the text: pages, what hangs on their passages, and the library they draw on."""

from courses.models.finding import Findable, KnownWord
from courses.models.library import Actor, Note, Reference, Term
from courses.models.media import CourseDocument, CourseImage, CourseRendition
from courses.models.pages import CatalogPage, ContentVersion, CoursePage, LessonPage, ModulePage
from courses.models.passages import Anchor, Claim, ClaimInterest, EventUse, NoteUse, Passage, PlaceUse, TermUse
from courses.models.printing import PrintedText
from courses.models.reviewing import SecondReading
from courses.models.rights import CourseRights
from courses.models.subjects import Event, EventActor, Interest, Place

__all__ = [
    "Actor",
    "Anchor",
    "CatalogPage",
    "Claim",
    "ClaimInterest",
    "ContentVersion",
    "CourseDocument",
    "CourseImage",
    "CoursePage",
    "CourseRendition",
    "CourseRights",
    "Event",
    "EventActor",
    "EventUse",
    "Findable",
    "Interest",
    "KnownWord",
    "LessonPage",
    "ModulePage",
    "Note",
    "NoteUse",
    "Passage",
    "Place",
    "PlaceUse",
    "PrintedText",
    "Reference",
    "SecondReading",
    "Term",
    "TermUse",
]
