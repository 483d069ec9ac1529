"""Line items, the append-only ledger and the totals kept as it grows; deadlines' exceptions; rubrics; appeals.

Nothing here knows what a quiz is: whoever has points to give names a line item and a cause.
"""

from grading.models.allotting import Allotment
from grading.models.appeals import UNDECIDED, Appeal, AppealWindow, AppealWords
from grading.models.attendance import ClassSession
from grading.models.changes import MarksChange
from grading.models.checks import LedgerCheck, LedgerFault
from grading.models.columns import Category, LatePolicy, LineItem, ScaleStep, SchemeChange
from grading.models.comments import KeptComment
from grading.models.ledger import Entry, EntryNote, Mark, Total
from grading.models.more_time import Accommodation, Extension
from grading.models.releases import PlannedRelease
from grading.models.rubrics import Criterion, Level, Rubric, RubricVersion
from grading.models.second import Judgement, JudgementWords, SecondMarking, Settlement

__all__ = [
    "UNDECIDED",
    "Accommodation",
    "Allotment",
    "Appeal",
    "AppealWindow",
    "AppealWords",
    "Category",
    "ClassSession",
    "Criterion",
    "Entry",
    "EntryNote",
    "Extension",
    "Judgement",
    "JudgementWords",
    "KeptComment",
    "LatePolicy",
    "LedgerCheck",
    "LedgerFault",
    "Level",
    "LineItem",
    "Mark",
    "MarksChange",
    "PlannedRelease",
    "Rubric",
    "RubricVersion",
    "ScaleStep",
    "SchemeChange",
    "SecondMarking",
    "Settlement",
    "Total",
]
